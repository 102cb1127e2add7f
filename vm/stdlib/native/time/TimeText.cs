using System.Globalization;
using System.Text;

namespace CoroVm.StdLib.Native;

/// <summary><c>time.asctime</c> and <c>strftime</c>, in the C locale.</summary>
internal static class TimeText
{
    private static readonly string[] days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    internal static Value AscReentrant(VmThread thread, Value tuple) =>
        CheckedReentrant(thread, tuple, "asctime", out TimeTuple.Fields f) ? Value.Str(Asc(f)) : Value.Error;

    private static string Asc(in TimeTuple.Fields f) => string.Create(CultureInfo.InvariantCulture,
        $"{days[f.WeekDay][..3]} {months[f.Month - 1][..3]} {f.Day,2} {f.Hour:00}:{f.Minute:00}:{f.Second:00} {f.Year}");

    internal static Value FormatReentrant(VmThread thread, Value format, Value tuple)
    {
        if (format.Ref is not StrObject text)
            return thread.TypeError($"strftime() argument 1 must be str, not {(format.IsNone ? "None" : format.Type.Name)}");
        if (!CheckedReentrant(thread, tuple, "strftime", out TimeTuple.Fields f))
            return Value.Error;
        if (text.IsBmp)
        {
            var b = new StringBuilder();
            Append(b, text.Chars, f);
            return Value.Str(b.ToString());
        }
        // Code points beyond 16 bits, or lone surrogates: only what a percent sign begins is text for the formatter.
        var result = new TextBuilder(text.Length + 16);
        for (int i = 0; i < text.Length;)
        {
            int start = i++;
            if (text[start] != '%')
            {
                result.Append(text[start]);
                continue;
            }
            while (i < text.Length && text[i] is '-' or '_' or '^' or '#' or 'E' or 'O' or (>= '0' and <= '9'))
                i++;
            if (i < text.Length && text[i] < 128)
                i++;
            var field = new StringBuilder();
            Append(field, text.Substring(start, i - start).Text, f);
            result.Append(field.ToString());
        }
        return result.ToStr();
    }

    /// <summary>The fields in their ranges, with 0 for a month or day taken as 1; false on error.</summary>
    private static bool CheckedReentrant(VmThread thread, Value tuple, string function, out TimeTuple.Fields f)
    {
        f = default;
        if (tuple.IsUnbound)
        {
            tuple = TimeTuple.OfLocal(thread, thread.Vm.Clock.WallNanoseconds / 1_000_000_000);
            if (tuple.IsError)
                return false;
        }
        if (!TimeTuple.FieldsReentrant(thread, tuple, function, out f))
            return false;
        f = f with
        {
            Month = f.Month == 0 ? 1 : f.Month,
            Day = f.Day == 0 ? 1 : f.Day,
            YearDay = f.YearDay == 0 ? 1 : f.YearDay,
            WeekDay = f.WeekDay == -1 ? 6 : f.WeekDay,
            IsDst = Math.Clamp(f.IsDst, -1, 1),
        };
        string? bad = f.Month is < 1 or > 12 ? "month"
            : f.Day is < 1 or > 31 ? "day of month"
            : f.Hour is < 0 or > 23 ? "hour"
            : f.Minute is < 0 or > 59 ? "minute"
            : f.Second is < 0 or > 61 ? "seconds"
            : f.WeekDay < 0 ? "day of week"
            : f.YearDay is < 1 or > 366 ? "day of year" : null;
        if (bad is not null)
        {
            thread.ValueError(bad + " out of range");
            return false;
        }
        f = f with { WeekDay = f.WeekDay % 7 };
        return true;
    }

    private static void Append(StringBuilder b, ReadOnlySpan<char> format, in TimeTuple.Fields f)
    {
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 == format.Length)
            {
                b.Append(format[i]);
                continue;
            }
            // Flags and a width, as glibc has them: %-d, %_H, %5Y.
            int start = i++;
            char flag = '\0';
            while (i < format.Length && format[i] is '-' or '_' or '0' or '^' or '#')
                flag = format[i++];
            int width = 0;
            while (i < format.Length && char.IsAsciiDigit(format[i]))
                width = Math.Min(width * 10 + format[i++] - '0', 1024);
            if (i < format.Length && format[i] is 'E' or 'O')
                i++;
            int before = b.Length;
            if (i >= format.Length || !AppendField(b, format[i], flag, width, f))
                b.Append(format[start..Math.Min(i + 1, format.Length)]);
            if (flag is '^' or '#')
            {
                string upper = b.ToString(before, b.Length - before).ToUpperInvariant();
                b.Length = before;
                b.Append(upper);
            }
        }
    }

    private static bool AppendField(StringBuilder b, char code, char flag, int width, in TimeTuple.Fields f)
    {
        long hour12 = f.Hour % 12 == 0 ? 12 : f.Hour % 12;
        switch (code)
        {
            case '%': b.Append('%'); break;
            case 'n': b.Append('\n'); break;
            case 't': b.Append('\t'); break;
            case 'a': b.Append(days[f.WeekDay], 0, 3); break;
            case 'A': b.Append(days[f.WeekDay]); break;
            case 'b' or 'h': b.Append(months[f.Month - 1], 0, 3); break;
            case 'B': b.Append(months[f.Month - 1]); break;
            case 'c': Append(b, "%a %b %e %H:%M:%S %Y", f); break;
            case 'C': Number(b, Floor(f.Year, 100), 2, '0', flag, width); break;
            case 'd': Number(b, f.Day, 2, '0', flag, width); break;
            case 'D' or 'x': Append(b, "%m/%d/%y", f); break;
            case 'e': Number(b, f.Day, 2, ' ', flag, width); break;
            case 'F': Append(b, "%Y-%m-%d", f); break;
            case 'G': Number(b, IsoWeek(f).Year, 1, '0', flag, width); break;
            case 'g': Number(b, Modulo(IsoWeek(f).Year, 100), 2, '0', flag, width); break;
            case 'V': Number(b, IsoWeek(f).Week, 2, '0', flag, width); break;
            case 'H': Number(b, f.Hour, 2, '0', flag, width); break;
            case 'I': Number(b, hour12, 2, '0', flag, width); break;
            case 'j': Number(b, f.YearDay, 3, '0', flag, width); break;
            case 'k': Number(b, f.Hour, 2, ' ', flag, width); break;
            case 'l': Number(b, hour12, 2, ' ', flag, width); break;
            case 'm': Number(b, f.Month, 2, '0', flag, width); break;
            case 'M': Number(b, f.Minute, 2, '0', flag, width); break;
            case 'p': b.Append(f.Hour < 12 ? "AM" : "PM"); break;
            case 'P': b.Append(f.Hour < 12 ? "am" : "pm"); break;
            case 'r': Append(b, "%I:%M:%S %p", f); break;
            case 'R': Append(b, "%H:%M", f); break;
            case 's': b.Append(Epoch(f)); break;
            case 'S': Number(b, f.Second, 2, '0', flag, width); break;
            case 'T' or 'X': Append(b, "%H:%M:%S", f); break;
            case 'u': b.Append(f.WeekDay + 1); break;
            case 'w': b.Append((f.WeekDay + 1) % 7); break;
            case 'U': Number(b, (f.YearDay - 1 + 7 - (f.WeekDay + 1) % 7) / 7, 2, '0', flag, width); break;
            case 'W': Number(b, (f.YearDay - 1 + 7 - f.WeekDay) / 7, 2, '0', flag, width); break;
            case 'y': Number(b, Modulo(f.Year, 100), 2, '0', flag, width); break;
            case 'Y': Number(b, f.Year, 1, '0', flag, width); break;
            case 'z':
                long minutes = Math.Abs(f.Offset) / 60;
                b.Append(f.Offset < 0 ? '-' : '+').Append((minutes / 60 * 100 + minutes % 60).ToString("0000", CultureInfo.InvariantCulture));
                break;
            case 'Z': b.Append(f.Zone); break;
            default: return false;
        }
        return true;
    }

    private static void Number(StringBuilder b, long value, int digits, char pad, char flag, int width)
    {
        if (flag == '_')
            pad = ' ';
        else if (flag == '0')
            pad = '0';
        int least = flag == '-' ? 1 : Math.Max(digits, width);
        string text = Math.Abs(value).ToString(CultureInfo.InvariantCulture);
        if (value < 0)
        {
            b.Append('-');
            least--;
        }
        b.Append(pad, Math.Max(0, least - text.Length)).Append(text);
    }

    private static long Epoch(in TimeTuple.Fields f) =>
        TimeTuple.Days(f.Year, f.Month, f.Day) * 86400 + f.Hour * 3600L + f.Minute * 60L + f.Second - f.Offset;

    /// <summary>The ISO 8601 week: week 1 has the year's first Thursday.</summary>
    private static (long Year, int Week) IsoWeek(in TimeTuple.Fields f)
    {
        int week = (f.YearDay - 1 - f.WeekDay + 10) / 7;
        if (week < 1)
            return (f.Year - 1, WeeksIn(f.Year - 1));
        return week == 53 && WeeksIn(f.Year) == 52 ? (f.Year + 1, 1) : (f.Year, week);
    }

    private static int WeeksIn(long year)
    {
        // 53 when it begins on a Thursday, or on a Wednesday in a leap year.
        long first = Modulo(TimeTuple.Days(year, 1, 1) + 3, 7), last = Modulo(TimeTuple.Days(year, 12, 31) + 3, 7);
        return first == 3 || last == 3 ? 53 : 52;
    }

    private static long Modulo(long x, long m) => (x % m + m) % m;

    private static long Floor(long x, long d) => (x - Modulo(x, d)) / d;
}
