namespace CoroVm.StdLib.Native;

/// <summary>Parses character sets.</summary>
internal sealed class RegexSetParser(VmThread thread, RegexSource source)
{
    /// <summary>The frames between the script and a warning about its pattern: re.compile and what it calls.</summary>
    private const int StackLevel = 3;

    /// <summary>Parses behind the opening bracket.</summary>
    internal RegexNode ParseReentrant()
    {
        int here = source.Tell - 1;
        if (source.Next == '[')
            WarnReentrant("nested set", source.Tell);
        var items = new List<RegexItem>();
        bool negate = source.Match('^'), any = false;
        while (true)
        {
            int token = source.Get();
            if (token == RegexSource.End)
            {
                source.Fail("unterminated character set", source.Tell - here);
                break;
            }
            if (token == ']' && any)
                break;
            if (any && token is '-' or '&' or '~' or '|' && source.Next == token)
                WarnReentrant(token switch { '-' => "set difference", '&' => "set intersection", '~' => "set symmetric difference", _ => "set union" }, source.Tell - 1);
            any = true;
            RegexItem item = Item(token);
            if (!source.Match('-'))
            {
                AddOnce(items, item);
                continue;
            }
            int other = source.Get();
            if (other == RegexSource.End)
            {
                source.Fail("unterminated character set", source.Tell - here);
                break;
            }
            if (other == ']')
            {
                AddOnce(items, item);
                AddOnce(items, new RegexItem(RegexItemKind.Literal, '-'));
                break;
            }
            if (other == '-')
                WarnReentrant("set difference", source.Tell - 2);
            RegexItem end = Item(other);
            if (item.Kind != RegexItemKind.Literal || end.Kind != RegexItemKind.Literal || end.Low < item.Low)
                source.Fail($"bad character range {RegexSource.Show(token)}-{RegexSource.Show(other)}", RegexSource.LengthOf(token) + 1 + RegexSource.LengthOf(other));
            AddOnce(items, new RegexItem(RegexItemKind.Range, item.Low, end.Low));
        }
        if (items is [{ Kind: RegexItemKind.Literal } only])
            return new RegexNode(negate ? RegexNodeKind.NotLiteral : RegexNodeKind.Literal) { Value = only.Low };
        if (negate)
            items.Insert(0, new RegexItem(RegexItemKind.Negate, 0));
        return new RegexNode(RegexNodeKind.In) { Items = items };
    }

    internal static void AddOnce(List<RegexItem> items, RegexItem item)
    {
        if (!items.Contains(item))
            items.Add(item);
    }

    private RegexItem Item(int token) => (token & RegexSource.Escape) != 0 ? RegexEscapes.InSet(source, token)
        : new RegexItem(RegexItemKind.Literal, token);

    private void WarnReentrant(string what, int position)
    {
        if (!WarningSystem.WarnReentrant(thread, Value.Str($"Possible {what} at position {position}"), ExceptionTypes.FutureWarning, StackLevel, Value.None, null))
            source.FailPending();
    }
}
