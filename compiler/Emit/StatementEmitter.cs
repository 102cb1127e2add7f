using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using CoroVm.Compiler.Scopes;
using Tuple = CoroVm.Compiler.Ast.Tuple;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits statements: the stack is afterwards as it was.</summary>
internal sealed class StatementEmitter(Emitter emitter)
{
    public void VisitAll(Stmt[] body)
    {
        foreach (Stmt statement in body)
            Visit(statement);
    }

    public void Visit(Stmt statement)
    {
        switch (statement)
        {
            case ExprStmt node:
                VisitExpression(node);
                return;
            case Assign node:
                VisitAssignment(node);
                return;
            case Return node:
                emitter.Exits.VisitReturn(node);
                return;
            case AugAssign node:
                emitter.Targets.VisitAugmented(node);
                return;
            case AnnAssign node:
                emitter.Annotations.VisitVariable(node);
                return;
            case Raise node:
                VisitRaise(node);
                return;
            case Assert node:
                VisitAssert(node);
                return;
            case Delete node:
                foreach (Expr target in node.Targets)
                    emitter.Targets.Delete(target);
                return;
            case Import node:
                emitter.Imports.Visit(node);
                return;
            case ImportFrom node:
                emitter.Imports.VisitFrom(node);
                return;
            case Break node:
                emitter.Exits.VisitBreak(node);
                return;
            case Continue node:
                emitter.Exits.VisitContinue(node);
                return;
            case Pass or Global or Nonlocal:
                return;
        }
        emitter.Descend(statement);
        VisitCompound(statement);
        emitter.Ascend();
    }

    private void VisitCompound(Stmt statement)
    {
        switch (statement)
        {
            case If node:
                VisitIf(node);
                break;
            case For node:
                emitter.Loops.VisitFor(node);
                break;
            case AsyncFor node:
                emitter.Loops.VisitAsyncFor(node);
                break;
            case While node:
                emitter.Loops.VisitWhile(node);
                break;
            case Try node:
                emitter.Tries.Visit(node);
                break;
            case TryStar node:
                emitter.TryStars.Visit(node);
                break;
            case With node:
                emitter.Withs.Visit(node);
                break;
            case AsyncWith node:
                emitter.Withs.VisitAsync(node);
                break;
            case Match node:
                emitter.Patterns.Visit(node);
                break;
            case FunctionDef node:
                emitter.Functions.Visit(node, new FunctionParts(node));
                break;
            case AsyncFunctionDef node:
                emitter.Functions.Visit(node, new FunctionParts(node));
                break;
            case ClassDef node:
                emitter.Classes.Visit(node);
                break;
            case TypeAlias node:
                emitter.TypeParameters.VisitAlias(node);
                break;
            default:
                throw new InvalidOperationException($"unknown statement {statement.GetType().Name}");
        }
    }

    private void VisitExpression(ExprStmt node)
    {
        if (emitter.Options.IsInteractive && emitter.Unit.Kind == UnitKind.Module)
        {
            emitter.Expressions.Visit(node.Value);
            emitter.Intrinsic(IntrinsicFunction.Print, node.Span);
            emitter.Code.Emit(Opcode.PopTop, SourceSpan.None);
            return;
        }
        if (node.Value is Ast.Constant)
            return;
        emitter.Expressions.Visit(node.Value);
        emitter.Code.Emit(Opcode.PopTop, node.Span);
    }

    private void VisitAssignment(Assign node)
    {
        if (node is { Targets: [Tuple { Elts: var targets }], Value: Tuple { Elts: var values } }
            && emitter.Targets.TryStoreEach(targets, values, node.Span))
            return;
        emitter.Expressions.Visit(node.Value);
        for (int i = 0; i < node.Targets.Length; i++)
        {
            if (i < node.Targets.Length - 1)
                emitter.Code.Emit(Opcode.Copy, 1, node.Span);
            emitter.Targets.Store(node.Targets[i]);
        }
    }

    // An elif chain may be very long.
    private void VisitIf(If node)
    {
        CodeBuilder code = emitter.Code;
        Label end = code.NewLabel();
        while (true)
        {
            bool hasElse = node.OrElse.Length > 0;
            Label next = hasElse ? code.NewLabel() : end;
            emitter.Conditions.JumpIf(node.Test, next, false);
            VisitAll(node.Body);
            if (!hasElse)
                break;
            code.Jump(Opcode.Jump, end, SourceSpan.None);
            code.Place(next);
            if (node.OrElse is [If chained])
            {
                node = chained;
                continue;
            }
            VisitAll(node.OrElse);
            break;
        }
        code.Place(end);
    }

    private void VisitRaise(Raise node)
    {
        int count = 0;
        if (node.Exc is not null)
        {
            emitter.Expressions.Visit(node.Exc);
            count++;
            if (node.Cause is not null)
            {
                emitter.Expressions.Visit(node.Cause);
                count++;
            }
        }
        emitter.Code.Emit(Opcode.Raise, count, node.Span);
    }

    private void VisitAssert(Assert node)
    {
        if (node.Test is Tuple { Elts.Length: > 0 })
            emitter.Reporter.Warn("assertion is always true, perhaps remove parentheses?", node.Span);
        if (emitter.Options.OptimizeLevel > 0)
            return;
        CodeBuilder code = emitter.Code;
        Label end = code.NewLabel();
        emitter.Conditions.JumpIf(node.Test, end, true);
        code.Emit(Opcode.LoadAssertionError, node.Span);
        if (node.Msg is not null)
        {
            emitter.Expressions.Visit(node.Msg);
            code.Emit(Opcode.Call, 1, node.Span);
        }
        code.Emit(Opcode.Raise, 1, node.Test.Span);
        code.Place(end);
    }
}
