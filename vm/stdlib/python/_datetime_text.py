"""Dates and times as texts: what ISO 8601 writes, and the directives of strftime() that time.strftime() leaves to us."""

import time as _clock

from _datetime_days import from_iso_week, civil

SECOND = 1_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE


def time_text(us, timespec):
    """HH[:MM[:SS[.fraction]]] of the microseconds of a day, as far as timespec says."""
    seconds, fraction = divmod(us, SECOND)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    if timespec == 'seconds' or timespec == 'auto' and not fraction:
        return f'{hour:02d}:{minute:02d}:{second:02d}'
    if timespec == 'microseconds' or timespec == 'auto':
        return f'{hour:02d}:{minute:02d}:{second:02d}.{fraction:06d}'
    if timespec == 'milliseconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}.{fraction // 1000:03d}'
    if timespec == 'minutes':
        return f'{hour:02d}:{minute:02d}'
    if timespec == 'hours':
        return f'{hour:02d}'
    raise ValueError('Unknown timespec value')


def offset_text(us, colon=':'):
    """+HH:MM[:SS[.ffffff]] of an offset in microseconds; '' of None."""
    if us is None:
        return ''
    sign = '-' if us < 0 else '+'
    seconds, fraction = divmod(abs(us), SECOND)
    text = f'{sign}{seconds // 3600:02d}{colon}{seconds // 60 % 60:02d}'
    if fraction:
        return f'{text}{colon}{seconds % 60:02d}.{fraction:06d}'
    return f'{text}{colon}{seconds % 60:02d}' if seconds % 60 else text


def strftime(moment, format, fields):
    """The format filled in; time.strftime() does all but the fraction, the zone and years it would write too short."""
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
    year = getattr(moment, 'year', 1900)
    parts, at = [], 0
    while True:
        found = format.find('%', at)
        if found < 0 or found + 1 == len(format):
            parts.append(format[at:])
            return _clock.strftime(''.join(parts), fields)
        parts.append(format[at:found])
        directive = format[found + 1]
        at = found + 2
        if directive == ':' and format[at:at + 1] == 'z':
            directive, at = ':z', at + 1
        if directive == 'f':
            text = f"{getattr(moment, 'microsecond', 0):06d}"
        elif directive == 'z' or directive == ':z':
            offset = moment.utcoffset() if hasattr(moment, 'utcoffset') else None
            text = offset_text(None if offset is None else offset._us, directive[:-1])
        elif directive == 'Z':
            name = moment.tzname() if hasattr(moment, 'tzname') else None
            text = (name or '').replace('%', '%%')
        elif year >= 1000 or directive not in ('Y', 'G', 'C', 'F'):
            text = '%' + directive
        elif directive == 'Y':
            text = f'{year:04d}'
        elif directive == 'G':
            text = f'{moment.isocalendar()[0]:04d}'
        elif directive == 'C':
            text = f'{year // 100:02d}'
        else:
            text = f'{year:04d}-{moment.month:02d}-{moment.day:02d}'
        parts.append(text)


def _number(digits, width):
    if len(digits) == width and digits.isascii() and digits.isdigit():
        return int(digits)
    raise ValueError('not a number of that width')


def read_date(text):
    """(year, month, day) that a date of ISO 8601 names, with or without dashes, by month or by week."""
    dash = text[4:5] if text[4:5] == '-' else ''
    year, rest = _number(text[:4], 4), text[4 + len(dash):]
    if rest[:1] != 'W':
        if rest[2:2 + len(dash)] != dash:
            raise ValueError('dashes are missing')
        return year, _number(rest[:2], 2), _number(rest[2 + len(dash):], 2)
    week, rest = _number(rest[1:3], 2), rest[3:]
    weekday = 1
    if rest:
        if rest[:len(dash)] != dash:
            raise ValueError('dashes are missing')
        weekday = _number(rest[len(dash):], 1)
    return civil(from_iso_week(year, week, weekday))


def date_length(text):
    """How much of a text is the date; any one character may part it from the time."""
    if text[4] == '-':
        if text[5] != 'W':
            return 10
        # 2020-W01-1 has a day unless what follows the dash is a time.
        return 10 if text[8:9] == '-' and not text[10:11].isdigit() else 8
    if text[4] != 'W':
        return 8
    digits = len(text) - 7 - len(text[7:].lstrip('0123456789'))
    if digits < 2:
        return 7 + digits
    # The day, if there is one, and the separator are digits too; fields of a time are of two digits.
    return 7 if digits % 2 else 8


def _read_fields(text):
    """[hour, minute, second, microsecond] of HH[:MM[:SS[.fraction]]] or the same without colons."""
    end = 0
    while end < len(text) and text[end] not in '.,':
        end += 1
    clock, fraction = text[:end], text[end + 1:]
    if clock[2:3] == ':':
        fields = clock.split(':')
    else:
        fields = [clock[i:i + 2] for i in range(0, len(clock), 2)]
    numbers = [_number(field, 2) for field in fields]
    if not 1 <= len(numbers) <= 3 or end < len(text) and len(numbers) != 3:
        raise ValueError('not a time')
    numbers += [0] * (4 - len(numbers))
    if end < len(text):
        _number(fraction, len(fraction) or 1)
        numbers[3] = int(fraction[:6].ljust(6, '0'))
    return numbers


def read_time(text):
    """([hour, minute, second, microsecond], offset in microseconds or None) of a time of ISO 8601."""
    for mark in '-+Z':
        at = text.find(mark)
        if at >= 0:
            break
    else:
        return _read_fields(text), None
    fields, zone = _read_fields(text[:at]), text[at + 1:]
    if mark == 'Z':
        if zone:
            raise ValueError('something follows Z')
        return fields, 0
    hours, minutes, seconds, us = _read_fields(zone)
    offset = hours * HOUR + minutes * MINUTE + seconds * SECOND + us
    return fields, -offset if mark == '-' else offset
