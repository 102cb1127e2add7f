namespace CoroVm.Compiler.Syntax.Errors;

/// <summary>An element of the grammar: what to match at a place.</summary>
internal abstract class GrammarNode
{
    /// <summary>Matches here; null, with the place as it was before, if that fails.</summary>
    public abstract ErrorNode? Match(GrammarMachine machine);
}

/// <summary>One token of a kind.</summary>
internal sealed class TokenNode(TokenKind kind) : GrammarNode
{
    public override ErrorNode? Match(GrammarMachine machine) =>
        machine.Kind == kind ? machine.TakeToken() : null;
}

/// <summary>A name that is spelt so, or any soft keyword.</summary>
internal sealed class SoftKeywordNode(string? word) : GrammarNode
{
    public override ErrorNode? Match(GrammarMachine machine)
    {
        if (machine.Kind != TokenKind.Name)
        {
            return null;
        }

        var text = machine.TokenText(machine.Position);
        bool matches = word is null ? text is "_" or "case" or "match" or "type" : text.SequenceEqual(word);
        return matches ? machine.TakeToken() : null;
    }
}

/// <summary>A token that must follow, or that is the error.</summary>
internal sealed class ForcedNode(TokenKind kind, string text) : GrammarNode
{
    public override ErrorNode? Match(GrammarMachine machine)
    {
        if (machine.Kind == kind)
        {
            return machine.TakeToken();
        }

        machine.Errors.RaiseAt(machine.Position, machine.Position, $"expected '{text}'");
        return null;
    }
}

/// <summary>Looks ahead without going there.</summary>
internal sealed class LookaheadNode(GrammarNode inner, bool isPositive) : GrammarNode
{
    public override ErrorNode? Match(GrammarMachine machine)
    {
        int mark = machine.Position;
        bool found = inner.Match(machine) is not null;
        machine.Position = mark;
        return found == isPositive && !machine.IsStopped ? machine.Nothing() : null;
    }
}

/// <summary>What may be missing.</summary>
internal sealed class OptionalNode(GrammarNode inner) : GrammarNode
{
    public override ErrorNode? Match(GrammarMachine machine) =>
        inner.Match(machine) ?? (machine.IsStopped ? null : machine.Nothing());
}

/// <summary>Several of the same, perhaps with separators.</summary>
internal sealed class RepeatNode(GrammarNode inner, GrammarNode? separator, bool atLeastOne) : GrammarNode
{
    public override ErrorNode? Match(GrammarMachine machine)
    {
        int start = machine.Position;
        var items = new List<ErrorNode>();
        while (true)
        {
            int mark = machine.Position;
            if (separator is not null && items.Count > 0 && separator.Match(machine) is null)
            {
                break;
            }

            if (inner.Match(machine) is not { } item)
            {
                machine.Position = mark;
                break;
            }

            items.Add(item);
        }

        if (machine.IsStopped || (atLeastOne && items.Count == 0))
        {
            machine.Position = start;
            return null;
        }

        return machine.Build(ErrorNodeKind.Group, start, items.ToArray());
    }
}
