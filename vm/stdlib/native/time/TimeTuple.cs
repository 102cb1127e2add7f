namespace CoroVm.StdLib.Native;

/// <summary>time.struct_time, and from and to seconds since the epoch.</summary>
internal static class TimeTuple
{
    /// <summary>Years that a tuple of time can have (C's int).</summary>
    private const long MaxSeconds = 67768036191676799, MinSeconds = -67768040609740800;

    internal static readonly StructSequenceType Definition = new("struct_time", "time",
        "The time value as returned by gmtime(), localtime(), and strptime(), and\naccepted by asctime(), mktime() and strftime().  May be "
        + "considered as a\nsequence of 9 integers.\n\nNote that several fields' values are not the same as those defined by\nthe C language standard "
        + "for struct tm.  For example, the value of the\nfield tm_year is the actual year, not year - 1900.  See individual\nfields' descriptions "
        + "for details.",
        9, "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", "tm_zone", "tm_gmtoff");

    /// <summary>The broken-down time of a tuple: as in C, but with the year itself and months from 1, days of the week from Monday 0.</summary>
    internal readonly record struct Fields(long Year, int Month, int Day, int Hour, int Minute, int Second, int WeekDay, int YearDay, int IsDst,
        string Zone, long Offset);

    /// <summary>The argument of gmtime() and others as whole seconds, rounded down; the present for None.</summary>
    internal static bool SecondsReentrant(VmThread thread, Value value, out long seconds)
    {
        seconds = 0;
        if (value.IsNone)
        {
            seconds = thread.Vm.Clock.WallNanoseconds / 1_000_000_000;
            return true;
        }
        if (Floats.IsFloat(value))
        {
            double x = Floats.Of(value);
            if (double.IsNaN(x))
            {
                thread.ValueError("Invalid value NaN (not a number)");
                return false;
            }
            x = Math.Floor(x);
            if (x is >= -9223372036854775808.0 and < 9223372036854775808.0)
            {
                seconds = (long)x;
                return true;
            }
        }
        else
        {
            Value n = Conversions.IndexReentrant(thread, value);
            if (n.IsError)
                return false;
            if (n.IsInt)
            {
                seconds = n.Bits;
                return true;
            }
        }
        thread.OverflowError("timestamp out of range for platform time_t");
        return false;
    }

    internal static Value OfUtc(VmThread thread, long seconds) => Make(thread, seconds, 0, false, "UTC");

    internal static Value OfLocal(VmThread thread, long seconds)
    {
        ZonePeriod period = LocalZones.Of(thread).At(seconds);
        return Make(thread, seconds, period.Offset, period.Summer, period.Name);
    }

    private static Value Make(VmThread thread, long seconds, long offset, bool summer, string zone)
    {
        if (seconds is < MinSeconds or > MaxSeconds)
            return thread.Raise(ExceptionTypes.OverflowError, Value.Int(75), StrObject.From("Value too large for defined data type"));
        long local = seconds + offset;
        long days = Math.DivRem(local, 86400, out long rest);
        if (rest < 0)
        {
            rest += 86400;
            days--;
        }
        (long year, int month, int day) = Civil(days);
        int weekDay = (int)(((days + 3) % 7 + 7) % 7);
        return Definition.Make(Value.Int(year), Value.Int(month), Value.Int(day), Value.Int(rest / 3600), Value.Int(rest / 60 % 60), Value.Int(rest % 60),
            Value.Int(weekDay), Value.Int(days - Days(year, 1, 1) + 1), Value.Int(summer ? 1 : 0), StrObject.From(zone), Value.Int(offset));
    }

    /// <summary>Days from 1970-01-01 to a date of the Gregorian calendar.</summary>
    internal static long Days(long year, long month, long day)
    {
        // A year that begins in March has its leap day at the end.
        long y = month <= 2 ? year - 1 : year;
        long era = Math.DivRem(y, 400, out long ofEra);
        if (ofEra < 0)
        {
            ofEra += 400;
            era--;
        }
        long ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719468;
    }

    private static (long Year, int Month, int Day) Civil(long days)
    {
        days += 719468;
        long era = Math.DivRem(days, 146097, out long ofEra);
        if (ofEra < 0)
        {
            ofEra += 146097;
            era--;
        }
        long year = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146096) / 365;
        long ofYear = ofEra - (365 * year + year / 4 - year / 100);
        int march = (int)((5 * ofYear + 2) / 153);
        int month = march < 10 ? march + 3 : march - 9;
        return (era * 400 + year + (month <= 2 ? 1 : 0), month, (int)(ofYear - (153 * march + 2) / 5 + 1));
    }

    /// <summary>The fields of a tuple or struct_time; false on error.</summary>
    internal static bool FieldsReentrant(VmThread thread, Value value, string function, out Fields fields)
    {
        fields = default;
        if (value.Ref is not TupleObject tuple)
        {
            thread.TypeError("Tuple or struct_time argument required");
            return false;
        }
        if (tuple.Count != 9)
        {
            thread.TypeError(function + "(): illegal time tuple argument");
            return false;
        }
        Span<int> n = stackalloc int[9];
        for (int i = 0; i < 9; i++)
            if (!Conversions.Int32Reentrant(thread, tuple.Items[i], out n[i]))
                return false;
        if (n[0] < int.MinValue + 1900)
        {
            thread.OverflowError("year out of range"); // C counts years from 1900
            return false;
        }
        string zone = "";
        long offset = 0;
        if (tuple is StructSequenceObject { Type.Fields.Length: 11 } s)
        {
            zone = (s.Field(9).Ref as StrObject)?.Text ?? "";
            offset = s.Field(10).IsInt ? s.Field(10).Bits : 0;
        }
        if (zone.Length == 0)
        {
            (ZonePeriod standard, ZonePeriod summer) = LocalZones.Of(thread).Present;
            (offset, _, zone) = n[8] > 0 ? summer : standard;
        }
        fields = new Fields(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], zone, offset);
        return true;
    }

    /// <summary><c>time.mktime</c></summary>
    internal static Value ToSecondsReentrant(VmThread thread, Value value)
    {
        if (!FieldsReentrant(thread, value, "mktime", out Fields f))
            return Value.Error;
        long month = f.Month - 1L, year = f.Year + Math.DivRem(month, 12, out month);
        if (month < 0)
        {
            month += 12;
            year--;
        }
        long seconds = (Days(year, month + 1, 1) + f.Day - 1) * 86400 + f.Hour * 3600L + f.Minute * 60L + f.Second;
        return Value.Float(seconds - OffsetOfLocal(LocalZones.Of(thread), seconds, f.IsDst));
    }

    /// <summary>The offset that belongs to a local time. It depends on the answer: those before and after the moment are tried. A time that
    /// comes twice is the one that the flag of summer time says, or else the first; one that never comes has the offset before it.</summary>
    private static long OffsetOfLocal(LocalZone zone, long local, int summer)
    {
        ZonePeriod before = zone.At(local - 86400), after = zone.At(local + 86400);
        ZonePeriod? found = null;
        foreach (ZonePeriod candidate in (ReadOnlySpan<ZonePeriod>)[before, after])
        {
            ZonePeriod there = zone.At(local - candidate.Offset);
            if (there.Offset == candidate.Offset && (found is null || (summer >= 0 && there.Summer == summer > 0)))
                found = there;
        }
        ZonePeriod period = found ?? before;
        if (summer < 0 || period.Summer == summer > 0)
            return period.Offset;
        (ZonePeriod standard, ZonePeriod shifted) = zone.Present;
        return period.Offset + (summer > 0 ? 1 : -1) * (shifted.Offset - standard.Offset);
    }
}
