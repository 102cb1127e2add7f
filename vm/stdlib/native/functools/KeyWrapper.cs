namespace CoroVm.StdLib.Native;

/// <summary>functools.KeyWrapper: what <c>cmp_to_key</c> returns, and the keys that calling that makes.</summary>
internal sealed class KeyWrapper(Value compare) : NativeCallable
{
    internal static readonly TypeObject Definition = new("KeyWrapper", BuiltinTypes.Object, "functools", Populate) { IsSubclassable = false };

    private static readonly StrObject obj = StrObject.From("obj");

    private readonly Value compare = compare;

    /// <summary>The object that is compared; Unbound in a maker of keys.</summary>
    private Value item = Value.Unbound;

    internal override TypeObject Type => Definition;

    internal override Value CallReentrant(VmThread thread, ReadOnlySpan<Value> args, TupleObject? names)
    {
        if (names is null or { Count: 0 } ? args.Length != 1 : args.Length != 1 || !names.Items[0].Ref!.Equals(obj))
            return thread.TypeError(args.Length > 1
                ? $"K() takes at most 1 argument ({args.Length} given)"
                : "K() missing required argument 'obj' (pos 1)");
        return new KeyWrapper(compare) { item = args[0] };
    }

    private Value CompareReentrant(VmThread thread, CompareOperator op, Value right)
    {
        if (right.Ref is not KeyWrapper other)
            return thread.TypeError("other argument must be K instance");
        if (item.IsUnbound || other.item.IsUnbound)
            return thread.Raise(ExceptionTypes.AttributeError, "object");
        Value order = Calls.CallReentrant(thread, compare, item, other.item);
        return order.IsError ? order : Comparison.CompareReentrant(thread, op, order, Value.Int(0));
    }

    private static void Populate(TypeBuilder b)
    {
        b.Special(Special.Call, CallBody);
        b.Property("obj", static (t, self) => ((KeyWrapper)self.Ref!).item is { IsUnbound: false } v ? v : Value.None, static (t, self, value) =>
        {
            ((KeyWrapper)self.Ref!).item = value;
            return true;
        }, "Value wrapped by a key function.");
        b.Special(Special.Lt, static (t, a) => ((KeyWrapper)a[0].Ref!).CompareReentrant(t, CompareOperator.Less, a[1]));
        b.Special(Special.Le, static (t, a) => ((KeyWrapper)a[0].Ref!).CompareReentrant(t, CompareOperator.LessOrEqual, a[1]));
        b.Special(Special.Eq, static (t, a) => ((KeyWrapper)a[0].Ref!).CompareReentrant(t, CompareOperator.Equal, a[1]));
        b.Special(Special.Ne, static (t, a) => ((KeyWrapper)a[0].Ref!).CompareReentrant(t, CompareOperator.NotEqual, a[1]));
        b.Special(Special.Gt, static (t, a) => ((KeyWrapper)a[0].Ref!).CompareReentrant(t, CompareOperator.Greater, a[1]));
        b.Special(Special.Ge, static (t, a) => ((KeyWrapper)a[0].Ref!).CompareReentrant(t, CompareOperator.GreaterOrEqual, a[1]));
        b.Value("__hash__", Value.None);
    }
}
