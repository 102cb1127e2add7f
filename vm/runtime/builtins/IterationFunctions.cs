using CoroVm.Runtime.Modules;

namespace CoroVm.Runtime.Builtins;

/// <summary>Builtin functions about iterables.</summary>
internal static class IterationFunctions
{
    internal static void Populate(ModuleBuilder b)
    {
        b.Function("all", "(iterable, /)", static (t, a) => TestReentrant(t, a[0], false),
            "Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True.");
        b.Function("any", "(iterable, /)", static (t, a) => TestReentrant(t, a[0], true),
            "Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False.");
        b.Function("iter", "(object, sentinel=<unset>, /)", static (t, a) => IterReentrant(t, a[0], a[1]),
            "iter(iterable) -> iterator\niter(callable, sentinel) -> iterator\n\nGet an iterator from an object.\nIn the first form, the argument must supply its own iterator, or be a sequence.\nIn the second form, the callable is called until it returns the sentinel.");
        b.Function("next", "(iterator, default=<unset>, /)", static (t, a) => NextReentrant(t, a[0], a[1]),
            "next(iterator[, default])\n\nReturn the next item from the iterator. If default is given and the iterator\nis exhausted, it is returned instead of raising StopIteration.", NativeIntrinsic.Next);
        b.Function("len", "(obj, /)", static (t, a) =>
        {
            long length = Subscripts.LengthReentrant(t, a[0]);
            return length < 0 ? Value.Error : Value.Int(length);
        }, "Return the number of items in a container.", NativeIntrinsic.Len);
        b.Function("max", "(*args, key=None, default=<unset>)", static (t, a) => Extremes.OfReentrant(t, (TupleObject)a[0].Ref!, a[1], a[2], CompareOperator.Greater, "max"),
            "max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) -> value\n\nWith a single iterable argument, return its biggest item. The\ndefault keyword-only argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more positional arguments, return the largest argument.",
            direct: static (t, args, names) => Extremes.DirectReentrant(t, args, names, CompareOperator.Greater, "max"));
        b.Function("min", "(*args, key=None, default=<unset>)", static (t, a) => Extremes.OfReentrant(t, (TupleObject)a[0].Ref!, a[1], a[2], CompareOperator.Less, "min"),
            "min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) -> value\n\nWith a single iterable argument, return its smallest item. The\ndefault keyword-only argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more positional arguments, return the smallest argument.",
            direct: static (t, args, names) => Extremes.DirectReentrant(t, args, names, CompareOperator.Less, "min"));
        b.Function("sorted", "(*args, **kwargs)", static (t, a) => SortedReentrant(t, (TupleObject)a[0].Ref!, (DictObject)a[1].Ref!),
            "Return a new list containing all items from the iterable in ascending order.\n\nA custom key function can be supplied to customize the sort order, and the\nreverse flag can be set to request the result in descending order.",
            textSignature: "($module, iterable, /, *, key=None, reverse=False)",
            direct: static (t, args, names) => names is null && args.Length == 1 ? SortedReentrant(t, args[0]) : Value.NotImplemented);
    }

    private static Value SortedReentrant(VmThread thread, Value iterable)
    {
        if (Iteration.ToArrayReentrant(thread, iterable) is not { } items)
            return Value.Error;
        var list = new ListObject(items);
        return ListSort.SortReentrant(thread, list, Value.None, false) ? list : Value.Error;
    }

    private static Value TestReentrant(VmThread thread, Value iterable, bool wanted)
    {
        Value iterator = Iteration.GetIterReentrant(thread, iterable);
        if (iterator.IsError)
            return iterator;
        var search = new TruthSearch(wanted);
        return Consuming.AllReentrant(thread, iterator, search) ? Value.Bool(search.Found == wanted) : Value.Error;
    }

    /// <summary>Looks for an item of a truth value.</summary>
    private sealed class TruthSearch(bool wanted) : Consumer
    {
        internal bool Found { get; private set; }

        internal override bool TakeReentrant(VmThread thread, in Value item)
        {
            int truth = item.IsBool ? (int)item.Bits : Truth.OfReentrant(thread, item);
            Found = truth >= 0 && truth > 0 == wanted;
            return truth >= 0 && !Found;
        }
    }

    private static Value IterReentrant(VmThread thread, Value source, Value sentinel)
    {
        if (sentinel.IsUnbound)
            return Iteration.GetIterReentrant(thread, source);
        return source.Type.Has(Special.Call) ? new CallableIterator(source, sentinel) : thread.TypeError("iter(v, w): v must be callable");
    }

    private static Value NextReentrant(VmThread thread, Value iterator, Value fallback)
    {
        if (iterator.Ref is NativeIterator native)
        {
            thread.EndedBy = null;
            if (native.MoveNext(thread, out Value item))
                return item;
            if (!thread.HasPending)
                return fallback.IsUnbound ? thread.RaiseStop() : fallback;
        }
        else
        {
            Value method = iterator.Type.Special(Special.Next);
            if (method.IsUnbound)
                return thread.TypeError("'" + iterator.Type.Name + "' object is not an iterator");
            Value item = Calls.SpecialReentrant(thread, method, iterator);
            if (!item.IsError)
                return item;
        }
        return !fallback.IsUnbound && thread.Swallow(ExceptionTypes.StopIteration) ? fallback : Value.Error;
    }

    private static Value SortedReentrant(VmThread thread, TupleObject args, DictObject keywords)
    {
        if (args.Count != 1)
            return thread.TypeError("sorted expected 1 argument, got " + args.Count);
        if (keywords.Count == 0)
            return SortedReentrant(thread, args.Items[0]);
        if (Iteration.ToArrayReentrant(thread, args.Items[0]) is not { } items)
            return Value.Error;
        var list = new ListObject(items);
        Value sort = Attributes.GetReentrant(thread, list, StrObject.From("sort"));
        return CallArguments.CallReentrant(thread, sort, [], keywords).IsError ? Value.Error : list;
    }
}
