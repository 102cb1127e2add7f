namespace CoroVm.Bytecode;

/// <summary>The bits of a code unit's record.</summary>
internal static class UnitForms
{
    // The two low bits of the shape: how the qualified name comes about.
    public const int QualNameIsName = 0, QualNameInClass = 1, QualNameInFunction = 2, QualNameGiven = 3, QualNameMask = 3;
    public const int OwnFileName = 4;
    /// <summary>Numbers of positional-only and keyword-only parameters follow.</summary>
    public const int RareParameters = 8;
    public const int Cells = 16;
    public const int Free = 32;
    public const int Handlers = 64;

    // The flags' bits in files, the frequent ones in the first seven. Optimized and NewLocals are inverted.
    private static readonly CodeFlags[] s_bits =
    [
        CodeFlags.HasDocstring, CodeFlags.Nested, CodeFlags.Method, CodeFlags.VarArgs, CodeFlags.VarKeywords,
        CodeFlags.Generator, CodeFlags.Coroutine, CodeFlags.Optimized, CodeFlags.NewLocals, CodeFlags.Module,
        CodeFlags.ClassBody, CodeFlags.AsyncGenerator, CodeFlags.FutureAnnotations, CodeFlags.IterableCoroutine,
    ];

    private const CodeFlags Inverted = CodeFlags.Optimized | CodeFlags.NewLocals;

    public static int PackFlags(CodeFlags flags)
    {
        flags ^= Inverted;
        int packed = 0;
        for (int i = 0; i < s_bits.Length; i++)
            if ((flags & s_bits[i]) != 0)
                packed |= 1 << i;
        return packed;
    }

    /// <summary>The inverse of <see cref="PackFlags"/>; null if unknown bits are set.</summary>
    public static CodeFlags? UnpackFlags(int packed)
    {
        if (packed >> s_bits.Length != 0)
            return null;
        var flags = CodeFlags.None;
        for (int i = 0; i < s_bits.Length; i++)
            if ((packed >> i & 1) != 0)
                flags |= s_bits[i];
        return flags ^ Inverted;
    }

    /// <summary>The qualified name that a form makes of the name and the enclosing unit's qualified name.</summary>
    public static string QualName(int form, string name, string? outer) => form switch
    {
        QualNameInClass => $"{outer}.{name}",
        QualNameInFunction => $"{outer}.<locals>.{name}",
        _ => name,
    };

    /// <summary>The form of a unit's qualified name.</summary>
    public static int QualNameForm(CodeUnit unit, string? outer)
    {
        if (unit.QualName == unit.Name)
            return QualNameIsName;
        for (int form = QualNameInClass; outer is not null && form < QualNameGiven; form++)
            if (unit.QualName == QualName(form, unit.Name, outer))
                return form;
        return QualNameGiven;
    }
}
