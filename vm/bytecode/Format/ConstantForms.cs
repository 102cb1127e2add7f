namespace CoroVm.Bytecode;

/// <summary>How a constant is written: a varint whose two low bits are a tag and whose other bits depend on it. Constants with
/// tag <see cref="Inline"/> stand in the constants section, where they are shared, and within each other; everywhere else
/// <see cref="Shared"/> refers to them.</summary>
internal static class ConstantForms
{
    /// <summary>The index of a string.</summary>
    public const int Str = 0;
    /// <summary>In a unit: the index of a shared constant. In the constants section: one of the kinds below, then its bytes.</summary>
    public const int Shared = 1, Inline = 1;
    /// <summary>0 to 3 a <see cref="SingletonKind"/>, 4 the next code unit.</summary>
    public const int Special = 2;
    /// <summary>A zigzag-coded int.</summary>
    public const int SmallInt = 3;

    public const int NextUnit = 4;

    // The kinds of inline constants.
    public const int FloatKind = 0, ComplexKind = 1, BytesKind = 2, TupleKind = 3, FrozenSetKind = 4, BigIntKind = 5;

    /// <summary>The magnitude from which an int is not small.</summary>
    public const int SmallLimit = 1 << 28;

    public const int MaxNesting = 256;
}
