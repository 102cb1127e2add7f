"""Dates, times of day, both together, differences and time zones."""

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR',
           'UTC')

__name__ = 'datetime'

import math as _math
import sys
import time as _time
from operator import index as _index

MINYEAR = 1
MAXYEAR = 9999
_MAXORDINAL = 3652059       # of 9999-12-31

# ---------------------------------------------------------------- the calendar

_DAYS_IN_MONTH = (-1, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE_MONTH = (-1, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_MONTHNAMES = (None, 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov',
               'Dec')
_DAYNAMES = (None, 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_DI400Y = 146097            # days in 400, 100 and 4 years
_DI100Y = 36524
_DI4Y = 1461


def _cmp(x, y):
    return 0 if x == y else 1 if x > y else -1


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS_IN_MONTH[month]


def _days_before_month(year, month):
    return _DAYS_BEFORE_MONTH[month] + (month > 2 and _is_leap(year))


def _ymd2ord(year, month, day):
    """Return the number of a day; 0001-01-01 is day 1."""
    return _days_before_year(year) + _days_before_month(year, month) + day


def _ord2ymd(n):
    """Return (year, month, day) of a day's number."""
    n -= 1
    n400, n = divmod(n, _DI400Y)
    n100, n = divmod(n, _DI100Y)
    n4, n = divmod(n, _DI4Y)
    n1, n = divmod(n, 365)
    year = n400 * 400 + 1 + n100 * 100 + n4 * 4 + n1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31     # the last day of a leap year
    leap = n1 == 3 and (n4 != 24 or n100 == 3)
    month = (n + 50) >> 5           # right, or one too many
    before = _DAYS_BEFORE_MONTH[month] + (month > 2 and leap)
    if before > n:
        month -= 1
        before -= _DAYS_IN_MONTH[month] + (month == 2 and leap)
    return year, month, n - before + 1


def _isoweek1monday(year):
    """Return the number of the Monday that starts the first week of an ISO year."""
    firstday = _ymd2ord(year, 1, 1)
    weekday = (firstday + 6) % 7
    monday = firstday - weekday
    return monday + 7 if weekday > 3 else monday


def _isoweek_to_gregorian(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year must be in {MINYEAR}..{MAXYEAR}, not {year}')
    if not 0 < week < 53:
        # Years of 53 weeks start on a Thursday, or on a Wednesday if they are leap years.
        first = _ymd2ord(year, 1, 1) % 7
        if not (week == 53 and (first == 4 or first == 3 and _is_leap(year))):
            raise ValueError(f'Invalid week: {week}')
    if not 0 < day < 8:
        raise ValueError(f'Invalid weekday: {day} (range is [1, 7])')
    return _ord2ymd(_isoweek1monday(year) + (week - 1) * 7 + day - 1)


def _build_struct_time(y, m, d, hh, mm, ss, dstflag):
    wday = (_ymd2ord(y, m, d) + 6) % 7
    return _time.struct_time((y, m, d, hh, mm, ss, wday, _days_before_month(y, m) + d, dstflag))


# ---------------------------------------------------------------- text

_TIMESPECS = {
    'hours': '{:02d}',
    'minutes': '{:02d}:{:02d}',
    'seconds': '{:02d}:{:02d}:{:02d}',
    'milliseconds': '{:02d}:{:02d}:{:02d}.{:03d}',
    'microseconds': '{:02d}:{:02d}:{:02d}.{:06d}',
}


def _format_time(hh, mm, ss, us, timespec='auto'):
    if timespec == 'auto':
        timespec = 'microseconds' if us else 'seconds'
    elif timespec == 'milliseconds':
        us //= 1000
    try:
        fmt = _TIMESPECS[timespec]
    except KeyError:
        raise ValueError('Unknown timespec value') from None
    return fmt.format(hh, mm, ss, us)


def _format_offset(off, sep=':'):
    if off is None:
        return ''
    sign = '+'
    if off.days < 0:
        sign = '-'
        off = -off
    hh, rest = divmod(off.days * 86400 + off.seconds, 3600)
    mm, ss = divmod(rest, 60)
    text = f'{sign}{hh:02d}{sep}{mm:02d}'
    if ss or off.microseconds:
        text += f'{sep}{ss:02d}'
        if off.microseconds:
            text += f'.{off.microseconds:06d}'
    return text


def _wrap_strftime(object, format, timetuple):
    """strftime() with the directives that time.strftime() does not know: %f, %z, %:z, %Z."""
    parts = []
    i, n = 0, len(format)
    while i < n:
        ch = format[i]
        i += 1
        if ch != '%' or i >= n:
            parts.append(ch)
            continue
        ch = format[i]
        i += 1
        if ch == 'f':
            parts.append('%06d' % getattr(object, 'microsecond', 0))
        elif ch == 'z':
            parts.append(_format_offset(object.utcoffset(), sep='')
                         if hasattr(object, 'utcoffset') else '')
        elif ch == ':' and format[i:i + 1] == 'z':
            i += 1
            parts.append(_format_offset(object.utcoffset(), sep=':')
                         if hasattr(object, 'utcoffset') else '')
        elif ch == 'Z':
            name = object.tzname() if hasattr(object, 'tzname') else None
            parts.append('' if name is None else name.replace('%', '%%'))
        elif ch in 'YG' and hasattr(object, 'year') and object.year < 1010:
            # Some systems do not fill the year up with zeros.
            parts.append(f'{object.year if ch == "Y" else object.isocalendar()[0]:04d}')
        elif ch == 'C' and hasattr(object, 'year') and object.year < 1000:
            parts.append(f'{object.year // 100:02d}')
        elif ch == 'F' and hasattr(object, 'year') and object.year < 1000:
            parts.append(f'{object.year:04d}-{object.month:02d}-{object.day:02d}')
        else:
            parts.append('%' + ch)
    return _time.strftime(''.join(parts), timetuple)


def _parse_isoformat_date(text):
    """Return (year, month, day) of YYYY-MM-DD, YYYYMMDD, YYYY-Www-D or YYYYWwwD."""
    assert len(text) in (7, 8, 10)
    year = _digits(text[:4], 4)
    dashed = text[4] == '-'
    pos = 4 + dashed
    if text[pos:pos + 1] == 'W':
        pos += 1
        week = _digits(text[pos:pos + 2], 2)
        pos += 2
        day = 1
        if len(text) > pos:
            if (text[pos:pos + 1] == '-') != dashed:
                raise ValueError('Inconsistent use of dash separator')
            day = _digits(text[pos + dashed:], 1)
        return list(_isoweek_to_gregorian(year, week, day))
    month = _digits(text[pos:pos + 2], 2)
    pos += 2
    if (text[pos:pos + 1] == '-') != dashed:
        raise ValueError('Inconsistent use of dash separator')
    return [year, month, _digits(text[pos + dashed:], 2)]


def _digits(text, count):
    if len(text) != count or not (text.isascii() and text.isdigit()):
        raise ValueError('Invalid isoformat string')
    return int(text)


def _find_isoformat_datetime_separator(text):
    """Return where the date of a date-time text ends."""
    size = len(text)
    if size == 7:
        return 7
    assert size > 7
    if text[4] == '-':
        if text[5] == 'W':
            if size < 8:
                raise ValueError('Invalid ISO string')
            if size > 8 and text[8] == '-':
                if size == 9:
                    raise ValueError('Invalid ISO string')
                if size > 10 and text[10].isdigit():
                    # YYYY-Www-HH would be ambiguous: the dash separates date and time.
                    return 8
                return 10
            return 8
        return 10
    if text[4] == 'W':
        # The day may be missing: digits tell, by being an even or odd number.
        index = 7
        while index < size and text[index].isdigit():
            index += 1
        if index < 9:
            return index
        return 7 if index % 2 == 0 else 8
    return 8


def _parse_hh_mm_ss_ff(text):
    """Return [hours, minutes, seconds, microseconds] of a time without zone."""
    size = len(text)
    parts = [0, 0, 0, 0]
    pos = 0
    has_sep = None
    for comp in range(3):
        if size - pos < 2:
            raise ValueError('Incomplete time component')
        parts[comp] = _digits(text[pos:pos + 2], 2)
        pos += 2
        next_char = text[pos:pos + 1]
        if comp == 0:
            has_sep = next_char == ':'
        if not next_char or comp >= 2:
            break
        if has_sep and next_char != ':':
            raise ValueError('Invalid time separator: %c' % next_char)
        pos += has_sep
    if pos < size:
        if text[pos] not in '.,':
            raise ValueError('Invalid microsecond separator')
        pos += 1
        if not text[pos:]:
            raise ValueError('Invalid microsecond separator')
        if not (text[pos:].isascii() and text[pos:].isdigit()):
            raise ValueError('Non-digit values in fraction')
        parts[3] = int(text[pos:pos + 6].ljust(6, '0'))
    return parts


def _parse_isoformat_time(text):
    """Return ([hour, minute, second, microsecond, zone], is it 24:00, error)."""
    if len(text) < 2:
        raise ValueError('Isoformat time too short')
    tz_pos = max(text.find('-'), text.find('+'), text.find('Z')) + 1
    for char in '-+Z':
        position = text.find(char)
        if position >= 0:
            tz_pos = position + 1
            break
    head = text[:tz_pos - 1] if tz_pos > 0 else text
    parts = _parse_hh_mm_ss_ff(head)
    hour, minute, second, microsecond = parts
    next_day = False
    error = None
    if hour == 24:
        if minute == second == microsecond == 0:
            parts[0] = 0
            next_day = True
        else:
            error = 'minute, second, and microsecond must be 0 when hour is 24'
    zone = None
    if tz_pos == len(text) and text[-1] == 'Z':
        zone = timezone.utc
    elif tz_pos > 0:
        tail = text[tz_pos:]
        if len(tail) in (0, 1, 3) or text[tz_pos - 1] == 'Z':
            raise ValueError('Malformed time zone string')
        offset = _parse_hh_mm_ss_ff(tail)
        if not any(offset):
            zone = timezone.utc
        else:
            sign = -1 if text[tz_pos - 1] == '-' else 1
            zone = timezone(sign * timedelta(hours=offset[0], minutes=offset[1],
                                             seconds=offset[2], microseconds=offset[3]))
    parts.append(zone)
    return parts, next_day, error


# ---------------------------------------------------------------- checks

def _check_tzname(name):
    if name is not None and not isinstance(name, str):
        raise TypeError(f'tzinfo.tzname() must return None or string, not {type(name).__name__!r}')


def _check_utc_offset(name, offset):
    if offset is None:
        return
    if not isinstance(offset, timedelta):
        raise TypeError(f'tzinfo.{name}() must return None or timedelta, '
                        f'not {type(offset).__name__!r}')
    if not -timedelta(1) < offset < timedelta(1):
        raise ValueError('offset must be a timedelta strictly between '
                         f'-timedelta(hours=24) and timedelta(hours=24), not {offset!r}')


def _check_date_fields(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year must be in {MINYEAR}..{MAXYEAR}, not {year}')
    if not 1 <= month <= 12:
        raise ValueError(f'month must be in 1..12, not {month}')
    dim = _days_in_month(year, month)
    if not 1 <= day <= dim:
        raise ValueError(f'day {day} must be in range 1..{dim} for month {month} in year {year}')
    return year, month, day


def _check_time_fields(hour, minute, second, microsecond, fold):
    hour, minute, second = _index(hour), _index(minute), _index(second)
    microsecond = _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError(f'hour must be in 0..23, not {hour}')
    if not 0 <= minute <= 59:
        raise ValueError(f'minute must be in 0..59, not {minute}')
    if not 0 <= second <= 59:
        raise ValueError(f'second must be in 0..59, not {second}')
    if not 0 <= microsecond <= 999999:
        raise ValueError(f'microsecond must be in 0..999999, not {microsecond}')
    if fold not in (0, 1):
        raise ValueError(f'fold must be either 0 or 1, not {fold}')
    return hour, minute, second, microsecond, fold


def _check_tzinfo_arg(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f'tzinfo argument must be None or of a tzinfo subclass, '
                        f'not {type(tz).__name__!r}')


def _divide_and_round(a, b):
    """Return a / b rounded to an integer, halves to even."""
    q, r = divmod(a, b)
    r *= 2
    greater = r > b if b > 0 else r < b
    if greater or r == b and q % 2 == 1:
        q += 1
    return q


# ---------------------------------------------------------------- timedelta

class timedelta:
    """A difference of times, exact to the microsecond.

    Kept as days (which may be negative), seconds (0..86399) and microseconds (0..999999).
    """

    __slots__ = '_days', '_seconds', '_microseconds', '_hashcode'

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        for name, value in (('days', days), ('seconds', seconds), ('microseconds', microseconds),
                            ('milliseconds', milliseconds), ('minutes', minutes),
                            ('hours', hours), ('weeks', weeks)):
            if not isinstance(value, (int, float)):
                raise TypeError(f'unsupported type for timedelta {name} component: '
                                f'{type(value).__name__}')
        # Fractions go down from days to seconds to microseconds; each is split off exactly.
        days += weeks * 7
        seconds += minutes * 60 + hours * 3600
        microseconds += milliseconds * 1000
        dayfraction = 0.0
        if isinstance(days, float):
            dayfraction, days = _math.modf(days)
            secfraction, whole = _math.modf(dayfraction * 86400.0)
            d_seconds = int(whole)
            days = int(days)
        else:
            secfraction = 0.0
            d_seconds = 0
        if isinstance(seconds, float):
            fraction, seconds = _math.modf(seconds)
            seconds = int(seconds)
            secfraction += fraction
        carry, seconds = divmod(seconds, 86400)
        days += carry
        seconds += d_seconds
        usdouble = secfraction * 1e6
        if isinstance(microseconds, float):
            microseconds = round(microseconds + usdouble)
            carry, microseconds = divmod(microseconds, 1000000)
            seconds += carry
        else:
            microseconds = int(microseconds)
            carry, microseconds = divmod(microseconds, 1000000)
            seconds += carry
            microseconds = round(microseconds + usdouble)
        carry, us = divmod(microseconds, 1000000)
        seconds += carry
        carry, s = divmod(seconds, 86400)
        d = days + carry
        if abs(d) > 999999999:
            raise OverflowError('timedelta # of days is too large: %d' % d)
        return cls._make(d, s, us)

    @classmethod
    def _make(cls, days, seconds, microseconds):
        self = object.__new__(cls)
        self._days = days
        self._seconds = seconds
        self._microseconds = microseconds
        self._hashcode = -1
        return self

    @classmethod
    def _from_microseconds(cls, us):
        us, microseconds = divmod(us, 1000000)
        days, seconds = divmod(us, 86400)
        if abs(days) > 999999999:
            raise OverflowError('timedelta # of days is too large: %d' % days)
        return timedelta._make(days, seconds, microseconds)

    def __repr__(self):
        args = []
        if self._days:
            args.append('days=%d' % self._days)
        if self._seconds:
            args.append('seconds=%d' % self._seconds)
        if self._microseconds:
            args.append('microseconds=%d' % self._microseconds)
        cls = self.__class__
        return f'{_module(cls)}{cls.__qualname__}({", ".join(args) or "0"})'

    def __str__(self):
        mm, ss = divmod(self._seconds, 60)
        hh, mm = divmod(mm, 60)
        text = '%d:%02d:%02d' % (hh, mm, ss)
        if self._days:
            text = '%d day%s, %s' % (self._days, 's' if abs(self._days) != 1 else '', text)
        if self._microseconds:
            text += '.%06d' % self._microseconds
        return text

    def total_seconds(self):
        """Return the difference in seconds."""
        return self._to_microseconds() / 10 ** 6

    @property
    def days(self):
        """days"""
        return self._days

    @property
    def seconds(self):
        """seconds"""
        return self._seconds

    @property
    def microseconds(self):
        """microseconds"""
        return self._microseconds

    def _to_microseconds(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._from_microseconds(self._to_microseconds() + other._to_microseconds())

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._from_microseconds(self._to_microseconds() - other._to_microseconds())

    def __rsub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return -self + other

    def __neg__(self):
        return timedelta._from_microseconds(-self._to_microseconds())

    def __pos__(self):
        return timedelta._make(self._days, self._seconds, self._microseconds)

    def __abs__(self):
        return -self if self._days < 0 else self

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._from_microseconds(self._to_microseconds() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._from_microseconds(_divide_and_round(self._to_microseconds() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if not isinstance(other, (int, timedelta)):
            return NotImplemented
        us = self._to_microseconds()
        if isinstance(other, timedelta):
            return us // other._to_microseconds()
        return timedelta._from_microseconds(us // other)

    def __truediv__(self, other):
        if not isinstance(other, (int, float, timedelta)):
            return NotImplemented
        us = self._to_microseconds()
        if isinstance(other, timedelta):
            return us / other._to_microseconds()
        if isinstance(other, int):
            return timedelta._from_microseconds(_divide_and_round(us, other))
        a, b = other.as_integer_ratio()
        return timedelta._from_microseconds(_divide_and_round(b * us, a))

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._from_microseconds(self._to_microseconds() % other._to_microseconds())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(self._to_microseconds(), other._to_microseconds())
            return q, timedelta._from_microseconds(r)
        return NotImplemented

    def _cmp(self, other):
        return _cmp(self._getstate(), other._getstate())

    def __eq__(self, other):
        return self._cmp(other) == 0 if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._cmp(other) <= 0 if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._cmp(other) < 0 if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._cmp(other) >= 0 if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._cmp(other) > 0 if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        if self._hashcode == -1:
            self._hashcode = hash(self._getstate())
        return self._hashcode

    def __bool__(self):
        return self._days != 0 or self._seconds != 0 or self._microseconds != 0

    def _getstate(self):
        return self._days, self._seconds, self._microseconds

    def __reduce__(self):
        return self.__class__, self._getstate()


def _module(cls):
    """Return the prefix of a class in its repr."""
    return 'datetime.' if cls.__module__ == 'datetime' else ''


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


# ---------------------------------------------------------------- date

class date:
    """A day of the proleptic Gregorian calendar."""

    __slots__ = '_year', '_month', '_day', '_hashcode'

    def __new__(cls, year, month=None, day=None):
        if month is None and isinstance(year, (bytes, str)) and len(year) == 4:
            # The state of a pickle.
            state = _state_bytes(year, 'date')
            if 1 <= state[2] <= 12:
                self = object.__new__(cls)
                self.__setstate(state)
                self._hashcode = -1
                return self
        year, month, day = _check_date_fields(year, month, day)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hashcode = -1
        return self

    @classmethod
    def fromtimestamp(cls, t):
        """Return the local date of a time in seconds since the epoch."""
        if t is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        y, m, d, *_ = _time.localtime(t)
        return cls(y, m, d)

    @classmethod
    def today(cls):
        """Return the current local date."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n):
        """Return the date of a day's number; 0001-01-01 is day 1."""
        return cls(*_ord2ymd(n))

    @classmethod
    def fromisoformat(cls, date_string):
        """Return the date that a text in an ISO 8601 format means."""
        if not isinstance(date_string, str):
            raise TypeError('Argument must be a str')
        if len(date_string) not in (7, 8, 10):
            raise ValueError(f'Invalid isoformat string: {date_string!r}')
        try:
            return cls(*_parse_isoformat_date(date_string))
        except Exception:
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """Return the date of an ISO year, week and day of the week."""
        return cls(*_isoweek_to_gregorian(year, week, day))

    @classmethod
    def strptime(cls, date_string, format):
        """Return the date that a text means in a format as for strftime()."""
        import _strptime
        return _strptime._strptime_datetime_date(cls, date_string, format)

    def __repr__(self):
        cls = self.__class__
        return f'{_module(cls)}{cls.__qualname__}({self._year}, {self._month}, {self._day})'

    def ctime(self):
        """Return a text like 'Sun Nov  3 00:00:00 2024'."""
        weekday = self.toordinal() % 7 or 7
        return '%s %s %2d 00:00:00 %04d' % (_DAYNAMES[weekday], _MONTHNAMES[self._month],
                                            self._day, self._year)

    def strftime(self, format):
        """Format by directives such as %Y."""
        return _wrap_strftime(self, format, self.timetuple())

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError('must be str, not %s' % type(fmt).__name__)
        return self.strftime(fmt) if fmt else str(self)

    def isoformat(self):
        """Return the date as YYYY-MM-DD."""
        return '%04d-%02d-%02d' % (self._year, self._month, self._day)

    __str__ = isoformat

    @property
    def year(self):
        """year (1-9999)"""
        return self._year

    @property
    def month(self):
        """month (1-12)"""
        return self._month

    @property
    def day(self):
        """day (1-31)"""
        return self._day

    def timetuple(self):
        """Return a struct_time for time.strftime() and time.mktime()."""
        return _build_struct_time(self._year, self._month, self._day, 0, 0, 0, -1)

    def toordinal(self):
        """Return the number of the day; 0001-01-01 is day 1."""
        return _ymd2ord(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        """Return the same date with other fields."""
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    def __eq__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._cmp(other) == 0
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._cmp(other) <= 0
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._cmp(other) < 0
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._cmp(other) >= 0
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._cmp(other) > 0
        return NotImplemented

    def _cmp(self, other):
        return _cmp((self._year, self._month, self._day), (other._year, other._month, other._day))

    def __hash__(self):
        if self._hashcode == -1:
            self._hashcode = hash(self._getstate())
        return self._hashcode

    def __add__(self, other):
        if isinstance(other, timedelta):
            o = self.toordinal() + other.days
            if 0 < o <= _MAXORDINAL:
                return type(self).fromordinal(o)
            raise OverflowError('result out of range')
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def weekday(self):
        """Return the day of the week, Monday is 0."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """Return the day of the week, Monday is 1."""
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """Return (ISO year, week, day of the week)."""
        year = self._year
        first = _isoweek1monday(year)
        today = _ymd2ord(self._year, self._month, self._day)
        week, day = divmod(today - first, 7)
        if week < 0:
            year -= 1
            first = _isoweek1monday(year)
            week, day = divmod(today - first, 7)
        elif week >= 52 and today >= _isoweek1monday(year + 1):
            year += 1
            week = 0
        return _IsoCalendarDate(year, week + 1, day + 1)

    def _getstate(self):
        yhi, ylo = divmod(self._year, 256)
        return bytes([yhi, ylo, self._month, self._day]),

    def __setstate(self, state):
        yhi, ylo, self._month, self._day = state
        self._year = yhi * 256 + ylo

    def __reduce__(self):
        return self.__class__, self._getstate()


_date_class = date      # datetime has a method of that name

date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


def _state_bytes(state, name):
    if isinstance(state, str):
        # A pickle that Python 2 has written, read as Latin-1.
        try:
            state = state.encode('latin1')
        except UnicodeEncodeError:
            raise ValueError(f'Failed to encode latin1 string when unpickling a {name} object. '
                             "pickle.load(data, encoding='latin1') is assumed.") from None
    return state


class _IsoCalendarDate(tuple):
    """What isocalendar() returns: a tuple with names."""

    def __new__(cls, year, week, weekday, /):
        return super().__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __reduce__(self):
        # As a plain tuple, which any version can read.
        return tuple, (tuple(self),)

    def __repr__(self):
        return f'datetime.{self.__class__.__name__}(year={self[0]}, week={self[1]}, weekday={self[2]})'


_IsoCalendarDate.__name__ = _IsoCalendarDate.__qualname__ = 'IsoCalendarDate'


# ---------------------------------------------------------------- tzinfo

class tzinfo:
    """Base class of time zones: subclasses say how far from UTC a time is."""

    __slots__ = ()

    def tzname(self, dt):
        """Return the name of the zone at a time, or None."""
        raise NotImplementedError('tzinfo subclass must override tzname()')

    def utcoffset(self, dt):
        """Return how far ahead of UTC the zone is at a time, or None."""
        raise NotImplementedError('tzinfo subclass must override utcoffset()')

    def dst(self, dt):
        """Return how much of the offset is due to daylight saving time, or None."""
        raise NotImplementedError('tzinfo subclass must override dst()')

    def fromutc(self, dt):
        """Return the local time of a time in UTC (whose zone is this one nevertheless)."""
        if not isinstance(dt, datetime):
            raise TypeError('fromutc() requires a datetime argument')
        if dt.tzinfo is not self:
            raise ValueError('dt.tzinfo is not self')
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc() requires a non-None utcoffset() result')
        dst = dt.dst()
        if dst is None:
            raise ValueError('fromutc() requires a non-None dst() result')
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError('fromutc(): dt.dst gave inconsistent results; cannot convert')
        return dt + dst

    def __reduce__(self):
        getinitargs = getattr(self, '__getinitargs__', None)
        args = getinitargs() if getinitargs else ()
        return self.__class__, args, self.__getstate__()


_tzinfo_class = tzinfo


# ---------------------------------------------------------------- time

class time:
    """A time of day, with or without a time zone."""

    __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_hashcode', '_fold'

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, (bytes, str)) and len(hour) == 6:
            state = _state_bytes(hour, 'time')
            if state[0] & 0x7f < 24:
                self = object.__new__(cls)
                self.__setstate(state, minute or None)
                self._hashcode = -1
                return self
        hour, minute, second, microsecond, fold = _check_time_fields(
            hour, minute, second, microsecond, fold)
        _check_tzinfo_arg(tzinfo)
        self = object.__new__(cls)
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._hashcode = -1
        self._fold = fold
        return self

    @classmethod
    def strptime(cls, date_string, format):
        """Return the time that a text means in a format as for strftime()."""
        import _strptime
        return _strptime._strptime_datetime_time(cls, date_string, format)

    @property
    def hour(self):
        """hour (0-23)"""
        return self._hour

    @property
    def minute(self):
        """minute (0-59)"""
        return self._minute

    @property
    def second(self):
        """second (0-59)"""
        return self._second

    @property
    def microsecond(self):
        """microsecond (0-999999)"""
        return self._microsecond

    @property
    def tzinfo(self):
        """timezone info object"""
        return self._tzinfo

    @property
    def fold(self):
        """1 for the second of two times that look the same"""
        return self._fold

    def __eq__(self, other):
        return self._cmp(other, allow_mixed=True) == 0 if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._cmp(other) <= 0 if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._cmp(other) < 0 if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._cmp(other) >= 0 if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._cmp(other) > 0 if isinstance(other, time) else NotImplemented

    def _cmp(self, other, allow_mixed=False):
        my_offset = other_offset = None
        if self._tzinfo is other._tzinfo:
            same = True
        else:
            my_offset = self.utcoffset()
            other_offset = other.utcoffset()
            same = my_offset == other_offset
        if same:
            return _cmp((self._hour, self._minute, self._second, self._microsecond),
                        (other._hour, other._minute, other._second, other._microsecond))
        if my_offset is None or other_offset is None:
            if allow_mixed:
                return 2        # unequal, but in no order
            raise TypeError('cannot compare naive and aware times')
        mine = self._hour * 60 + self._minute - my_offset // timedelta(minutes=1)
        others = other._hour * 60 + other._minute - other_offset // timedelta(minutes=1)
        return _cmp((mine, self._second, self._microsecond),
                    (others, other._second, other._microsecond))

    def __hash__(self):
        if self._hashcode == -1:
            t = self.replace(fold=0) if self._fold else self
            offset = t.utcoffset()
            if not offset:
                self._hashcode = hash(t._getstate()[0])
            else:
                h, m = divmod(timedelta(hours=self._hour, minutes=self._minute) - offset,
                              timedelta(hours=1))
                m //= timedelta(minutes=1)
                if 0 <= h < 24:
                    self._hashcode = hash(time(h, m, self._second, self._microsecond))
                else:
                    self._hashcode = hash((h, m, self._second, self._microsecond))
        return self._hashcode

    def _tzstr(self):
        return _format_offset(self.utcoffset())

    def __repr__(self):
        if self._microsecond:
            s = ', %d, %d' % (self._second, self._microsecond)
        elif self._second:
            s = ', %d' % self._second
        else:
            s = ''
        cls = self.__class__
        s = '%s%s(%d, %d%s)' % (_module(cls), cls.__qualname__, self._hour, self._minute, s)
        if self._tzinfo is not None:
            s = s[:-1] + ', tzinfo=%r)' % self._tzinfo
        if self._fold:
            s = s[:-1] + ', fold=1)'
        return s

    def isoformat(self, timespec='auto'):
        """Return the time as HH:MM:SS with what else there is; `timespec` says how far."""
        s = _format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
        return s + self._tzstr()

    __str__ = isoformat

    @classmethod
    def fromisoformat(cls, time_string):
        """Return the time that a text in an ISO 8601 format means."""
        if not isinstance(time_string, str):
            raise TypeError('fromisoformat: argument must be str')
        text = time_string.removeprefix('T')
        try:
            parts, _, error = _parse_isoformat_time(text)
        except Exception:
            raise ValueError(f'Invalid isoformat string: {time_string!r}') from None
        if error:
            raise ValueError(error)
        return cls(*parts)

    def strftime(self, format):
        """Format by directives such as %H; the date is 1900-01-01."""
        timetuple = (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)
        return _wrap_strftime(self, format, timetuple)

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError('must be str, not %s' % type(fmt).__name__)
        return self.strftime(fmt) if fmt else str(self)

    def utcoffset(self):
        """Return how far ahead of UTC the zone is, or None."""
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(None)
        _check_utc_offset('utcoffset', offset)
        return offset

    def tzname(self):
        """Return the name of the zone, or None."""
        if self._tzinfo is None:
            return None
        name = self._tzinfo.tzname(None)
        _check_tzname(name)
        return name

    def dst(self):
        """Return how much of the offset is due to daylight saving time, or None."""
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.dst(None)
        _check_utc_offset('dst', offset)
        return offset

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,
                fold=None):
        """Return the same time with other fields."""
        return type(self)(self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _getstate(self, protocol=3):
        us2, us3 = divmod(self._microsecond, 256)
        us1, us2 = divmod(us2, 256)
        h = self._hour
        if self._fold and protocol > 3:
            h += 128
        state = bytes([h, self._minute, self._second, us1, us2, us3])
        return (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __setstate(self, string, tzinfo):
        if tzinfo is not None and not isinstance(tzinfo, _tzinfo_class):
            raise TypeError('bad tzinfo state arg')
        h, self._minute, self._second, us1, us2, us3 = string
        self._fold = 1 if h > 127 else 0
        self._hour = h & 127
        self._microsecond = us1 << 16 | us2 << 8 | us3
        self._tzinfo = tzinfo

    def __reduce_ex__(self, protocol):
        return self.__class__, self._getstate(protocol)

    def __reduce__(self):
        return self.__reduce_ex__(2)


_time_class = time      # datetime has a method of that name

time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


# ---------------------------------------------------------------- datetime

class datetime(date):
    """A date and a time of day, with or without a time zone."""

    __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_hashcode', '_fold'

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0,
                tzinfo=None, *, fold=0):
        if isinstance(year, (bytes, str)) and len(year) == 10:
            state = _state_bytes(year, 'datetime')
            if 1 <= state[2] & 0x7f <= 12:
                self = object.__new__(cls)
                self.__setstate(state, month)
                self._hashcode = -1
                return self
        year, month, day = _check_date_fields(year, month, day)
        hour, minute, second, microsecond, fold = _check_time_fields(
            hour, minute, second, microsecond, fold)
        _check_tzinfo_arg(tzinfo)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._hashcode = -1
        self._fold = fold
        return self

    hour = time.hour
    minute = time.minute
    second = time.second
    microsecond = time.microsecond
    tzinfo = time.tzinfo
    fold = time.fold

    @classmethod
    def _fromtimestamp(cls, t, utc, tz):
        frac, t = _math.modf(t)
        us = round(frac * 1e6)
        if us >= 1000000:
            t += 1
            us -= 1000000
        elif us < 0:
            t -= 1
            us += 1000000
        converter = _time.gmtime if utc else _time.localtime
        y, m, d, hh, mm, ss, *_ = converter(t)
        result = cls(y, m, d, hh, mm, min(ss, 59), us, tz)     # leap seconds do not exist here
        if tz is None and not utc:
            # A time that comes twice is the second one if the same text is a day's jump later.
            max_fold_seconds = 24 * 3600
            if t < max_fold_seconds and sys.platform.startswith('win'):
                return result
            y, m, d, hh, mm, ss, *_ = converter(t - max_fold_seconds)
            probe1 = cls(y, m, d, hh, mm, min(ss, 59), us, tz)
            trans = result - probe1 - timedelta(0, max_fold_seconds)
            if trans.days < 0:
                y, m, d, hh, mm, ss, *_ = converter(t + trans // timedelta(0, 1))
                probe2 = cls(y, m, d, hh, mm, min(ss, 59), us, tz)
                if probe2 == result:
                    result._fold = 1
        elif tz is not None:
            result = tz.fromutc(result)
        return result

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """Return the time of seconds since the epoch, in a zone or locally."""
        _check_tzinfo_arg(tz)
        return cls._fromtimestamp(timestamp, tz is not None, tz)

    @classmethod
    def utcfromtimestamp(cls, t):
        """Deprecated: the time in UTC, without zone."""
        import warnings
        warnings.warn('datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal '
                      'in a future version. Use timezone-aware objects to represent datetimes in '
                      'UTC: datetime.datetime.fromtimestamp(t, datetime.UTC).',
                      DeprecationWarning, stacklevel=2)
        return cls._fromtimestamp(t, True, None)

    @classmethod
    def now(cls, tz=None):
        """Return the current time, in a zone or locally."""
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        """Deprecated: the current time in UTC, without zone."""
        import warnings
        warnings.warn('datetime.datetime.utcnow() is deprecated and scheduled for removal in a '
                      'future version. Use timezone-aware objects to represent datetimes in UTC: '
                      'datetime.datetime.now(datetime.UTC).', DeprecationWarning, stacklevel=2)
        return cls._fromtimestamp(_time.time(), True, None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """Return a date and a time of day together."""
        if not isinstance(date, _date_class):
            raise TypeError('date argument must be a date instance')
        if not isinstance(time, _time_class):
            raise TypeError('time argument must be a time instance')
        if tzinfo is True:
            tzinfo = time.tzinfo
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond, tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string):
        """Return the time that a text in an ISO 8601 format means."""
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        if len(date_string) < 7:
            raise ValueError(f'Invalid isoformat string: {date_string!r}')
        try:
            separator = _find_isoformat_datetime_separator(date_string)
            date_parts = _parse_isoformat_date(date_string[:separator])
            time_parts, next_day, error = [0, 0, 0, 0, None], False, None
            time_text = date_string[separator + 1:]
            if time_text:
                time_parts, next_day, error = _parse_isoformat_time(time_text)
        except Exception:
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        if error:
            raise ValueError(error)
        if next_day:
            year, month, day = _check_date_fields(*date_parts)
            days = _days_in_month(year, month)
            day += 1
            if day > days:
                day = 1
                month += 1
                if month > 12:
                    month = 1
                    year += 1
            date_parts = [year, month, day]
        return cls(*date_parts, *time_parts)

    def timetuple(self):
        """Return a struct_time for time.strftime() and time.mktime()."""
        dst = self.dst()
        dst = -1 if dst is None else 1 if dst else 0
        return _build_struct_time(self.year, self.month, self.day, self.hour, self.minute,
                                  self.second, dst)

    def _mktime(self):
        """Return seconds since the epoch of a local time."""
        epoch = datetime(1970, 1, 1)
        max_fold_seconds = 24 * 3600
        t = (self - epoch) // timedelta(0, 1)

        def local(u):
            y, m, d, hh, mm, ss = _time.localtime(u)[:6]
            return (datetime(y, m, d, hh, mm, ss) - epoch) // timedelta(0, 1)

        # Solve t = local(u) for u: the first guess is right up to a transition near by.
        a = local(t) - t
        u1 = t - a
        t1 = local(u1)
        if t1 == t:
            # Found one; there may be another one on the other side of a transition.
            u2 = u1 + (-max_fold_seconds, max_fold_seconds)[self.fold]
            b = local(u2) - u2
            if a == b:
                return u1
        else:
            b = t1 - u1
            assert a != b
        u2 = t - b
        t2 = local(u2)
        if t2 == t:
            return u2
        if t1 == t:
            return u1
        # The time does not exist: in a gap.
        return (max, min)[self.fold](u1, u2)

    def timestamp(self):
        """Return the seconds since the epoch."""
        if self._tzinfo is None:
            return self._mktime() + self.microsecond / 1e6
        return (self - _EPOCH).total_seconds()

    def utctimetuple(self):
        """Return a struct_time in UTC."""
        offset = self.utcoffset()
        if offset:
            self -= offset
        return _build_struct_time(self.year, self.month, self.day, self.hour, self.minute,
                                  self.second, 0)

    def date(self):
        """Return the date."""
        return date(self._year, self._month, self._day)

    def time(self):
        """Return the time of day, without zone."""
        return time(self.hour, self.minute, self.second, self.microsecond, fold=self.fold)

    def timetz(self):
        """Return the time of day with the zone."""
        return time(self.hour, self.minute, self.second, self.microsecond, self._tzinfo,
                    fold=self.fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                microsecond=None, tzinfo=True, *, fold=None):
        """Return the same time with other fields."""
        return type(self)(self.year if year is None else year,
                          self.month if month is None else month,
                          self.day if day is None else day,
                          self.hour if hour is None else hour,
                          self.minute if minute is None else minute,
                          self.second if second is None else second,
                          self.microsecond if microsecond is None else microsecond,
                          self.tzinfo if tzinfo is True else tzinfo,
                          fold=self.fold if fold is None else fold)

    __replace__ = replace

    def _local_timezone(self):
        if self.tzinfo is None:
            ts = self._mktime()
            # Two answers mean a gap or a repeated time.
            other = self.replace(fold=1 - self.fold)._mktime()
            if other != ts and (other > ts) == self.fold:
                ts = other
        else:
            ts = (self - _EPOCH) // timedelta(seconds=1)
        localtm = _time.localtime(ts)
        return timezone(timedelta(seconds=localtm.tm_gmtoff), localtm.tm_zone)

    def astimezone(self, tz=None):
        """Return the same moment in another zone, the local one by default."""
        if tz is None:
            tz = self._local_timezone()
        elif not isinstance(tz, tzinfo):
            raise TypeError('tz argument must be an instance of tzinfo')
        mytz = self.tzinfo
        if mytz is None:
            mytz = self._local_timezone()
            myoffset = mytz.utcoffset(self)
        else:
            myoffset = mytz.utcoffset(self)
            if myoffset is None:
                mytz = self.replace(tzinfo=None)._local_timezone()
                myoffset = mytz.utcoffset(self)
        if tz is mytz:
            return self
        utc = (self - myoffset).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def ctime(self):
        """Return a text like 'Sun Nov  3 12:30:00 2024'."""
        weekday = self.toordinal() % 7 or 7
        return '%s %s %2d %02d:%02d:%02d %04d' % (
            _DAYNAMES[weekday], _MONTHNAMES[self._month], self._day, self._hour, self._minute,
            self._second, self._year)

    def isoformat(self, sep='T', timespec='auto'):
        """Return the time as YYYY-MM-DDTHH:MM:SS with what else there is."""
        s = '%04d-%02d-%02d%c' % (self._year, self._month, self._day, sep) + _format_time(
            self._hour, self._minute, self._second, self._microsecond, timespec)
        return s + _format_offset(self.utcoffset())

    def __repr__(self):
        fields = [self._year, self._month, self._day, self._hour, self._minute, self._second,
                  self._microsecond]
        if fields[-1] == 0:
            del fields[-1]
            if fields[-1] == 0:
                del fields[-1]
        cls = self.__class__
        s = '%s%s(%s)' % (_module(cls), cls.__qualname__, ', '.join(map(str, fields)))
        if self._tzinfo is not None:
            s = s[:-1] + ', tzinfo=%r)' % self._tzinfo
        if self._fold:
            s = s[:-1] + ', fold=1)'
        return s

    def __str__(self):
        return self.isoformat(sep=' ')

    @classmethod
    def strptime(cls, date_string, format):
        """Return the time that a text means in a format as for strftime()."""
        import _strptime
        return _strptime._strptime_datetime_datetime(cls, date_string, format)

    def utcoffset(self):
        """Return how far ahead of UTC the zone is, or None."""
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(self)
        _check_utc_offset('utcoffset', offset)
        return offset

    def tzname(self):
        """Return the name of the zone, or None."""
        if self._tzinfo is None:
            return None
        name = self._tzinfo.tzname(self)
        _check_tzname(name)
        return name

    def dst(self):
        """Return how much of the offset is due to daylight saving time, or None."""
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.dst(self)
        _check_utc_offset('dst', offset)
        return offset

    def __eq__(self, other):
        return self._cmp(other, allow_mixed=True) == 0 if isinstance(other, datetime) else NotImplemented

    def __le__(self, other):
        return self._cmp(other) <= 0 if isinstance(other, datetime) else NotImplemented

    def __lt__(self, other):
        return self._cmp(other) < 0 if isinstance(other, datetime) else NotImplemented

    def __ge__(self, other):
        return self._cmp(other) >= 0 if isinstance(other, datetime) else NotImplemented

    def __gt__(self, other):
        return self._cmp(other) > 0 if isinstance(other, datetime) else NotImplemented

    def _fields(self):
        return (self._year, self._month, self._day, self._hour, self._minute, self._second,
                self._microsecond)

    def _cmp(self, other, allow_mixed=False):
        mytz, ottz = self._tzinfo, other._tzinfo
        myoff = otoff = None
        if mytz is ottz:
            same = True
        else:
            myoff = self.utcoffset()
            otoff = other.utcoffset()
            # A time that depends on `fold` equals none in another zone.
            if allow_mixed:
                if myoff != self.replace(fold=not self.fold).utcoffset():
                    return 2
                if otoff != other.replace(fold=not other.fold).utcoffset():
                    return 2
            same = myoff == otoff
        if same:
            return _cmp(self._fields(), other._fields())
        if myoff is None or otoff is None:
            if allow_mixed:
                return 2        # unequal, but in no order
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        diff = self - other
        if diff.days < 0:
            return -1
        return diff and 1 or 0

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        delta = timedelta(self.toordinal(), hours=self._hour, minutes=self._minute,
                          seconds=self._second, microseconds=self._microsecond)
        delta += other
        hour, rem = divmod(delta.seconds, 3600)
        minute, second = divmod(rem, 60)
        if 0 < delta.days <= _MAXORDINAL:
            return type(self).combine(date.fromordinal(delta.days),
                                      time(hour, minute, second, delta.microseconds,
                                           tzinfo=self._tzinfo))
        raise OverflowError('result out of range')

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, datetime):
            if isinstance(other, timedelta):
                return self + -other
            return NotImplemented
        base = timedelta(
            self.toordinal() - other.toordinal(),
            (self._hour - other._hour) * 3600 + (self._minute - other._minute) * 60
            + self._second - other._second,
            self._microsecond - other._microsecond)
        if self._tzinfo is other._tzinfo:
            return base
        myoff = self.utcoffset()
        otoff = other.utcoffset()
        if myoff == otoff:
            return base
        if myoff is None or otoff is None:
            raise TypeError('cannot mix naive and timezone-aware time')
        return base + otoff - myoff

    def __hash__(self):
        if self._hashcode == -1:
            t = self.replace(fold=0) if self.fold else self
            offset = t.utcoffset()
            if offset is None:
                self._hashcode = hash(t._getstate()[0])
            else:
                days = _ymd2ord(self.year, self.month, self.day)
                seconds = self.hour * 3600 + self.minute * 60 + self.second
                self._hashcode = hash(timedelta(days, seconds, self.microsecond) - offset)
        return self._hashcode

    def _getstate(self, protocol=3):
        yhi, ylo = divmod(self._year, 256)
        us2, us3 = divmod(self._microsecond, 256)
        us1, us2 = divmod(us2, 256)
        m = self._month
        if self._fold and protocol > 3:
            m += 128
        state = bytes([yhi, ylo, m, self._day, self._hour, self._minute, self._second,
                       us1, us2, us3])
        return (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __setstate(self, string, tzinfo):
        if tzinfo is not None and not isinstance(tzinfo, _tzinfo_class):
            raise TypeError('bad tzinfo state arg')
        (yhi, ylo, m, self._day, self._hour, self._minute, self._second, us1, us2, us3) = string
        self._fold = 1 if m > 127 else 0
        self._month = m & 127
        self._year = yhi * 256 + ylo
        self._microsecond = us1 << 16 | us2 << 8 | us3
        self._tzinfo = tzinfo

    def __reduce_ex__(self, protocol):
        return self.__class__, self._getstate(protocol)

    def __reduce__(self):
        return self.__reduce_ex__(2)


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


# ---------------------------------------------------------------- timezone

class timezone(tzinfo):
    """A zone with a fixed offset from UTC."""

    __slots__ = '_offset', '_name'
    _Omitted = object()

    def __new__(cls, offset, name=_Omitted):
        if not isinstance(offset, timedelta):
            raise TypeError('offset must be a timedelta')
        if name is cls._Omitted:
            if not offset:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError('name must be a string')
        if not cls._minoffset <= offset <= cls._maxoffset:
            raise ValueError('offset must be a timedelta strictly between '
                             '-timedelta(hours=24) and timedelta(hours=24), '
                             f'not {offset!r}')
        return cls._create(offset, name)

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    @classmethod
    def _create(cls, offset, name=None):
        self = tzinfo.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        cls = self.__class__
        if self is self.utc:
            return f'{_module(cls)}{cls.__qualname__}.utc'
        if self._name is None:
            return f'{_module(cls)}{cls.__qualname__}({self._offset!r})'
        return f'{_module(cls)}{cls.__qualname__}({self._offset!r}, {self._name!r})'

    def __str__(self):
        return self.tzname(None)

    def utcoffset(self, dt):
        """Return the offset."""
        _check_dt(dt, 'utcoffset')
        return self._offset

    def tzname(self, dt):
        """Return the name, UTC+HH:MM if it has none."""
        _check_dt(dt, 'tzname')
        return self._name_from_offset(self._offset) if self._name is None else self._name

    def dst(self, dt):
        """Return None: there is no daylight saving time."""
        _check_dt(dt, 'dst')
        return None

    def fromutc(self, dt):
        """Return the local time of a time in UTC."""
        if isinstance(dt, datetime):
            if dt.tzinfo is not self:
                raise ValueError('fromutc: dt.tzinfo is not self')
            return dt + self._offset
        raise TypeError('fromutc() argument must be a datetime instance or None')

    _maxoffset = timedelta(hours=24, microseconds=-1)
    _minoffset = -_maxoffset

    @staticmethod
    def _name_from_offset(delta):
        return f'UTC{_format_offset(delta)}' if delta else 'UTC'


def _check_dt(dt, name):
    if dt is not None and not isinstance(dt, datetime):
        raise TypeError(f'{name}() argument must be a datetime instance or None')


UTC = timezone.utc = timezone._create(timedelta(0))
timezone.min = timezone._create(-timedelta(hours=23, minutes=59))
timezone.max = timezone._create(timedelta(hours=23, minutes=59))
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
