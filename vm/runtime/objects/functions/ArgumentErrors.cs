using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>The TypeErrors of calls to a script's functions. All return false.</summary>
internal static class ArgumentErrors
{
    internal static bool KeywordsNotStrings(VmThread thread, FunctionObject f) => Fail(thread, f, "() keywords must be strings");

    internal static bool MultipleValues(VmThread thread, FunctionObject f, StrObject name) =>
        Fail(thread, f, "() got multiple values for argument '" + name.Text + "'");

    internal static bool UnexpectedKeyword(VmThread thread, FunctionObject f, TupleObject names, StrObject name)
    {
        CodeUnit unit = f.Code.Unit;
        string positionalOnly = "";
        for (int i = 0; i < unit.PosOnlyCount; i++)
        {
            foreach (Value n in names.Items)
            {
                if (n.Ref is StrObject s && s.Text == unit.LocalNames[i])
                    positionalOnly += (positionalOnly.Length > 0 ? ", " : "") + s.Text;
            }
        }
        if (positionalOnly.Length > 0)
            return Fail(thread, f, "() got some positional-only arguments passed as keyword arguments: '" + positionalOnly + "'");
        var candidates = new List<StrObject>();
        for (int i = unit.PosOnlyCount; i < unit.ArgCount + unit.KwOnlyCount; i++)
            candidates.Add(StrObject.From(unit.LocalNames[i]));
        return Fail(thread, f, "() got an unexpected keyword argument '" + name.Text + "'" + NameSuggestions.Sentence(candidates, name));
    }

    /// <summary><paramref name="locals"/> tells which keyword-only parameters were given.</summary>
    internal static bool TooMany(VmThread thread, FunctionObject f, int given, ReadOnlySpan<Value> locals)
    {
        CodeUnit unit = f.Code.Unit;
        int firstMissing = unit.ArgCount - f.Defaults.Length;
        int keywordOnly = 0;
        for (int i = unit.ArgCount; i < unit.ArgCount + unit.KwOnlyCount; i++)
            if (!locals[i].IsUnbound)
                keywordOnly++;
        bool plural = f.Defaults.Length > 0 || unit.ArgCount != 1;
        string takes = f.Defaults.Length > 0 ? "from " + firstMissing + " to " + unit.ArgCount : unit.ArgCount.ToString(System.Globalization.CultureInfo.InvariantCulture);
        string extra = keywordOnly == 0 ? ""
            : " positional argument" + (given != 1 ? "s" : "") + " (and " + keywordOnly + " keyword-only argument" + (keywordOnly != 1 ? "s" : "") + ")";
        return Fail(thread, f, "() takes " + takes + " positional argument" + (plural ? "s" : "") + " but " + given + extra
            + (given == 1 && keywordOnly == 0 ? " was given" : " were given"));
    }

    /// <summary>Parameters in the range are Unbound that must not be.</summary>
    internal static bool Missing(VmThread thread, FunctionObject f, ReadOnlySpan<Value> locals, int from, int to, string kind)
    {
        var names = new List<string>();
        for (int i = from; i < to; i++)
            if (locals[i].IsUnbound)
                names.Add("'" + f.Code.Unit.LocalNames[i] + "'");
        var list = new StringBuilder();
        for (int i = 0; i < names.Count; i++)
        {
            if (i > 0)
                list.Append(i < names.Count - 1 ? ", " : names.Count == 2 ? " and " : ", and ");
            list.Append(names[i]);
        }
        return Fail(thread, f, "() missing " + names.Count + " required " + kind + " argument" + (names.Count == 1 ? "" : "s") + ": " + list);
    }

    private static bool Fail(VmThread thread, FunctionObject f, string message)
    {
        thread.TypeError(f.QualName.Text + message);
        return false;
    }
}
