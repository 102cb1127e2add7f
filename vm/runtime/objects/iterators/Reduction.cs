namespace CoroVm.Runtime.Objects;

/// <summary>What iterators' <c>__reduce__</c> returns.</summary>
internal static class Reduction
{
    /// <summary><c>(iter, (iterable,))</c></summary>
    internal static Value Iter(VmThread thread, Value iterable) => TupleObject.Of(Function(thread), TupleObject.Of(iterable));

    /// <summary><c>(iter, (iterable,), state)</c></summary>
    internal static Value Iter(VmThread thread, Value iterable, Value state) =>
        TupleObject.Of(Function(thread), TupleObject.Of(iterable), state);

    /// <summary><c>(iter, ([the items that remain],))</c>, leaving the iterator as it is: the caller gives a copy of it.</summary>
    internal static Value Items(VmThread thread, NativeIterator copy)
    {
        var items = new ListObject();
        while (copy.MoveNext(thread, out Value item))
            items.Add(item);
        return thread.HasPending ? Value.Error : Iter(thread, items);
    }

    /// <summary>The position that <c>__setstate__</c> is given; false on error.</summary>
    internal static bool StateReentrant(VmThread thread, Value state, out long index)
    {
        index = 0;
        if (state.IsInt || state.Type.Has(Special.Index))
            return TextArguments.SizeReentrant(thread, state, out index);
        thread.TypeError("an integer is required");
        return false;
    }

    /// <summary>The builtin <c>iter</c>.</summary>
    internal static Value Function(VmThread thread) =>
        thread.Vm.Builtins.TryGet(StrObject.From("iter"), out Value iter) ? iter : Value.None;
}
