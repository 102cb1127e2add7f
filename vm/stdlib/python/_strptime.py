"""strptime() for time and datetime: reads a text by a format such as '%Y-%m-%d'."""

import time
from datetime import date as datetime_date, timedelta as datetime_timedelta, timezone as datetime_timezone

__all__ = []


def _names():
    """Return the names of days and months in the current locale, in lower case."""
    def day(format, index):
        return time.strftime(format, (2001, 1, index + 1, 0, 0, 0, index, 1, 0)).lower()

    def month(format, index):
        return time.strftime(format, (2001, index, 1, 0, 0, 0, 0, 1, 0)).lower()
    return {
        'A': [day('%A', i) for i in range(7)],
        'a': [day('%a', i) for i in range(7)],
        'B': [''] + [month('%B', i) for i in range(1, 13)],
        'b': [''] + [month('%b', i) for i in range(1, 13)],
        'p': ['am', 'pm'],
    }


_cached_names = None

# Directives that mean others.
_COMPOSITE = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'T': '%H:%M:%S',
              'R': '%H:%M', 'D': '%m/%d/%y', 'F': '%Y-%m-%d', 'r': '%I:%M:%S %p'}

# Numbers: (fewest digits, most digits, least value, greatest value).
_NUMBERS = {
    'd': (1, 2, 1, 31), 'e': (1, 2, 1, 31), 'H': (1, 2, 0, 23), 'I': (1, 2, 1, 12),
    'j': (1, 3, 1, 366), 'm': (1, 2, 1, 12), 'M': (1, 2, 0, 59), 'S': (1, 2, 0, 61),
    'U': (1, 2, 0, 53), 'W': (1, 2, 0, 53), 'V': (1, 2, 1, 53), 'w': (1, 1, 0, 6),
    'u': (1, 1, 1, 7), 'y': (2, 2, 0, 99), 'Y': (4, 4, 0, 9999), 'G': (4, 4, 0, 9999),
    'f': (1, 6, 0, 999999),
}


class _Mismatch(Exception):
    """The text does not fit the format."""


def _digits_at(text, position, most):
    end = position
    while end < len(text) and end - position < most and text[end].isdecimal():
        end += 1
    return end


def _split_format(format):
    """Return the format as a list of literal texts, ' ' for white space and directives."""
    parts = []
    index = 0
    while index < len(format):
        char = format[index]
        index += 1
        if char.isspace():
            if not parts or parts[-1] != ('space', None):
                parts.append(('space', None))
            continue
        if char != '%':
            parts.append(('literal', char))
            continue
        if index >= len(format):
            raise ValueError("stray %% in format '%s'" % format)
        char = format[index]
        index += 1
        if char.isspace():
            raise ValueError("stray %% in format '%s'" % format)
        if char in 'EO':
            # Alternative forms are read like the ordinary ones.
            base = format[index:index + 1]
            if not base or base.isspace():
                raise ValueError("'%s' is a bad directive in format '%s'" % (char, format))
            if base not in ('cCxXyY' if char == 'E' else 'deHImMSuUVwWy') or base == 'C':
                raise ValueError("'%s%s' is a bad directive in format '%s'" % (char, base, format))
            char = base
            index += 1
        if char == ':' and format[index:index + 1] == 'z':
            index += 1
            parts.append(('directive', ':z'))
        elif char == '%':
            parts.append(('literal', '%'))
        elif char in _COMPOSITE:
            parts.extend(_split_format(_COMPOSITE[char]))
        elif char in _NUMBERS or char in 'aAbBpzZh':
            parts.append(('directive', 'b' if char == 'h' else char))
        elif char in 'nt':
            parts.append(('space', None))
        else:
            raise ValueError("'%s' is a bad directive in format '%s'" % (char, format))
    return parts


def _match(parts, number, text, position, found):
    """Match the parts from `number` on; numbers give digits back if the rest needs them."""
    while number < len(parts):
        kind, value = parts[number]
        if kind == 'space':
            start = position
            while position < len(text) and text[position].isspace():
                position += 1
            if position == start:
                # Blanks in the format need one at least.
                raise _Mismatch
        elif kind == 'literal':
            if text[position:position + 1].lower() != value.lower():
                raise _Mismatch
            position += 1
        elif value in _NUMBERS:
            fewest, most, least, greatest = _NUMBERS[value]
            start = position
            if value in 'de' and text[start:start + 1] == ' ' and text[start + 1:start + 2].isdecimal():
                start += 1
            end = _digits_at(text, start, most)
            while end - start >= fewest:
                number_value = int(text[start:end])
                if least <= number_value <= greatest:
                    attempt = {**found, value: text[start:end]}
                    try:
                        return _match(parts, number + 1, text, end, attempt)
                    except _Mismatch:
                        pass
                end -= 1
            raise _Mismatch
        elif value in ('z', ':z'):
            end = _zone_end(text, position)
            found = {**found, 'z': text[position:end]}
            position = end
        elif value == 'Z':
            names = [['utc', 'gmt', time.tzname[0].lower()], [time.tzname[1].lower()]]
            for index, group in enumerate(names):
                for name in sorted(group, key=len, reverse=True):
                    if name and text[position:position + len(name)].lower() == name:
                        attempt = {**found, 'Z': (index, name)}
                        try:
                            return _match(parts, number + 1, text, position + len(name), attempt)
                        except _Mismatch:
                            pass
            raise _Mismatch
        else:
            candidates = sorted([(name, index) for index, name in enumerate(_cached_names[value]) if name],
                                key=lambda pair: len(pair[0]), reverse=True)
            for name, index in candidates:
                if text[position:position + len(name)].lower() == name:
                    attempt = {**found, value: index}
                    try:
                        return _match(parts, number + 1, text, position + len(name), attempt)
                    except _Mismatch:
                        pass
            raise _Mismatch
        number += 1
    return position, found


def _zone_end(text, position):
    """Return where a UTC offset ends: Z, +HHMM, +HH:MM with optional seconds and fraction."""
    if text[position:position + 1] == 'Z':
        return position + 1
    if text[position:position + 1] not in ('+', '-'):
        raise _Mismatch
    end = position + 1
    if _digits_at(text, end, 2) != end + 2:
        raise _Mismatch
    end += 2
    colon = text[end:end + 1] == ':'
    after = end + colon
    if _digits_at(text, after, 2) != after + 2 or text[after] > '5':
        raise _Mismatch
    end = after + 2
    after = end + (text[end:end + 1] == ':')
    if _digits_at(text, after, 2) == after + 2 and text[after] <= '5':
        if (text[end:end + 1] == ':') != colon:
            raise ValueError(f'Inconsistent use of : in {text[position:after + 2]}')
        end = after + 2
        if text[end:end + 1] == '.' and _digits_at(text, end + 1, 6) > end + 1:
            end = _digits_at(text, end + 1, 6)
    return end


def _offset(text):
    """Return (seconds, microseconds) of a UTC offset."""
    if text == 'Z':
        return 0, 0
    digits, _, fraction = text[1:].replace(':', '').partition('.')
    seconds = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + int(digits[4:6] or 0)
    micro = int(fraction.ljust(6, '0')) if fraction else 0
    return (-seconds, -micro) if text[0] == '-' else (seconds, micro)


def _warn_of_missing_year(parts):
    directives = {value for kind, value in parts if kind == 'directive'}
    if 'd' not in directives or directives & {'Y', 'y', 'G'}:
        return
    import warnings
    warnings.warn('Parsing dates involving a day of month without a year specified is ambiguous\nand fails to parse leap day. The '
                  'default behavior will change in Python 3.15\nto either always raise an exception or to use a different default '
                  'year (TBD).\nTo avoid trouble, add a specific year to the input & format.\n'
                  'See https://github.com/python/cpython/issues/70647.', DeprecationWarning, skip_file_prefixes=('<frozen ',))


def _strptime(data_string, format='%a %b %d %H:%M:%S %Y'):
    """Return (the fields of a struct_time, microseconds, microseconds of the offset)."""
    global _cached_names
    for index, arg in enumerate([data_string, format]):
        if not isinstance(arg, str):
            raise TypeError('strptime() argument {} must be str, not {}'.format(index, type(arg)))
    if _cached_names is None:
        _cached_names = _names()
    parts = _split_format(format)
    _warn_of_missing_year(parts)
    try:
        end, found = _match(parts, 0, data_string, 0, {})
    except _Mismatch:
        raise ValueError('time data %r does not match format %r' % (data_string, format)) from None
    if end != len(data_string):
        raise ValueError('unconverted data remains: %s' % data_string[end:])

    year = month = day = None
    iso_year = iso_week = None
    weekday = julian = None
    week, week_starts = None, 0
    hour = minute = second = fraction = 0
    tz = -1
    gmtoff, gmtoff_fraction = None, 0
    get = found.get
    if 'y' in found:
        year = int(found['y'])
        year += 2000 if year <= 68 else 1900
    if 'Y' in found:
        year = int(found['Y'])
    if 'G' in found:
        iso_year = int(found['G'])
    if 'm' in found:
        month = int(found['m'])
    for key in 'Bb':
        if key in found:
            month = found[key]
    for key in 'de':
        if key in found:
            day = int(found[key])
    if 'H' in found:
        hour = int(found['H'])
    if 'I' in found:
        hour = int(found['I'])
        if get('p') == 1:
            hour = hour if hour == 12 else hour + 12
        elif hour == 12:
            hour = 0
    if 'M' in found:
        minute = int(found['M'])
    if 'S' in found:
        second = int(found['S'])
    if 'f' in found:
        fraction = int(found['f'].ljust(6, '0'))
    for key in 'Aa':
        if key in found:
            weekday = found[key]
    if 'w' in found:
        weekday = (int(found['w']) - 1) % 7
    if 'u' in found:
        weekday = int(found['u']) - 1
    if 'j' in found:
        julian = int(found['j'])
    for key, starts in (('U', 6), ('W', 0)):
        if key in found:
            week, week_starts = int(found[key]), starts
    if 'V' in found:
        iso_week = int(found['V'])
    if 'z' in found:
        gmtoff, gmtoff_fraction = _offset(found['z'])
    if 'Z' in found:
        index, name = found['Z']
        if not (time.tzname[0] == time.tzname[1] and time.daylight and name not in ('utc', 'gmt')):
            tz = index

    if iso_year is not None:
        if julian is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year "
                             "directive '%G'. Use '%Y' instead.")
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive "
                             "'%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive "
                             "'%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. "
                         "Use the ISO year '%G' instead.")

    leap_year_fix = False
    if year is None:
        if month == 2 and day == 29:
            year = 1904     # a leap year; the day would not exist otherwise
            leap_year_fix = True
        else:
            year = 1900
    month = 1 if month is None else month
    day = 1 if day is None else day
    if julian is None and weekday is not None:
        if week is not None:
            first = (datetime_date(year, 1, 1).weekday() + (1 if week_starts == 6 else 0)) % 7
            day_of_week = (weekday + 1) % 7 if week_starts == 6 else weekday
            week_0 = (7 - first) % 7
            if week == 0:
                julian = 1 + day_of_week - first
            else:
                julian = 1 + week_0 + 7 * (week - 1) + day_of_week
        elif iso_year is not None and iso_week is not None:
            moment = datetime_date.fromisocalendar(iso_year, iso_week, weekday + 1)
            year, month, day = moment.year, moment.month, moment.day
            julian = moment.toordinal() - datetime_date(year, 1, 1).toordinal() + 1
        if julian is not None and julian <= 0:
            year -= 1
            julian += 366 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 365
    if julian is None:
        julian = datetime_date(year, month, day).toordinal() - datetime_date(year, 1, 1).toordinal() + 1
    else:
        moment = datetime_date.fromordinal(julian - 1 + datetime_date(year, 1, 1).toordinal())
        year, month, day = moment.year, moment.month, moment.day
    if weekday is None:
        weekday = datetime_date(year, month, day).weekday()
    if leap_year_fix:
        year = 1900
    tzname = None
    if 'Z' in found:
        name = found['Z'][1]
        tzname = name.upper() if name in ('utc', 'gmt') else time.tzname[found['Z'][0]]
    return (year, month, day, hour, minute, second, weekday, julian, tz, tzname, gmtoff), \
        fraction, gmtoff_fraction


def _strptime_time(data_string, format='%a %b %d %H:%M:%S %Y'):
    """Return a struct_time."""
    tt = _strptime(data_string, format)[0]
    return time.struct_time(tt[:time._STRUCT_TM_ITEMS])


def _strptime_datetime_date(cls, data_string, format='%a %b %d %Y'):
    """Return an instance of a date class."""
    tt, _, _ = _strptime(data_string, format)
    return cls(*tt[:3])


def _zone(tt, gmtoff_fraction):
    tzname, gmtoff = tt[-2:]
    if gmtoff is None:
        return None
    delta = datetime_timedelta(seconds=gmtoff, microseconds=gmtoff_fraction)
    return datetime_timezone(delta, tzname) if tzname else datetime_timezone(delta)


def _strptime_datetime_time(cls, data_string, format='%H:%M:%S'):
    """Return an instance of a time class."""
    tt, fraction, gmtoff_fraction = _strptime(data_string, format)
    return cls(*tt[3:6], fraction, _zone(tt, gmtoff_fraction))


def _strptime_datetime_datetime(cls, data_string, format='%a %b %d %H:%M:%S %Y'):
    """Return an instance of a datetime class."""
    tt, fraction, gmtoff_fraction = _strptime(data_string, format)
    return cls(*tt[:6], fraction, _zone(tt, gmtoff_fraction))
