namespace CoroVm.Runtime.Objects;

/// <summary>filter</summary>
internal sealed class FilterIterator(TypeObject cls, Value function, Value iterator) : SubclassableIterator(BuiltinTypes.Filter, cls)
{
    private readonly NativeIterator? native = iterator.Ref as NativeIterator;

    internal Value Function { get; } = function;

    internal Value Iterator { get; } = iterator;

    private protected override bool Advance(VmThread thread, out Value value)
    {
        bool byTruth = Function.IsNone || ReferenceEquals(Function.Ref, BuiltinTypes.Bool);
        while (native is { } n ? n.MoveNext(thread, out value) : Iteration.NextOfOtherReentrant(thread, Iterator, out value))
        {
            Value test = byTruth ? value : Calls.CallReentrant(thread, Function, value);
            int keep = test.IsError ? -1 : Truth.OfReentrant(thread, test);
            if (keep > 0)
                return true;
            if (keep < 0)
            {
                thread.SwallowStop();
                break;
            }
        }
        value = Value.Unbound;
        return false;
    }
}
