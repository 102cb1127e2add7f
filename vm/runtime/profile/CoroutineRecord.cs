namespace CoroVm.Runtime.Profile;

/// <summary>What is known of one coroutine or async generator that has started.</summary>
internal sealed class CoroutineRecord(int id, CodeProfile code, string name)
{
    internal int Id { get; } = id;
    internal CodeProfile Code { get; } = code;
    internal string Name { get; } = name;

    /// <summary>Where it is in the call tree.</summary>
    internal CallNode? Node;

    /// <summary>The one that awaits it; null for a task or what native code drives.</summary>
    internal CoroutineRecord? Awaiter;

    /// <summary>Clock readings; 0 while there is none.</summary>
    internal long Started, Finished, SuspendedAt, ResumedAt;

    /// <summary>Clock ticks: of a chain's root from its resumptions to its suspensions and back, of a member while it was one.</summary>
    internal long Ran, Suspended;
    internal long Resumptions;

    /// <summary>The root's when it joined a chain.</summary>
    internal long RootRan, RootSuspended, RootResumptions;

    /// <summary>Where it is suspended.</summary>
    internal CodeProfile? WaitCode;
    internal int WaitIndex;
}

/// <summary>A piece of a root coroutine's time between a resumption and the next suspension.</summary>
internal readonly record struct Slice(CoroutineRecord Root, long From, long To, CodeProfile Code, int Index, bool Finished);

/// <summary>A slice that kept everything else waiting: where most of its time went.</summary>
internal readonly record struct Blockage(CoroutineRecord Root, long From, long To, CodeProfile Code, int Index, double Share);
