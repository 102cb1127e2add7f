"""Dates, times of day, both together, differences and time zones.

A timedelta is a number of microseconds. A date is its year, month and day in one number that orders like the date. A time is the
number of microseconds since midnight; a datetime is a date with one. Of both the zone and the fold are kept beside.
"""

import math as _math
import time as _time
from operator import index as _index

import _datetime_days as _days
import _datetime_text as _text
from _datetime_days import MAXYEAR, MINYEAR

__name__ = 'datetime'
__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')

_SECOND = _text.SECOND
_MINUTE = _text.MINUTE
_HOUR = _text.HOUR
_DAY = 24 * _HOUR
_MOST_DAYS = 999_999_999
_EPOCH_DAY = _days.number(1970, 1, 1)
_MONTHS = ' Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
_WEEKDAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split()
_new = object.__new__


def _prefix(cls):
    """A class as its instances' repr names it."""
    return f'datetime.{cls.__qualname__}' if cls.__module__ == 'datetime' else cls.__qualname__


def _divide_and_round(a, b):
    """a / b to the nearest integer, of two equally near ones the even."""
    whole, rest = divmod(a, b)
    excess = 2 * abs(rest) - abs(b)
    return whole + 1 if excess > 0 or excess == 0 and whole & 1 else whole


# Differences

class timedelta:
    """A difference between two moments, exact to the microsecond."""

    __slots__ = ('_us',)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        if type(days) is int and type(seconds) is int and type(microseconds) is int:
            us, rest = days * _DAY + seconds * _SECOND + microseconds, 0.0
            amounts = ()
        else:
            us, rest = 0, 0.0
            amounts = (('microseconds', microseconds, 1), ('seconds', seconds, _SECOND), ('days', days, _DAY))
        if milliseconds != 0 or minutes != 0 or hours != 0 or weeks != 0:
            amounts = (*amounts[:1], ('milliseconds', milliseconds, 1000), *amounts[1:2], ('minutes', minutes, _MINUTE),
                       ('hours', hours, _HOUR), *amounts[2:], ('weeks', weeks, 7 * _DAY))
        for name, amount, unit in amounts:
            if isinstance(amount, int):
                us += amount * unit
            elif isinstance(amount, float):
                # Whole units count exactly; only what a fraction leaves below a microsecond is summed up as a float.
                fraction, whole = _math.modf(amount)
                below, more = _math.modf(fraction * unit)
                us += int(whole) * unit + int(more)
                rest += below
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: {type(amount).__name__}')
        if rest:
            whole = _math.floor(rest)
            us += whole
            rest -= whole
            if rest > 0.5 or rest == 0.5 and us & 1:
                us += 1
        return _difference(us, cls)

    @property
    def days(self):
        """The whole days, rounded down; negative for a negative difference."""
        return self._us // _DAY

    @property
    def seconds(self):
        """The whole seconds beside the days, 0 to 86399."""
        return self._us % _DAY // _SECOND

    @property
    def microseconds(self):
        """The microseconds beside days and seconds, 0 to 999999."""
        return self._us % _SECOND

    def total_seconds(self):
        """All of it in seconds."""
        return self._us / _SECOND

    def _triple(self):
        us = self._us
        return us // _DAY, us % _DAY // _SECOND, us % _SECOND

    def __repr__(self):
        fields = zip(('days', 'seconds', 'microseconds'), self._triple())
        return f"{_prefix(type(self))}({', '.join([f'{name}={value}' for name, value in fields if value]) or '0'})"

    def __str__(self):
        days, seconds, us = self._triple()
        text = f'{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}'
        if us:
            text += f'.{us:06d}'
        if days:
            text = f"{days} day{'' if days in (1, -1) else 's'}, {text}"
        return text

    def __hash__(self):
        return hash(self._triple())

    def __bool__(self):
        return self._us != 0

    def __reduce__(self):
        return type(self), self._triple()

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented

    def __pos__(self):
        return _difference(self._us)

    def __neg__(self):
        return _difference(-self._us)

    def __abs__(self):
        return _difference(abs(self._us))

    def __add__(self, other):
        return _difference(self._us + other._us) if isinstance(other, timedelta) else NotImplemented

    def __radd__(self, other):
        return _difference(other._us + self._us) if isinstance(other, timedelta) else NotImplemented

    def __sub__(self, other):
        return _difference(self._us - other._us) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return _difference(other._us - self._us) if isinstance(other, timedelta) else NotImplemented

    def __mul__(self, factor):
        if isinstance(factor, int):
            return _difference(self._us * factor)
        if isinstance(factor, float):
            above, below = factor.as_integer_ratio()
            return _difference(_divide_and_round(self._us * above, below))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            return _difference(_divide_and_round(self._us, other))
        if isinstance(other, float):
            above, below = other.as_integer_ratio()
            return _difference(_divide_and_round(self._us * below, above))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        return _difference(self._us // other) if isinstance(other, int) else NotImplemented

    def __mod__(self, other):
        return _difference(self._us % other._us) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        times, rest = divmod(self._us, other._us)
        return times, _difference(rest)


def _difference(us, cls=timedelta):
    """The timedelta of a number of microseconds."""
    if not -_MOST_DAYS * _DAY <= us < (_MOST_DAYS + 1) * _DAY:
        days = us // _DAY
        if abs(days) >= 1 << 31:
            raise OverflowError('Python int too large to convert to C int')
        raise OverflowError(f'days={days}; must have magnitude <= {_MOST_DAYS}')
    self = _new(cls)
    self._us = us
    return self


timedelta.min = _difference(-_MOST_DAYS * _DAY)
timedelta.max = _difference((_MOST_DAYS + 1) * _DAY - 1)
timedelta.resolution = _difference(1)


# Fields and states

def _packed(year, month, day):
    """The checked fields of a date in one number."""
    for name, position, value in (('month', 2, month), ('day', 3, day)):
        if value is None:
            raise TypeError(f'function missing required argument {name!r} (pos {position})')
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year must be in {MINYEAR}..{MAXYEAR}, not {year}')
    if not 1 <= month <= 12:
        raise ValueError(f'month must be in 1..12, not {month}')
    if not 1 <= day <= 28 and not 1 <= day <= _days.month_length(year, month):
        raise ValueError(f'day {day} must be in range 1..{_days.month_length(year, month)} for month {month} in year {year}')
    return year << 9 | month << 5 | day


def _packed_of(count):
    """The same of a day's number."""
    year, month, day = _days.civil(count)
    return year << 9 | month << 5 | day


def _number_of(packed):
    return _days.number(packed >> 9, packed >> 5 & 15, packed & 31)


def _of_midnight(hour, minute, second, microsecond):
    """The checked fields of a time in microseconds."""
    hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError(f'hour must be in 0..23, not {hour}')
    if not 0 <= minute <= 59:
        raise ValueError(f'minute must be in 0..59, not {minute}')
    if not 0 <= second <= 59:
        raise ValueError(f'second must be in 0..59, not {second}')
    if not 0 <= microsecond <= 999_999:
        raise ValueError(f'microsecond must be in 0..999999, not {microsecond}')
    return hour * _HOUR + minute * _MINUTE + second * _SECOND + microsecond


def _check_zone_and_fold(zone, fold=0):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(zone).__name__}'")
    if fold != 0 and fold != 1:
        raise ValueError(f'fold must be either 0 or 1, not {fold}')


def _state_of(argument, size, name):
    """The bytes of a pickle's state if that is what a constructor was given; else None."""
    if isinstance(argument, (bytes, str)) and len(argument) == size:
        if isinstance(argument, bytes):
            return argument
        try:
            return argument.encode('latin-1')       # as pickles of Python 2 come
        except UnicodeEncodeError:
            raise ValueError(f'Failed to encode latin1 string when unpickling a {name} object. '
                             "pickle.load(data, encoding='latin1') is assumed.") from None
    return None


def _date_state(packed, mark=0):
    return bytes((packed >> 17, packed >> 9 & 255, packed >> 5 & 15 | mark, packed & 31))


def _time_state(us, mark=0):
    seconds, fraction = divmod(us, _SECOND)
    return bytes((seconds // 3600 | mark, seconds // 60 % 60, seconds % 60)) + fraction.to_bytes(3)


def _us_of_state(state):
    return (state[0] & 127) * _HOUR + state[1] * _MINUTE + state[2] * _SECOND + int.from_bytes(state[3:])


def _packed_of_state(state):
    return (state[0] << 8 | state[1]) << 9 | (state[2] & 127) << 5 | state[3]


def _zone_of_state(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError('bad tzinfo state arg')
    return zone


def _ask(zone, question, moment):
    """What a zone answers about a moment, checked; an offset or None, or for 'tzname' a name."""
    if zone is None:
        return None
    answer = getattr(zone, question)(moment)
    if answer is None:
        return None
    if question == 'tzname':
        if not isinstance(answer, str):
            raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(answer).__name__}'")
    elif not isinstance(answer, timedelta):
        raise TypeError(f"tzinfo.{question}() must return None or timedelta, not '{type(answer).__name__}'")
    elif not -_DAY < answer._us < _DAY:
        raise ValueError(f'offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {answer!r}')
    return answer


def _offset_of(moment):
    """The UTC offset of a time or datetime in microseconds, or None."""
    offset = moment.utcoffset()
    return None if offset is None else offset._us


def _check_format(fmt):
    if not isinstance(fmt, str):
        raise TypeError(f'__format__() argument must be str, not {type(fmt).__name__}')


def _check_iso(text):
    if not isinstance(text, str):
        raise TypeError('fromisoformat: argument must be str')


def _not_iso(text):
    return ValueError(f'Invalid isoformat string: {text!r}')


# Days

class date:
    """A day of the Gregorian calendar, which is taken to have been in force always."""

    __slots__ = ('_ymd',)

    def __new__(cls, year, month=None, day=None):
        self = _new(cls)
        if month is None and (state := _state_of(year, 4, 'date')) is not None and 1 <= state[2] <= 12:
            self._ymd = _packed_of_state(state)
        else:
            self._ymd = _packed(year, month, day)
        return self

    @classmethod
    def today(cls):
        """The current day here."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The day here at a time in seconds since the epoch."""
        if timestamp is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        return cls(*_time.localtime(timestamp)[:3])

    @classmethod
    def fromordinal(cls, n, /):
        """The day of a number; 0001-01-01 is 1."""
        n = _index(n)
        if n < 1:
            raise ValueError('ordinal must be >= 1')
        return cls(*_days.civil(n))

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The day that a date of ISO 8601 names."""
        _check_iso(date_string)
        if len(date_string) not in (7, 8, 10):
            raise _not_iso(date_string)
        try:
            fields = _text.read_date(date_string)
        except ValueError:
            raise _not_iso(date_string) from None
        return cls(*fields)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The day of an ISO year, week and day of the week."""
        return cls(*_days.civil(_days.from_iso_week(_index(year), _index(week), _index(day))))

    @classmethod
    def strptime(cls, date_string, format, /):
        """The day that a text means in a format as for strftime()."""
        import _strptime
        return _strptime._strptime_datetime_date(cls, date_string, format)

    @property
    def year(self):
        """The year, 1 to 9999."""
        return self._ymd >> 9

    @property
    def month(self):
        """The month, 1 to 12."""
        return self._ymd >> 5 & 15

    @property
    def day(self):
        """The day of the month, from 1."""
        return self._ymd & 31

    def toordinal(self):
        """The day's number; 0001-01-01 is 1."""
        return _number_of(self._ymd)

    def weekday(self):
        """The day of the week, 0 for Monday."""
        return (_number_of(self._ymd) - 1) % 7

    def isoweekday(self):
        """The day of the week, 1 for Monday."""
        return (_number_of(self._ymd) - 1) % 7 + 1

    def isocalendar(self):
        """The ISO year, week and day of the week, as a tuple with names."""
        return IsoCalendarDate(_days.to_iso_week(_number_of(self._ymd)))

    def timetuple(self):
        """The day's midnight as a struct_time."""
        return _struct_time(self._ymd, 0, -1)

    def replace(self, year=None, month=None, day=None):
        """The day with other fields."""
        return type(self)(self.year if year is None else year, self.month if month is None else month,
                          self.day if day is None else day)

    def __replace__(self, /, **changes):
        return self.replace(**changes)

    def __repr__(self):
        return f'{_prefix(type(self))}({self.year}, {self.month}, {self.day})'

    def isoformat(self):
        """YYYY-MM-DD."""
        ymd = self._ymd
        return f'{ymd >> 9:04d}-{ymd >> 5 & 15:02d}-{ymd & 31:02d}'

    __str__ = isoformat

    def ctime(self):
        """A text like 'Sun Nov  3 00:00:00 2024'."""
        return _ctime(self._ymd, 0)

    def strftime(self, format):
        """The format with its directives, such as %d, filled in."""
        return _text.strftime(self, format, self.timetuple())

    def __format__(self, fmt, /):
        _check_format(fmt)
        return self.strftime(fmt) if fmt else str(self)

    def __hash__(self):
        return hash(_date_state(self._ymd))

    def __eq__(self, other):
        return self._ymd == other._ymd if _is_plain_date(other) else NotImplemented

    def __lt__(self, other):
        return self._ymd < other._ymd if _is_plain_date(other) else NotImplemented

    def __le__(self, other):
        return self._ymd <= other._ymd if _is_plain_date(other) else NotImplemented

    def __gt__(self, other):
        return self._ymd > other._ymd if _is_plain_date(other) else NotImplemented

    def __ge__(self, other):
        return self._ymd >= other._ymd if _is_plain_date(other) else NotImplemented

    def __add__(self, other):
        return self._moved(other.days) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, date):
            return _difference((_number_of(self._ymd) - _number_of(other._ymd)) * _DAY)
        return self._moved(-other.days) if isinstance(other, timedelta) else NotImplemented

    def _moved(self, days):
        count = _number_of(self._ymd) + days
        if not 1 <= count <= _days.LAST_DAY:
            raise OverflowError('date value out of range')
        return type(self)(*_days.civil(count))

    def __reduce__(self):
        return type(self), (_date_state(self._ymd),)


def _is_plain_date(value):
    return isinstance(value, date) and not isinstance(value, datetime)


def _struct_time(ymd, us, dst):
    year, month, day = ymd >> 9, ymd >> 5 & 15, ymd & 31
    seconds = us // _SECOND
    return _time.struct_time((year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60,
                              (_number_of(ymd) - 1) % 7, _days.day_of_year(year, month, day), dst))


def _ctime(ymd, us):
    weekday = _WEEKDAYS[(_number_of(ymd) - 1) % 7]
    return f"{weekday} {_MONTHS[ymd >> 5 & 15]} {ymd & 31:2d} {_text.time_text(us, 'seconds')} {ymd >> 9:04d}"


date.min = date(MINYEAR, 1, 1)
date.max = date(MAXYEAR, 12, 31)
date.resolution = timedelta(1)


class IsoCalendarDate(tuple):
    """What isocalendar() answers."""

    year = property(lambda self: self[0], doc='The ISO year, to which the week belongs.')
    week = property(lambda self: self[1], doc='The week of that year, from 1.')
    weekday = property(lambda self: self[2], doc='The day of the week, 1 for Monday.')

    def __repr__(self):
        return f'{_prefix(type(self))}(year={self[0]}, week={self[1]}, weekday={self[2]})'

    def __reduce__(self):
        return tuple, (tuple(self),)


# Zones

class tzinfo:
    """What all time zones are derived from: how far from UTC they are at a moment of theirs."""

    __slots__ = ()

    def utcoffset(self, dt, /):
        """How far the zone is ahead of UTC, as a timedelta."""
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt, /):
        """How much of that is daylight saving time, as a timedelta."""
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def tzname(self, dt, /):
        """The zone's name."""
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def fromutc(self, dt, /):
        """The moment here of a moment in UTC that bears this zone; right where only daylight saving time makes a difference."""
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt._zone is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset, dst = dt.utcoffset(), dt.dst()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        if dst is None:
            raise ValueError('fromutc: non-None dst() result required')
        # In standard time it is later by this; whether it is summer then is asked of that moment.
        standard = dt + (offset - dst)
        dst = standard.dst()
        if dst is None:
            raise ValueError('fromutc: tz.dst() gave inconsistent results; cannot convert')
        return standard + dst

    def __reduce__(self):
        arguments = getattr(self, '__getinitargs__', tuple)()
        return type(self), arguments, self.__getstate__()


_UNNAMED = object()


class timezone(tzinfo):
    """A zone that is always equally far from UTC."""

    __slots__ = ('_offset', '_name')

    def __new__(cls, offset, name=_UNNAMED):
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}')
        if name is _UNNAMED:
            if not offset:
                return UTC
            name = None
        elif not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {type(name).__name__}')
        if not -_DAY < offset._us < _DAY:
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), '
                             f'not {offset!r}')
        return _fixed_zone(offset._us, name)

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def utcoffset(self, dt, /):
        """The offset."""
        _check_asked('utcoffset', dt)
        return self._offset

    def dst(self, dt, /):
        """None, for it is not known."""
        _check_asked('dst', dt)
        return None

    def tzname(self, dt, /):
        """The name given, or else one like UTC+03:00."""
        _check_asked('tzname', dt)
        if self._name is not None:
            return self._name
        return 'UTC' + (_text.offset_text(self._offset._us) if self._offset else '')

    def fromutc(self, dt, /):
        """The moment here of a moment in UTC that bears this zone."""
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt._zone is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset

    def __getstate__(self):
        return None

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __str__(self):
        return self.tzname(None)

    def __repr__(self):
        name = _prefix(type(self))
        return f'{name}.utc' if self is UTC else f"{name}({', '.join(map(repr, self.__getinitargs__()))})"


def _check_asked(question, dt):
    if dt is not None and not isinstance(dt, datetime):
        raise TypeError(f'{question}(dt) argument must be a datetime instance or None, not {type(dt).__name__}')


def _fixed_zone(us, name=None):
    zone = _new(timezone)
    zone._offset = _difference(us)
    zone._name = name
    return zone


UTC = timezone.utc = _fixed_zone(0)
timezone.min = _fixed_zone(-_DAY + _MINUTE)
timezone.max = _fixed_zone(_DAY - _MINUTE)


# Times of day

class time:
    """A time of any day, in a zone or in none."""

    __slots__ = ('_us', '_zone', '_fold')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = _new(cls)
        if (state := _state_of(hour, 6, 'time')) is not None and state[0] & 127 < 24:
            self._us = _us_of_state(state)
            self._zone = _zone_of_state(minute or None)
            self._fold = state[0] >> 7
            return self
        us = _of_midnight(hour, minute, second, microsecond)
        if tzinfo is not None or fold != 0:
            _check_zone_and_fold(tzinfo, fold)
        self._us = us
        self._zone = tzinfo
        self._fold = fold
        return self

    @classmethod
    def fromisoformat(cls, time_string, /):
        """The time that a time of ISO 8601 names."""
        _check_iso(time_string)
        return cls(*_read_time(time_string.removeprefix('T'), time_string)[:-1])

    @classmethod
    def strptime(cls, date_string, format, /):
        """The time that a text means in a format as for strftime()."""
        import _strptime
        return _strptime._strptime_datetime_time(cls, date_string, format)

    @property
    def hour(self):
        """The hour, 0 to 23."""
        return self._us // _HOUR

    @property
    def minute(self):
        """The minute, 0 to 59."""
        return self._us // _MINUTE % 60

    @property
    def second(self):
        """The second, 0 to 59."""
        return self._us // _SECOND % 60

    @property
    def microsecond(self):
        """The microsecond, 0 to 999999."""
        return self._us % _SECOND

    @property
    def tzinfo(self):
        """The zone, or None."""
        return self._zone

    @property
    def fold(self):
        """1 for the later of two moments that the clock shows alike, when it is put back."""
        return self._fold

    def utcoffset(self):
        """The zone's offset from UTC, or None."""
        return _ask(self._zone, 'utcoffset', None)

    def dst(self):
        """How much of it is daylight saving time, or None."""
        return _ask(self._zone, 'dst', None)

    def tzname(self):
        """The zone's name, or None."""
        return _ask(self._zone, 'tzname', None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """The time with other fields."""
        return type(self)(self.hour if hour is None else hour, self.minute if minute is None else minute,
                          self.second if second is None else second, self.microsecond if microsecond is None else microsecond,
                          self._zone if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def __replace__(self, /, **changes):
        return self.replace(**changes)

    def isoformat(self, timespec='auto'):
        """HH:MM:SS[.ffffff][+HH:MM]; timespec says how far."""
        return _text.time_text(self._us, timespec) + _text.offset_text(_offset_of(self))

    __str__ = isoformat

    def __repr__(self):
        return _repr(self, [self.hour, self.minute])

    def strftime(self, format):
        """The format with its directives filled in, as on the first day of 1900."""
        return _text.strftime(self, format, _struct_time(1900 << 9 | 1 << 5 | 1, self._us, -1))

    def __format__(self, fmt, /):
        _check_format(fmt)
        return self.strftime(fmt) if fmt else str(self)

    def __hash__(self):
        offset = _offset_of(self.replace(fold=0) if self._fold else self)
        return hash(('time', self._us - (offset or 0)))

    def _less(self, other):
        """By how many microseconds this time comes before the other, or None where they have no order."""
        if self._zone is other._zone:
            return other._us - self._us
        mine, others = _offset_of(self), _offset_of(other)
        if mine is None and others is None:
            return other._us - self._us
        if mine is None or others is None:
            return None
        return other._us - others - (self._us - mine)

    def _ordered(self, other):
        less = self._less(other)
        if less is None:
            raise TypeError("can't compare offset-naive and offset-aware times")
        return less

    def __eq__(self, other):
        return self._less(other) == 0 if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._ordered(other) > 0 if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._ordered(other) >= 0 if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._ordered(other) < 0 if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._ordered(other) <= 0 if isinstance(other, time) else NotImplemented

    def __reduce_ex__(self, protocol, /):
        state = _time_state(self._us, 128 if self._fold and protocol > 3 else 0)
        return type(self), (state,) if self._zone is None else (state, self._zone)

    def __reduce__(self):
        return self.__reduce_ex__(2)


def _repr(moment, fields):
    """The constructor's call: these fields, the seconds as far as there are any, the zone and the fold."""
    if moment._us % _MINUTE:
        fields.append(moment.second)
        if moment._us % _SECOND:
            fields.append(moment.microsecond)
    if moment._zone is not None:
        fields.append(f'tzinfo={moment._zone!r}')
    if moment._fold:
        fields.append('fold=1')
    return f"{_prefix(type(moment))}({', '.join(map(str, fields))})"


def _read_time(text, whole):
    """(hour, minute, second, microsecond, zone, whether it is the midnight that ends the day) of a text that is part of another."""
    try:
        fields, offset = _text.read_time(text)
        zone = None if offset is None else UTC if offset == 0 else timezone(_difference(offset))
    except ValueError:
        raise _not_iso(whole) from None
    ends = fields[0] == 24
    if ends:
        if any(fields[1:]):
            raise ValueError('minute, second, and microsecond must be 0 when hour is 24')
        fields[0] = 0
    return *fields, zone, ends


time.min = time()
time.max = time(23, 59, 59, 999_999)
time.resolution = timedelta.resolution


# Local time, in seconds since the epoch

def _local_offset(seconds):
    """How many seconds the host's zone is ahead of UTC at a moment."""
    if not -62135596800 <= seconds < 253402300800:
        raise ValueError(f'year must be in {MINYEAR}..{MAXYEAR}, not {0 if seconds < 0 else MAXYEAR + 1}')
    return _time.localtime(seconds).tm_gmtoff


def _from_local(wall, fold):
    """The moment when the host's clock shows `wall` seconds since 1970-01-01 00:00, and whether it ever does.

    What the clock skips is read with the offset before the jump (fold 0) or after it (fold 1), what it shows twice is the first
    or the second time (PEP 495).
    """
    before, after = _local_offset(wall - 86400), _local_offset(min(wall + 86400, 253402300799))
    if before == after:
        return wall - before, True
    early, late = sorted((wall - before, wall - after))
    shown = [moment for moment in (early, late) if moment + _local_offset(moment) == wall]
    if shown:
        return shown[-1 if fold else 0], True
    return (early if fold else late), False


# Days and times

class datetime(date):
    """A day and a time of it, in a zone or in none."""

    __slots__ = ('_us', '_zone', '_fold')

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = _new(cls)
        if (state := _state_of(year, 10, 'datetime')) is not None and 1 <= state[2] & 127 <= 12:
            self._ymd = _packed_of_state(state)
            self._us = _us_of_state(state[4:])
            self._zone = _zone_of_state(month)
            self._fold = state[2] >> 7
            return self
        ymd = _packed(year, month, day)
        us = _of_midnight(hour, minute, second, microsecond)
        if tzinfo is not None or fold != 0:
            _check_zone_and_fold(tzinfo, fold)
        self._ymd = ymd
        self._us = us
        self._zone = tzinfo
        self._fold = fold
        return self

    @classmethod
    def now(cls, tz=None):
        """The current moment, in a zone or by the host's clock."""
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        """The current moment in UTC, without saying that it is (deprecated)."""
        _warn_of_naive_utc('utcnow()', 'now(datetime.UTC)')
        return _at(cls, _timestamp_us(_time.time()), None)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The moment of a number of seconds since the epoch, in a zone or by the host's clock."""
        us = _timestamp_us(timestamp)
        if tz is not None:
            _check_zone_and_fold(tz)
            return tz.fromutc(_at(cls, us, tz))
        seconds = us // _SECOND
        offset = _local_offset(seconds)
        earlier = _local_offset(max(seconds - 86400, -62135596800))
        # Put back by the difference, the clock showed this time before if the old offset was still in force then.
        repeated = earlier > offset and _local_offset(seconds + offset - earlier) == earlier
        return _at(cls, us + offset * _SECOND, None, int(repeated))

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """That moment in UTC, without saying that it is (deprecated)."""
        _warn_of_naive_utc('utcfromtimestamp()', 'fromtimestamp(t, datetime.UTC)')
        return _at(cls, _timestamp_us(timestamp), None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """A day and a time together, in the time's zone unless another is given."""
        if not isinstance(date, _date):
            raise TypeError(f'combine() argument 1 must be datetime.date, not {type(date).__name__}')
        if not isinstance(time, _time_of_day):
            raise TypeError(f'combine() argument 2 must be datetime.time, not {type(time).__name__}')
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The moment that a date and time of ISO 8601 names."""
        _check_iso(date_string)
        if len(date_string) < 7:
            raise _not_iso(date_string)
        end = _text.date_length(date_string)
        try:
            day = _text.read_date(date_string[:end])
        except ValueError:
            raise _not_iso(date_string) from None
        rest = date_string[end + 1:]
        if not rest:
            return cls(*day)
        *fields, ends = _read_time(rest, date_string)
        if ends:
            day = _days.civil(_number_of(_packed(*day)) + 1)
        return cls(*day, *fields)

    @classmethod
    def strptime(cls, date_string, format, /):
        """The moment that a text means in a format as for strftime()."""
        import _strptime
        return _strptime._strptime_datetime_datetime(cls, date_string, format)

    hour, minute, second, microsecond = time.hour, time.minute, time.second, time.microsecond
    tzinfo, fold = time.tzinfo, time.fold

    def utcoffset(self):
        """The zone's offset from UTC at this moment, or None."""
        return _ask(self._zone, 'utcoffset', self)

    def dst(self):
        """How much of it is daylight saving time, or None."""
        return _ask(self._zone, 'dst', self)

    def tzname(self):
        """The zone's name at this moment, or None."""
        return _ask(self._zone, 'tzname', self)

    def date(self):
        """The day."""
        return _date(self.year, self.month, self.day)

    def time(self):
        """The time of day without the zone."""
        return _time_of_day(self.hour, self.minute, self.second, self.microsecond, fold=self._fold)

    def timetz(self):
        """The time of day with the zone."""
        return _time_of_day(self.hour, self.minute, self.second, self.microsecond, self._zone, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,
                fold=None):
        """The moment with other fields."""
        return type(self)(self.year if year is None else year, self.month if month is None else month,
                          self.day if day is None else day, self.hour if hour is None else hour,
                          self.minute if minute is None else minute, self.second if second is None else second,
                          self.microsecond if microsecond is None else microsecond,
                          self._zone if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def _count(self):
        """The microseconds since the midnight before day 1, as the clock shows them."""
        return _number_of(self._ymd) * _DAY + self._us

    def _wall(self):
        """The seconds since 1970-01-01 00:00, as the clock shows them."""
        return (_number_of(self._ymd) - _EPOCH_DAY) * 86400 + self._us // _SECOND

    def timestamp(self):
        """The seconds since the epoch."""
        if self._zone is None:
            return _from_local(self._wall(), self._fold)[0] + self._us % _SECOND / 1e6
        return (self - _EPOCH).total_seconds()

    def timetuple(self):
        """The fields as a struct_time."""
        dst = self.dst()
        return _struct_time(self._ymd, self._us, -1 if dst is None else int(bool(dst)))

    def utctimetuple(self):
        """The fields in UTC as a struct_time."""
        count = self._count() - (_offset_of(self) or 0)
        if not _DAY <= count < (_days.LAST_DAY + 1) * _DAY:
            raise OverflowError('date value out of range')
        return _struct_time(_packed_of(count // _DAY), count % _DAY, 0)

    def astimezone(self, tz=None):
        """The same moment in another zone, or in the host's."""
        if tz is not None:
            _check_zone_and_fold(tz)
            if tz is self._zone:
                return self
        us = _offset_of(self)
        if us is None:
            seconds, exists = _from_local(self._wall(), self._fold)
            if not exists:
                seconds = _from_local(self._wall(), not self._fold)[0]
            us = _local_offset(seconds) * _SECOND
        moment = self._moved_by(-us)
        if tz is None:
            local = _time.localtime(moment._wall())
            tz = _fixed_zone(local.tm_gmtoff * _SECOND, local.tm_zone)
        return tz.fromutc(moment.replace(tzinfo=tz))

    def isoformat(self, sep='T', timespec='auto'):
        """YYYY-MM-DDTHH:MM:SS[.ffffff][+HH:MM]; timespec says how far."""
        if len(sep) != 1:
            raise TypeError(f'isoformat() argument 1 must be a unicode character, not a string of length {len(sep)}')
        day = _date.isoformat(self)
        return day + sep + _text.time_text(self._us, timespec) + _text.offset_text(_offset_of(self))

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        return _repr(self, [self.year, self.month, self.day, self.hour, self.minute])

    def ctime(self):
        """A text like 'Sun Nov  3 12:30:00 2024'."""
        return _ctime(self._ymd, self._us)

    def __hash__(self):
        moment = self.replace(fold=0) if self._fold else self
        offset = _offset_of(moment)
        return hash((self._ymd, self._us)) if offset is None else hash(self._count() - offset)

    def _less(self, other, equality=False):
        """By how many microseconds this moment comes before the other, or None where they have no order."""
        if self._zone is not other._zone:
            mine, others = _offset_of(self), _offset_of(other)
            # PEP 495: a moment that its zone's clock skips or shows twice equals none of another zone.
            if equality and (mine != _offset_of(self.replace(fold=not self._fold))
                             or others != _offset_of(other.replace(fold=not other._fold))):
                return None
            if mine is None or others is None:
                if mine is not others:
                    return None
            elif mine != others:
                return other._count() - others - (self._count() - mine)
        if self._ymd != other._ymd:
            return other._ymd - self._ymd
        return other._us - self._us

    def _ordered(self, other):
        less = self._less(other)
        if less is None:
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return less

    def __eq__(self, other):
        return self._less(other, True) == 0 if isinstance(other, datetime) else NotImplemented

    def __lt__(self, other):
        return self._ordered(other) > 0 if isinstance(other, datetime) else NotImplemented

    def __le__(self, other):
        return self._ordered(other) >= 0 if isinstance(other, datetime) else NotImplemented

    def __gt__(self, other):
        return self._ordered(other) < 0 if isinstance(other, datetime) else NotImplemented

    def __ge__(self, other):
        return self._ordered(other) <= 0 if isinstance(other, datetime) else NotImplemented

    def __add__(self, other):
        return self._moved_by(other._us) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._moved_by(-other._us)
        if not isinstance(other, datetime):
            return NotImplemented
        us = (_number_of(self._ymd) - _number_of(other._ymd)) * _DAY + self._us - other._us
        if self._zone is not other._zone:
            mine, others = _offset_of(self), _offset_of(other)
            if mine is not None and others is not None:
                us += others - mine
            elif mine is not others:
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return _difference(us)

    def _moved_by(self, us):
        return _at(type(self), self._count() + us - _EPOCH_DAY * _DAY, self._zone)

    def __reduce_ex__(self, protocol, /):
        state = _date_state(self._ymd, 128 if self._fold and protocol > 3 else 0) + _time_state(self._us)
        return type(self), (state,) if self._zone is None else (state, self._zone)

    def __reduce__(self):
        return self.__reduce_ex__(2)


def _at(cls, us, zone, fold=0):
    """The moment whose clock shows so many microseconds since 1970-01-01 00:00."""
    count, us = divmod(us + _EPOCH_DAY * _DAY, _DAY)
    if not 1 <= count <= _days.LAST_DAY:
        raise OverflowError('date value out of range')
    year, month, day = _days.civil(count)
    if cls is datetime:
        self = _new(datetime)
        self._ymd = year << 9 | month << 5 | day
        self._us = us
        self._zone = zone
        self._fold = fold
        return self
    fields = year, month, day, us // _HOUR, us // _MINUTE % 60, us // _SECOND % 60, us % _SECOND, zone
    return cls(*fields, fold=fold) if fold else cls(*fields)


def _timestamp_us(timestamp):
    """A timestamp in microseconds, halves to even; one outside of the years 1 to 9999 is refused."""
    if isinstance(timestamp, float):
        if timestamp != timestamp:
            raise ValueError('Invalid value NaN (not a number)')
        if _math.isinf(timestamp):
            raise OverflowError('timestamp out of range for platform time_t')
        fraction, whole = _math.modf(timestamp)
        us = int(whole) * _SECOND + round(fraction * 1e6)
    elif hasattr(timestamp, '__index__'):
        us = _index(timestamp) * _SECOND
    else:
        raise TypeError(f'argument must be int or float, not {type(timestamp).__name__}')
    if abs(us) >= _SECOND << 63:
        raise OverflowError('timestamp out of range for platform time_t')
    if not 1 <= us // _DAY + _EPOCH_DAY <= _days.LAST_DAY:
        year = 1970 + us // (365 * _DAY + _DAY // 4)
        raise ValueError(f'year must be in {MINYEAR}..{MAXYEAR}, not {year}' if abs(year) < 1 << 31 else 'year is out of range')
    return us


def _warn_of_naive_utc(what, instead):
    import warnings
    warnings.warn(f'datetime.datetime.{what} is deprecated and scheduled for removal in a future version. Use timezone-aware '
                  f'objects to represent datetimes in UTC: datetime.datetime.{instead}.', DeprecationWarning, stacklevel=3)


_date, _time_of_day = date, time        # datetime has methods of these names
datetime.min = datetime(MINYEAR, 1, 1)
datetime.max = datetime(MAXYEAR, 12, 31, 23, 59, 59, 999_999)
datetime.resolution = timedelta.resolution
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
