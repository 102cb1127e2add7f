using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits with statements. In the body the exit method and its object lie on the stack.</summary>
internal sealed class WithEmitter(Emitter emitter)
{
    public void Visit(With node) => VisitItem(node.Items, 0, node.Body, isAsync: false);

    public void VisitAsync(AsyncWith node) => VisitItem(node.Items, 0, node.Body, isAsync: true);

    /// <summary>Calls the exit method on the stack without an exception.</summary>
    public void CallExit(bool isAsync, SourceSpan span)
    {
        CodeBuilder code = emitter.Code;
        code.Emit(Opcode.LoadNone, span);
        code.Emit(Opcode.LoadNone, span);
        code.Emit(Opcode.LoadNone, span);
        code.Emit(Opcode.CallMethod, 3, span);
        if (isAsync)
            emitter.Suspensions.Await(SuspensionEmitter.AwaitExit, span);
        code.Emit(Opcode.PopTop, span);
    }

    private void VisitItem(WithItem[] items, int index, Stmt[] body, bool isAsync)
    {
        CodeBuilder code = emitter.Code;
        WithItem item = items[index];
        SourceSpan span = item.ContextExpr.Span;
        Label exit = code.NewLabel();
        emitter.Expressions.Visit(item.ContextExpr);
        code.Emit(isAsync ? Opcode.BeforeAsyncWith : Opcode.BeforeWith, span);
        if (isAsync)
            emitter.Suspensions.Await(SuspensionEmitter.AwaitEnter, span);

        ProtectedRegion region = code.OpenRegion(above: 1);
        emitter.Exits.Push(new FrameBlock(isAsync ? FrameBlockKind.AsyncWith : FrameBlockKind.With, span)
        {
            Region = region,
        });
        if (item.OptionalVars is null)
            code.Emit(Opcode.PopTop, span);
        else
            emitter.Targets.Store(item.OptionalVars);
        if (index + 1 < items.Length)
            VisitItem(items, index + 1, body, isAsync);
        else
            emitter.Statements.VisitAll(body);
        emitter.Exits.Pop();
        code.CloseRegion(region);
        CallExit(isAsync, span);
        code.Jump(Opcode.Jump, exit, span);

        VisitExceptional(region, isAsync, span, exit);
        code.Place(exit);
    }

    private void VisitExceptional(ProtectedRegion region, bool isAsync, SourceSpan span, Label exit)
    {
        CodeBuilder code = emitter.Code;
        ProtectedRegion cleanup = emitter.Tries.EnterHandler(region);
        code.Emit(Opcode.WithExceptStart, span);
        if (isAsync)
            emitter.Suspensions.Await(SuspensionEmitter.AwaitExit, span);
        Label suppress = code.NewLabel();
        code.Jump(Opcode.PopJumpIfTrue, suppress, SourceSpan.None);
        code.Emit(Opcode.Reraise, SourceSpan.None);
        code.Place(suppress);
        code.Emit(Opcode.PopTop, SourceSpan.None);
        code.Suspend(cleanup);
        code.Emit(Opcode.PopExcept, SourceSpan.None);
        code.Emit(Opcode.PopTop, SourceSpan.None);
        code.Emit(Opcode.PopTop, SourceSpan.None);
        code.Jump(Opcode.Jump, exit, SourceSpan.None);
        code.Resume(cleanup);
        emitter.Tries.EndHandler(cleanup);
    }
}
