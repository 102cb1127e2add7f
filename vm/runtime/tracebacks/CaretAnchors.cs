namespace CoroVm.Runtime.Tracebacks;

/// <summary>Which part of an expression gets carets while the rest gets tildes: the operator of a binary operation, the brackets of a
/// subscript or call. Lines count from 0 in the expression's text, columns in UTF-16 units of the line.</summary>
internal readonly record struct CaretAnchors(int LeftLine, int LeftColumn, int RightLine, int RightColumn)
{
    /// <summary>The anchors of an expression; null when its outermost operation has none. Also tells whether that is a call, and one of
    /// a plain name.</summary>
    internal static CaretAnchors? Find(string expression, out bool isCall, out bool isNamedCall)
    {
        isCall = isNamedCall = false;
        List<ExpressionScanner.Item>? items = ExpressionScanner.Scan(expression);
        if (items is null || items.Count < 2)
            return null;
        int root = -1, rootLevel = int.MaxValue;
        for (int i = 0; i < items.Count; i++)
        {
            ExpressionScanner.Item item = items[i];
            if (item.Kind == ExpressionScanner.Kind.Other)
                return null;
            if (item.Kind != ExpressionScanner.Kind.Operator)
                continue;
            bool binary = i > 0 && items[i - 1].Kind is not (ExpressionScanner.Kind.Operator or ExpressionScanner.Kind.Await);
            if (!binary && i > 0)
                continue; // part of an operand
            int level = binary ? Level(expression.AsSpan(item.Start, item.Length)) : 7;
            if (level == 0)
                return null;
            // The last of the loosest operators is the root; of powers, the first.
            if (level < rootLevel || (level == rootLevel && level < 7))
            {
                root = binary ? i : -1;
                rootLevel = level;
            }
        }
        if (rootLevel == 7)
            return null; // a unary operation
        if (root >= 0)
            return root + 1 < items.Count ? Operator(expression, items, root) : null;
        if (items[0].Kind == ExpressionScanner.Kind.Await)
            return null;
        ExpressionScanner.Item last = items[^1];
        if (last.Kind != ExpressionScanner.Kind.Group || expression[last.Start] is not ('(' or '['))
            return null;
        isCall = expression[last.Start] == '(';
        isNamedCall = isCall && items.Count == 2 && items[0].Kind == ExpressionScanner.Kind.Name;
        (int leftLine, int leftColumn) = Place(expression, last.Start);
        (int rightLine, int rightColumn) = Place(expression, last.Start + last.Length);
        return new(leftLine, leftColumn, rightLine, rightColumn);
    }

    private static CaretAnchors Operator(string text, List<ExpressionScanner.Item> items, int root)
    {
        int start = items[root].Start;
        (int line, int column) = Place(text, start);
        int next = start + 1, right = column + 1;
        // Takes in a second character before the right operand, which may be its parenthesis.
        if (next < OperandStart(text, items, root + 1) && next < text.Length && !char.IsWhiteSpace(text[next]) && text[next] is not ('\\' or '#'))
            right++;
        return new(line, column, line, right);
    }

    private static int OperandStart(string text, List<ExpressionScanner.Item> items, int first)
    {
        ExpressionScanner.Item item = items[first];
        int start = item.Start;
        if (first != items.Count - 1)
            return start;
        string inner = text.Substring(item.Start, item.Length);
        while (inner.Length > 2 && inner[0] == '(')
        {
            int blanks = inner[1..].Length - inner[1..].TrimStart().Length;
            inner = inner[1..^1];
            List<ExpressionScanner.Item>? content = ExpressionScanner.Scan(inner);
            if (content is null || content.Count == 0 || content.Exists(static i => i.Kind == ExpressionScanner.Kind.Other && i.IsComma))
                break;
            start += 1 + blanks;
            inner = inner[blanks..];
            if (content.Count != 1)
                break;
        }
        return start;
    }

    private static int Level(ReadOnlySpan<char> op) => op switch
    {
        "|" => 1,
        "^" => 2,
        "&" => 3,
        "<<" or ">>" => 4,
        "+" or "-" => 5,
        "*" or "@" or "/" or "//" or "%" => 6,
        "**" => 8,
        _ => 0,
    };

    private static (int Line, int Column) Place(string text, int index)
    {
        int line = 0, start = 0;
        for (int i = 0; i < index; i++)
        {
            if (text[i] == '\n')
            {
                line++;
                start = i + 1;
            }
        }
        return (line, index - start);
    }
}
