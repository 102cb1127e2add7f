namespace CoroVm.Compiler.Syntax.Errors;

/// <summary>What a rule matched: enough of a tree to name an expression and to say where it is.</summary>
internal sealed class ErrorNode(ErrorNodeKind kind, int start, int end, ErrorNode[] children)
{
    public static readonly ErrorNode[] NoChildren = [];

    public ErrorNodeKind Kind { get; } = kind;

    /// <summary>The first token.</summary>
    public int Start { get; } = start;

    /// <summary>The last token, line ends and indentation not counted.</summary>
    public int End { get; } = end;

    public ErrorNode[] Children { get; } = children;

    public bool IsExpression => Kind > ErrorNodeKind.KeywordUnpacking;

    /// <summary>The expressions directly inside, without those inside of these.</summary>
    public IEnumerable<ErrorNode> Expressions()
    {
        foreach (var child in Children)
        {
            if (child.IsExpression)
            {
                yield return child;
            }
            else if (child.Kind == ErrorNodeKind.Group)
            {
                foreach (var inner in child.Expressions())
                {
                    yield return inner;
                }
            }
        }
    }

    /// <summary>Whether an item of this kind is directly inside.</summary>
    public bool Contains(ErrorNodeKind kind)
    {
        foreach (var child in Children)
        {
            if (child.Kind == kind || (child.Kind == ErrorNodeKind.Group && child.Contains(kind)))
            {
                return true;
            }
        }

        return false;
    }
}
