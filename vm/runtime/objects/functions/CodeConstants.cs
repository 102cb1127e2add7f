namespace CoroVm.Runtime.Objects;

/// <summary>Values as constants of a code unit; the mirror of <see cref="ConstantValues"/>.</summary>
internal static class CodeConstants
{
    /// <summary>The constants; null if a value can be none (TypeError is pending).</summary>
    internal static Constant[]? From(VmThread thread, Value[] values)
    {
        var constants = new Constant[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (From(thread, values[i]) is not { } constant)
                return null;
            constants[i] = constant;
        }
        return constants;
    }

    private static Constant? From(VmThread thread, Value v)
    {
        if (v.IsNone || v.IsBool || v.IsEllipsis)
            return new SingletonConstant(v.IsNone ? SingletonKind.None : v.IsEllipsis ? SingletonKind.Ellipsis : v.Bits != 0 ? SingletonKind.True : SingletonKind.False);
        if (v.IsFloat)
            return new FloatConstant(v.AsFloat);
        if (Ints.IsInt(v))
            return new IntConstant(Ints.Big(v));
        switch (v.Ref)
        {
            case StrObject s:
                return new StrConstant(s.Text, s.CodePoints);
            case BytesObject b:
                return new BytesConstant(b.Data);
            case ComplexObject c:
                return new ComplexConstant(c.Real, c.Imag);
            case CodeObject code:
                return new CodeConstant(code.Unit);
            case TupleObject t when thread.EnterNative():
                return From(thread, t.Items) is { } items ? new SequenceConstant(false, items) : null;
        }
        if (!thread.HasPending)
            thread.TypeError("a code object cannot hold a '" + v.Type.Name + "' constant");
        return null;
    }
}
