using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>A thread's stack frames and data stack. The stack is a list of chunks that never move; a window lies in one chunk. The
/// recursion limit is the length of the pool: a frame beyond it does not exist, so a call pays nothing for the check.</summary>
internal sealed class FramePool
{
    private readonly VmThread thread;
    private readonly List<Value[]> chunks = [];
    private readonly int chunkSlots;

    internal FramePool(VmThread thread)
    {
        this.thread = thread;
        chunkSlots = thread.Vm.StackChunkSlots;
        chunks.Add(new Value[chunkSlots]);
        Ground = new StackFrame(null) { Memory = chunks[0], Code = PreparedCode.Empty() };
    }

    /// <summary>The frame below the first: it never runs.</summary>
    internal StackFrame Ground { get; }

    /// <summary>A frame with a window of <paramref name="size"/> slots above the caller's; null with RecursionError pending.</summary>
    internal StackFrame? Push(Frame caller, int size)
    {
        StackFrame host = (caller.Flags & FrameFlags.Generator) != 0 ? thread.Host : (StackFrame)caller;
        StackFrame? n = host.Next ?? Extend(host);
        if (n is null)
            return null;
        Value[] memory = host.Memory!;
        int top = host.Top;
        if (top + size > memory.Length)
        {
            memory = ChunkAfter(memory, size);
            top = 0;
        }
        n.Memory = memory;
        n.Base = top;
        n.Previous = caller;
        return n;
    }

    /// <summary>Makes the pool end at the new limit (<c>sys.setrecursionlimit</c>).</summary>
    internal void LimitChanged()
    {
        StackFrame? f = Ground;
        int limit = thread.DepthLimit;
        while (f.Next is { } next && next.Depth <= limit)
            f = next;
        f.Next = null;
    }

    /// <summary>Lets go of what returned frames left in the slots above the running one, and in themselves.</summary>
    internal void ClearAbove(StackFrame top)
    {
        int index = chunks.IndexOf(top.Memory!);
        Array.Clear(chunks[index], top.Top, chunks[index].Length - top.Top);
        for (int i = index + 1; i < chunks.Count; i++)
            Array.Clear(chunks[i]);
        for (StackFrame? frame = top.Next; frame is not null; frame = frame.Next)
        {
            frame.Previous = null;
            frame.Function = null!;
            frame.Made = null;
        }
    }

    private StackFrame? Extend(StackFrame below)
    {
        if (below.Depth >= thread.DepthLimit)
        {
            thread.Raise(ExceptionTypes.RecursionError, "maximum recursion depth exceeded");
            return null;
        }
        var frame = new StackFrame(below);
        below.Next = frame;
        return frame;
    }

    private Value[] ChunkAfter(Value[] memory, int size)
    {
        int index = chunks.IndexOf(memory) + 1;
        if (index < chunks.Count && chunks[index].Length >= size)
            return chunks[index];
        var chunk = new Value[Math.Max(chunkSlots, size)];
        chunks.RemoveRange(index, chunks.Count - index);
        chunks.Add(chunk);
        return chunk;
    }
}
