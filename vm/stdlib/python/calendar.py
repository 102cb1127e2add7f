"""Calendars: the weeks, months and years of the Gregorian calendar as data, as text and as HTML."""

import datetime
import sys
from enum import IntEnum, global_enum

__all__ = ['IllegalMonthError', 'IllegalWeekdayError', 'setfirstweekday', 'firstweekday', 'isleap', 'leapdays', 'weekday', 'monthrange',
           'monthcalendar', 'prmonth', 'month', 'prcal', 'calendar', 'timegm', 'month_name', 'month_abbr', 'standalone_month_name',
           'standalone_month_abbr', 'day_name', 'day_abbr', 'Calendar', 'TextCalendar', 'HTMLCalendar', 'LocaleTextCalendar',
           'LocaleHTMLCalendar', 'weekheader', 'Day', 'Month', 'JANUARY', 'FEBRUARY', 'MARCH', 'APRIL', 'MAY', 'JUNE', 'JULY', 'AUGUST',
           'SEPTEMBER', 'OCTOBER', 'NOVEMBER', 'DECEMBER', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']

error = ValueError


class IllegalMonthError(ValueError, IndexError):
    """There is no month of that number."""

    def __init__(self, month):
        self.month = month

    def __str__(self):
        return f'bad month number {self.month!r}; must be 1-12'


class IllegalWeekdayError(ValueError):
    """There is no day of the week of that number."""

    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return f'bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)'


Month = global_enum(IntEnum('Month', 'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER',
                            module=__name__))
Day = global_enum(IntEnum('Day', 'MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY', module=__name__, start=0))


def __getattr__(name):
    number = {'January': 1, 'February': 2}.get(name)
    if number is None:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    import warnings
    warnings.warn(f"The '{name}' attribute is deprecated, use '{name.upper()}' instead", DeprecationWarning, stacklevel=2)
    return number


# Names, in the language that is set when they are asked for

class _Names:
    """The names that a directive of strftime() gives to days; None has the empty name."""

    def __init__(self, directive, days):
        self._directive = directive
        self._days = days

    def __len__(self):
        return len(self._days)

    def _name(self, day):
        return day.strftime(self._directive) if day is not None else ''

    def __getitem__(self, place):
        found = self._days[place]
        return [self._name(day) for day in found] if isinstance(place, slice) else self._name(found)


_firsts = [None, *[datetime.date(2001, number, 1) for number in range(1, 13)]]
_week = [datetime.date(2001, 1, number) for number in range(1, 8)]      # begins with a Monday
day_name, day_abbr = _Names('%A', _week), _Names('%a', _week)
month_name, month_abbr = _Names('%B', _firsts), _Names('%b', _firsts)
standalone_month_name, standalone_month_abbr = month_name, month_abbr   # some languages have other ones without a day


# Counting days

mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def isleap(year):
    """Whether a year has a 29th of February."""
    return year % 4 == 0 if year % 100 else year % 400 == 0


def leapdays(y1, y2):
    """How many leap years there are from y1 on and before y2."""
    def before(year):
        return (year - 1) // 4 - (year - 1) // 100 + (year - 1) // 400
    return before(y2) - before(y1)


def weekday(year, month, day):
    """The day of the week; the calendar repeats every 400 years, so any year will do."""
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        year = year % 400 + 2000
    return Day(datetime.date(year, month, day).weekday())


def _check_month(month):
    if month < 1 or month > 12:
        raise IllegalMonthError(month)


def _length(year, month):
    return mdays[month] + (1 if month == 2 and isleap(year) else 0)


def monthrange(year, month):
    """(the day of the week of the first, the number of days)."""
    _check_month(month)
    return weekday(year, month, 1), _length(year, month)


def timegm(tuple):
    """The seconds since 1970 of a time in UTC as gmtime() gives it: the inverse of that."""
    year, month, day, hours, minutes, seconds, *_ = tuple
    days = datetime.date(year, month, 1).toordinal() + day - 1 - datetime.date(1970, 1, 1).toordinal()
    return 86400 * days + 3600 * hours + 60 * minutes + seconds


# Weeks as data

class Calendar:
    """The days of months in whole weeks that begin with a certain day."""

    def __init__(self, firstweekday=0):
        self.setfirstweekday(firstweekday)

    def getfirstweekday(self):
        """The day that weeks begin with, 0 for Monday."""
        return self._first % 7

    def setfirstweekday(self, firstweekday):
        """Sets the day that weeks begin with."""
        self._first = firstweekday

    firstweekday = property(getfirstweekday, setfirstweekday)

    def iterweekdays(self):
        """The days of a week, by number."""
        first = self.firstweekday
        yield from range(first, 7)
        yield from range(first)

    def _margins(self, year, month):
        """(days of the month before, days of the month, days of the month after) in the weeks of a month."""
        first, length = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        return before, length, -(before + length) % 7

    def itermonthdays(self, year, month):
        """The days of those weeks, 0 for one of another month."""
        before, length, after = self._margins(year, month)
        yield from [0] * before
        yield from range(1, length + 1)
        yield from [0] * after

    def itermonthdays2(self, year, month):
        """The same as (day, day of the week)."""
        for place, day in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield day, place % 7

    def itermonthdays3(self, year, month):
        """The days of those weeks as (year, month, day)."""
        before, length, after = self._margins(year, month)
        earlier = (year, month - 1) if month > 1 else (year - 1, 12)
        last = _length(*earlier)
        for day in range(last - before + 1, last + 1):
            yield *earlier, day
        for day in range(1, length + 1):
            yield year, month, day
        later = (year, month + 1) if month < 12 else (year + 1, 1)
        for day in range(1, after + 1):
            yield *later, day

    def itermonthdays4(self, year, month):
        """The same as (year, month, day, day of the week)."""
        for place, date in enumerate(self.itermonthdays3(year, month), self.firstweekday):
            yield *date, place % 7

    def itermonthdates(self, year, month):
        """The same as dates."""
        for date in self.itermonthdays3(year, month):
            yield datetime.date(*date)

    def monthdayscalendar(self, year, month):
        """itermonthdays() in a list for each week."""
        return _rows(self.itermonthdays(year, month), 7)

    def monthdays2calendar(self, year, month):
        """itermonthdays2() in a list for each week."""
        return _rows(self.itermonthdays2(year, month), 7)

    def monthdatescalendar(self, year, month):
        """itermonthdates() in a list for each week."""
        return _rows(self.itermonthdates(year, month), 7)

    def yeardayscalendar(self, year, width=3):
        """monthdayscalendar() of all months, so many in a row."""
        return _rows([self.monthdayscalendar(year, month) for month in Month], width)

    def yeardays2calendar(self, year, width=3):
        """monthdays2calendar() of all months, so many in a row."""
        return _rows([self.monthdays2calendar(year, month) for month in Month], width)

    def yeardatescalendar(self, year, width=3):
        """monthdatescalendar() of all months, so many in a row."""
        return _rows([self.monthdatescalendar(year, month) for month in Month], width)


def _rows(items, width):
    items = list(items)
    return [items[start:start + width] for start in range(0, len(items), width)]


# Text

_colwidth, _spacing = 20, 6


def formatstring(cols, colwidth=_colwidth, spacing=_spacing):
    """A line of columns, each centered."""
    return (' ' * spacing).join([text.center(colwidth) for text in cols])


def format(cols, colwidth=_colwidth, spacing=_spacing):
    """Prints such a line."""
    print(formatstring(cols, colwidth, spacing))


class TextCalendar(Calendar):
    """Calendars as lines of text: days w characters wide, weeks l lines high, months c blanks apart and m in a row."""

    def formatday(self, day, weekday, width):
        """A day, or blanks for 0."""
        return (f'{day:2d}' if day else '').center(width)

    def formatweek(self, theweek, width):
        """A week of monthdays2calendar()."""
        return ' '.join([self.formatday(day, weekday, width) for day, weekday in theweek])

    def formatweekday(self, day, width):
        """The name of a day of the week."""
        return (day_abbr if width < 9 else day_name)[day][:width].center(width)

    def formatweekheader(self, width):
        """The names of a week's days."""
        return ' '.join([self.formatweekday(day, width) for day in self.iterweekdays()])

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        """The name of a month, with the year or not."""
        _check_month(themonth)
        name = standalone_month_name[themonth]
        return (f'{name} {theyear!r}' if withyear else name).center(width)

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """A month."""
        w, l = max(w, 2), max(l, 1)
        lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1), self.formatweekheader(w)]
        lines += [self.formatweek(days, w) for days in self.monthdays2calendar(theyear, themonth)]
        return ''.join([line.rstrip() + '\n' * l for line in lines])

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """A year."""
        w, l, c = max(w, 2), max(l, 1), max(c, 2)
        width = 7 * (w + 1) - 1
        header = self.formatweekheader(w)
        lines = [repr(theyear).center(width * m + c * (m - 1))]
        for place, row in enumerate(self.yeardays2calendar(theyear, m)):
            numbers = range(m * place + 1, m * place + 1 + len(row))
            lines += ['', formatstring([self.formatmonthname(theyear, number, width, False) for number in numbers], width, c),
                      formatstring([header] * len(row), width, c)]
            for week in range(max(map(len, row))):
                lines.append(formatstring([self.formatweek(weeks[week], w) if week < len(weeks) else '' for weeks in row], width, c))
        return ''.join([line.rstrip() + '\n' * l for line in lines])

    def prweek(self, theweek, width):
        """Prints a week."""
        print(self.formatweek(theweek, width), end='')

    def prmonth(self, theyear, themonth, w=0, l=0):
        """Prints a month."""
        print(self.formatmonth(theyear, themonth, w, l), end='')

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        """Prints a year."""
        print(self.formatyear(theyear, w, l, c, m), end='')


# HTML

class HTMLCalendar(Calendar):
    """Calendars as tables; the attributes are the classes for style sheets."""

    cssclasses = [name.lower() for name in 'Mon Tue Wed Thu Fri Sat Sun'.split()]
    cssclasses_weekday_head = cssclasses
    cssclass_month = cssclass_month_head = 'month'
    cssclass_year = cssclass_year_head = 'year'
    cssclass_noday = 'noday'

    def formatday(self, day, weekday):
        """The cell of a day, or an empty one for 0."""
        css, text = (self.cssclasses[weekday], day) if day else (self.cssclass_noday, '&nbsp;')
        return f'<td class="{css}">{text}</td>'

    def formatweek(self, theweek):
        """The row of a week."""
        return f"<tr>{''.join([self.formatday(*day) for day in theweek])}</tr>"

    def formatweekday(self, day):
        """The cell with the name of a day of the week."""
        return f'<th class="{self.cssclasses_weekday_head[day]}">{day_abbr[day]}</th>'

    def formatweekheader(self):
        """The row with the names of a week's days."""
        return f"<tr>{''.join([self.formatweekday(day) for day in self.iterweekdays()])}</tr>"

    def formatmonthname(self, theyear, themonth, withyear=True):
        """The row with the name of a month, with the year or not."""
        _check_month(themonth)
        name = standalone_month_name[themonth]
        text = f'{name} {theyear}' if withyear else name
        return f'<tr><th colspan="7" class="{self.cssclass_month_head}">{text}</th></tr>'

    def formatmonth(self, theyear, themonth, withyear=True):
        """The table of a month."""
        rows = [self.formatmonthname(theyear, themonth, withyear=withyear), self.formatweekheader()]
        rows += [self.formatweek(days) for days in self.monthdays2calendar(theyear, themonth)]
        return '\n'.join([_table(self.cssclass_month), *rows, '</table>', ''])

    def formatyear(self, theyear, width=3):
        """The table of a year, so many months in a row."""
        width = max(width, 1)
        parts = [_table(self.cssclass_year), f'\n<tr><th colspan="{width}" class="{self.cssclass_year_head}">{theyear}</th></tr>']
        for months in _rows(Month, width):
            cells = [f'<td>{self.formatmonth(theyear, int(month), withyear=False)}</td>' for month in months]
            parts.append(f"<tr>{''.join(cells)}</tr>")
        return ''.join(parts) + '</table>'

    def formatyearpage(self, theyear, width=3, css='calendar.css', encoding=None):
        """The bytes of a page with a year."""
        encoding = encoding or 'utf-8'
        lines = [f'<?xml version="1.0" encoding="{encoding}"?>',
                 '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">', '<html>',
                 '<head>', f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}" />']
        if css is not None:
            lines.append(f'<link rel="stylesheet" type="text/css" href="{css}" />')
        lines += [f'<title>Calendar for {theyear:d}</title>', '</head>', '<body>', self.formatyear(theyear, width) + '</body>', '</html>', '']
        return '\n'.join(lines).encode(encoding, 'xmlcharrefreplace')


def _table(css):
    return f'<table border="0" cellpadding="0" cellspacing="0" class="{css}">'


# In a language

class different_locale:
    """A with statement in which dates are written in another locale."""

    def __init__(self, locale):
        self.locale = locale
        self.oldlocale = None

    def __enter__(self):
        import locale
        self.oldlocale = locale.setlocale(locale.LC_TIME, None)
        locale.setlocale(locale.LC_TIME, self.locale)

    def __exit__(self, *error):
        import locale
        locale.setlocale(locale.LC_TIME, self.oldlocale)


def _present_locale():
    import locale
    return locale.setlocale(locale.LC_TIME, None)


class LocaleTextCalendar(TextCalendar):
    """A TextCalendar with the names of a locale."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = _present_locale() if locale is None else locale

    def formatweekday(self, day, width):
        """The name of a day of the week."""
        with different_locale(self.locale):
            return super().formatweekday(day, width)

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        """The name of a month."""
        with different_locale(self.locale):
            return super().formatmonthname(theyear, themonth, width, withyear)


class LocaleHTMLCalendar(HTMLCalendar):
    """An HTMLCalendar with the names of a locale."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = _present_locale() if locale is None else locale

    def formatweekday(self, day):
        """The cell with the name of a day of the week."""
        with different_locale(self.locale):
            return super().formatweekday(day)

    def formatmonthname(self, theyear, themonth, withyear=True):
        """The row with the name of a month."""
        with different_locale(self.locale):
            return super().formatmonthname(theyear, themonth, withyear)


# The functions of the module are methods of a calendar that all share.
c = TextCalendar()
firstweekday, monthcalendar, weekheader = c.getfirstweekday, c.monthdayscalendar, c.formatweekheader
week, month, calendar = c.formatweek, c.formatmonth, c.formatyear
prweek, prmonth, prcal = c.prweek, c.prmonth, c.pryear


def setfirstweekday(firstweekday):
    """Sets the day that weeks begin with, 0 for Monday."""
    if not 0 <= firstweekday <= 6:
        raise IllegalWeekdayError(firstweekday)
    c.firstweekday = firstweekday


# The command line

def _arguments():
    import argparse
    parser = argparse.ArgumentParser()
    text, html = parser.add_argument_group('text only arguments'), parser.add_argument_group('html only arguments')
    for group, short, long, kind, default, meaning in (
            (text, '-w', '--width', int, 2, 'width of date column (default 2)'),
            (text, '-l', '--lines', int, 1, 'number of lines for each week (default 1)'),
            (text, '-s', '--spacing', int, 6, 'spacing between months (default 6)'),
            (text, '-m', '--months', int, 3, 'months per row (default 3)'),
            (html, '-c', '--css', str, 'calendar.css', 'CSS to use for page'),
            (parser, '-L', '--locale', str, None, 'locale to use for month and weekday names'),
            (parser, '-e', '--encoding', str, None, 'encoding to use for output')):
        group.add_argument(short, long, type=kind, default=default, help=meaning)
    parser.add_argument('-t', '--type', default='text', choices=('text', 'html'), help='output type (text or html)')
    parser.add_argument('-f', '--first-weekday', type=int, default=0,
                        help='weekday (0 is Monday, 6 is Sunday) to start each week (default 0)')
    parser.add_argument('year', nargs='?', type=int, help='year number')
    parser.add_argument('month', nargs='?', type=int, help='month number (1-12), text only')
    return parser


def main(args=None):
    """Prints a calendar as the command line says."""
    parser = _arguments()
    options = parser.parse_args(args)
    if options.locale and not options.encoding:
        parser.error('if --locale is specified --encoding is required')
    html = options.type == 'html'
    if html and options.month:
        parser.error('incorrect number of arguments')
    if options.locale:
        shown = (LocaleHTMLCalendar if html else LocaleTextCalendar)(locale=(options.locale, options.encoding))
    else:
        shown = HTMLCalendar() if html else TextCalendar()
    shown.setfirstweekday(options.first_weekday)
    year = datetime.date.today().year if options.year is None else options.year
    if html:
        sys.stdout.buffer.write(shown.formatyearpage(year, css=options.css, encoding=options.encoding or 'utf-8'))
        return
    if options.month is None:
        text = shown.formatyear(year, options.width, options.lines, options.spacing, options.months)
    else:
        _check_month(options.month)
        text = shown.formatmonth(year, options.month, options.width, options.lines)
    if options.encoding:
        sys.stdout.buffer.write(text.encode(options.encoding))
    else:
        sys.stdout.write(text)


if __name__ == '__main__':
    main()
