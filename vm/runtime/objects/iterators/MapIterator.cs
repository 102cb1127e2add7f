namespace CoroVm.Runtime.Objects;

/// <summary>map</summary>
internal sealed class MapIterator(TypeObject cls, Value function, Value[] iterators, bool strict) : SubclassableIterator(BuiltinTypes.Map, cls)
{
    private readonly NativeIterator? native = iterators[0].Ref as NativeIterator;

    internal Value Function { get; } = function;

    internal Value[] Iterators { get; } = iterators;

    internal bool Strict = strict;

    private protected override bool Advance(VmThread thread, out Value value)
    {
        value = Value.Unbound;
        Value[] iterators = Iterators;
        Value result;
        if (iterators.Length == 1)
        {
            if (!(native is { } n ? n.MoveNext(thread, out Value item) : Iteration.NextOfOtherReentrant(thread, iterators[0], out item)))
                return false;
            result = Calls.CallReentrant(thread, Function, item);
        }
        else
        {
            var items = new Value[iterators.Length];
            for (int i = 0; i < items.Length; i++)
            {
                if (Iteration.NextReentrant(thread, iterators[i], out items[i]))
                    continue;
                if (Strict && !thread.HasPending)
                    StrictLength.CheckReentrant(thread, "map", iterators, i);
                return false;
            }
            result = Calls.CallReentrant(thread, Function, items);
        }
        if (result.IsError)
        {
            // What the function raises, StopIteration included, ends the iteration as it is.
            thread.SwallowStop();
            return false;
        }
        value = result;
        return true;
    }
}
