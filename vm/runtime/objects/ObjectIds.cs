namespace CoroVm.Runtime.Objects;

/// <summary><c>id()</c>: objects get a number from a counter when first asked; ints and floats have one by value, like
/// <c>is</c>.</summary>
internal sealed class ObjectIds
{
    private const long First = 0x7f00_0000_0000, Step = 16;

    private readonly ConditionalWeakTable<object, object> ids = [];
    private long next = First;

    /// <summary>The id; multiples of 16 for objects, odd for ints, else even for floats.</summary>
    internal Value Of(in Value value)
    {
        if (value.IsInt)
            return OfInt(value.Bits);
        if (value.Ref is IntObject i && i.GetType() == typeof(IntObject))
            return OfInt(i.Value);
        if (value.IsFloat)
            return Value.Int(((BigInteger)(ulong)value.Bits << 2) | 2);
        if (value.Ref is ScriptObject o)
            return Value.Int(Of(o));
        return Value.Int(value.IsNone ? 0x100 : value.IsBool ? 0x200 + value.Bits * Step : value.IsNotImplemented ? 0x300 : 0x400);
    }

    internal long Of(ScriptObject o)
    {
        if (ids.TryGetValue(o, out object? id))
            return (long)id;
        long fresh = next;
        next += Step;
        ids.Add(o, fresh);
        return fresh;
    }

    private static Value OfInt(BigInteger value) =>
        Value.Int(((value.Sign < 0 ? (-value << 1) | 1 : value << 1) << 1) | 1);

    /// <summary>The id as default reprs show it.</summary>
    internal string Address(in Value value) => "0x" + (value.Ref is ScriptObject o ? Of(o) : 0).ToString("x12", System.Globalization.CultureInfo.InvariantCulture);
}
