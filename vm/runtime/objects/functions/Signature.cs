using System.Globalization;

namespace CoroVm.Runtime.Objects;

/// <summary>How a parameter may be passed (inspect's kinds).</summary>
internal enum ParameterKind : byte { PositionalOnly, PositionalOrKeyword, VarPositional, KeywordOnly, VarKeyword }

/// <summary>A parameter of a native function. <paramref name="Default"/> is Unbound when there is none, or when it is
/// written <c>&lt;x></c> (optional, absent); <paramref name="DefaultText"/> is what the signature shows.</summary>
internal readonly record struct Parameter(StrObject Name, ParameterKind Kind, bool Optional, Value Default, string? DefaultText);

/// <summary>The parameters of a native function, parsed from text like CPython's <c>__text_signature__</c>:
/// <c>(self, sep=None, /, *args, key=&lt;unset>, **kw)</c>. Defaults are None, True, False, ints, floats, quoted strings, <c>()</c>,
/// or <c>&lt;anything></c> for "optional, passed as Unbound".</summary>
internal sealed class Signature
{
    private Signature(string text, Parameter[] parameters)
    {
        Text = text;
        Parameters = parameters;
        foreach (Parameter p in parameters)
        {
            if (p.Kind is ParameterKind.PositionalOnly or ParameterKind.PositionalOrKeyword)
            {
                MaxPositional++;
                if (!p.Optional)
                    MinPositional++;
            }
            if (p.Kind == ParameterKind.VarPositional) HasVarPositional = true;
            if (p.Kind == ParameterKind.VarKeyword) HasVarKeyword = true;
            if (p.Kind is not ParameterKind.PositionalOnly and not ParameterKind.VarPositional) AcceptsKeywords = true;
        }
        IsPlain = MaxPositional == parameters.Length;
    }

    internal string Text { get; }
    internal Parameter[] Parameters { get; }
    internal int MinPositional { get; }
    internal int MaxPositional { get; }
    internal bool HasVarPositional { get; }
    internal bool HasVarKeyword { get; }
    internal bool AcceptsKeywords { get; }

    /// <summary>Only positional parameters: arguments that number exactly <see cref="MaxPositional"/> need no binding.</summary>
    internal bool IsPlain { get; }

    /// <summary>Parses a signature; the text is the program's own, so a mistake in it is an ArgumentException.</summary>
    internal static Signature Parse(string text)
    {
        if (text.Length < 2 || text[0] != '(' || text[^1] != ')')
            throw new ArgumentException("not a signature: " + text);
        var parameters = new List<Parameter>();
        var kind = ParameterKind.PositionalOrKeyword;
        foreach (string part in Split(text[1..^1]))
        {
            if (part == "/")
            {
                for (int i = 0; i < parameters.Count; i++)
                    parameters[i] = parameters[i] with { Kind = ParameterKind.PositionalOnly };
            }
            else if (part == "*")
            {
                kind = ParameterKind.KeywordOnly;
            }
            else if (part.StartsWith("**", StringComparison.Ordinal))
            {
                parameters.Add(new(StrObject.From(part[2..]), ParameterKind.VarKeyword, true, Value.Unbound, null));
            }
            else if (part[0] == '*')
            {
                parameters.Add(new(StrObject.From(part[1..]), ParameterKind.VarPositional, true, Value.Unbound, null));
                kind = ParameterKind.KeywordOnly;
            }
            else
            {
                int eq = part.IndexOf('=');
                string name = eq < 0 ? part : part[..eq];
                string? literal = eq < 0 ? null : part[(eq + 1)..];
                parameters.Add(new(StrObject.From(name), kind, eq >= 0, literal is null ? Value.Unbound : Literal(literal), literal));
            }
        }
        return new Signature(text, parameters.ToArray());
    }

    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        int depth = 0, start = 0;
        char quote = '\0';
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : ',';
            if (quote != '\0')
            {
                if (c == quote) quote = '\0';
            }
            else if (c is '\'' or '"') quote = c;
            else if (c is '(' or '<' or '[') depth++;
            else if (c is ')' or '>' or ']') depth--;
            else if (c == ',' && depth == 0)
            {
                string part = text[start..i].Trim();
                if (part.Length > 0)
                    parts.Add(part);
                start = i + 1;
            }
        }
        return parts;
    }

    private static Value Literal(string text)
    {
        switch (text)
        {
            case "None": return Value.None;
            case "True": return Value.True;
            case "False": return Value.False;
            case "()": return TupleObject.Empty;
        }
        if (text[0] == '<')
            return Value.Unbound;
        if (text[0] is '\'' or '"')
            return StrObject.From(text[1..^1].Replace("\\n", "\n", StringComparison.Ordinal));
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long n))
            return Value.Int(n);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double d))
            return Value.Float(d);
        throw new ArgumentException("not a literal: " + text);
    }
}
