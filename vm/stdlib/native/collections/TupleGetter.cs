namespace CoroVm.StdLib.Native;

/// <summary>collections._tuplegetter: the descriptor of a named tuple's field.</summary>
internal sealed class TupleGetter(long index, Value doc) : ScriptObject
{
    internal static readonly TypeObject Definition = new("_tuplegetter", BuiltinTypes.Object, "collections", Populate) { IsSubclassable = false };

    private Value doc = doc;

    internal override TypeObject Type => Definition;

    private long Index => index;

    private static TupleGetter Self(ReadOnlySpan<Value> a) => (TupleGetter)a[0].Ref!;

    private static void Populate(TypeBuilder b)
    {
        b.New("(cls, index, doc, /)", static (t, a) =>
            Conversions.IndexReentrant(t, a[1], ExceptionTypes.OverflowError, out long index) ? new TupleGetter(index, a[2]) : Value.Error);
        b.Property("__doc__", static (t, self) => ((TupleGetter)self.Ref!).doc, static (t, self, value) =>
        {
            ((TupleGetter)self.Ref!).doc = value.IsUnbound ? Value.None : value;
            return true;
        });
        b.Special(Special.Get, static (t, a) =>
        {
            if (a[1].Ref is TupleObject tuple)
                return (ulong)Self(a).Index < (ulong)tuple.Count ? tuple.Items[Self(a).Index] : t.IndexError("tuple index out of range");
            return a[1].IsNone || a[1].IsUnbound ? a[0]
                : t.TypeError($"descriptor for index '{Self(a).Index}' for tuple subclasses doesn't apply to '{a[1].Type.Name}' object");
        });
        b.Special(Special.Set, static (t, a) => t.Raise(ExceptionTypes.AttributeError, "can't set attribute"));
        b.Special(Special.Delete, static (t, a) => t.Raise(ExceptionTypes.AttributeError, "can't delete attribute"));
        b.Special(Special.Repr, static (t, a) => Representation.ReprReentrant(t, Self(a).doc) is { } text
            ? Value.Str($"_tuplegetter({Self(a).Index}, {text.Text})")
            : Value.Error);
        b.Method("__reduce__", "(self, /)", static (t, a) =>
            TupleObject.Of(Definition, TupleObject.Of(Value.Int(Self(a).Index), Self(a).doc)));
    }
}
