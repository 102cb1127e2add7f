using System.Runtime.CompilerServices;
using System.Text;
using CoroVm.Compiler.Ast;
using CoroVm.Compiler.Diagnostics;
using Attribute = CoroVm.Compiler.Ast.Attribute;
using Tuple = CoroVm.Compiler.Ast.Tuple;

namespace CoroVm.Compiler.Emit;

/// <summary>Writes an expression as source text in one fixed style: what annotations are under
/// <c>from __future__ import annotations</c>.</summary>
internal sealed class ExpressionText
{
    private enum Level
    {
        Tuple,
        Test,
        Or,
        And,
        Not,
        Comparison,
        BitOr,
        BitXor,
        BitAnd,
        Shift,
        Arithmetic,
        Term,
        Factor,
        Power,
        Await,
        Atom,
    }

    private readonly StringBuilder _text = new();
    private readonly DiagnosticReporter _reporter;

    private ExpressionText(DiagnosticReporter reporter) => _reporter = reporter;

    public static string Of(Expr expression, DiagnosticReporter reporter)
    {
        var writer = new ExpressionText(reporter);
        writer.Write(expression, Level.Test);
        return writer._text.ToString();
    }

    private void Write(Expr expression, Level level)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw _reporter.TooDeep(expression.Span);
        switch (expression)
        {
            case Name node:
                _text.Append(node.Id);
                break;
            case Constant node:
                _text.Append(node.IsUnicodeKind ? "u" : "").Append(LiteralText(node.Value));
                break;
            case Attribute node:
                Write(node.Value, Level.Atom);
                _text.Append(node.Value is Constant { Value: IntValue } ? " ." : ".").Append(node.Attr);
                break;
            case Subscript node:
                Write(node.Value, Level.Atom);
                _text.Append('[');
                Write(node.Slice, Level.Tuple);
                _text.Append(']');
                break;
            case BinOp node:
                WriteBinary(node, level);
                break;
            case BoolOp node:
                Level own = node.Op == BoolOperator.And ? Level.And : Level.Or;
                InParentheses(level > own, () => WriteJoined(
                    node.Values, own + 1, node.Op == BoolOperator.And ? " and " : " or "));
                break;
            case UnaryOp node:
                WriteUnary(node, level);
                break;
            case Compare node:
                InParentheses(level > Level.Comparison, () => WriteComparison(node));
                break;
            case Tuple node:
                WriteTuple(node, level);
                break;
            case List node:
                Enclose("[", () => WriteJoined(node.Elts, Level.Test, ", "), "]");
                break;
            case Set node:
                Enclose("{", () => WriteJoined(node.Elts, Level.Test, ", "), "}");
                break;
            case Dict node:
                Enclose("{", () => WritePairs(node), "}");
                break;
            case Call node:
                WriteCall(node);
                break;
            case Starred node:
                _text.Append('*');
                Write(node.Value, Level.BitOr);
                break;
            case Slice node:
                WriteSlice(node);
                break;
            case Lambda node:
                InParentheses(level > Level.Test, () => WriteLambda(node));
                break;
            case IfExp node:
                InParentheses(level > Level.Test, () => WriteConditional(node));
                break;
            case NamedExpr node:
                InParentheses(level > Level.Tuple, () => WriteNamed(node));
                break;
            case ListComp node:
                Enclose("[", () => WriteComprehension(node.Elt, null, node.Generators), "]");
                break;
            case SetComp node:
                Enclose("{", () => WriteComprehension(node.Elt, null, node.Generators), "}");
                break;
            case DictComp node:
                Enclose("{", () => WriteComprehension(node.Key, node.Value, node.Generators), "}");
                break;
            case GeneratorExp node:
                Enclose("(", () => WriteComprehension(node.Elt, null, node.Generators), ")");
                break;
            case Await node:
                InParentheses(level > Level.Await, () =>
                {
                    _text.Append("await ");
                    Write(node.Value, Level.Atom);
                });
                break;
            case Yield node:
                _text.Append(node.Value is null ? "(yield" : "(yield ");
                if (node.Value is not null)
                    Write(node.Value, Level.Tuple);
                _text.Append(')');
                break;
            case YieldFrom node:
                _text.Append("(yield from ");
                Write(node.Value, Level.Test);
                _text.Append(')');
                break;
            case JoinedStr or FormattedValue or TemplateStr or Interpolation:
                _text.Append(expression is TemplateStr or Interpolation ? 't' : 'f')
                    .Append(ConstantRepr.Of(new StrValue(FormatText(expression))));
                break;
            default:
                throw new InvalidOperationException($"unknown expression {expression.GetType().Name}");
        }
    }

    // Infinity has no literal; this number is it.
    private static string LiteralText(ConstantValue value) => value switch
    {
        EllipsisValue => "...",
        FloatValue or ImaginaryValue => ConstantRepr.Of(value).Replace("inf", "1e309"),
        _ => ConstantRepr.Of(value),
    };

    private void InParentheses(bool needed, Action write)
    {
        if (needed)
            Enclose("(", write, ")");
        else
            write();
    }

    private void Enclose(string open, Action write, string close)
    {
        _text.Append(open);
        write();
        _text.Append(close);
    }

    private void WriteJoined(Expr[] items, Level level, string separator)
    {
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0)
                _text.Append(separator);
            Write(items[i], level);
        }
    }

    private void WriteBinary(BinOp node, Level level)
    {
        (string op, Level own) = node.Op switch
        {
            Operator.Add => (" + ", Level.Arithmetic),
            Operator.Sub => (" - ", Level.Arithmetic),
            Operator.Mult => (" * ", Level.Term),
            Operator.MatMult => (" @ ", Level.Term),
            Operator.Div => (" / ", Level.Term),
            Operator.Mod => (" % ", Level.Term),
            Operator.FloorDiv => (" // ", Level.Term),
            Operator.LShift => (" << ", Level.Shift),
            Operator.RShift => (" >> ", Level.Shift),
            Operator.BitOr => (" | ", Level.BitOr),
            Operator.BitXor => (" ^ ", Level.BitXor),
            Operator.BitAnd => (" & ", Level.BitAnd),
            _ => (" ** ", Level.Power),
        };
        bool fromRight = node.Op == Operator.Pow;
        InParentheses(level > own, () =>
        {
            Write(node.Left, fromRight ? own + 1 : own);
            _text.Append(op);
            Write(node.Right, fromRight ? own : own + 1);
        });
    }

    private void WriteUnary(UnaryOp node, Level level)
    {
        (string op, Level own) = node.Op switch
        {
            UnaryOperator.Not => ("not ", Level.Not),
            UnaryOperator.Invert => ("~", Level.Factor),
            UnaryOperator.UAdd => ("+", Level.Factor),
            _ => ("-", Level.Factor),
        };
        InParentheses(level > own, () =>
        {
            _text.Append(op);
            Write(node.Operand, own);
        });
    }

    private void WriteComparison(Compare node)
    {
        Write(node.Left, Level.Comparison + 1);
        for (int i = 0; i < node.Ops.Length; i++)
        {
            _text.Append(node.Ops[i] switch
            {
                CmpOp.Eq => " == ",
                CmpOp.NotEq => " != ",
                CmpOp.Lt => " < ",
                CmpOp.LtE => " <= ",
                CmpOp.Gt => " > ",
                CmpOp.GtE => " >= ",
                CmpOp.Is => " is ",
                CmpOp.IsNot => " is not ",
                CmpOp.In => " in ",
                _ => " not in ",
            });
            Write(node.Comparators[i], Level.Comparison + 1);
        }
    }

    private void WriteTuple(Tuple node, Level level)
    {
        if (node.Elts.Length == 0)
        {
            _text.Append("()");
            return;
        }
        InParentheses(level > Level.Tuple, () =>
        {
            WriteJoined(node.Elts, Level.Test, ", ");
            if (node.Elts.Length == 1)
                _text.Append(',');
        });
    }

    private void WritePairs(Dict node)
    {
        for (int i = 0; i < node.Values.Length; i++)
        {
            if (i > 0)
                _text.Append(", ");
            if (node.Keys[i] is { } key)
            {
                Write(key, Level.Test);
                _text.Append(": ");
                Write(node.Values[i], Level.Test);
            }
            else
            {
                _text.Append("**");
                Write(node.Values[i], Level.BitOr);
            }
        }
    }

    private void WriteCall(Call node)
    {
        Write(node.Func, Level.Atom);
        if (node is { Args: [GeneratorExp], Keywords: [] })
        {
            Write(node.Args[0], Level.Test);
            return;
        }
        _text.Append('(');
        WriteJoined(node.Args, Level.Test, ", ");
        for (int i = 0; i < node.Keywords.Length; i++)
        {
            if (i > 0 || node.Args.Length > 0)
                _text.Append(", ");
            _text.Append(node.Keywords[i].Arg is { } name ? name + "=" : "**");
            Write(node.Keywords[i].Value, Level.Test);
        }
        _text.Append(')');
    }

    private void WriteSlice(Slice node)
    {
        if (node.Lower is not null)
            Write(node.Lower, Level.Test);
        _text.Append(':');
        if (node.Upper is not null)
            Write(node.Upper, Level.Test);
        if (node.Step is null)
            return;
        _text.Append(':');
        Write(node.Step, Level.Test);
    }

    private void WriteConditional(IfExp node)
    {
        Write(node.Body, Level.Test + 1);
        _text.Append(" if ");
        Write(node.Test, Level.Test + 1);
        _text.Append(" else ");
        Write(node.OrElse, Level.Test);
    }

    private void WriteNamed(NamedExpr node)
    {
        Write(node.Target, Level.Atom);
        _text.Append(" := ");
        Write(node.Value, Level.Atom);
    }

    private void WriteComprehension(Expr element, Expr? value, Comprehension[] generators)
    {
        Write(element, Level.Test);
        if (value is not null)
        {
            _text.Append(": ");
            Write(value, Level.Test);
        }
        foreach (Comprehension generator in generators)
        {
            _text.Append(generator.IsAsync ? " async for " : " for ");
            Write(generator.Target, Level.Tuple);
            _text.Append(" in ");
            Write(generator.Iter, Level.Test + 1);
            foreach (Expr condition in generator.Ifs)
            {
                _text.Append(" if ");
                Write(condition, Level.Test + 1);
            }
        }
    }

    private void WriteLambda(Lambda node)
    {
        string parameters = new ParameterText(value => Of(value, _reporter)).Write(node.Args);
        _text.Append(parameters.Length == 0 ? "lambda" : "lambda ").Append(parameters).Append(": ");
        Write(node.Body, Level.Test);
    }

    private string FormatText(Expr expression)
    {
        var text = new StringBuilder();
        switch (expression)
        {
            case JoinedStr node:
                foreach (Expr part in node.Values)
                    text.Append(FormatText(part));
                break;
            case TemplateStr node:
                foreach (Expr part in node.Values)
                    text.Append(FormatText(part));
                break;
            case Constant { Value: StrValue literal }:
                text.Append(literal.Text.Replace("{", "{{").Replace("}", "}}"));
                break;
            case FormattedValue node:
                var inner = new ExpressionText(_reporter);
                inner.Write(node.Value, Level.Test + 1);
                AppendField(text, inner._text.ToString(), node.Conversion, node.FormatSpec);
                break;
            case Interpolation node:
                AppendField(text, node.Str.Text, node.Conversion, node.FormatSpec);
                break;
        }
        return text.ToString();
    }

    private void AppendField(StringBuilder text, string expression, Conversion conversion, Expr? spec)
    {
        // A brace would be read as an escaped one.
        text.Append(expression.StartsWith('{') ? "{ " : "{").Append(expression);
        if (conversion != Conversion.None)
            text.Append('!').Append((char)conversion);
        if (spec is not null)
            text.Append(':').Append(FormatText(spec));
        text.Append('}');
    }
}
