using System.Diagnostics;
using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Profile;

/// <summary>The frames that run, as the profiler follows them from one dispatch to the next: the loop tells nothing of calls and returns, they
/// show in the frame of the next instruction. A chain of generators that await each other is one entry, its running member, so that a resume
/// costs the same however deep the chain is.</summary>
internal sealed unsafe class ShadowStack(ProfileSession session, ThreadProfile thread)
{
    private struct Entry
    {
        internal Frame Frame;
        internal CodeProfile Code;
        internal CallNode Node;
        /// <summary>The chain's root, if the entry is a generator.</summary>
        internal GeneratorObject? Root;
        /// <summary>The root is a coroutine or an async generator, which the timeline follows.</summary>
        internal bool IsTimed;
    }

    private Entry[] entries = new Entry[64];

    /// <summary>How many frames run on this thread, chains being one.</summary>
    internal int Depth { get; private set; }

    /// <summary>The code of the running frame.</summary>
    internal CodeProfile Code => entries[Depth - 1].Code;

    /// <summary>The running frame.</summary>
    internal Frame? Top => Depth == 0 ? null : entries[Depth - 1].Frame;

    /// <summary>The running frame's node of the call tree.</summary>
    internal CallNode Node => entries[Depth - 1].Node;

    internal bool IsTop(Frame f) => Depth > 0 && ReferenceEquals(entries[Depth - 1].Frame, f);

    /// <summary>Another frame than before executes an instruction, or the same one, activated <paramref name="again"/>.</summary>
    internal void Switch(Frame f, PreparedInstruction* ip, bool again)
    {
        int depth = Depth;
        if (again && IsTop(f))
        {
            Pop(raised: !EndsFrame(thread.Thread.Executing));
            SwitchFar(f, ip);
        }
        else if (depth >= 2 && ReferenceEquals(entries[depth - 2].Frame, f))
        {
            Pop(raised: !EndsFrame(thread.Thread.Executing));
            entries[depth - 2].Code.Reentries++;
        }
        else if (depth >= 1 && ReferenceEquals(f.Previous, entries[depth - 1].Frame))
        {
            Enter(f, ip);
        }
        else
        {
            SwitchFar(f, ip);
        }
        ref Entry top = ref entries[Depth - 1];
        if (!ReferenceEquals(top.Code.Code, f.Code))
            top.Code = session.ProfileOf(f.Code);
        thread.CountsFromCode = top.Code.CountsFromCode;
    }

    /// <summary>The loop left: what it entered is over, or suspended.</summary>
    internal void Leave(int depth, bool completed, bool raised)
    {
        while (Depth > depth)
        {
            if (completed)
                Pop(raised);
            else
                Depth--;
        }
        if (depth == 0)
            Array.Clear(entries, 0, Math.Min(entries.Length, 64));
    }

    /// <summary>Time that the innermost activation ran, or waited, at an instruction.</summary>
    internal void Spent(PreparedInstruction* last, long ticks, bool waiting)
    {
        if (Depth == 0)
            return;
        ref Entry top = ref entries[Depth - 1];
        if (waiting)
            top.Node.Waiting += ticks;
        else
            top.Node.Running += ticks;
        int index = top.Code.IndexOf(last);
        if (index < 0)
            return;
        (waiting ? top.Code.Waiting : top.Code.Running)[index] += ticks;
        session.Timeline.Ran(top.Code, index, ticks);
    }

    /// <summary>The node of a frame whose chain of callers is read from the frames themselves; <paramref name="innermost"/> is added if it is
    /// not the frame's own code.</summary>
    internal CallNode NodeOf(Frame f, CodeProfile? innermost)
    {
        var chain = new List<CodeProfile>();
        for (Frame? g = f; g is not null && !ReferenceEquals(g, thread.Thread.Frames.Ground) && chain.Count < CallNode.MaxDepth; g = g.Previous)
            chain.Add(session.ProfileOf(g.Code));
        CallNode node = session.Root;
        for (int i = chain.Count - 1; i >= 0; i--)
            node = node.Child(chain[i]);
        if (innermost is null || ReferenceEquals(node.Code, innermost))
            return node;
        // The instruction that took the time left its frame: by a call, whose caller is below, or by a return, whose callee is gone.
        if (chain.Count > 1 && ReferenceEquals(chain[1], innermost))
            return node.Parent!;
        return node.Child(innermost);
    }

    private static bool EndsFrame(PreparedInstruction* last) =>
        last is not null && last->Op is PreparedOp.Return or PreparedOp.ReturnConst or PreparedOp.Yield or PreparedOp.AsyncYield;

    /// <summary>The frame's resumer or caller is the top.</summary>
    private void Enter(Frame f, PreparedInstruction* ip)
    {
        CodeProfile? code = f.Code.Profile;
        if (code is null || !ReferenceEquals(code.Session, session))
            code = session.ProfileOf(f.Code);
        if (!f.IsGenerator)
        {
            code.Calls++;
            Push(f, code, entries[Depth - 1].Node.Child(code), null);
            return;
        }
        var g = Unsafe.As<GeneratorObject>(f);
        bool starts = ip == code.Code.Start;
        if (starts)
            code.Starts++;
        else
            code.Resumes++;
        ref Entry top = ref entries[Depth - 1];
        if (g.HasAwaiter && top.Root is not null)
        {
            // The top delegates to it: the chain's entry is now the inner one.
            top.Node = top.Node.Child(code);
            top.Node.Entries++;
            if (IsAsync(g))
                session.Timeline.Join(g, top.Root, (GeneratorObject)top.Frame, top.Code, top.Node);
            top.Frame = f;
            top.Code = code;
            return;
        }
        CallNode node = g.Extra?.Profile is { Node: { } known } && g.HasAwaiter ? known : top.Node.Child(code);
        GeneratorObject root = g.HasAwaiter ? g.Pair ?? g : g;
        Push(f, code, node, root);
        if (entries[Depth - 1].IsTimed)
            session.Timeline.Begin(thread, root, node);
    }

    private static bool IsAsync(GeneratorObject g) => (g.Flags & (FrameFlags.Coroutine | FrameFlags.Async)) != 0;

    private void Push(Frame f, CodeProfile code, CallNode node, GeneratorObject? root)
    {
        node.Entries++;
        if (Depth == entries.Length)
            Array.Resize(ref entries, 2 * entries.Length);
        // What was there is often the same, and a store of a reference costs more than a comparison.
        ref Entry e = ref entries[Depth++];
        if (e.Frame != f)
            e.Frame = f;
        if (e.Code != code)
            e.Code = code;
        if (e.Node != node)
            e.Node = node;
        if (e.Root != root)
            e.Root = root;
        e.IsTimed = root is not null && IsAsync(root);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Pop(bool raised)
    {
        ref Entry top = ref entries[--Depth];
        CodeProfile code = top.Code;
        if (top.Root is not null && top.Frame.State != FrameState.Finished)
            code.Yields++;
        else if (raised)
            code.Raises++;
        else
            code.Returns++;
        if (top.IsTimed)
            EndSlice(ref top);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EndSlice(ref Entry top)
    {
        PreparedInstruction* last = thread.Thread.Executing;
        session.Timeline.End(top.Root!, (GeneratorObject)top.Frame, top.Code, last is null ? 0 : top.Code.IndexOf(last));
    }

    private void SwitchFar(Frame f, PreparedInstruction* ip)
    {
        GeneratorObject? g = f.IsGenerator ? (GeneratorObject)f : null;
        GeneratorObject? root = g is null ? null : g.HasAwaiter ? g.Pair ?? Chains.Root(g) : g;
        if (Depth > 0 && root is not null && ReferenceEquals(entries[Depth - 1].Root, root))
        {
            Climb(g!, root);
            return;
        }
        for (int i = Depth - 2; i >= 0; i--)
        {
            if (!ReferenceEquals(entries[i].Frame, f) && (root is null || !ReferenceEquals(entries[i].Root, root)))
                continue;
            while (Depth > i + 1)
                Pop(raised: true);
            if (!ReferenceEquals(entries[i].Frame, f))
                Climb(g!, root!);
            return;
        }
        Frame? anchor = root is null ? f.Previous : root.Previous;
        for (int i = Depth - 1; i >= 0; i--)
        {
            if (!ReferenceEquals(entries[i].Frame, anchor))
                continue;
            while (Depth > i + 1)
                Pop(raised: !EndsFrame(thread.Thread.Executing));
            Enter(f, ip);
            return;
        }
        Rebuild(f, root);
    }

    /// <summary>Within one chain from a member to an outer one, which goes on with the result.</summary>
    private void Climb(GeneratorObject g, GeneratorObject root)
    {
        ref Entry top = ref entries[Depth - 1];
        var inner = (GeneratorObject)top.Frame;
        if (inner.State != FrameState.Finished)
            top.Code.Yields++;
        else if (EndsFrame(thread.Thread.Executing))
            top.Code.Returns++;
        else
            top.Code.Raises++;
        if (IsAsync(inner))
            session.Timeline.Part(inner, g, root, session.ProfileOf(g.Code));
        CodeProfile code = session.ProfileOf(g.Code);
        CallNode node = top.Node;
        while (node.Parent is not null && !ReferenceEquals(node.Code, code))
            node = node.Parent;
        top.Node = ReferenceEquals(node.Code, code) ? node : session.Root.Child(code);
        top.Frame = g;
        top.Code = code;
    }

    /// <summary>Profiling began in the middle: the frames that are active already, without counting them.</summary>
    private void Rebuild(Frame f, GeneratorObject? root)
    {
        var chain = new List<Frame>();
        Frame? g = root is null ? f.Previous : root.Previous;
        while (g is not null && !ReferenceEquals(g, thread.Thread.Frames.Ground) && chain.Count < 100_000)
        {
            chain.Add(g);
            g = g.IsGenerator ? Chains.Root((GeneratorObject)g).Previous : g.Previous;
        }
        int known = Depth;
        CallNode node = known > 0 ? entries[known - 1].Node : session.Root;
        if (known == 0)
        {
            for (int i = chain.Count - 1; i >= 0; i--)
            {
                CodeProfile below = session.ProfileOf(chain[i].Code);
                node = node.Child(below);
                Push(chain[i], below, node, chain[i].IsGenerator ? Chains.Root((GeneratorObject)chain[i]) : null);
            }
        }
        CodeProfile code = session.ProfileOf(f.Code);
        if (root is null)
            code.Calls++;
        else
            code.Resumes++;
        Push(f, code, node.Child(code), root);
        if (root is not null && IsAsync(root))
            session.Timeline.Begin(thread, root, entries[Depth - 1].Node);
    }
}
