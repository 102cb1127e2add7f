# origin: debian python3-dateutil
# work: dates parsed in many forms, recurrences, relative deltas, Easter, zones
from datetime import date, datetime

from dateutil import easter, parser, relativedelta, rrule, tz

for text in ("2026-11-22T10:11:12Z", "Thu Sep 25 10:36:28 2003", "25 Sep 2003", "10/9/2003 3pm", "20030925T104941.5-0300", "Sept 3 99", "3rd of May 2001", "1st Jan", "bad text"):
    try:
        print(repr(parser.parse(text, default=datetime(2000, 1, 1))))
    except parser.ParserError as e:
        print(e)
print(list(rrule.rrule(rrule.MONTHLY, count=4, bymonthday=-1, dtstart=datetime(2024, 1, 31))))
print([d.date().isoformat() for d in rrule.rrulestr("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;COUNT=5", dtstart=datetime(2026, 1, 1))])
print(date(2024, 1, 31) + relativedelta.relativedelta(months=1), relativedelta.relativedelta(datetime(2026, 3, 1), datetime(2024, 2, 29)), relativedelta.relativedelta(weekday=relativedelta.FR(-1)))
print([easter.easter(y).isoformat() for y in (1999, 2024, 2026)], tz.tzutc(), tz.tzoffset("X", 3600).utcoffset(None), parser.isoparse("2026-W05-2"))
