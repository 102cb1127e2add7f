# origin: debian python3-humanize
# work: sizes, numbers, times and lists for people
# fails: `importlib.metadata` of the oracle's Lib finds no packages: `sys.meta_path` holds no finder here
import datetime

import humanize as h

print([h.naturalsize(n) for n in (0, 999, 1000, 10 ** 6, 3 * 10 ** 9)], h.naturalsize(3000, binary=True), h.naturalsize(4096, gnu=True), h.intcomma(1234567.25), h.intword(1.2e9), h.apnumber(5), h.ordinal(103), h.fractional(0.375), h.scientific(12345))
t = datetime.timedelta
print([h.naturaldelta(t(seconds=s)) for s in (0, 1, 59, 60, 3600, 90000, 3e6, 4e7, 1e9)], h.precisedelta(t(days=2, hours=3, seconds=5.5)), h.naturaldelta(t(milliseconds=5), minimum_unit="milliseconds"))
print(h.naturalday(datetime.date(2000, 1, 2)), h.naturaltime(t(hours=2)), h.naturaltime(-t(days=1)) if False else h.naturaltime(t(days=400)))
