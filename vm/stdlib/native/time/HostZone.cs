namespace CoroVm.StdLib.Native;

/// <summary>The zone of the host, as .NET tells it.</summary>
internal sealed class HostZone(TimeZoneInfo zone) : LocalZone
{
    internal override ZonePeriod At(long seconds)
    {
        // Beyond the years of .NET the rules of its last and first years hold.
        DateTime utc = DateTime.UnixEpoch.AddSeconds(Math.Clamp(seconds, -62100000000, 253300000000));
        bool summer = zone.IsDaylightSavingTime(utc);
        return new ZonePeriod((long)zone.GetUtcOffset(utc).TotalSeconds, summer, NameOf(summer));
    }

    internal override (ZonePeriod Standard, ZonePeriod Summer) Present
    {
        get
        {
            int year = DateTime.UtcNow.Year;
            long january = OffsetIn(year, 1), july = OffsetIn(year, 7);
            var standard = new ZonePeriod(Math.Min(january, july), false, NameOf(false));
            return (standard, january == july ? standard : new ZonePeriod(Math.Max(january, july), true, NameOf(true)));
        }
    }

    private long OffsetIn(int year, int month) =>
        (long)zone.GetUtcOffset(new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Utc)).TotalSeconds;

    private string NameOf(bool summer)
    {
        if (zone.BaseUtcOffset == TimeSpan.Zero && !zone.SupportsDaylightSavingTime)
            return "UTC";
        return summer ? zone.DaylightName : zone.StandardName;
    }
}
