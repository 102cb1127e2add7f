using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Profile;

/// <summary>What was measured of one prepared code. The arrays are by instruction.</summary>
internal sealed unsafe class CodeProfile
{
    internal CodeProfile(ProfileSession session, PreparedCode code, int index)
    {
        Session = session;
        Code = code;
        Index = index;
        Counts = GC.AllocateArray<long>(code.Length, pinned: true);
        Running = new long[code.Length];
        Waiting = new long[code.Length];
        CountsFromCode = (nint)Unsafe.AsPointer(ref Counts[0]) - (nint)code.Start;
    }

    internal ProfileSession Session { get; }

    internal PreparedCode Code { get; }

    /// <summary>The order in which codes were seen.</summary>
    internal int Index { get; }

    /// <summary>How often each instruction was dispatched. Pinned; an element is as long as an instruction.</summary>
    internal long[] Counts { get; }

    /// <summary>The distance in bytes from an instruction to its count.</summary>
    internal nint CountsFromCode { get; }

    /// <summary>Clock ticks that each instruction took while the thread ran.</summary>
    internal long[] Running { get; }

    /// <summary>Clock ticks that the thread waited in each instruction: sleep, input, locks.</summary>
    internal long[] Waiting { get; }

    /// <summary>Bytes that each instruction allocated; null while none did.</summary>
    internal long[]? Allocated;

    /// <summary>How often inline caches did not serve; null while each did.</summary>
    internal CacheUse[]? Caches;

    internal long Calls, Reentries, Created, Starts, Resumes, Yields, Returns, Raises, Throws;

    /// <summary>Of coroutines: clock ticks from resumption to suspension, and from suspension to resumption.</summary>
    internal long Ran, Suspended;

    /// <summary>Where coroutines were suspended: by instruction.</summary>
    internal readonly Dictionary<int, WaitPlace> Waits = [];

    internal int IndexOf(PreparedInstruction* ip)
    {
        long index = ip - Code.Start;
        return (ulong)index < (ulong)Counts.Length ? (int)index : -1;
    }

    internal int LineOf(int index) => SourceLines.Of(Code, index);
}

/// <summary>The uses of an inline cache that the loop could not serve in line.</summary>
internal struct CacheUse
{
    /// <summary>Another entry, or one of a kind that is served out of line.</summary>
    internal long Others;

    /// <summary>A full lookup.</summary>
    internal long Misses;
}

/// <summary>A place where coroutines were suspended.</summary>
internal sealed class WaitPlace
{
    internal long Times, Ticks;
}

/// <summary>Lines of prepared instructions.</summary>
internal static class SourceLines
{
    /// <summary>The line of an instruction; what has none (a loop's jump, a handler's clean-up) belongs to the line before; 0 in a stripped file.</summary>
    internal static int Of(PreparedCode code, int index)
    {
        CodeUnit unit = code.Unit;
        for (; index >= 0; index--)
            if (unit.SpanAt(code.Offsets[index]) is { IsKnown: true } span)
                return span.StartLine;
        return unit.FirstLine;
    }
}
