namespace CoroVm.StdLib.Native;

/// <summary>_string: the parser of format strings, for <c>string.Formatter</c>.</summary>
internal sealed class StringModule : NativeModule
{
    internal override string Name => "_string";

    internal override string Doc => "string helper module";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Function("formatter_parser", "(string, /)", static (t, a) => a[0].Ref is StrObject s ? new FormatterIterator(s)
            : t.TypeError($"expected str, got {a[0].Type.Name}"), "parse the argument as a format string");
        b.Function("formatter_field_name_split", "(string, /)", static (t, a) =>
        {
            if (a[0].Ref is not StrObject s)
                return t.TypeError($"expected str, got {a[0].Type.Name}");
            var name = new FieldName(s, 0, s.Length);
            if (!FieldName.TryIndex(t, name.First, out long index))
                return Value.Error;
            Value first = index >= 0 ? Value.Int(index) : name.First;
            return TupleObject.Of(first, new FieldNameIterator(s, name.First.Length));
        }, "split the argument as a field name");
    }
}

/// <summary>The literals and fields of a format string.</summary>
internal sealed class FormatterIterator(StrObject text) : NativeIterator
{
    private static readonly TypeObject definition = new("formatteriterator", BuiltinTypes.Object, "builtins", static b => b.Iterator()) { IsSubclassable = false };
    private int at;

    internal override TypeObject Type => definition;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        value = default;
        if (at >= text.Length || !ReplacementField.TryRead(thread, text, text.Length, ref at, out ReplacementField field))
            return false;
        StrObject literal = text.Substring(field.LiteralStart, field.LiteralEnd - field.LiteralStart);
        value = field.HasField
            ? TupleObject.Of(literal, text.Substring(field.NameStart, field.NameEnd - field.NameStart),
                text.Substring(field.SpecStart, field.SpecEnd - field.SpecStart), field.Conversion == 0 ? Value.None : StrObject.FromCodePoint(field.Conversion))
            : TupleObject.Of(literal, Value.None, Value.None, Value.None);
        return true;
    }
}

/// <summary>The accessors of a field name: (is attribute, key) pairs.</summary>
internal sealed class FieldNameIterator(StrObject text, int start) : NativeIterator
{
    private static readonly TypeObject definition = new("fieldnameiterator", BuiltinTypes.Object, "builtins", static b => b.Iterator()) { IsSubclassable = false };
    private int at = start;

    internal override TypeObject Type => definition;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        value = default;
        if (at >= text.Length || !FieldName.TryNext(thread, text, text.Length, ref at, out bool isAttribute, out Value key))
            return false;
        value = TupleObject.Of(Value.Bool(isAttribute), key);
        return true;
    }
}
