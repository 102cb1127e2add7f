using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using CoroVm.Compiler.Diagnostics;
using Constant = CoroVm.Compiler.Ast.Constant;
using Tuple = CoroVm.Compiler.Ast.Tuple;

namespace CoroVm.Compiler.Emit;

/// <summary>Warnings about operations on literals that are certainly mistakes.</summary>
internal sealed class LiteralWarnings(DiagnosticReporter reporter)
{
    /// <summary><c>x is 1</c></summary>
    public void CheckComparison(Compare node)
    {
        Expr leftExpression = node.Left;
        bool left = MayBeIdentical(leftExpression);
        for (int i = 0; i < node.Ops.Length; i++)
        {
            Expr rightExpression = node.Comparators[i];
            bool right = MayBeIdentical(rightExpression);
            if (node.Ops[i] is CmpOp.Is or CmpOp.IsNot && !(left && right))
            {
                string type = TypeName(left ? rightExpression : leftExpression)!;
                reporter.Warn(node.Ops[i] == CmpOp.Is
                    ? $"\"is\" with '{type}' literal. Did you mean \"==\"?"
                    : $"\"is not\" with '{type}' literal. Did you mean \"!=\"?", node.Span);
                return;
            }
            left = right;
            leftExpression = rightExpression;
        }
    }

    /// <summary><c>"text" (1)</c></summary>
    public void CheckCallee(Expr callee)
    {
        if (callee is Constant or Tuple or List or ListComp or Dict or DictComp or Set or SetComp or GeneratorExp
            or JoinedStr or TemplateStr or FormattedValue or Interpolation)
            reporter.Warn($"'{TypeName(callee)}' object is not callable; perhaps you missed a comma?", callee.Span);
    }

    /// <summary><c>{1} [2]</c>, <c>[1] ["a"]</c></summary>
    public void CheckSubscript(Subscript node)
    {
        if (node.Ctx != ExprContext.Load)
            return;
        if (node.Value is Set or SetComp or GeneratorExp or Lambda or TemplateStr or Interpolation
            or Constant { Value: NoneValue or EllipsisValue or BoolValue or IntValue or FloatValue or ImaginaryValue })
        {
            reporter.Warn($"'{TypeName(node.Value)}' object is not subscriptable; perhaps you missed a comma?",
                node.Value.Span);
        }
        string? index = TypeName(node.Slice);
        if (index is null or "int" or "bool" or "slice")
            return;
        if (node.Value is Tuple or List or ListComp or JoinedStr or FormattedValue
            or Constant { Value: StrValue or BytesValue })
        {
            reporter.Warn($"{TypeName(node.Value)} indices must be integers or slices, not {index}; "
                + "perhaps you missed a comma?", node.Value.Span);
        }
    }

    // False for constants other than the singletons.
    private static bool MayBeIdentical(Expr expression) => expression switch
    {
        Tuple node => !Array.TrueForAll(node.Elts, element => element is Constant),
        Constant node => node.Value is NoneValue or BoolValue or EllipsisValue,
        _ => true,
    };

    private static string? TypeName(Expr expression) => expression switch
    {
        Tuple => "tuple",
        List or ListComp => "list",
        Dict or DictComp => "dict",
        Set or SetComp => "set",
        GeneratorExp => "generator",
        Lambda => "function",
        JoinedStr or TemplateStr or FormattedValue or Interpolation => "str",
        Constant node => node.Value switch
        {
            NoneValue => "NoneType",
            BoolValue => "bool",
            EllipsisValue => "ellipsis",
            IntValue => "int",
            FloatValue => "float",
            ImaginaryValue => "complex",
            StrValue => "str",
            BytesValue => "bytes",
            _ => null,
        },
        _ => null,
    };
}
