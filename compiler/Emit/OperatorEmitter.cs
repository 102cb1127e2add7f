using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using Constant = CoroVm.Bytecode.Constant;
using Tuple = CoroVm.Compiler.Ast.Tuple;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits operators.</summary>
internal sealed class OperatorEmitter(Emitter emitter)
{
    public static BinaryOperator ToBinaryOperator(Operator op) => op switch
    {
        Operator.Add => BinaryOperator.Add,
        Operator.Sub => BinaryOperator.Subtract,
        Operator.Mult => BinaryOperator.Multiply,
        Operator.MatMult => BinaryOperator.MatrixMultiply,
        Operator.Div => BinaryOperator.TrueDivide,
        Operator.FloorDiv => BinaryOperator.FloorDivide,
        Operator.Mod => BinaryOperator.Modulo,
        Operator.Pow => BinaryOperator.Power,
        Operator.LShift => BinaryOperator.LeftShift,
        Operator.RShift => BinaryOperator.RightShift,
        Operator.BitAnd => BinaryOperator.And,
        Operator.BitXor => BinaryOperator.Xor,
        Operator.BitOr => BinaryOperator.Or,
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };

    // A chain leans to the left: its constant beginning is folded, the rest is emitted from the inside out.
    public void VisitBinary(BinOp node)
    {
        if (node.Left is not (BinOp or Ast.Constant or UnaryOp or Tuple or Name { Id: "__debug__" }))
        {
            emitter.Expressions.Visit(node.Left);
            emitter.Expressions.Visit(node.Right);
            emitter.Code.Emit(Opcode.BinaryOp, (int)ToBinaryOperator(node.Op), node.Span);
            return;
        }
        var chain = new Stack<BinOp>();
        Expr leftmost = node;
        while (leftmost is BinOp inner)
        {
            chain.Push(inner);
            leftmost = inner.Left;
        }
        Constant? constant = emitter.Folder.Fold(leftmost);
        SourceSpan constantSpan = leftmost.Span;
        if (constant is null)
            emitter.Expressions.Visit(leftmost);
        while (chain.TryPop(out BinOp? operation))
        {
            if (constant is not null)
            {
                if (emitter.Folder.Fold(operation.Right) is { } right
                    && ConstantFolder.FoldBinary(operation.Op, constant, right) is { } folded)
                {
                    constant = folded;
                    constantSpan = operation.Span;
                    continue;
                }
                emitter.LoadConstant(constant, constantSpan);
                constant = null;
            }
            emitter.Expressions.Visit(operation.Right);
            emitter.Code.Emit(Opcode.BinaryOp, (int)ToBinaryOperator(operation.Op), operation.Span);
        }
        if (constant is not null)
            emitter.LoadConstant(constant, constantSpan);
    }

    public void VisitUnary(UnaryOp node)
    {
        if (emitter.Folder.Fold(node) is { } constant)
        {
            emitter.LoadConstant(constant, node.Span);
            return;
        }
        // Not of a comparison of identity or membership is its opposite: the result is a bool already.
        if (node is { Op: UnaryOperator.Not, Operand: Compare { Ops: [var op] } comparison }
            && Negated(op) is { } opposite)
        {
            emitter.Warnings.CheckComparison(comparison);
            emitter.Expressions.Visit(comparison.Left);
            VisitComparand(opposite, comparison.Comparators[0]);
            EmitComparison(opposite, comparison.Span);
            return;
        }
        emitter.Expressions.Visit(node.Operand);
        emitter.Code.Emit(node.Op switch
        {
            UnaryOperator.Not => Opcode.UnaryNot,
            UnaryOperator.USub => Opcode.UnaryNegative,
            UnaryOperator.UAdd => Opcode.UnaryPositive,
            _ => Opcode.UnaryInvert,
        }, node.Span);
    }

    public void VisitBoolean(BoolOp node)
    {
        Opcode jump = node.Op == BoolOperator.And ? Opcode.JumpIfFalseOrPop : Opcode.JumpIfTrueOrPop;
        Label end = emitter.Code.NewLabel();
        for (int i = 0; i < node.Values.Length - 1; i++)
        {
            if (emitter.Folder.Fold(node.Values[i]) is { } constant)
            {
                if (Constants.Truth(constant) == (node.Op == BoolOperator.And))
                    continue;
                emitter.LoadConstant(constant, node.Values[i].Span);
                emitter.Code.Jump(Opcode.Jump, end, node.Span);
                // What follows is compiled for its errors only.
                emitter.Expressions.VisitAll(node.Values[(i + 1)..]);
                emitter.Code.Place(end);
                return;
            }
            emitter.Expressions.Visit(node.Values[i]);
            emitter.Code.Jump(jump, end, node.Span);
        }
        emitter.Expressions.Visit(node.Values[^1]);
        emitter.Code.Place(end);
    }

    public void VisitConditional(IfExp node)
    {
        CodeBuilder code = emitter.Code;
        Label end = code.NewLabel();
        while (true)
        {
            Label next = code.NewLabel();
            emitter.Conditions.JumpIf(node.Test, next, false);
            emitter.Expressions.Visit(node.Body);
            code.Jump(Opcode.Jump, end, SourceSpan.None);
            code.Place(next);
            if (node.OrElse is not IfExp chained)
                break;
            node = chained;
        }
        emitter.Expressions.Visit(node.OrElse);
        code.Place(end);
    }

    public void VisitComparison(Compare node)
    {
        emitter.Warnings.CheckComparison(node);
        emitter.Expressions.Visit(node.Left);
        int last = node.Ops.Length - 1;
        if (last == 0)
        {
            VisitComparand(node.Ops[0], node.Comparators[0]);
            EmitComparison(node.Ops[0], node.Span);
            return;
        }
        CodeBuilder code = emitter.Code;
        Label cleanup = code.NewLabel();
        Label end = code.NewLabel();
        for (int i = 0; i < last; i++)
        {
            EmitLink(node, i);
            code.Jump(Opcode.JumpIfFalseOrPop, cleanup, node.Span);
        }
        VisitComparand(node.Ops[last], node.Comparators[last]);
        EmitComparison(node.Ops[last], node.Span);
        code.Jump(Opcode.Jump, end, SourceSpan.None);
        code.Place(cleanup);
        code.Emit(Opcode.Swap, 2, node.Span);
        code.Emit(Opcode.PopTop, node.Span);
        code.Place(end);
    }

    /// <summary>One link of a chained comparison but the last: the right operand stays below the result.</summary>
    public void EmitLink(Compare node, int index)
    {
        emitter.Expressions.Visit(node.Comparators[index]);
        emitter.Code.Emit(Opcode.Swap, 2, node.Span);
        emitter.Code.Emit(Opcode.Copy, 2, node.Span);
        EmitComparison(node.Ops[index], node.Span);
    }

    /// <summary>The right operand; a constant display that is only searched becomes a constant.</summary>
    public void VisitComparand(CmpOp op, Expr operand)
    {
        if (op is CmpOp.In or CmpOp.NotIn)
        {
            Constant? constant = operand switch
            {
                List list => emitter.Folder.FoldAll(list.Elts, isFrozenSet: false),
                Set set => emitter.Folder.FoldAll(set.Elts, isFrozenSet: true),
                _ => null,
            };
            if (constant is not null)
            {
                emitter.LoadConstant(constant, operand.Span);
                return;
            }
        }
        emitter.Expressions.Visit(operand);
    }

    public void EmitComparison(CmpOp op, SourceSpan span)
    {
        (Opcode opcode, int operand) = op switch
        {
            CmpOp.Eq => (Opcode.CompareOp, (int)CompareOperator.Equal),
            CmpOp.NotEq => (Opcode.CompareOp, (int)CompareOperator.NotEqual),
            CmpOp.Lt => (Opcode.CompareOp, (int)CompareOperator.Less),
            CmpOp.LtE => (Opcode.CompareOp, (int)CompareOperator.LessOrEqual),
            CmpOp.Gt => (Opcode.CompareOp, (int)CompareOperator.Greater),
            CmpOp.GtE => (Opcode.CompareOp, (int)CompareOperator.GreaterOrEqual),
            CmpOp.Is => (Opcode.IsOp, 0),
            CmpOp.IsNot => (Opcode.IsOp, 1),
            CmpOp.In => (Opcode.ContainsOp, 0),
            _ => (Opcode.ContainsOp, 1),
        };
        emitter.Code.Emit(opcode, operand, span);
    }

    private static CmpOp? Negated(CmpOp op) => op switch
    {
        CmpOp.Is => CmpOp.IsNot,
        CmpOp.IsNot => CmpOp.Is,
        CmpOp.In => CmpOp.NotIn,
        CmpOp.NotIn => CmpOp.In,
        _ => null,
    };
}
