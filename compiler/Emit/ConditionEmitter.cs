using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits conditions: jumps on the truth of an expression, without a value of it on the stack.</summary>
internal sealed class ConditionEmitter(Emitter emitter)
{
    /// <summary>Jumps to the target if the expression's truth is <paramref name="when"/>, else goes on.</summary>
    public void JumpIf(Expr expression, Label target, bool when)
    {
        while (expression is UnaryOp { Op: UnaryOperator.Not } negation)
        {
            expression = negation.Operand;
            when = !when;
        }
        if (emitter.Folder.Fold(expression) is { } constant)
        {
            if (Constants.Truth(constant) == when)
                emitter.Code.Jump(Opcode.Jump, target, expression.Span);
            return;
        }
        switch (expression)
        {
            case BoolOp node:
                emitter.Descend(node);
                JumpIfBoolean(node, target, when);
                emitter.Ascend();
                break;
            case IfExp node:
                emitter.Descend(node);
                JumpIfConditional(node, target, when);
                emitter.Ascend();
                break;
            case Compare { Ops.Length: > 1 } node:
                emitter.Descend(node);
                JumpIfChained(node, target, when);
                emitter.Ascend();
                break;
            case Compare { Ops: [CmpOp.Is or CmpOp.IsNot], Comparators: [Ast.Constant { Value: NoneValue }] } node:
                emitter.Expressions.Visit(node.Left);
                emitter.Warnings.CheckComparison(node);
                emitter.Code.Jump((node.Ops[0] == CmpOp.Is) == when ? Opcode.PopJumpIfNone : Opcode.PopJumpIfNotNone,
                    target, node.Span);
                break;
            default:
                emitter.Expressions.Visit(expression);
                emitter.Code.Jump(when ? Opcode.PopJumpIfTrue : Opcode.PopJumpIfFalse, target, expression.Span);
                break;
        }
    }

    private void JumpIfBoolean(BoolOp node, Label target, bool when)
    {
        // "or" is decided by the first true value, "and" by the first false one.
        bool deciding = node.Op == BoolOperator.Or;
        Label decided = deciding == when ? target : emitter.Code.NewLabel();
        for (int i = 0; i < node.Values.Length - 1; i++)
            JumpIf(node.Values[i], decided, deciding);
        JumpIf(node.Values[^1], target, when);
        if (decided != target)
            emitter.Code.Place(decided);
    }

    private void JumpIfConditional(IfExp node, Label target, bool when)
    {
        Label end = emitter.Code.NewLabel();
        Label orElse = emitter.Code.NewLabel();
        JumpIf(node.Test, orElse, false);
        JumpIf(node.Body, target, when);
        emitter.Code.Jump(Opcode.Jump, end, SourceSpan.None);
        emitter.Code.Place(orElse);
        JumpIf(node.OrElse, target, when);
        emitter.Code.Place(end);
    }

    private void JumpIfChained(Compare node, Label target, bool when)
    {
        CodeBuilder code = emitter.Code;
        emitter.Warnings.CheckComparison(node);
        Label cleanup = code.NewLabel();
        Label end = code.NewLabel();
        emitter.Expressions.Visit(node.Left);
        int last = node.Ops.Length - 1;
        for (int i = 0; i < last; i++)
        {
            emitter.Operators.EmitLink(node, i);
            code.Jump(Opcode.PopJumpIfFalse, cleanup, node.Span);
        }
        emitter.Operators.VisitComparand(node.Ops[last], node.Comparators[last]);
        emitter.Operators.EmitComparison(node.Ops[last], node.Span);
        code.Jump(when ? Opcode.PopJumpIfTrue : Opcode.PopJumpIfFalse, target, node.Span);
        code.Jump(Opcode.Jump, end, SourceSpan.None);
        code.Place(cleanup);
        code.Emit(Opcode.PopTop, node.Span);
        if (!when)
            code.Jump(Opcode.Jump, target, SourceSpan.None);
        code.Place(end);
    }
}
