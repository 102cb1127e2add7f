namespace CoroVm.Runtime;

/// <summary>What a profile measures.</summary>
public enum ProfileMode
{
    /// <summary>Time only, by sampling: costs a few percent.</summary>
    Sampling,
    /// <summary>Exact counts of every instruction, calls, caches, allocations and coroutines, and time by sampling.</summary>
    Counting,
}

/// <summary>How to profile.</summary>
public sealed class ProfileOptions
{
    /// <summary>What is measured.</summary>
    public ProfileMode Mode { get; init; } = ProfileMode.Counting;

    /// <summary>Milliseconds between two samples of what runs.</summary>
    public double IntervalMilliseconds { get; init; } = 1;

    /// <summary>How long a coroutine must run without giving up control to be listed as a blockage of its event loop, in milliseconds.</summary>
    public double BlockageMilliseconds { get; init; } = 50;

    /// <summary>Whether what counting costs is measured first, to be subtracted.</summary>
    internal bool Calibrate { get; init; } = true;
}
