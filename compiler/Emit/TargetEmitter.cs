using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using Attribute = CoroVm.Compiler.Ast.Attribute;
using Tuple = CoroVm.Compiler.Ast.Tuple;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits assignment to targets, deletion of them, and augmented assignment.</summary>
internal sealed class TargetEmitter(Emitter emitter)
{
    // What one instruction may unpack before the star.
    private const int MaxBeforeStar = 255;

    // What one instruction may put on the stack.
    private const int MaxUnpacked = 1000;

    // Up to here one Swap reverses the stack.
    private const int MaxReversed = 3;
    private const int MaxStoredEach = 30;

    /// <summary>Assigns what is on top of the stack.</summary>
    public void Store(Expr target)
    {
        switch (target)
        {
            case Name node:
                emitter.Names.Store(node.Id, node.Span);
                break;
            case Attribute node:
                NoteStaticAttribute(node);
                emitter.Expressions.Visit(node.Value);
                emitter.EmitNamed(Opcode.StoreAttr, node.Attr, AttributeSpan.Of(node));
                break;
            case Subscript node:
                emitter.Subscripts.Store(node);
                break;
            case Tuple node:
                Unpack(node, node.Elts);
                break;
            case List node:
                Unpack(node, node.Elts);
                break;
            case Starred node:
                throw emitter.Reporter.Error("starred assignment target must be in a list or tuple", node.Span);
            default:
                throw emitter.Reporter.Error("cannot assign to expression", target.Span);
        }
    }

    /// <summary>Emits <c>a, b = c, d</c> without making a tuple, if that cannot be told from making one.</summary>
    public bool TryStoreEach(Expr[] targets, Expr[] values, SourceSpan span)
    {
        if (targets.Length != values.Length || targets.Length > MaxStoredEach || targets.Length == 0
            || DisplayEmitter.HasStar(targets) || DisplayEmitter.HasStar(values))
            return false;
        bool inAnyOrder = AreDistinctLocals(targets);
        if (!inAnyOrder && targets.Length > MaxReversed)
            return false;
        emitter.Expressions.VisitAll(values);
        if (inAnyOrder)
        {
            for (int i = targets.Length - 1; i >= 0; i--)
                Store(targets[i]);
            return true;
        }
        if (targets.Length > 1)
            emitter.Code.Emit(Opcode.Swap, targets.Length, span);
        StoreAll(targets);
        return true;
    }

    public void Delete(Expr target)
    {
        switch (target)
        {
            case Name node:
                emitter.Names.Delete(node.Id, node.Span);
                break;
            case Attribute node:
                emitter.Expressions.Visit(node.Value);
                emitter.EmitNamed(Opcode.DeleteAttr, node.Attr, AttributeSpan.Of(node));
                break;
            case Subscript node:
                emitter.Subscripts.Delete(node);
                break;
            case Tuple node:
                DeleteAll(node, node.Elts);
                break;
            case List node:
                DeleteAll(node, node.Elts);
                break;
            default:
                throw emitter.Reporter.Error("cannot delete expression", target.Span);
        }
    }

    public void VisitAugmented(AugAssign node)
    {
        switch (node.Target)
        {
            case Name target:
                emitter.Names.Load(target.Id, target.Span);
                Operate(node);
                emitter.Names.Store(target.Id, target.Span);
                break;
            case Attribute target:
                AugmentAttribute(node, target);
                break;
            case Subscript target when SubscriptEmitter.IsTwoPartSlice(target.Slice):
                AugmentSlice(node, target);
                break;
            case Subscript target:
                AugmentItem(node, target);
                break;
            default:
                throw emitter.Reporter.Error(
                    "illegal expression for augmented assignment", node.Target.Span);
        }
    }

    private bool AreDistinctLocals(Expr[] targets)
    {
        for (int i = 0; i < targets.Length; i++)
        {
            if (targets[i] is not Name name || !emitter.Names.IsFast(name.Id))
                return false;
            for (int j = 0; j < i; j++)
                if (((Name)targets[j]).Id == name.Id)
                    return false;
        }
        return true;
    }

    private void AugmentAttribute(AugAssign node, Attribute target)
    {
        SourceSpan span = AttributeSpan.Of(target);
        emitter.Expressions.Visit(target.Value);
        emitter.Code.Emit(Opcode.Copy, 1, target.Span);
        emitter.EmitNamed(Opcode.LoadAttr, target.Attr, span);
        Operate(node);
        emitter.Code.Emit(Opcode.Swap, 2, span);
        emitter.EmitNamed(Opcode.StoreAttr, target.Attr, span);
    }

    private void AugmentItem(AugAssign node, Subscript target)
    {
        CodeBuilder code = emitter.Code;
        emitter.Expressions.Visit(target.Value);
        emitter.Expressions.Visit(target.Slice);
        code.Emit(Opcode.Copy, 2, target.Span);
        code.Emit(Opcode.Copy, 2, target.Span);
        code.Emit(Opcode.BinarySubscr, target.Span);
        Operate(node);
        code.Emit(Opcode.Swap, 3, target.Span);
        code.Emit(Opcode.Swap, 2, target.Span);
        code.Emit(Opcode.StoreSubscr, target.Span);
    }

    private void AugmentSlice(AugAssign node, Subscript target)
    {
        CodeBuilder code = emitter.Code;
        emitter.Expressions.Visit(target.Value);
        emitter.Subscripts.VisitBounds((Slice)target.Slice);
        code.Emit(Opcode.Copy, 3, target.Span);
        code.Emit(Opcode.Copy, 3, target.Span);
        code.Emit(Opcode.Copy, 3, target.Span);
        code.Emit(Opcode.BinarySlice, target.Span);
        Operate(node);
        code.Emit(Opcode.Swap, 4, target.Span);
        code.Emit(Opcode.Swap, 3, target.Span);
        code.Emit(Opcode.Swap, 2, target.Span);
        code.Emit(Opcode.StoreSlice, target.Span);
    }

    private void Operate(AugAssign node)
    {
        emitter.Expressions.Visit(node.Value);
        int op = (int)OperatorEmitter.ToBinaryOperator(node.Op) + BinaryOperators.InPlace;
        emitter.Code.Emit(Opcode.BinaryOp, op, node.Span);
    }

    private void Unpack(Expr target, Expr[] elements)
    {
        emitter.Descend(target);
        int star = -1;
        for (int i = 0; i < elements.Length; i++)
        {
            if (elements[i] is not Starred)
                continue;
            if (star >= 0)
                throw emitter.Reporter.Error("multiple starred expressions in assignment", target.Span);
            if (i > MaxBeforeStar)
                throw emitter.Reporter.Error("too many expressions in star-unpacking assignment", target.Span);
            star = i;
        }
        int first = 0;
        if (star < 0)
        {
            // A very long target takes its elements in portions: some, and the list of the others.
            for (; elements.Length - first > MaxUnpacked; first += MaxBeforeStar)
            {
                emitter.Code.Emit(Opcode.UnpackEx, MaxBeforeStar, 0, target.Span);
                StoreAll(elements.AsSpan(first, MaxBeforeStar));
            }
            emitter.Code.Emit(Opcode.UnpackSequence, elements.Length - first, target.Span);
        }
        else
        {
            if (elements.Length - star > MaxUnpacked)
                throw emitter.Reporter.Error("too many expressions in star-unpacking assignment", target.Span);
            emitter.Code.Emit(Opcode.UnpackEx, star, elements.Length - star - 1, target.Span);
        }
        StoreAll(elements.AsSpan(first));
        emitter.Ascend();
    }

    private void StoreAll(ReadOnlySpan<Expr> elements)
    {
        foreach (Expr element in elements)
            Store(element is Starred starred ? starred.Value : element);
    }

    private void DeleteAll(Expr target, Expr[] elements)
    {
        emitter.Descend(target);
        foreach (Expr element in elements)
            Delete(element);
        emitter.Ascend();
    }

    // __static_attributes__ lists what the methods of a class assign to self.
    private void NoteStaticAttribute(Attribute node)
    {
        if (node.Value is not Name { Id: "self" })
            return;
        UnitBuilder? unit = emitter.Unit.Parent;
        while (unit is not null && unit.Kind != UnitKind.Class)
            unit = unit.Parent;
        unit?.StaticAttributes.Add(node.Attr);
    }
}
