namespace CoroVm.Compiler.Syntax.Errors;

/// <summary>How a rule's results are remembered.</summary>
internal enum RuleMode
{
    /// <summary>Results hold only as long as invalid rules take part, or do not.</summary>
    Normal,

    /// <summary>Results hold in both cases.</summary>
    Memo,

    /// <summary>The rule starts with itself: it is matched again and again, each time longer.</summary>
    LeftRecursive,

    /// <summary>The rule starts with one that starts with this rule: nothing is remembered.</summary>
    Fresh,

    /// <summary>Invalid rules do not take part below this one.</summary>
    Plain,
}

/// <summary>A named rule.</summary>
internal sealed class GrammarRule(string name, int number) : GrammarNode
{
    public string Name { get; } = name;

    public int Number { get; } = number;

    public RuleMode Mode { get; set; }

    public ChoiceNode? Body { get; set; }

    /// <summary>Whether the rule describes a known mistake.</summary>
    public bool IsInvalid { get; } = name.StartsWith("invalid_", StringComparison.Ordinal);

    public override ErrorNode? Match(GrammarMachine machine) => machine.MatchRule(this);
}

/// <summary>Alternatives, tried in order.</summary>
internal sealed class ChoiceNode(AlternativeNode[] alternatives) : GrammarNode
{
    public override ErrorNode? Match(GrammarMachine machine)
    {
        foreach (var alternative in alternatives)
        {
            if (alternative.IsInvalidOnly && !machine.WithInvalid)
            {
                continue;
            }

            bool isFinal = false;
            var result = alternative.Match(machine, ref isFinal);
            if (result is not null || isFinal || machine.IsStopped)
            {
                return result;
            }
        }

        return null;
    }
}

/// <summary>One alternative: items in sequence, and what is made of them.</summary>
internal sealed class AlternativeNode(GrammarItem[] items, GrammarAction? action)
{
    private readonly int _only = OnlyItem(items);

    /// <summary>An invalid rule takes part in the first look too where it is only a part of an alternative.</summary>
    public bool IsInvalidOnly { get; } = items is [{ Node: GrammarRule { IsInvalid: true } }];

    /// <summary>Sets <paramref name="isFinal"/> when no other alternative may be tried: behind a cut, or when the
    /// items matched but nothing could be made of them.</summary>
    public ErrorNode? Match(GrammarMachine machine, ref bool isFinal)
    {
        int start = machine.Position;
        var matched = new ErrorNode[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].IsCut)
            {
                isFinal = true;
                matched[i] = machine.Nothing();
                continue;
            }

            if (items[i].Node.Match(machine) is not { } node)
            {
                machine.Position = start;
                return null;
            }

            matched[i] = node;
        }

        isFinal = true;
        if (action is not null)
        {
            return action.Apply(machine, start, items, matched);
        }

        return _only >= 0 ? matched[_only] : machine.Build(ErrorNodeKind.Group, start, matched);
    }

    /// <summary>The one item that is more than a lookahead, or -1 if there are several.</summary>
    private static int OnlyItem(GrammarItem[] items)
    {
        int only = -1;
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].Node is LookaheadNode)
            {
                continue;
            }

            if (only >= 0)
            {
                return -1;
            }

            only = i;
        }

        return only;
    }
}

/// <summary>An element of an alternative, perhaps with a label.</summary>
internal readonly record struct GrammarItem(GrammarNode Node, char Label, bool IsCut);
