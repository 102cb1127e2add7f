namespace CoroVm.Runtime.Values;

/// <summary>Any script value, in 16 bytes. <see cref="Ref"/> is null for an int within 64 bits, a <see cref="Tag"/> for the
/// other primitives, else a <see cref="ScriptObject"/>. <c>default</c> is the int 0. An int beyond 64 bits is an
/// <see cref="IntObject"/>, and only such an int is (ints are normalised).</summary>
internal struct Value
{
    internal object? Ref;
    internal long Bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Value(object? tag, long bits)
    {
        Ref = tag;
        Bits = bits;
    }

    internal static Value None { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => new(Tag.None, 0); }
    internal static Value True { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => new(Tag.Bool, 1); }
    internal static Value False { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => new(Tag.Bool, 0); }
    internal static Value Unbound { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => new(Tag.Unbound, 0); }

    /// <summary>The result of a failed operation: the exception is <see cref="VmThread.Pending"/>.</summary>
    internal static Value Error { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => new(Tag.Error, 0); }

    /// <summary>What the loop returns that is to go on with another probe; see <see cref="Profile.ProfiledLoop"/>.</summary>
    internal static Value Switch => new(typeof(Tag.SwitchTag), 0);
    internal static Value NotImplemented { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => new(Tag.NotImplemented, 0); }
    internal static Value Ellipsis { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => new(Tag.Ellipsis, 0); }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Value Int(long value) => new(null, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Value Float(double value) => new(Tag.Float, BitConverter.DoubleToInt64Bits(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Value Bool(bool value) => new(Tag.Bool, value ? 1 : 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Value Object(ScriptObject value) => new(value, 0);

    /// <summary>A str value.</summary>
    internal static Value Str(string text) => new(StrObject.From(text), 0);

    /// <summary>An int of any size, normalised.</summary>
    internal static Value Int(BigInteger value) =>
        value.GetBitLength() < 64 ? Int((long)value) : Object(new IntObject(value));

    public static implicit operator Value(ScriptObject value) => new(value, 0);

    /// <summary>An exact int within 64 bits (bool is not one, see <see cref="IsBool"/>).</summary>
    internal readonly bool IsInt { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => Ref is null; }
    internal readonly bool IsFloat { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => ReferenceEquals(Ref, Tag.Float); }
    internal readonly bool IsBool { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => ReferenceEquals(Ref, Tag.Bool); }
    internal readonly bool IsNone { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => ReferenceEquals(Ref, Tag.None); }
    internal readonly bool IsUnbound { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => ReferenceEquals(Ref, Tag.Unbound); }
    internal readonly bool IsError { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => ReferenceEquals(Ref, Tag.Error); }
    internal readonly bool IsSwitch { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => ReferenceEquals(Ref, typeof(Tag.SwitchTag)); }
    internal readonly bool IsNotImplemented { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => ReferenceEquals(Ref, Tag.NotImplemented); }
    internal readonly bool IsEllipsis { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => ReferenceEquals(Ref, Tag.Ellipsis); }
    internal readonly bool IsTrue { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => ReferenceEquals(Ref, Tag.Bool) && Bits != 0; }

    /// <summary>The double of a float value.</summary>
    internal readonly double AsFloat { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => BitConverter.Int64BitsToDouble(Bits); }

    /// <summary>The type of the value (<c>type(x)</c>).</summary>
    internal readonly TypeObject Type
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Ref is null ? BuiltinTypes.Int : TypeOfReference(Ref);
    }

    private static TypeObject TypeOfReference(object reference)
    {
        if (ReferenceEquals(reference, Tag.Float)) return BuiltinTypes.Float;
        if (ReferenceEquals(reference, Tag.Bool)) return BuiltinTypes.Bool;
        if (ReferenceEquals(reference, Tag.None)) return BuiltinTypes.None;
        if (ReferenceEquals(reference, Tag.NotImplemented)) return BuiltinTypes.NotImplemented;
        if (ReferenceEquals(reference, Tag.Ellipsis)) return BuiltinTypes.Ellipsis;
        if (ReferenceEquals(reference, Tag.Unbound) || ReferenceEquals(reference, Tag.Error))
            return BuiltinTypes.Object; // They never reach a script.
        return Unsafe.As<ScriptObject>(reference).Type;
    }

    /// <summary><c>a is b</c>: ints and floats by value, everything else by reference.</summary>
    internal static bool Same(in Value a, in Value b) =>
        ReferenceEquals(a.Ref, b.Ref) ? a.Bits == b.Bits
        : a.Ref is IntObject x && b.Ref is IntObject y && x.GetType() == typeof(IntObject) && y.GetType() == typeof(IntObject) && x.Value == y.Value;
}
