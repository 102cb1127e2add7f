using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using Tuple = CoroVm.Compiler.Ast.Tuple;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits tuple, list, set and dict displays. Long ones are built piece by piece, so that the stack stays
/// small.</summary>
internal sealed class DisplayEmitter(Emitter emitter)
{
    /// <summary>How many entries an expression may put on the stack at a time.</summary>
    public const int StackGuideline = 255;

    private const int MinConstantDisplay = 3;

    public void VisitTuple(Tuple node)
    {
        if (emitter.Folder.Fold(node) is { } constant)
            emitter.LoadConstant(constant, node.Span);
        else
            EmitTuple(node.Elts, null, node.Span);
    }

    public void VisitList(List node)
    {
        if (node.Elts.Length >= MinConstantDisplay
            && emitter.Folder.FoldAll(node.Elts, isFrozenSet: false) is { } constant)
        {
            emitter.Code.Emit(Opcode.BuildList, 0, node.Span);
            emitter.LoadConstant(constant, node.Span);
            emitter.Code.Emit(Opcode.ListExtend, 1, node.Span);
            return;
        }
        EmitSequence(node.Elts, null, node.Span, Opcode.BuildList, Opcode.ListAppend, Opcode.ListExtend);
    }

    public void VisitSet(Set node)
    {
        if (node.Elts.Length >= MinConstantDisplay
            && emitter.Folder.FoldAll(node.Elts, isFrozenSet: true) is { } constant)
        {
            emitter.Code.Emit(Opcode.BuildSet, 0, node.Span);
            emitter.LoadConstant(constant, node.Span);
            emitter.Code.Emit(Opcode.SetUpdate, 1, node.Span);
            return;
        }
        EmitSequence(node.Elts, null, node.Span, Opcode.BuildSet, Opcode.SetAdd, Opcode.SetUpdate);
    }

    /// <summary>Pushes a tuple of the elements, which may be starred, and of a variable behind them.</summary>
    public void EmitTuple(Expr[] elements, string? injected, SourceSpan span)
    {
        int count = elements.Length + (injected is null ? 0 : 1);
        if (count <= StackGuideline && !HasStar(elements))
        {
            emitter.Expressions.VisitAll(elements);
            if (injected is not null)
                emitter.Names.Load(injected, span);
            emitter.Code.Emit(Opcode.BuildTuple, count, span);
            return;
        }
        EmitSequence(elements, injected, span, Opcode.BuildList, Opcode.ListAppend, Opcode.ListExtend);
        emitter.Intrinsic(IntrinsicFunction.ListToTuple, span);
    }

    public void VisitDict(Dict node)
    {
        var pairs = new MapWriter(emitter, node.Span);
        for (int i = 0; i < node.Values.Length; i++)
        {
            if (node.Keys[i] is { } key)
            {
                emitter.Expressions.Visit(key);
                emitter.Expressions.Visit(node.Values[i]);
                pairs.AddPair();
                continue;
            }
            pairs.Finish();
            emitter.Expressions.Visit(node.Values[i]);
            emitter.Code.Emit(Opcode.DictUpdate, 1, node.Span);
        }
        pairs.Finish();
    }

    public static bool HasStar(Expr[] elements)
    {
        foreach (Expr element in elements)
            if (element is Starred)
                return true;
        return false;
    }

    private void EmitSequence(
        Expr[] elements, string? injected, SourceSpan span, Opcode build, Opcode add, Opcode extend)
    {
        CodeBuilder code = emitter.Code;
        bool isBuilt = false;
        if (elements.Length > StackGuideline)
        {
            code.Emit(build, 0, span);
            isBuilt = true;
        }
        for (int i = 0; i < elements.Length; i++)
        {
            if (elements[i] is Starred starred)
            {
                if (!isBuilt)
                    code.Emit(build, i, span);
                isBuilt = true;
                emitter.Expressions.Visit(starred.Value);
                code.Emit(extend, 1, span);
                continue;
            }
            emitter.Expressions.Visit(elements[i]);
            if (isBuilt)
                code.Emit(add, 1, span);
        }
        if (injected is not null)
        {
            emitter.Names.Load(injected, span);
            if (isBuilt)
                code.Emit(add, 1, span);
        }
        if (!isBuilt)
            code.Emit(build, elements.Length + (injected is null ? 0 : 1), span);
    }
}
