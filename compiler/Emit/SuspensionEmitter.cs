using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits yield, yield from and await.</summary>
internal sealed class SuspensionEmitter(Emitter emitter)
{
    public const int AwaitPlain = 0;
    public const int AwaitEnter = 1;
    public const int AwaitExit = 2;

    public void VisitYield(Yield node)
    {
        if (!emitter.Unit.Scope.IsFunctionLike)
            throw emitter.Reporter.Error("'yield' outside function", node.Span);
        if (node.Value is null)
            emitter.Code.Emit(Opcode.LoadNone, node.Span);
        else
            emitter.Expressions.Visit(node.Value);
        emitter.Code.Emit(Opcode.YieldValue, node.Span);
    }

    public void VisitYieldFrom(YieldFrom node)
    {
        if (!emitter.Unit.Scope.IsFunctionLike)
            throw emitter.Reporter.Error("'yield from' outside function", node.Span);
        if (emitter.Unit.Kind == UnitKind.AsyncFunction)
            throw emitter.Reporter.Error("'yield from' inside async function", node.Span);
        emitter.Expressions.Visit(node.Value);
        emitter.Code.Emit(Opcode.GetYieldFromIter, node.Span);
        Delegate(node.Span);
    }

    public void VisitAwait(Await node)
    {
        emitter.Expressions.Visit(node.Value);
        Await(AwaitPlain, node.Span);
    }

    /// <summary>Awaits what is on top of the stack.</summary>
    public void Await(int kind, SourceSpan span)
    {
        emitter.Code.Emit(Opcode.GetAwaitable, kind, span);
        Delegate(span);
    }

    /// <summary>Drives the iterator on top of the stack to its end.</summary>
    public void Delegate(SourceSpan span)
    {
        emitter.Code.Emit(Opcode.LoadNone, span);
        emitter.Code.Emit(Opcode.YieldFrom, span);
    }
}
