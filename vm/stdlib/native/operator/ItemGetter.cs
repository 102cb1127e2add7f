namespace CoroVm.StdLib.Native;

/// <summary>operator.itemgetter</summary>
internal sealed class ItemGetter(TupleObject keys) : NativeCallable
{
    internal static readonly TypeObject Definition = new("itemgetter", BuiltinTypes.Object, "operator", Populate) { IsSubclassable = false };

    internal override TypeObject Type => Definition;

    internal override Value CallReentrant(VmThread thread, ReadOnlySpan<Value> args, TupleObject? names)
    {
        if (!OperatorCalls.CheckOne(thread, "itemgetter", args.Length, names))
            return Value.Error;
        Value container = args[0];
        if (keys.Count == 1)
            return Subscripts.GetItemReentrant(thread, container, keys.Items[0]);
        var result = new Value[keys.Count];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = Subscripts.GetItemReentrant(thread, container, keys.Items[i]);
            if (result[i].IsError)
                return Value.Error;
        }
        return new TupleObject(result);
    }

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Return a callable object that fetches the given item(s) from its operand.\n\nAfter f = itemgetter(2), the call f(r) returns r[2].\n"
            + "After g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])");
        b.New("(cls, /, *args, **kwargs)", static (t, a) =>
        {
            var keys = (TupleObject)a[1].Ref!;
            if (a[2].Ref is DictObject { Count: > 0 })
                return t.TypeError("itemgetter() takes no keyword arguments");
            return keys.Count == 0 ? t.TypeError("itemgetter expected 1 argument, got 0") : new ItemGetter(keys);
        });
        b.Special(Special.Call, CallBody);
        b.Property("__text_signature__", static (t, self) => StrObject.FromBmp("(obj, /)"));
        b.Special(Special.Repr, static (t, a) =>
        {
            var self = (ItemGetter)a[0].Ref!;
            Value[] keys = self.Keys.Items;
            if (Representation.ReprReentrant(t, keys.Length == 1 ? keys[0] : self.Keys) is not { } text)
                return Value.Error;
            return Value.Str(keys.Length == 1 ? $"operator.itemgetter({text.Text})" : "operator.itemgetter" + text.Text);
        });
        b.Special(Special.Reduce, static (t, a) => TupleObject.Of(Definition, ((ItemGetter)a[0].Ref!).Keys));
    }

    private TupleObject Keys => keys;
}
