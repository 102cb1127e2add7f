namespace CoroVm.Runtime.Objects;

/// <summary>frame: what a script sees of an activation. It is made on demand and is not the activation, which is pooled: one of a
/// running or suspended frame reads it while it lasts, later it has what it last saw.</summary>
internal sealed class FrameObject : ScriptObject
{
    internal FrameObject(FunctionObject function, int offset)
    {
        Function = function;
        Offset = offset;
    }

    internal FunctionObject Function { get; }

    /// <summary>The portable offset of the current instruction.</summary>
    internal int Offset { get; }

    /// <summary>The activation of a generator, while it is suspended; else null.</summary>
    internal GeneratorObject? Generator { get; init; }

    /// <summary>The namespace of locals: a snapshot for a function.</summary>
    internal Value Locals = Value.Unbound;

    internal FrameObject? Back { get; init; }

    internal int Line => Function.Code.Unit.SpanAt(Offset).StartLine;

    internal override TypeObject Type => BuiltinTypes.Frame;

    /// <summary><c>gi_frame</c>: None when the generator is finished.</summary>
    internal static Value OfGenerator(GeneratorObject g)
    {
        if (g.State == FrameState.Finished)
            return Value.None;
        int offset;
        unsafe
        {
            offset = g.Code.OffsetBefore(g.Ip);
        }
        return new FrameObject(g.Function, offset) { Generator = g, Locals = CallerScope.Snapshot(g) };
    }

    /// <summary>The frames from the running one outwards, as objects; null when no script runs.</summary>
    internal static FrameObject? OfThread(VmThread t, int depth)
    {
        Frame? f = t.Current;
        while (depth-- > 0 && f is not null && !ReferenceEquals(f, t.Frames.Ground))
            f = f.Previous;
        return Make(t, f);
    }

    private static FrameObject? Make(VmThread t, Frame? innermost)
    {
        var frames = new List<Frame>();
        for (Frame? f = innermost; f is not null && !ReferenceEquals(f, t.Frames.Ground); f = f.Previous)
            frames.Add(f);
        FrameObject? made = null;
        for (int i = frames.Count - 1; i >= 0; i--)
        {
            Frame f = frames[i];
            int offset;
            unsafe
            {
                offset = f.Code.OffsetBefore(f.Ip);
            }
            Value locals = f.Code.NamespaceSlot >= 0 ? f.Slot(f.Code.NamespaceSlot) : CallerScope.Snapshot(f);
            made = new FrameObject(f.Function, offset) { Back = made, Locals = locals, Generator = f as GeneratorObject };
        }
        return made;
    }
}
