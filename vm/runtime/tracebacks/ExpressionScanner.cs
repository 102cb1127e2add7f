namespace CoroVm.Runtime.Tracebacks;

/// <summary>Splits the text of an expression into the items outside all brackets; a bracketed group is one item. Enough to find the
/// outermost operation; the runtime has no parser.</summary>
internal static class ExpressionScanner
{
    internal enum Kind
    {
        /// <summary>A name.</summary>
        Name,
        /// <summary>A literal, or an attribute's dot.</summary>
        Operand,
        /// <summary>Brackets and all between them.</summary>
        Group,
        /// <summary>An arithmetic or bitwise operator.</summary>
        Operator,
        /// <summary><c>await</c></summary>
        Await,
        /// <summary>Anything that binds looser than operators: comparisons, <c>and</c>, <c>if</c>, <c>lambda</c>, a comma, ...</summary>
        Other,
    }

    internal readonly record struct Item(Kind Kind, int Start, int Length, bool IsComma = false);

    /// <summary>The items; null when the text is not one whole expression.</summary>
    internal static List<Item>? Scan(string text)
    {
        var items = new List<Item>();
        for (int at = 0; at < text.Length;)
        {
            char c = text[at];
            if (char.IsWhiteSpace(c) || c == '\\')
            {
                at++;
                continue;
            }
            if (c == '#')
            {
                at = LineEnd(text, at);
                continue;
            }
            int end;
            Kind kind;
            if (StringStart(text, at) is { } quote)
            {
                end = StringEnd(text, at, quote);
                kind = Kind.Operand;
            }
            else if (char.IsLetter(c) || c == '_' || c > 127)
            {
                end = at + 1;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_' || text[end] > 127))
                    end++;
                kind = text[at..end] switch
                {
                    "await" => Kind.Await,
                    "and" or "or" or "not" or "in" or "is" or "if" or "else" or "lambda" or "for" or "yield" or "from" or "async" => Kind.Other,
                    "raise" or "return" or "assert" or "del" or "import" or "with" or "as" or "while" or "except" or "try" or "elif"
                        or "finally" or "class" or "def" or "global" or "nonlocal" or "pass" or "break" or "continue" => Kind.Other,
                    _ => Kind.Name,
                };
                // An attribute's name is part of its dot.
                if (items.Count > 0 && items[^1] is { Kind: Kind.Operand, Length: 1 } dot && text[dot.Start] == '.')
                    kind = Kind.Operand;
            }
            else if (char.IsAsciiDigit(c) || (c == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
            {
                end = NumberEnd(text, at);
                kind = Kind.Operand;
            }
            else if (c is '(' or '[' or '{')
            {
                end = GroupEnd(text, at);
                kind = Kind.Group;
            }
            else if (c == '.')
            {
                end = text.AsSpan(at).StartsWith("...") ? at + 3 : at + 1;
                kind = Kind.Operand;
            }
            else
            {
                end = OperatorEnd(text, at, out kind);
            }
            if (end < 0)
                return null;
            items.Add(new Item(kind, at, end - at, c == ','));
            at = end;
        }
        return items;
    }

    private static int OperatorEnd(string text, int at, out Kind kind)
    {
        char c = text[at], next = at + 1 < text.Length ? text[at + 1] : '\0';
        kind = Kind.Operator;
        if ((c is '*' or '/' or '<' or '>') && next == c)
        {
            if (at + 2 < text.Length && text[at + 2] == '=')
                kind = Kind.Other;
            return at + 2;
        }
        if (c is '+' or '-' or '*' or '/' or '%' or '@' or '&' or '|' or '^' or '~' && next != '=')
            return at + 1;
        kind = Kind.Other;
        return at + (next == '=' ? 2 : 1);
    }

    private static int LineEnd(string text, int at)
    {
        int end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end;
    }

    private static int NumberEnd(string text, int at)
    {
        int end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '.'
            || (text[end] is '+' or '-' && text[end - 1] is 'e' or 'E' && !text.AsSpan(at).StartsWith("0x"))))
            end++;
        return end;
    }

    private static int GroupEnd(string text, int at)
    {
        int depth = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (c == '#')
            {
                at = LineEnd(text, at);
                continue;
            }
            if (StringStart(text, at) is { } quote)
            {
                at = StringEnd(text, at, quote);
                if (at < 0)
                    return -1;
                continue;
            }
            if (char.IsLetter(c) || c == '_')
            {
                while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
                    at++;
                continue;
            }
            at++;
            if (c is '(' or '[' or '{')
                depth++;
            else if (c is ')' or ']' or '}' && --depth == 0)
                return at;
        }
        return -1;
    }

    /// <summary>The index of the opening quote if a string literal starts here, its prefix included.</summary>
    private static int? StringStart(string text, int at)
    {
        int quote = at;
        while (quote < text.Length && quote - at < 3 && text[quote] is 'r' or 'R' or 'b' or 'B' or 'f' or 'F' or 't' or 'T' or 'u' or 'U')
            quote++;
        return quote < text.Length && text[quote] is '\'' or '"' ? quote : null;
    }

    private static int StringEnd(string text, int at, int quote)
    {
        bool interpolated = text.AsSpan(at, quote - at).IndexOfAny("fFtT") >= 0;
        char q = text[quote];
        bool triple = quote + 2 < text.Length && text[quote + 1] == q && text[quote + 2] == q;
        for (int i = quote + (triple ? 3 : 1); i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\\')
            {
                i++;
            }
            else if (interpolated && c == '{')
            {
                if (i + 1 < text.Length && text[i + 1] == '{')
                {
                    i++;
                    continue;
                }
                int end = GroupEnd(text, i);
                if (end < 0)
                    return -1;
                i = end - 1;
            }
            else if (c == q && (!triple || (i + 2 < text.Length && text[i + 1] == q && text[i + 2] == q)))
            {
                return i + (triple ? 3 : 1);
            }
        }
        return -1;
    }
}
