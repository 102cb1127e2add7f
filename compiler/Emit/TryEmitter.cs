using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits try statements.</summary>
internal sealed class TryEmitter(Emitter emitter)
{
    public void Visit(Try node)
    {
        if (node.FinalBody.Length == 0)
            VisitExcept(node);
        else
            VisitFinally(node.Span, node.FinalBody, () => VisitProtected(node));
    }

    /// <summary>A body whose every exit runs the final body.</summary>
    public void VisitFinally(SourceSpan span, Stmt[] finalBody, Action body)
    {
        CodeBuilder code = emitter.Code;
        Label exit = code.NewLabel();
        ProtectedRegion region = code.OpenRegion();
        emitter.Exits.Push(new FrameBlock(FrameBlockKind.FinallyTry, span)
        {
            Region = region,
            FinalBody = finalBody,
        });
        body();
        emitter.Exits.Pop();
        code.CloseRegion(region);
        emitter.Statements.VisitAll(finalBody);
        code.Jump(Opcode.Jump, exit, SourceSpan.None);

        ProtectedRegion cleanup = EnterHandler(region);
        emitter.Exits.Push(new FrameBlock(FrameBlockKind.FinallyEnd, span) { Region = cleanup });
        emitter.Statements.VisitAll(finalBody);
        emitter.Exits.Pop();
        // The frame is left behind the last statement.
        code.Emit(Opcode.Reraise, finalBody.Length > 0 ? finalBody[^1].Span : SourceSpan.None);
        EndHandler(cleanup);
        code.Place(exit);
    }

    /// <summary>Starts the handler of a region: what follows is protected by the region returned, which
    /// <see cref="EndHandler"/> ends. The exception is on top of the stack, the one handled before below it.</summary>
    public ProtectedRegion EnterHandler(ProtectedRegion region)
    {
        emitter.Code.PlaceHandler(region);
        emitter.Code.Emit(Opcode.PushExcInfo, SourceSpan.None);
        return emitter.Code.OpenRegion(above: 1);
    }

    /// <summary>What happens to an exception that a handler raises: the one handled before it is restored.</summary>
    public void EndHandler(ProtectedRegion cleanup)
    {
        CodeBuilder code = emitter.Code;
        code.CloseRegion(cleanup);
        code.PlaceHandler(cleanup);
        code.Emit(Opcode.Swap, 2, SourceSpan.None);
        code.Emit(Opcode.PopExcept, SourceSpan.None);
        code.Emit(Opcode.Reraise, SourceSpan.None);
    }

    private void VisitProtected(Try node)
    {
        if (node.Handlers.Length > 0)
        {
            VisitExcept(node);
            return;
        }
        emitter.Statements.VisitAll(node.Body);
        emitter.Statements.VisitAll(node.OrElse);
    }

    private void VisitExcept(Try node)
    {
        CodeBuilder code = emitter.Code;
        Label end = code.NewLabel();
        ProtectedRegion region = code.OpenRegion();
        emitter.Exits.Push(new FrameBlock(FrameBlockKind.TryExcept, node.Span) { Region = region });
        emitter.Statements.VisitAll(node.Body);
        emitter.Exits.Pop();
        code.CloseRegion(region);
        emitter.Statements.VisitAll(node.OrElse);
        code.Jump(Opcode.Jump, end, SourceSpan.None);

        ProtectedRegion cleanup = EnterHandler(region);
        emitter.Exits.Push(new FrameBlock(FrameBlockKind.ExceptionHandler, node.Span));
        for (int i = 0; i < node.Handlers.Length; i++)
        {
            ExceptHandler handler = node.Handlers[i];
            if (handler.Type is null && i < node.Handlers.Length - 1)
                throw emitter.Reporter.Error("default 'except:' must be last", handler.Span);
            VisitHandler(handler, cleanup, end);
        }
        emitter.Exits.Pop();
        code.Emit(Opcode.Reraise, SourceSpan.None);
        EndHandler(cleanup);
        code.Place(end);
    }

    private void VisitHandler(ExceptHandler handler, ProtectedRegion cleanup, Label end)
    {
        CodeBuilder code = emitter.Code;
        Label next = code.NewLabel();
        if (handler.Type is not null)
        {
            emitter.Expressions.Visit(handler.Type);
            code.Emit(Opcode.CheckExcMatch, handler.Span);
            code.Jump(Opcode.PopJumpIfFalse, next, handler.Span);
        }
        if (handler.Name is null)
            VisitUnnamed(handler, cleanup, end);
        else
            VisitNamed(handler, handler.Name, cleanup, end);
        code.Place(next);
    }

    private void VisitUnnamed(ExceptHandler handler, ProtectedRegion cleanup, Label end)
    {
        CodeBuilder code = emitter.Code;
        code.Emit(Opcode.PopTop, handler.Span);
        emitter.Exits.Push(new FrameBlock(FrameBlockKind.HandlerCleanup, handler.Span) { Region = cleanup });
        emitter.Statements.VisitAll(handler.Body);
        emitter.Exits.Pop();
        code.Suspend(cleanup);
        code.Emit(Opcode.PopExcept, SourceSpan.None);
        code.Jump(Opcode.Jump, end, SourceSpan.None);
        code.Resume(cleanup);
    }

    private void VisitNamed(ExceptHandler handler, string name, ProtectedRegion cleanup, Label end)
    {
        CodeBuilder code = emitter.Code;
        emitter.Names.Store(name, handler.Span);
        ProtectedRegion named = code.OpenRegion();
        emitter.Exits.Push(new FrameBlock(FrameBlockKind.HandlerCleanup, handler.Span)
        {
            Region = cleanup,
            NameRegion = named,
            Name = name,
        });
        emitter.Statements.VisitAll(handler.Body);
        emitter.Exits.Pop();
        code.CloseRegion(named);
        code.Suspend(cleanup);
        code.Emit(Opcode.PopExcept, SourceSpan.None);
        emitter.Names.Clear(name);
        code.Jump(Opcode.Jump, end, SourceSpan.None);
        code.Resume(cleanup);

        code.PlaceHandler(named);
        emitter.Names.Clear(name);
        code.Emit(Opcode.Reraise, SourceSpan.None);
    }
}
