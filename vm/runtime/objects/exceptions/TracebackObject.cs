namespace CoroVm.Runtime.Objects;

/// <summary>One level of a traceback: the place in a code unit where the exception passed.</summary>
internal sealed class TracebackObject(CodeUnit unit, int offset, TracebackObject? next) : ScriptObject
{
    internal CodeUnit Unit { get; } = unit;

    /// <summary>The name of the code that a script sees: the unit's, except for a comprehension's (<see cref="InlinedComprehensions"/>).</summary>
    internal string Name { get; set; } = unit.Name;

    /// <summary>The portable offset of the instruction.</summary>
    internal int Offset { get; } = offset;

    /// <summary>The next level, towards where it was raised.</summary>
    internal TracebackObject? Next = next;

    /// <summary>The function that ran; null for a traceback that a script made.</summary>
    internal FunctionObject? Function;

    /// <summary>Where the exception left the frame, if that is not where it was raised, as behind a <c>finally</c>; else -1.</summary>
    internal int LeftAt = -1;

    /// <summary>What a script sees as <c>tb_frame</c>, when it is known.</summary>
    internal ScriptObject? Frame;

    /// <summary>The activation, until the exception leaves it; meaningless once it has handled the exception, since stack frames are used
    /// again.</summary>
    internal Frame? Active;

    private Value[]? locals;
    private Value classNamespace = Value.Unbound;

    /// <summary>Keeps what the activation held when the exception left it: the locals of <c>tb_frame</c>, which is made only when it is
    /// asked for.</summary>
    internal void Keep(Frame f)
    {
        Active = null;
        int[] slots = f.Code.LocalSlotOf;
        if (slots.Length != 0)
            locals = FrameObject.Copied(f, slots);
        if (f.Code.NamespaceSlot >= 0)
            classNamespace = f.Slot(f.Code.NamespaceSlot);
    }

    /// <summary>As <see cref="FrameOrNull"/>; where the frame itself asks while it handles the exception, it is the running one.</summary>
    internal ScriptObject? FrameOf(VmThread t)
    {
        bool isHandled = ReferenceEquals(t.Handled?.Traceback, this);
        if (Frame is null && Active is { } f && (f is GeneratorObject g ? g.State != FrameState.Finished : isHandled))
            Frame = FrameObject.Of(f);
        return FrameOrNull;
    }

    /// <summary>The frame, made when it is first asked for. If the exception did not leave the frame it knows no locals but a
    /// module's.</summary>
    internal ScriptObject? FrameOrNull
    {
        get
        {
            if (Frame is null && Function is not null)
                Frame = new FrameObject(Function, LeftAt >= 0 ? LeftAt : Offset)
                {
                    Locals = Unit.Name == "<module>" ? Function.Scope.Globals : classNamespace,
                    Saved = locals,
                };
            return Frame;
        }
    }

    /// <summary>A line set through the constructor (<c>types.TracebackType</c>), else 0.</summary>
    internal int ExplicitLine;

    internal int Line => ExplicitLine != 0 ? ExplicitLine : Unit.SpanAt(Offset).StartLine;

    internal override TypeObject Type => BuiltinTypes.Traceback;
}
