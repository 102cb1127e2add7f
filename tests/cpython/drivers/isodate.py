# origin: debian python3-isodate
# work: dates, times and durations read and written
import datetime

import isodate

for text in ("2026-11-22", "20261122", "2026-W47-7", "2026-326", "19"):
    print(isodate.parse_date(text))
for text in ("10:11:12.5Z", "101112+0130", "10:11"):
    print(isodate.parse_time(text))
for text in ("P1Y2M3DT4H5M6.7S", "-P1W", "PT36H", "P0.5D"):
    d = isodate.parse_duration(text)
    print(repr(d), isodate.duration_isoformat(d))
print(isodate.parse_datetime("2026-11-22T01:02:03+02:00"), isodate.parse_duration("P1M") + datetime.date(2024, 1, 31), isodate.datetime_isoformat(datetime.datetime(2020, 1, 2, 3)))
try:
    isodate.parse_duration("1Y")
except isodate.ISO8601Error as e:
    print(e)
