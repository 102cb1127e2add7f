namespace CoroVm.Runtime;

/// <summary>What is in force in a zone at a moment: seconds ahead of UTC, whether it is summer time, and the name.</summary>
internal readonly record struct ZonePeriod(long Offset, bool Summer, string Name);

/// <summary>The zone of local time.</summary>
internal abstract class LocalZone
{
    /// <summary>What is in force at a number of seconds since 1970-01-01 UTC.</summary>
    internal abstract ZonePeriod At(long seconds);

    /// <summary>What is in force now in standard time and in summer time; the same twice where there is no summer time.</summary>
    internal abstract (ZonePeriod Standard, ZonePeriod Summer) Present { get; }
}
