using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits loops.</summary>
internal sealed class LoopEmitter(Emitter emitter)
{
    public void VisitFor(For node)
    {
        CodeBuilder code = emitter.Code;
        Label start = code.NewLabel();
        Label exhausted = code.NewLabel();
        Label exit = code.NewLabel();
        emitter.Exits.Push(new FrameBlock(FrameBlockKind.ForLoop, node.Span) { Start = start, Exit = exit });
        VisitIterable(node.Iter);
        GetIterator(node.Iter);
        code.Place(start);
        code.Jump(Opcode.ForIter, exhausted, node.Iter.Span);
        emitter.Targets.Store(node.Target);
        emitter.Statements.VisitAll(node.Body);
        code.Jump(Opcode.Jump, start, SourceSpan.None);
        code.Place(exhausted);
        emitter.Exits.Pop();
        emitter.Statements.VisitAll(node.OrElse);
        code.Place(exit);
    }

    public void VisitAsyncFor(AsyncFor node)
    {
        CodeBuilder code = emitter.Code;
        Label start = code.NewLabel();
        Label exit = code.NewLabel();
        emitter.Expressions.Visit(node.Iter);
        code.Emit(Opcode.GetAiter, node.Iter.Span);
        code.Place(start);
        emitter.Exits.Push(new FrameBlock(FrameBlockKind.AsyncForLoop, node.Span) { Start = start, Exit = exit });
        ProtectedRegion region = AwaitNext(node.Span);
        emitter.Targets.Store(node.Target);
        emitter.Statements.VisitAll(node.Body);
        code.Jump(Opcode.Jump, start, SourceSpan.None);
        emitter.Exits.Pop();
        EndAsync(region, node.Iter.Span);
        emitter.Statements.VisitAll(node.OrElse);
        code.Place(exit);
    }

    public void VisitWhile(While node)
    {
        CodeBuilder code = emitter.Code;
        Label start = code.NewLabel();
        Label ended = code.NewLabel();
        Label exit = code.NewLabel();
        code.Place(start);
        emitter.Exits.Push(new FrameBlock(FrameBlockKind.WhileLoop, node.Span) { Start = start, Exit = exit });
        emitter.Conditions.JumpIf(node.Test, ended, false);
        emitter.Statements.VisitAll(node.Body);
        code.Jump(Opcode.Jump, start, SourceSpan.None);
        emitter.Exits.Pop();
        code.Place(ended);
        emitter.Statements.VisitAll(node.OrElse);
        code.Place(exit);
    }

    /// <summary>The iterable of a loop; a list display of constants that only the loop sees is a tuple.</summary>
    public void VisitIterable(Expr iterable)
    {
        if (iterable is List { Elts.Length: > 0 } list
            && emitter.Folder.FoldAll(list.Elts, isFrozenSet: false) is { } constant)
            emitter.LoadConstant(constant, iterable.Span);
        else
            emitter.Expressions.Visit(iterable);
    }

    /// <summary>Makes the iterator of an iterable on the stack, saying whether the loop is its only owner.</summary>
    public void GetIterator(Expr iterable) =>
        emitter.Code.Emit(Opcode.GetIter, iterable is Call or GeneratorExp ? 1 : 0, iterable.Span);

    /// <summary>Pushes the next value of the asynchronous iterator on the stack; the region ends the loop.</summary>
    public ProtectedRegion AwaitNext(SourceSpan span)
    {
        ProtectedRegion region = emitter.Code.OpenRegion();
        emitter.Code.Emit(Opcode.GetAnext, span);
        emitter.Suspensions.Delegate(span);
        emitter.Code.CloseRegion(region);
        return region;
    }

    /// <summary>The end of an asynchronous loop, where its iterator raised.</summary>
    public void EndAsync(ProtectedRegion region, SourceSpan span)
    {
        emitter.Code.PlaceHandler(region);
        emitter.Code.Emit(Opcode.EndAsyncFor, span);
    }
}
