namespace CoroVm.Bytecode;

/// <summary>Proves that code units keep the numbered rules of <see cref="VerifyRule"/>. Linear in the size of the code, with
/// memory in proportion to it, for any contents.</summary>
public static class Verifier
{
    /// <summary>Verifies a unit and all units within it; null when they keep every rule.</summary>
    public static VerifyError? Verify(CodeUnit root)
    {
        // Explicit stack: a unit's depth of nesting must not become ours.
        var pending = new Stack<(CodeUnit Unit, int Depth)>();
        var seen = new HashSet<CodeUnit>(ByReference.Instance) { root };
        pending.Push((root, 1));
        var code = new DecodedCode();
        while (pending.Count > 0)
        {
            (CodeUnit unit, int depth) = pending.Pop();
            if (VerifyOne(unit, code, out _) is { } error)
                return error;
            foreach (Constant constant in unit.Constants)
            {
                if (constant is not CodeConstant { Unit: var child })
                    continue;
                if (!seen.Add(child))
                    return new VerifyError(VerifyRule.UnitTree, child, 0, "the unit is a constant more than once");
                if (depth == VerifyLimits.UnitNesting)
                    return new VerifyError(VerifyRule.UnitTree, child, 0, "too many units within units");
                pending.Push((child, depth + 1));
            }
        }
        return null;
    }

    /// <summary>Verifies one unit without those within it.</summary>
    public static VerifyError? VerifyOne(CodeUnit unit) => VerifyOne(unit, new DecodedCode(), out _);

    /// <summary>Verifies one unit without those within it, and tells how deep its stack really gets.</summary>
    public static VerifyError? VerifyOne(CodeUnit unit, out int deepest) => VerifyOne(unit, new DecodedCode(), out deepest);

    /// <summary>Verifies one unit without those within it, decoding into <paramref name="code"/>, which may have served another.</summary>
    internal static VerifyError? VerifyOne(CodeUnit unit, DecodedCode code, out int deepest)
    {
        deepest = 0;
        HandlerMap handlers = default;
        VerifyError? error = CheckCounts(unit)
            ?? code.Decode(unit)
            ?? new OperandChecks(unit).Check(code)
            ?? CheckLines(unit, code.Starts)
            ?? HandlerMap.Build(unit, code, out handlers);
        if (error is not null)
            return error;
        var walk = new StackWalk(unit, handlers);
        return walk.Run(code, out deepest) ?? AssignmentCheck.Run(unit, code, walk, handlers);
    }

    private static VerifyError? CheckCounts(CodeUnit unit)
    {
        VerifyError? Error(VerifyRule rule, string detail) => new(rule, unit, 0, detail);

        if (unit.ArgCount < 0 || unit.KwOnlyCount < 0 || unit.PosOnlyCount < 0 || unit.PosOnlyCount > unit.ArgCount)
            return Error(VerifyRule.Counts, $"{unit.PosOnlyCount} positional-only of {unit.ArgCount} parameters, {unit.KwOnlyCount} keyword-only");
        if (unit.LocalNames.Length > VerifyLimits.Locals || unit.FreeNames.Length > VerifyLimits.Locals)
            return Error(VerifyRule.Counts, $"{unit.LocalNames.Length} locals, {unit.FreeNames.Length} captured variables");
        if ((long)unit.ArgCount + unit.KwOnlyCount > unit.LocalNames.Length || unit.ParameterSlots > unit.LocalNames.Length)
            return Error(VerifyRule.Counts, $"{unit.ParameterSlots} parameters but {unit.LocalNames.Length} locals");
        if (!FlagsAgree(unit))
            return Error(VerifyRule.Flags, $"flags 0x{(int)unit.Flags:X}");
        if ((unit.Flags & CodeFlags.HasDocstring) != 0 && (unit.Constants.Length == 0 || unit.Constants[0] is not StrConstant))
            return Error(VerifyRule.Docstring, "the first constant is no string");
        for (int i = 0; i < unit.CellLocals.Length; i++)
            if (unit.CellLocals[i] <= (i == 0 ? -1 : unit.CellLocals[i - 1]) || unit.CellLocals[i] >= unit.LocalNames.Length)
                return Error(VerifyRule.CellLocals, $"cell local {unit.CellLocals[i]}");
        if (unit.StackDepth is < 0 or > VerifyLimits.StackDepth)
            return Error(VerifyRule.StackDepth, $"stack depth {unit.StackDepth}");
        if (unit.ParameterSlots + unit.StackDepth > VerifyLimits.ParametersAndStack)
            return Error(VerifyRule.Counts, $"{unit.ParameterSlots} parameters with a stack depth of {unit.StackDepth}");
        return unit.Code.Length == 0 ? Error(VerifyRule.Decoding, "no code") : null;
    }

    private static bool FlagsAgree(CodeUnit unit)
    {
        const CodeFlags kinds = CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator;
        const CodeFlags bodies = CodeFlags.Module | CodeFlags.ClassBody;
        const CodeFlags known = kinds | bodies | CodeFlags.Optimized | CodeFlags.NewLocals | CodeFlags.VarArgs
            | CodeFlags.VarKeywords | CodeFlags.Nested | CodeFlags.FutureAnnotations | CodeFlags.HasDocstring | CodeFlags.Method;
        CodeFlags kind = unit.Flags & kinds, body = unit.Flags & bodies;
        return (unit.Flags & ~known) == 0
            && (kind & (kind - 1)) == 0
            && (body & (body - 1)) == 0
            && (body == 0 || (unit.ParameterSlots == 0 && (kind & ~CodeFlags.Coroutine) == 0))
            && (body != CodeFlags.Module || unit.FreeNames.Length == 0);
    }

    private static VerifyError? CheckLines(CodeUnit unit, InstructionStarts starts)
    {
        int last = -1;
        foreach (ref readonly LineEntry entry in unit.Lines.AsSpan())
        {
            SourceSpan span = entry.Span;
            bool valid = entry.Offset > last && starts.Contains(entry.Offset) && (span.IsKnown
                ? (span.EndLine | span.StartColumn | span.EndColumn) >= 0
                : span == SourceSpan.None);
            if (!valid)
                return new VerifyError(VerifyRule.Lines, unit, entry.Offset, $"{span} at {entry.Offset}");
            last = entry.Offset;
        }
        return null;
    }

    private sealed class ByReference : IEqualityComparer<CodeUnit>
    {
        public static ByReference Instance { get; } = new();

        public bool Equals(CodeUnit? x, CodeUnit? y) => ReferenceEquals(x, y);

        public int GetHashCode(CodeUnit obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
