using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using Constant = CoroVm.Bytecode.Constant;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits return, break and continue: whatever statements they leave is cleaned up on the way.</summary>
internal sealed class ExitEmitter(Emitter emitter)
{
    // CPython's limit, of which users see the error.
    private const int MaxBlocks = 21;

    // The blocks left by the exits under way, innermost exit last, each with the regions it suspended.
    private readonly Stack<(List<FrameBlock> Blocks, List<ProtectedRegion> Regions)> _left = new();

    public void Push(FrameBlock block)
    {
        if (emitter.Unit.Blocks.Count >= MaxBlocks)
            throw emitter.Reporter.Error("too many statically nested blocks", block.Span);
        emitter.Unit.Blocks.Add(block);
    }

    public void Pop() => emitter.Unit.Blocks.RemoveAt(emitter.Unit.Blocks.Count - 1);

    public void VisitReturn(Return node)
    {
        UnitBuilder unit = emitter.Unit;
        if (!unit.Scope.IsFunctionLike)
            throw emitter.Reporter.Error("'return' outside function", node.Span);
        if (node.Value is not null && unit.Scope is { IsCoroutine: true, IsGenerator: true })
            throw emitter.Reporter.Error("'return' with value in async generator", node.Span);
        Constant? constant = node.Value is null ? Constants.None : emitter.Folder.Fold(node.Value);
        if (constant is null)
            emitter.Expressions.Visit(node.Value!);
        SourceSpan span = node.Span;
        Unwind(ref span, constant is null, stopAtLoop: false);
        if (constant is not null)
            emitter.LoadConstant(constant, span);
        emitter.Code.Emit(Opcode.ReturnValue, span);
        Restore();
    }

    public void VisitBreak(Break node)
    {
        SourceSpan span = node.Span;
        FrameBlock loop = Unwind(ref span, false, stopAtLoop: true)
            ?? throw emitter.Reporter.Error("'break' outside loop", node.Span);
        Clean(loop, ref span, false);
        emitter.Code.Jump(Opcode.Jump, loop.Exit, span);
        Restore();
    }

    public void VisitContinue(Continue node)
    {
        SourceSpan span = node.Span;
        FrameBlock loop = Unwind(ref span, false, stopAtLoop: true)
            ?? throw emitter.Reporter.Error("'continue' not properly in loop", node.Span);
        emitter.Code.Jump(Opcode.Jump, loop.Start, span);
        Restore();
    }

    // Leaves the blocks from the inside out, up to the innermost loop or all of them. The clean-up code of a block is
    // written with the block and those inside it gone.
    private FrameBlock? Unwind(ref SourceSpan span, bool hasValue, bool stopAtLoop)
    {
        List<FrameBlock> blocks = emitter.Unit.Blocks;
        var left = (Blocks: new List<FrameBlock>(), Regions: new List<ProtectedRegion>());
        _left.Push(left);
        while (blocks.Count > 0)
        {
            FrameBlock block = blocks[^1];
            if (block.Kind == FrameBlockKind.ExceptionGroupHandler)
                throw emitter.Reporter.Error(
                    "'break', 'continue' and 'return' cannot appear in an except* block", span);
            if (stopAtLoop && block.Kind
                is FrameBlockKind.WhileLoop or FrameBlockKind.ForLoop or FrameBlockKind.AsyncForLoop)
                return block;
            blocks.RemoveAt(blocks.Count - 1);
            left.Blocks.Add(block);
            Clean(block, ref span, hasValue);
        }
        return null;
    }

    // The code behind the exit is inside the blocks again.
    private void Restore()
    {
        (List<FrameBlock> blocks, List<ProtectedRegion> regions) = _left.Pop();
        for (int i = blocks.Count - 1; i >= 0; i--)
            emitter.Unit.Blocks.Add(blocks[i]);
        foreach (ProtectedRegion region in regions)
            emitter.Code.Resume(region);
    }

    private void Suspend(ProtectedRegion? region)
    {
        if (region is null)
            return;
        emitter.Code.Suspend(region);
        _left.Peek().Regions.Add(region);
    }

    private void Clean(FrameBlock block, ref SourceSpan span, bool hasValue)
    {
        CodeBuilder code = emitter.Code;
        switch (block.Kind)
        {
            case FrameBlockKind.ForLoop:
            case FrameBlockKind.AsyncForLoop:
                KeepValue(hasValue, span);
                code.Emit(block.Kind == FrameBlockKind.ForLoop ? Opcode.PopIter : Opcode.PopTop, span);
                break;
            case FrameBlockKind.TryExcept:
                Suspend(block.Region);
                break;
            case FrameBlockKind.FinallyTry:
                Suspend(block.Region);
                if (hasValue)
                    Push(new FrameBlock(FrameBlockKind.PopValue, span));
                emitter.Statements.VisitAll(block.FinalBody);
                if (hasValue)
                    Pop();
                span = SourceSpan.None;
                break;
            case FrameBlockKind.FinallyEnd:
                KeepValue(hasValue, span);
                code.Emit(Opcode.PopTop, span);
                Suspend(block.Region);
                KeepValue(hasValue, span);
                code.Emit(Opcode.PopExcept, span);
                break;
            case FrameBlockKind.With:
            case FrameBlockKind.AsyncWith:
                Suspend(block.Region);
                CleanWith(block, hasValue);
                span = SourceSpan.None;
                break;
            case FrameBlockKind.HandlerCleanup:
                Suspend(block.NameRegion);
                Suspend(block.Region);
                KeepValue(hasValue, span);
                code.Emit(Opcode.PopExcept, span);
                if (block.Name is not null)
                    emitter.Names.Clear(block.Name);
                break;
            case FrameBlockKind.PopValue:
                KeepValue(hasValue, span);
                code.Emit(Opcode.PopTop, span);
                break;
        }
    }

    private void CleanWith(FrameBlock block, bool hasValue)
    {
        if (hasValue)
        {
            emitter.Code.Emit(Opcode.Swap, 3, block.Span);
            emitter.Code.Emit(Opcode.Swap, 2, block.Span);
        }
        emitter.Withs.CallExit(block.Kind == FrameBlockKind.AsyncWith, block.Span);
    }

    private void KeepValue(bool hasValue, SourceSpan span)
    {
        if (hasValue)
            emitter.Code.Emit(Opcode.Swap, 2, span);
    }
}
