namespace CoroVm.Compiler.Syntax.Errors;

/// <summary>The checks that need more than the grammar: values of literals, kinds of targets, order of
/// arguments.</summary>
internal sealed class SemanticChecks(GrammarMachine machine, UnicodeData unicode)
{
    private readonly StringProblems _problems = new(unicode);

    private enum TargetKind { Star, For, Delete }

    /// <summary>Runs a check by name. Null means that there is an error, or that there is nothing to say.</summary>
    public ErrorNode? Run(string name, int start, ErrorNode? a, ErrorNode? b, string message)
    {
        switch (name)
        {
            case "number":
                return Number(start);
            case "string":
                return String(start);
            case "strings":
                return Strings(start, a!);
            case "formatted":
                return Formatted(start);
            case "conversion":
                return Convert(start, a!, b!);
            case "adjacent":
                return Adjacent(a!, b!, message);
            case "real":
                return Complex(start, a!, isImaginary: false);
            case "imaginary":
                return Complex(start, a!, isImaginary: true);
            case "target":
                return Target(a!, TargetKind.Star, message);
            case "for_target":
                return Target(a!, TargetKind.For, message);
            case "delete_target":
                return Target(a!, TargetKind.Delete, message);
            case "legacy":
                return Legacy(a!, b!, message);
            case "missing_comma":
                return MissingComma(a!, b!, message);
            case "bound":
                return Bound(a!, b!, message);
            case "generator_argument":
                return GeneratorArgument(a!, b!, message);
            case "argument_order":
                return ArgumentOrder(a!);
            default:
                throw new InvalidOperationException(name);
        }
    }

    private ErrorNode? Number(int start)
    {
        if (NumberLiterals.Parse(machine.TokenText(start), out int digits) is null)
        {
            machine.Errors.RaiseLiteral(
                start,
                $"Exceeds the limit ({NumberLiterals.MaxDecimalDigits} digits) for integer string conversion: value "
                + $"has {digits} digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal "
                + "for huge integer literals to avoid decimal conversion limits.");
            return null;
        }

        return machine.Build(ErrorNodeKind.Literal, start, ErrorNode.NoChildren);
    }

    private ErrorNode? String(int start)
    {
        _problems.Clear();
        if (StringLiterals.Decode(machine.Source, machine.TokenAt(start), _problems) is null)
        {
            if (_problems.IsAtLiteral)
            {
                machine.Errors.RaiseAt(start, start, _problems.Error!);
            }
            else
            {
                machine.Errors.RaiseLast(_problems.Error!, Diagnostics.CompileErrorKind.SyntaxError);
            }

            return null;
        }

        return machine.Build(ErrorNodeKind.Literal, start, ErrorNode.NoChildren);
    }

    private ErrorNode? Strings(int start, ErrorNode parts)
    {
        int bytes = 0;
        bool isFormatted = false;
        foreach (var part in parts.Children)
        {
            isFormatted |= part.Kind == ErrorNodeKind.JoinedStr;
            if (part.Kind == ErrorNodeKind.Literal
                && StringPrefix.Read(machine.Source, machine.TokenAt(part.Start).Start).IsBytes)
            {
                bytes++;
            }
        }

        if (bytes > 0 && bytes < parts.Children.Length)
        {
            machine.Errors.RaiseLast(
                "cannot mix bytes and nonbytes literals", Diagnostics.CompileErrorKind.SyntaxError);
            return null;
        }

        var kind = isFormatted ? ErrorNodeKind.JoinedStr : ErrorNodeKind.Literal;
        return machine.Build(kind, start, ErrorNode.NoChildren);
    }

    private ErrorNode? Formatted(int start)
    {
        bool isRaw = machine.TokenText(start).ContainsAny('r', 'R');
        var open = machine.TokenAt(start).Kind;
        var middle = open == TokenKind.FStringStart ? TokenKind.FStringMiddle : TokenKind.TStringMiddle;
        int depth = 0;
        for (int i = start + 1; i < machine.Position; i++)
        {
            var kind = machine.TokenAt(i).Kind;
            depth += kind == open ? 1 : kind is TokenKind.FStringEnd or TokenKind.TStringEnd ? -1 : 0;
            if (depth != 0 || kind != middle)
            {
                continue;
            }

            _problems.Clear();
            if (StringLiterals.DecodeText(machine.TokenText(i), isRaw, _problems) is null)
            {
                machine.Errors.RaiseAt(i, i, _problems.Error!);
                return null;
            }
        }

        var result = open == TokenKind.FStringStart ? ErrorNodeKind.JoinedStr : ErrorNodeKind.TemplateStr;
        return machine.Build(result, start, ErrorNode.NoChildren);
    }

    private ErrorNode? Convert(int start, ErrorNode mark, ErrorNode letter)
    {
        if (machine.TokenAt(mark.Start).End != machine.TokenAt(letter.Start).Start)
        {
            machine.Errors.RaiseAt(
                mark.Start, letter.End, Prefix() + "conversion type must come right after the exclamation mark");
            return null;
        }

        string text = machine.TokenText(letter.Start).ToString();
        if (text is not ("s" or "r" or "a"))
        {
            machine.Errors.RaiseAt(
                letter.Start, letter.End,
                Prefix() + $"invalid conversion character '{text}': expected 's', 'r', or 'a'");
            return null;
        }

        return machine.Build(ErrorNodeKind.Group, start, ErrorNode.NoChildren);
    }

    /// <summary>How messages about the literal around the place begin.</summary>
    private string Prefix()
    {
        int depth = 0;
        for (int i = machine.Position - 1; i >= 0; i--)
        {
            switch (machine.TokenAt(i).Kind)
            {
                case TokenKind.FStringEnd or TokenKind.TStringEnd:
                    depth++;
                    break;
                case TokenKind.FStringStart or TokenKind.TStringStart when depth-- == 0:
                    return machine.TokenAt(i).Kind == TokenKind.FStringStart ? "f-string: " : "t-string: ";
            }
        }

        return "";
    }

    private ErrorNode? Adjacent(ErrorNode first, ErrorNode second, string message)
    {
        if (machine.TokenAt(first.End).End == machine.TokenAt(second.Start).Start)
        {
            machine.Errors.RaiseAt(first.Start, second.End, message);
        }

        return null;
    }

    private ErrorNode? Complex(int start, ErrorNode number, bool isImaginary)
    {
        var text = machine.TokenText(number.Start);
        if ((text[^1] is 'j' or 'J') != isImaginary)
        {
            machine.Errors.RaiseAt(
                number.Start, number.End,
                isImaginary ? "imaginary number required in complex literal"
                    : "real number required in complex literal");
            return null;
        }

        return machine.Build(ErrorNodeKind.Literal, start, ErrorNode.NoChildren);
    }

    private ErrorNode? Target(ErrorNode target, TargetKind kind, string message)
    {
        if (InvalidTarget(target, kind) is { } invalid)
        {
            string name = ExpressionNames.Of(invalid.Kind);
            machine.Errors.RaiseAt(invalid.Start, invalid.End, message.Replace("{a}", name));
        }

        return null;
    }

    private ErrorNode? InvalidTarget(ErrorNode node, TargetKind kind)
    {
        switch (node.Kind)
        {
            case ErrorNodeKind.Tuple or ErrorNodeKind.List:
                foreach (var element in node.Expressions())
                {
                    if (InvalidTarget(element, kind) is { } invalid)
                    {
                        return invalid;
                    }
                }

                return null;
            case ErrorNodeKind.Starred:
                return kind == TargetKind.Delete ? node : InvalidTarget(node.Expressions().First(), kind);
            case ErrorNodeKind.Compare when kind == TargetKind.For:
                // In "for a in b" the whole is first read as a comparison.
                var left = node.Children[0];
                var firstPair = node.Children[1].Children[0];
                bool isIn = machine.TokenAt(firstPair.Start).Kind == TokenKind.In;
                return isIn ? InvalidTarget(left, kind) : null;
            case ErrorNodeKind.Name or ErrorNodeKind.Subscript or ErrorNodeKind.Attribute:
                return null;
            default:
                return node;
        }
    }

    private ErrorNode? Legacy(ErrorNode name, ErrorNode rest, string message)
    {
        string text = machine.TokenText(name.Start).ToString();
        if (text is "print" or "exec")
        {
            machine.Errors.RaiseAt(name.Start, rest.End, message.Replace("{text:a}", text));
        }

        return null;
    }

    /// <summary>Two expressions side by side lack a comma only inside of brackets.</summary>
    private ErrorNode? MissingComma(ErrorNode first, ErrorNode second, string message)
    {
        bool isLegacy = first.Kind == ErrorNodeKind.Name && machine.TokenText(first.Start) is "print" or "exec";
        if (!isLegacy && machine.Errors.BracketDepthAfter(machine.Position - 1) > 0)
        {
            machine.Errors.RaiseAt(first.Start, second.End, message);
        }

        return null;
    }

    private ErrorNode? Bound(ErrorNode colon, ErrorNode expression, string what)
    {
        string thing = expression.Kind == ErrorNodeKind.Tuple ? "constraints" : "bound";
        machine.Errors.RaiseFrom(colon.Start, $"cannot use {thing} with {what}");
        return null;
    }

    private ErrorNode? GeneratorArgument(ErrorNode args, ErrorNode clauses, string message)
    {
        var positional = args.Expressions().ToArray();
        if (positional.Length > 1)
        {
            machine.Errors.RaiseAt(positional[^1].Start, clauses.Expressions().Last().End, message);
        }

        return null;
    }

    private ErrorNode? ArgumentOrder(ErrorNode args)
    {
        bool unpacks = args.Contains(ErrorNodeKind.KeywordUnpacking);
        machine.Errors.RaiseLast(
            unpacks ? "positional argument follows keyword argument unpacking"
                : "positional argument follows keyword argument",
            Diagnostics.CompileErrorKind.SyntaxError);
        return null;
    }
}
