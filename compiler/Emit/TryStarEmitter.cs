using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits try statements with <c>except*</c> (PEP 654). While the handlers run the stack holds the exception handled
/// before, the original one, a list of what the handlers raised, and the part that no handler has taken yet.</summary>
internal sealed class TryStarEmitter(Emitter emitter)
{
    public void Visit(TryStar node)
    {
        if (node.FinalBody.Length == 0)
            VisitExcept(node);
        else
            emitter.Tries.VisitFinally(node.Span, node.FinalBody, () => VisitExcept(node));
    }

    private void VisitExcept(TryStar node)
    {
        CodeBuilder code = emitter.Code;
        Label orElse = code.NewLabel();
        Label end = code.NewLabel();
        ProtectedRegion region = code.OpenRegion();
        emitter.Exits.Push(new FrameBlock(FrameBlockKind.TryExcept, node.Span) { Region = region });
        emitter.Statements.VisitAll(node.Body);
        emitter.Exits.Pop();
        code.CloseRegion(region);
        code.Jump(Opcode.Jump, orElse, SourceSpan.None);

        ProtectedRegion cleanup = emitter.Tries.EnterHandler(region);
        emitter.Exits.Push(new FrameBlock(FrameBlockKind.ExceptionGroupHandler, node.Span));
        code.Emit(Opcode.BuildList, 0, node.Handlers[0].Span);
        code.Emit(Opcode.Copy, 2, node.Handlers[0].Span);
        foreach (ExceptHandler handler in node.Handlers)
            VisitHandler(handler);
        emitter.Exits.Pop();

        Label reraise = code.NewLabel();
        code.Emit(Opcode.ListAppend, 1, SourceSpan.None);
        emitter.Intrinsic(IntrinsicFunction.PrepareReraiseStar, SourceSpan.None);
        code.Emit(Opcode.Copy, 1, SourceSpan.None);
        code.Jump(Opcode.PopJumpIfNotNone, reraise, SourceSpan.None);
        code.Emit(Opcode.PopTop, SourceSpan.None);
        code.Suspend(cleanup);
        code.Emit(Opcode.PopExcept, SourceSpan.None);
        code.Jump(Opcode.Jump, end, SourceSpan.None);
        code.Place(reraise);
        code.Emit(Opcode.Swap, 2, SourceSpan.None);
        code.Emit(Opcode.PopExcept, SourceSpan.None);
        code.Emit(Opcode.Reraise, SourceSpan.None);
        code.Resume(cleanup);
        emitter.Tries.EndHandler(cleanup);

        code.Place(orElse);
        emitter.Statements.VisitAll(node.OrElse);
        code.Place(end);
    }

    private void VisitHandler(ExceptHandler handler)
    {
        CodeBuilder code = emitter.Code;
        Label noMatch = code.NewLabel();
        Label next = code.NewLabel();
        emitter.Expressions.Visit(handler.Type!);
        code.Emit(Opcode.CheckEgMatch, handler.Span);
        code.Emit(Opcode.Copy, 1, handler.Span);
        code.Jump(Opcode.PopJumpIfNone, noMatch, handler.Span);
        if (handler.Name is null)
            code.Emit(Opcode.PopTop, handler.Span);
        else
            emitter.Names.Store(handler.Name, handler.Span);

        ProtectedRegion body = code.OpenRegion();
        emitter.Exits.Push(new FrameBlock(FrameBlockKind.HandlerCleanup, handler.Span)
        {
            NameRegion = body,
            Name = handler.Name,
        });
        emitter.Statements.VisitAll(handler.Body);
        emitter.Exits.Pop();
        code.CloseRegion(body);
        if (handler.Name is not null)
            emitter.Names.Clear(handler.Name);
        code.Jump(Opcode.Jump, next, SourceSpan.None);

        code.PlaceHandler(body);
        if (handler.Name is not null)
            emitter.Names.Clear(handler.Name);
        code.Emit(Opcode.ListAppend, 2, SourceSpan.None);
        code.Jump(Opcode.Jump, next, SourceSpan.None);

        code.Place(noMatch);
        code.Emit(Opcode.PopTop, handler.Span);
        code.Place(next);
    }
}
