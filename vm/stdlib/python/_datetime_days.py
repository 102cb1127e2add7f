"""Counting days in the proleptic Gregorian calendar; 0001-01-01 is day 1."""

MINYEAR = 1
MAXYEAR = 9999
LAST_DAY = 3652059      # 9999-12-31

# How many days of a common year lie before a month's first; the last entry is the whole year.
_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365)


def is_leap(year):
    """Whether a year has a 29th of February."""
    return not year % 4 and (year % 100 != 0 or not year % 400)


def month_length(year, month):
    """The number of days in a month."""
    if month == 2 and is_leap(year):
        return 29
    return _BEFORE[month + 1] - _BEFORE[month]


def year_start(year):
    """The number of the last day before a year."""
    past = year - 1
    return 365 * past + past // 4 - past // 100 + past // 400


def day_of_year(year, month, day):
    """Which day of its year a day is, from 1."""
    return _BEFORE[month] + day + (month > 2 and is_leap(year))


def number(year, month, day):
    """The number of a day."""
    past = year - 1
    return (365 * past + past // 4 - past // 100 + past // 400 + _BEFORE[month] + day
            + (month > 2 and not year % 4 and (year % 100 != 0 or not year % 400)))


def civil(count):
    """(year, month, day) of a day's number.

    Years are counted from March, so that the leap day is the last of its year and months follow the pattern of 153 days in five.
    """
    eras, rest = divmod(count + 305, 146097)            # from 0000-03-01, in spans of 400 years
    year = (rest - rest // 1460 + rest // 36524 - rest // 146096) // 365
    rest -= 365 * year + year // 4 - year // 100
    month = (5 * rest + 2) // 153
    day = rest - (153 * month + 2) // 5 + 1
    year += 400 * eras
    return (year, month + 3, day) if month < 10 else (year + 1, month - 9, day)


def first_iso_monday(year):
    """The number of the Monday that begins the ISO year: the week that holds the 4th of January."""
    fourth = year_start(year) + 4
    return fourth - (fourth - 1) % 7


def from_iso_week(year, week, weekday):
    """The number of a day named by ISO year, week and day of the week."""
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year must be in {MINYEAR}..{MAXYEAR}, not {year}')
    monday = first_iso_monday(year)
    if not 1 <= week <= (first_iso_monday(year + 1) - monday) // 7:
        raise ValueError(f'Invalid week: {week}')
    if not 1 <= weekday <= 7:
        raise ValueError(f'Invalid weekday: {weekday} (range is [1, 7])')
    return monday + 7 * (week - 1) + weekday - 1


def to_iso_week(count):
    """(ISO year, week, day of the week) of a day's number."""
    # The Thursday decides which year a week belongs to.
    thursday = count - (count - 1) % 7 + 3
    year = civil(thursday)[0]
    return year, (thursday - year_start(year) - 1) // 7 + 1, (count - 1) % 7 + 1
