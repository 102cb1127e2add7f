namespace CoroVm.Runtime.Objects;

/// <summary>Equality of code objects: the same name, parameters, instructions, constants and places.</summary>
internal static class CodeEquality
{
    internal static bool Equal(CodeObject left, CodeObject right) => left.Flags == right.Flags && Equal(left.Unit, right.Unit);

    internal static long Hash(CodeObject code)
    {
        CodeUnit unit = code.Unit;
        long hash = unit.Code.Length + ((long)unit.FirstLine << 20) + ((long)unit.ArgCount << 40) + StrObject.From(unit.Name).Hash;
        foreach (byte b in unit.Code)
            hash = (hash * 31) + b;
        return hash;
    }

    private static bool Equal(CodeUnit a, CodeUnit b)
    {
        if (ReferenceEquals(a, b))
            return true;
        return a.Name == b.Name && a.ArgCount == b.ArgCount && a.PosOnlyCount == b.PosOnlyCount && a.KwOnlyCount == b.KwOnlyCount && a.FirstLine == b.FirstLine
            && a.Code.AsSpan().SequenceEqual(b.Code) && a.LocalNames.AsSpan().SequenceEqual(b.LocalNames) && a.CellLocals.AsSpan().SequenceEqual(b.CellLocals)
            && a.FreeNames.AsSpan().SequenceEqual(b.FreeNames) && a.Names.AsSpan().SequenceEqual(b.Names) && a.Lines.AsSpan().SequenceEqual(b.Lines)
            && a.Handlers.AsSpan().SequenceEqual(b.Handlers) && EqualConstants(a.Constants, b.Constants);
    }

    private static bool EqualConstants(Constant[] a, Constant[] b)
    {
        if (a.Length != b.Length)
            return false;
        for (int i = 0; i < a.Length; i++)
        {
            bool same = a[i] is CodeConstant x && b[i] is CodeConstant y ? Equal(x.Unit, y.Unit) : a[i].Equals(b[i]);
            if (!same)
                return false;
        }
        return true;
    }
}
