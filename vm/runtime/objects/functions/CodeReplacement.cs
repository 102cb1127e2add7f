namespace CoroVm.Runtime.Objects;

/// <summary><c>code.replace(...)</c>. The result is verified: a script cannot make code that breaks the machine.</summary>
internal static class CodeReplacement
{
    /// <summary>The fields in the order of the method's parameters; Unbound for those that stay.</summary>
    internal static Value ReplaceReentrant(VmThread thread, CodeObject code, ReadOnlySpan<Value> f)
    {
        CodeUnit u = code.Unit;
        if (!Int(thread, f[0], u.ArgCount, out int argCount) || !Int(thread, f[1], u.PosOnlyCount, out int posOnly) || !Int(thread, f[2], u.KwOnlyCount, out int kwOnly)
            || !Int(thread, f[4], u.StackDepth, out int depth) || !Int(thread, f[5], (int)code.Flags, out int flags) || !Int(thread, f[6], u.FirstLine, out int firstLine)
            || !Text(thread, f[13], "co_filename", u.FileName, out string fileName) || !Text(thread, f[14], "co_name", u.Name, out string name)
            || !Text(thread, f[15], "co_qualname", u.QualName, out string qualName) || !Texts(thread, f[9], "co_names", u.Names, out string[] names)
            || !Texts(thread, f[11], "co_freevars", u.FreeNames, out string[] free) || !Locals(thread, f[10], u, out string[] locals))
            return Value.Error;
        byte[] bytes = u.Code;
        if (!f[7].IsUnbound)
        {
            if (f[7].Ref is not BytesObject given)
                return thread.TypeError("replace() argument 'co_code' must be bytes, not " + f[7].Type.Name);
            bytes = given.Data;
        }
        Constant[] constants = u.Constants;
        if (!f[8].IsUnbound)
        {
            if (f[8].Ref is not TupleObject tuple)
                return thread.TypeError("replace() argument 'co_consts' must be tuple, not " + f[8].Type.Name);
            if (CodeConstants.From(thread, tuple.Items) is not { } made)
                return Value.Error;
            constants = made;
        }
        var unit = new CodeUnit
        {
            Name = name, QualName = qualName, FileName = fileName, FirstLine = firstLine, Flags = ((CodeFlags)flags & ~CodeFlags.IterableCoroutine) | (u.Flags & (CodeFlags.Module | CodeFlags.ClassBody)),
            ArgCount = argCount, PosOnlyCount = posOnly, KwOnlyCount = kwOnly, LocalNames = locals, CellLocals = u.CellLocals, FreeNames = free, Names = names,
            Constants = constants, Code = bytes, StackDepth = depth, Handlers = u.Handlers, Lines = u.Lines,
        };
        return Verifier.VerifyOne(unit) is { } error ? thread.ValueError("code: " + error) : new CodeObject(unit) { Flags = unit.Flags | ((CodeFlags)flags & CodeFlags.IterableCoroutine) };
    }

    private static bool Int(VmThread thread, Value value, int same, out int result)
    {
        result = same;
        return value.IsUnbound || Conversions.Int32Reentrant(thread, value, out result);
    }

    private static bool Text(VmThread thread, Value value, string field, string same, out string result)
    {
        result = (value.Ref as StrObject)?.Text ?? same;
        return value.IsUnbound || value.Ref is StrObject || Fail(thread, field, "str", value);
    }

    private static bool Texts(VmThread thread, Value value, string field, string[] same, out string[] result)
    {
        result = same;
        if (value.IsUnbound)
            return true;
        if (value.Ref is not TupleObject tuple)
            return Fail(thread, field, "tuple", value);
        result = new string[tuple.Count];
        for (int i = 0; i < result.Length; i++)
        {
            if (tuple.Items[i].Ref is not StrObject s)
            {
                thread.TypeError("name tuples must contain only strings, not '" + tuple.Items[i].Type.Name + "'");
                return false;
            }
            result[i] = s.Text;
        }
        return true;
    }

    /// <summary>Renames the locals that <c>co_varnames</c> shows.</summary>
    private static bool Locals(VmThread thread, Value value, CodeUnit unit, out string[] locals)
    {
        locals = unit.LocalNames;
        if (!Texts(thread, value, "co_varnames", [], out string[] names))
            return false;
        if (value.IsUnbound)
            return true;
        locals = (string[])locals.Clone();
        int n = 0;
        for (int i = 0; i < locals.Length && n < names.Length; i++)
            if (i < unit.ParameterSlots || Array.IndexOf(unit.CellLocals, i) < 0)
                locals[i] = names[n++];
        if (n == names.Length)
            return true;
        thread.ValueError("code: co_varnames is too long");
        return false;
    }

    private static bool Fail(VmThread thread, string field, string expected, Value value)
    {
        thread.TypeError("replace() argument '" + field + "' must be " + expected + ", not " + value.Type.Name);
        return false;
    }
}
