namespace CoroVm.Runtime.Objects;

/// <summary>Binds the arguments of a call to the parameters of a script's function.</summary>
internal static class FunctionArguments
{
    /// <summary>Fills the parameter slots (the first <see cref="CodeUnit.ParameterSlots"/> of <paramref name="locals"/>); the last of
    /// <paramref name="args"/> are keyword arguments named by <paramref name="kwNames"/>. The spans must not overlap.
    /// False on error: TypeError is pending.</summary>
    internal static bool Bind(VmThread thread, FunctionObject f, ReadOnlySpan<Value> args, TupleObject? kwNames, Span<Value> locals)
    {
        CodeUnit unit = f.Code.Unit;
        int keywords = kwNames is null ? 0 : kwNames.Count;
        int given = args.Length - keywords;
        int positional = unit.ArgCount, named = positional + unit.KwOnlyCount;
        int direct = Math.Min(given, positional);
        args[..direct].CopyTo(locals);
        locals[direct..named].Fill(Value.Unbound);
        int next = named;
        if ((unit.Flags & CodeFlags.VarArgs) != 0)
            locals[next++] = given > positional ? new TupleObject(args[positional..given].ToArray()) : TupleObject.Empty;
        DictObject? rest = null;
        if ((unit.Flags & CodeFlags.VarKeywords) != 0)
            locals[next] = rest = new DictObject();
        if (keywords > 0 && !BindKeywords(thread, f, args[given..], kwNames!, locals[..named], rest))
            return false;
        if (given > positional && (unit.Flags & CodeFlags.VarArgs) == 0)
            return ArgumentErrors.TooMany(thread, f, given, locals);
        if (direct < positional && !FillDefaults(thread, f, locals[..positional], direct))
            return false;
        return unit.KwOnlyCount == 0 || FillKeywordDefaults(thread, f, locals, positional, named);
    }

    private static bool FillDefaults(VmThread thread, FunctionObject f, Span<Value> locals, int direct)
    {
        Value[] defaults = f.Defaults;
        int firstDefault = locals.Length - defaults.Length;
        for (int i = direct; i < locals.Length; i++)
        {
            if (!locals[i].IsUnbound)
                continue;
            if (i < firstDefault)
                return ArgumentErrors.Missing(thread, f, locals, 0, firstDefault, "positional");
            locals[i] = defaults[i - firstDefault];
        }
        return true;
    }

    private static bool FillKeywordDefaults(VmThread thread, FunctionObject f, Span<Value> locals, int from, int to)
    {
        string[] names = f.Code.Unit.LocalNames;
        bool missing = false;
        for (int i = from; i < to; i++)
        {
            if (!locals[i].IsUnbound)
                continue;
            if (f.KeywordDefaults is { } d && d.TryGet(StrObject.From(names[i]), out Value v))
                locals[i] = v;
            else
                missing = true;
        }
        return !missing || ArgumentErrors.Missing(thread, f, locals, from, to, "keyword-only");
    }

    private static bool BindKeywords(VmThread thread, FunctionObject f, ReadOnlySpan<Value> values, TupleObject names, Span<Value> locals, DictObject? rest)
    {
        CodeUnit unit = f.Code.Unit;
        for (int k = 0; k < values.Length; k++)
        {
            if (names.Items[k].Ref is not StrObject name)
                return ArgumentErrors.KeywordsNotStrings(thread, f);
            int index = IndexOf(unit.LocalNames, name, unit.PosOnlyCount, locals.Length);
            if (index < 0)
            {
                if (rest is null)
                    return ArgumentErrors.UnexpectedKeyword(thread, f, names, name);
                rest.Set(name, values[k]);
                continue;
            }
            if (!locals[index].IsUnbound)
                return ArgumentErrors.MultipleValues(thread, f, name);
            locals[index] = values[k];
        }
        return true;
    }

    private static int IndexOf(string[] names, StrObject name, int from, int to)
    {
        if (name.Bmp is { } text)
        {
            for (int i = from; i < to; i++)
                if (ReferenceEquals(names[i], text))
                    return i;
            for (int i = from; i < to; i++)
                if (names[i] == text)
                    return i;
            return -1;
        }
        string wide = name.Text;
        for (int i = from; i < to; i++)
            if (names[i] == wide)
                return i;
        return -1;
    }
}
