using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits <c>container[index]</c> as an expression and as a target.</summary>
internal sealed class SubscriptEmitter(Emitter emitter)
{
    public void Visit(Subscript node)
    {
        emitter.Warnings.CheckSubscript(node);
        EmitAccess(node, Opcode.BinarySlice, Opcode.BinarySubscr);
    }

    /// <summary>Assigns what is on top of the stack.</summary>
    public void Store(Subscript node) => EmitAccess(node, Opcode.StoreSlice, Opcode.StoreSubscr);

    public void Delete(Subscript node)
    {
        emitter.Expressions.Visit(node.Value);
        emitter.Expressions.Visit(node.Slice);
        emitter.Code.Emit(Opcode.DeleteSubscr, node.Span);
    }

    /// <summary>Builds a slice object.</summary>
    public void VisitSlice(Slice node)
    {
        VisitBounds(node);
        if (node.Step is not null)
            emitter.Expressions.Visit(node.Step);
        emitter.Code.Emit(Opcode.BuildSlice, node.Step is null ? 2 : 3, node.Span);
    }

    /// <summary>Whether the index is <c>[start:stop]</c>, which needs no slice object.</summary>
    public static bool IsTwoPartSlice(Expr index) => index is Slice { Step: null };

    /// <summary>Pushes start and stop.</summary>
    public void VisitBounds(Slice node)
    {
        VisitBound(node.Lower, node.Span);
        VisitBound(node.Upper, node.Span);
    }

    private void EmitAccess(Subscript node, Opcode withSlice, Opcode withKey)
    {
        emitter.Expressions.Visit(node.Value);
        if (IsTwoPartSlice(node.Slice))
        {
            VisitBounds((Slice)node.Slice);
            emitter.Code.Emit(withSlice, node.Span);
            return;
        }
        emitter.Expressions.Visit(node.Slice);
        emitter.Code.Emit(withKey, node.Span);
    }

    private void VisitBound(Expr? bound, SourceSpan span)
    {
        if (bound is null)
            emitter.Code.Emit(Opcode.LoadNone, span);
        else
            emitter.Expressions.Visit(bound);
    }
}
