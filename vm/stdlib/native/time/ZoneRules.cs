namespace CoroVm.StdLib.Native;

/// <summary>A zone of the rules that TZ may hold (POSIX, Base Definitions 8.3): <c>EST5EDT,M3.2.0,M11.1.0</c>. Offsets there count to the west.</summary>
internal sealed class ZoneRules : LocalZone
{
    internal static readonly ZoneRules Utc = new(new ZonePeriod(0, false, "UTC"));

    private readonly ZonePeriod standard, summer;
    private readonly DayRule begin, end;

    private ZoneRules(ZonePeriod always) => standard = summer = always;

    private ZoneRules(ZonePeriod standard, ZonePeriod summer, DayRule begin, DayRule end) =>
        (this.standard, this.summer, this.begin, this.end) = (standard, summer, begin, end);

    internal override (ZonePeriod Standard, ZonePeriod Summer) Present => (standard, summer);

    internal override ZonePeriod At(long seconds)
    {
        if (standard == summer)
            return standard;
        long local = seconds + standard.Offset, year = 1970 + (local - (local < 0 ? 31556951 : 0)) / 31556952;
        while (TimeTuple.Days(year + 1, 1, 1) * 86400 <= local)
            year++;
        while (TimeTuple.Days(year, 1, 1) * 86400 > local)
            year--;
        long from = begin.In(year) - standard.Offset, to = end.In(year) - summer.Offset;
        bool isSummer = from < to ? seconds >= from && seconds < to : seconds >= from || seconds < to;
        return isSummer ? summer : standard;
    }

    /// <summary>The zone of a text; null if it is no such text.</summary>
    internal static ZoneRules? Parse(string text)
    {
        var reader = new Reader(text);
        if (!reader.Name(out string name) || !reader.Time(24, out long west))
            return null;
        var standard = new ZonePeriod(-west, false, name);
        if (reader.AtEnd)
            return new ZoneRules(standard);
        if (!reader.Name(out name))
            return null;
        long ahead = standard.Offset + 3600;
        if (!reader.AtEnd && !reader.At(','))
        {
            if (!reader.Time(24, out west))
                return null;
            ahead = -west;
        }
        var summer = new ZonePeriod(ahead, true, name);
        // Without rules those of the United States hold.
        if (reader.AtEnd)
            reader = new Reader(",M3.2.0,M11.1.0");
        if (!reader.Day(out DayRule begin) || !reader.Day(out DayRule end) || !reader.AtEnd)
            return null;
        return new ZoneRules(standard, summer, begin, end);
    }

    /// <summary>A day of the year, and the seconds from its midnight: 'J' the day 1 to 365 without leap days, 'D' 0 to 365 with them, 'M' a
    /// day of the week in a week of a month, of which 5 is the last.</summary>
    private readonly record struct DayRule(char Kind, int Month, int Week, int Day, long Time)
    {
        /// <summary>The moment in a year, in local seconds since 1970.</summary>
        internal long In(long year)
        {
            long first = TimeTuple.Days(year, 1, 1);
            bool leap = TimeTuple.Days(year + 1, 1, 1) - first == 366;
            if (Kind == 'D')
                return (first + Day) * 86400 + Time;
            if (Kind == 'J')
                return (first + Day - 1 + (leap && Day >= 60 ? 1 : 0)) * 86400 + Time;
            long month = TimeTuple.Days(year, Month, 1), next = Month == 12 ? TimeTuple.Days(year + 1, 1, 1) : TimeTuple.Days(year, Month + 1, 1);
            long weekDay = ((month + 4) % 7 + 7) % 7; // 1970-01-01 was a Thursday
            long day = month + (Day - weekDay + 7) % 7 + (Week - 1) * 7;
            while (day >= next)
                day -= 7;
            return day * 86400 + Time;
        }
    }

    private ref struct Reader(string text)
    {
        private int at;

        internal readonly bool AtEnd => at == text.Length;

        internal readonly bool At(char c) => at < text.Length && text[at] == c;

        private bool Take(char c)
        {
            bool found = At(c);
            at += found ? 1 : 0;
            return found;
        }

        /// <summary>Three letters or more, or anything in angle brackets.</summary>
        internal bool Name(out string name)
        {
            bool quoted = Take('<');
            int start = at;
            while (at < text.Length && (quoted ? text[at] != '>' : char.IsAsciiLetter(text[at])))
                at++;
            name = text[start..at];
            return name.Length >= 3 && (!quoted || Take('>'));
        }

        private bool Number(int most, out int number)
        {
            int start = at;
            number = 0;
            while (at < text.Length && char.IsAsciiDigit(text[at]) && number <= most)
                number = number * 10 + (text[at++] - '0');
            return at > start && number <= most;
        }

        /// <summary>[+-]hours[:minutes[:seconds]] in seconds.</summary>
        internal bool Time(int hours, out long seconds)
        {
            bool negative = Take('-');
            if (!negative)
                Take('+');
            int minute = 0, second = 0;
            bool valid = Number(hours, out int hour) && (!Take(':') || (Number(59, out minute) && (!Take(':') || Number(59, out second))));
            seconds = (hour * 60L + minute) * 60 + second;
            if (negative)
                seconds = -seconds;
            return valid;
        }

        /// <summary>A comma, a day, and its time if it is not two o'clock.</summary>
        internal bool Day(out DayRule rule)
        {
            rule = default;
            if (!Take(','))
                return false;
            char kind = At('M') || At('J') ? text[at++] : 'D';
            int month = 0, week = 0;
            if (kind == 'M' && !(Number(12, out month) && month > 0 && Take('.') && Number(5, out week) && week > 0 && Take('.')))
                return false;
            if (!Number(kind == 'M' ? 6 : 365, out int day) || (kind == 'J' && day == 0))
                return false;
            long time = 7200;
            if (Take('/') && !Time(167, out time))
                return false;
            rule = new DayRule(kind, month, week, day, time);
            return true;
        }
    }
}
