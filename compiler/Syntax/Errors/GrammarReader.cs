namespace CoroVm.Compiler.Syntax.Errors;

/// <summary>Reads the grammar's notation. A rule is a name at the line's start, perhaps with a
/// <see cref="RuleMode"/>, and alternatives in the lines below, each behind a bar. Items are names of rules, tokens
/// in capitals, operators and keywords in single quotes, soft keywords in double quotes, <c>(...)</c> groups,
/// <c>[...]</c> and <c>x?</c> options, <c>x*</c> and <c>x+</c> repetitions, <c>','.x+</c> lists, <c>&amp;x</c> and
/// <c>!x</c> lookaheads, <c>&amp;&amp;'x'</c> demands, <c>~</c> a cut, <c>a=x</c> labels. Behind an arrow stands
/// what is made of a match.</summary>
internal sealed class GrammarReader
{
    private readonly Dictionary<string, GrammarRule> _rules = [];
    private string _line = "";
    private int _at;

    /// <summary>Reads rules from texts; every rule that is named must be there.</summary>
    public static Dictionary<string, GrammarRule> Read(params string[] texts)
    {
        var reader = new GrammarReader();
        foreach (string text in texts)
        {
            reader.ReadText(text);
        }

        foreach (var rule in reader._rules.Values)
        {
            if (rule.Body is null)
            {
                throw new InvalidOperationException($"no rule {rule.Name}");
            }
        }

        return reader._rules;
    }

    private void ReadText(string text)
    {
        GrammarRule? rule = null;
        var alternatives = new List<AlternativeNode>();
        foreach (string line in text.Split('\n'))
        {
            _line = line.TrimEnd('\r');
            if (!_line.StartsWith(' '))
            {
                Finish(rule, alternatives);
                rule = Header();
                continue;
            }

            _at = 0;
            SkipBlanks();
            while (Accept('|'))
            {
                alternatives.Add(Alternative());
            }
        }

        Finish(rule, alternatives);
    }

    private static void Finish(GrammarRule? rule, List<AlternativeNode> alternatives)
    {
        if (rule is not null)
        {
            rule.Body = new ChoiceNode(alternatives.ToArray());
            alternatives.Clear();
        }
    }

    private GrammarRule Header()
    {
        string[] words = _line.Split(' ');
        var rule = Rule(words[0]);
        rule.Mode = words.Length == 1 ? RuleMode.Normal : words[1] switch
        {
            "memo" => RuleMode.Memo,
            "left" => RuleMode.LeftRecursive,
            "fresh" => RuleMode.Fresh,
            _ => RuleMode.Plain,
        };
        return rule;
    }

    private GrammarRule Rule(string name)
    {
        if (!_rules.TryGetValue(name, out var rule))
        {
            rule = new GrammarRule(name, _rules.Count);
            _rules.Add(name, rule);
        }

        return rule;
    }

    private AlternativeNode Alternative()
    {
        var items = new List<GrammarItem>();
        GrammarAction? action = null;
        while (!AtEnd() && Peek() is not ('|' or ')' or ']'))
        {
            if (Peek() == '-' && _line[_at + 1] == '>')
            {
                _at += 2;
                action = Action();
                break;
            }

            items.Add(Item());
        }

        return new AlternativeNode(items.ToArray(), action);
    }

    private GrammarItem Item()
    {
        if (Accept('~'))
        {
            return new GrammarItem(new TokenNode(TokenKind.Error), '\0', IsCut: true);
        }

        char label = '\0';
        if (char.IsAsciiLetterLower(Peek()) && _line[_at + 1] == '=')
        {
            label = Peek();
            _at += 2;
        }

        return new GrammarItem(Node(), label, IsCut: false);
    }

    private GrammarNode Node()
    {
        if (Accept('&'))
        {
            if (Accept('&'))
            {
                string text = Quoted('\'');
                return new ForcedNode(GrammarTokens.Literal(text), text);
            }

            return new LookaheadNode(Node(), isPositive: true);
        }

        if (Accept('!'))
        {
            return new LookaheadNode(Node(), isPositive: false);
        }

        var node = Primary();
        switch (AtEnd() ? '\0' : _line[_at])
        {
            case '?':
                Skip();
                return new OptionalNode(node);
            case '*':
                Skip();
                return new RepeatNode(node, null, atLeastOne: false);
            case '+':
                Skip();
                return new RepeatNode(node, null, atLeastOne: true);
            case '.':
                Skip();
                var item = Primary();
                Skip();
                return new RepeatNode(item, node, atLeastOne: true);
        }

        SkipBlanks();
        return node;
    }

    /// <summary>A node without its suffix; blanks behind it are left, since a suffix must follow directly.</summary>
    private GrammarNode Primary()
    {
        char c = Peek();
        switch (c)
        {
            case '\'':
                return new TokenNode(GrammarTokens.Literal(QuotedTight('\'')));
            case '"':
                return new SoftKeywordNode(QuotedTight('"'));
            case '(':
                return Bracketed(')');
            case '[':
                return new OptionalNode(Bracketed(']'));
        }

        int start = _at;
        while (_at < _line.Length && (char.IsAsciiLetterOrDigit(_line[_at]) || _line[_at] == '_'))
        {
            _at++;
        }

        string name = _line[start.._at];
        return name == "SOFT_KEYWORD" ? new SoftKeywordNode(null)
            : char.IsAsciiLetterUpper(name[0]) ? new TokenNode(GrammarTokens.Named(name))
            : Rule(name);
    }

    private ChoiceNode Bracketed(char closing)
    {
        Skip();
        var alternatives = new List<AlternativeNode>();
        do
        {
            alternatives.Add(Alternative());
        }
        while (Accept('|'));
        if (_line[_at] != closing)
        {
            throw new InvalidOperationException(_line);
        }

        _at++;
        return new ChoiceNode(alternatives.ToArray());
    }

    private GrammarAction Action()
    {
        SkipBlanks();
        if (Accept('='))
        {
            char label = _line[_at];
            Skip();
            return new SelectAction(label);
        }

        int start = _at;
        while (!AtEnd() && _line[_at] is not ('(' or ' '))
        {
            _at++;
        }

        string name = _line[start.._at];
        if (Enum.TryParse<ErrorNodeKind>(name, out var kind))
        {
            SkipBlanks();
            return new BuildAction(kind);
        }

        string[] arguments = [];
        if (!AtEnd() && _line[_at] == '(')
        {
            int close = _line.IndexOf(") ", _at, StringComparison.Ordinal);
            close = close < 0 ? _line.Length - 1 : close;
            arguments = _line[(_at + 1)..close].Split(", ", StringSplitOptions.RemoveEmptyEntries);
            _at = close + 1;
        }

        SkipBlanks();
        string message = AtEnd() ? "" : _line[(_at + 1)..^1].Replace("\\\"", "\"");
        _at = _line.Length;
        return name is "at" or "range" or "from" or "after" or "next" or "indent" or "last"
            ? new RaiseAction(name, arguments, message)
            : new CheckAction(name, string.Concat(arguments), message);
    }

    private string Quoted(char quote)
    {
        string text = QuotedTight(quote);
        SkipBlanks();
        return text;
    }

    private string QuotedTight(char quote)
    {
        int end = _line.IndexOf(quote, _at + 1);
        string text = _line[(_at + 1)..end];
        _at = end + 1;
        return text;
    }

    private char Peek() => _line[_at];

    private bool AtEnd() => _at >= _line.Length;

    private void Skip()
    {
        _at++;
        SkipBlanks();
    }

    private void SkipBlanks()
    {
        while (!AtEnd() && _line[_at] == ' ')
        {
            _at++;
        }
    }

    private bool Accept(char c)
    {
        if (AtEnd() || _line[_at] != c)
        {
            return false;
        }

        Skip();
        return true;
    }
}
