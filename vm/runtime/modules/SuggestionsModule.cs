using CoroVm.Runtime.Tracebacks;

namespace CoroVm.Runtime.Modules;

/// <summary>_suggestions: what may have been meant, for the traceback module.</summary>
internal sealed class SuggestionsModule : NativeModule
{
    internal override string Name => "_suggestions";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Function("_generate_suggestions", "(candidates, item, /)", static (t, a) => Generate(t, a[0], a[1]), "Returns the candidate in candidates that's closest to item");
        b.Function("_keyword_typo", "(error, /)", static (t, a) => Typo(t, a[0]));
    }

    private static Value Generate(VmThread thread, Value candidates, Value item)
    {
        if (item.Ref is not StrObject name)
            return thread.TypeError("_generate_suggestions() argument 2 must be str, not " + item.Type.Name);
        if (candidates.Ref is not ListObject list)
            return thread.TypeError("candidates must be a list");
        var names = new List<string>(list.Count);
        foreach (Value v in list.Span)
        {
            if (v.Ref is not StrObject text)
                return thread.TypeError("all elements in 'candidates' must be strings");
            names.Add(text.Text);
        }
        return Suggestions.Nearest(name.Text, names) is { } nearest ? Value.Str(nearest) : Value.None;
    }

    /// <summary>Message, text, line, column and end column for an error that comes from a keyword with a typo; None for another.</summary>
    private static Value Typo(VmThread thread, Value error) =>
        error.Ref is SyntaxErrorObject e && KeywordTypos.Find(thread, e) is { } typo
            ? TupleObject.Of(Value.Str(typo.Message), Value.Str(typo.Text), Value.Int(typo.Line), Value.Int(typo.Column), Value.Int(typo.EndColumn))
            : Value.None;
}
