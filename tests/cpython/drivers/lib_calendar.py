# origin: lib calendar
# work: its command line for a year and a month as text and HTML, and its iterators
import calendar
import sys

# What follows writes bytes below the text.
calendar.main(["2026"])
calendar.main(["-m", "3", "-w", "4", "2026", "2"])
sys.stdout.flush()
calendar.main(["-t", "html", "2026"])
sys.stdout.buffer.flush()
c = calendar.TextCalendar(6)
print(c.formatmonth(2024, 2), calendar.monthrange(2024, 2), list(c.itermonthdays4(2026, 2))[:3], calendar.timegm((2026, 11, 22, 0, 0, 0)), calendar.leapdays(1900, 2000), calendar.HTMLCalendar().formatmonth(2026, 1))
