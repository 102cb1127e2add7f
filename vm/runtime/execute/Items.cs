using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Subscripts and membership off the inline paths.</summary>
internal static unsafe class Items
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow Load(VmThread t, Frame f, PreparedInstruction* i)
    {
        if (t.Current != f)
            t.Current = f;
        Value container = f.Slot(i->B), key = f.Slot(i->C);
        if (container.Ref is InstanceObject && container.Type.Special(Special.GetItem).Ref is FunctionObject function)
        {
            Flow flow = CallPaths.PushFunction(t, f, function, [container, key], null, Contract.Store, i->A, out Value generator);
            if (flow == Flow.Next)
                f.Slot(i->A) = generator;
            return flow;
        }
        Value result = Subscripts.GetItemReentrant(t, container, key);
        if (result.IsError)
            return Flow.Error;
        f.Slot(i->A) = result;
        return Flow.Next;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow Store(VmThread t, Frame f, PreparedInstruction* i)
    {
        if (t.Current != f)
            t.Current = f;
        Value container = f.Slot(i->A);
        if (container.Ref is InstanceObject && container.Type.Special(Special.SetItem).Ref is FunctionObject function)
        {
            Flow flow = CallPaths.PushFunction(t, f, function, [container, f.Slot(i->B), f.Slot(i->C)], null, Contract.Discard, 0, out _);
            return flow;
        }
        return Subscripts.SetItemReentrant(t, container, f.Slot(i->B), f.Slot(i->C)) ? Flow.Next : Flow.Error;
    }

    /// <summary>in, not in, and the jumps on them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow Contains(VmThread t, Frame f, PreparedInstruction* i)
    {
        if (t.Current != f)
            t.Current = f;
        bool jump = i->Op is PreparedOp.JumpContains or PreparedOp.JumpNotContains;
        bool wanted = i->Op is PreparedOp.JumpContains or PreparedOp.Contains;
        Value item = f.Slot(jump ? i->A : i->B), container = f.Slot(jump ? i->B : i->C);
        int found = Subscripts.ContainsReentrant(t, container, item);
        if (found < 0)
            return Flow.Error;
        bool result = (found != 0) == wanted;
        if (jump)
            return Jumps.If(t, f, i, result);
        f.Slot(i->A) = Value.Bool(result);
        return Flow.Next;
    }
}
