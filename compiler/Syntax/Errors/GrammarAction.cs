namespace CoroVm.Compiler.Syntax.Errors;

/// <summary>What an alternative makes of its items: a node, one of the items, or an error.</summary>
internal abstract class GrammarAction
{
    public abstract ErrorNode? Apply(GrammarMachine machine, int start, GrammarItem[] items, ErrorNode[] matched);

    /// <summary>The item with a label.</summary>
    protected static ErrorNode Labelled(char label, GrammarItem[] items, ErrorNode[] matched)
    {
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].Label == label)
            {
                return matched[i];
            }
        }

        throw new InvalidOperationException($"no label {label}");
    }
}

/// <summary>Makes an expression.</summary>
internal sealed class BuildAction(ErrorNodeKind kind) : GrammarAction
{
    public override ErrorNode Apply(GrammarMachine machine, int start, GrammarItem[] items, ErrorNode[] matched) =>
        machine.Build(kind, start, matched);
}

/// <summary>Takes one of the items.</summary>
internal sealed class SelectAction(char label) : GrammarAction
{
    public override ErrorNode Apply(GrammarMachine machine, int start, GrammarItem[] items, ErrorNode[] matched) =>
        Labelled(label, items, matched);
}

/// <summary>Checks what the grammar cannot say, by name.</summary>
internal sealed class CheckAction(string name, string labels, string message) : GrammarAction
{
    public override ErrorNode? Apply(GrammarMachine machine, int start, GrammarItem[] items, ErrorNode[] matched)
    {
        var a = labels.Length > 0 ? Labelled(labels[0], items, matched) : null;
        var b = labels.Length > 1 ? Labelled(labels[1], items, matched) : null;
        return machine.Checks.Run(name, start, a, b, message);
    }
}

/// <summary>Reports an error.</summary>
internal sealed class RaiseAction(string place, string[] arguments, string message) : GrammarAction
{
    public override ErrorNode? Apply(GrammarMachine machine, int start, GrammarItem[] items, ErrorNode[] matched)
    {
        var errors = machine.Errors;
        string text = Format(machine, items, matched);
        switch (place)
        {
            case "at":
                var node = Argument(0, items, matched);
                errors.RaiseAt(node.Start, node.End, text);
                break;
            case "range":
                errors.RaiseAt(Argument(0, items, matched).Start, Argument(1, items, matched).End, text);
                break;
            case "from":
                errors.RaiseFrom(Argument(0, items, matched).Start, text);
                break;
            case "after":
                errors.RaiseAfter(Argument(0, items, matched), text);
                break;
            case "next":
                errors.RaiseAt(machine.Position, machine.Position, text);
                break;
            case "indent":
                errors.RaiseLast(text, Diagnostics.CompileErrorKind.IndentationError);
                break;
            default:
                errors.RaiseLast(text, Diagnostics.CompileErrorKind.SyntaxError);
                break;
        }

        return null;
    }

    private ErrorNode Argument(int index, GrammarItem[] items, ErrorNode[] matched)
    {
        string argument = arguments[index];
        return argument.Length == 1 ? Labelled(argument[0], items, matched)
            : argument.StartsWith("lastexpr", StringComparison.Ordinal)
                ? Labelled(argument[^2], items, matched).Expressions().Last()
            : Labelled(argument[^2], items, matched).Children[^1];
    }

    private string Format(GrammarMachine machine, GrammarItem[] items, ErrorNode[] matched)
    {
        int open = message.IndexOf('{');
        if (open < 0 || message[open + 1] == '\'')
        {
            return message;
        }

        string result = message;
        foreach (char label in "ab")
        {
            if (result.Contains($"{{text:{label}}}"))
            {
                var text = machine.TokenText(Labelled(label, items, matched).Start).ToString();
                result = result.Replace($"{{text:{label}}}", text);
            }

            if (result.Contains($"{{line:{label}}}"))
            {
                int line = machine.TokenAt(Labelled(label, items, matched).Start).Span.StartLine;
                result = result.Replace($"{{line:{label}}}", line.ToString());
            }

            if (result.Contains($"{{{label}}}"))
            {
                string name = ExpressionNames.Of(Labelled(label, items, matched).Kind);
                result = result.Replace($"{{{label}}}", name);
            }
        }

        return result;
    }
}
