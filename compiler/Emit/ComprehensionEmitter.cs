using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using CoroVm.Compiler.Scopes;
using Tuple = CoroVm.Compiler.Ast.Tuple;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits comprehensions. List, set and dict comprehensions are part of the unit around them (PEP 709): the
/// variables they bind are saved on the stack and restored, also when an exception ends them. A generator expression is
/// a generator function that receives the outermost iterator.</summary>
internal sealed class ComprehensionEmitter(Emitter emitter)
{
    public void VisitList(ListComp node) => Visit(
        new Parts(node, "<listcomp>", ComprehensionKind.List, node.Generators, node.Elt, null));

    public void VisitSet(SetComp node) => Visit(
        new Parts(node, "<setcomp>", ComprehensionKind.Set, node.Generators, node.Elt, null));

    public void VisitDict(DictComp node) => Visit(
        new Parts(node, "<dictcomp>", ComprehensionKind.Dict, node.Generators, node.Key, node.Value));

    public void VisitGenerator(GeneratorExp node) => Visit(
        new Parts(node, "<genexpr>", ComprehensionKind.Generator, node.Generators, node.Elt, null));

    private void Visit(Parts parts)
    {
        Scope scope = emitter.Scopes.Of(parts.Node);
        if (scope.IsInlined)
            VisitInlined(parts, scope);
        else
            VisitFunction(parts, scope);
    }

    private void VisitInlined(Parts parts, Scope scope)
    {
        UnitBuilder unit = emitter.Unit;
        CodeBuilder code = unit.Code;
        SourceSpan span = parts.Node.Span;
        VisitOutermost(parts.Generators[0]);
        Scope outer = unit.Names;
        unit.Names = scope;
        List<int> saved = SaveLocals(scope, span);
        ProtectedRegion? region = null;
        if (saved.Count > 0)
        {
            code.Emit(Opcode.Swap, saved.Count + 1, span);
            region = code.OpenRegion(above: 1);
            emitter.Exits.Push(new FrameBlock(FrameBlockKind.Plain, span));
        }
        BuildContainer(parts.Kind, span);
        code.Emit(Opcode.Swap, 2, span);
        EmitGenerator(parts, 0, 0);
        if (region is not null)
        {
            Label end = code.NewLabel();
            emitter.Exits.Pop();
            code.CloseRegion(region);
            code.Jump(Opcode.Jump, end, SourceSpan.None);
            code.PlaceHandler(region);
            RestoreLocals(saved, span);
            code.Emit(Opcode.Reraise, span);
            code.Place(end);
            RestoreLocals(saved, span);
        }
        unit.Names = outer;
    }

    private void VisitFunction(Parts parts, Scope scope)
    {
        SourceSpan span = parts.Node.Span;
        var unit = new UnitBuilder(
            UnitKind.Comprehension, parts.Name, scope, emitter.Unit, span.StartLine, emitter.RentCode())
        {
            ArgCount = 1,
        };
        emitter.Enter(unit, span);
        bool isGenerator = parts.Kind == ComprehensionKind.Generator;
        if (!isGenerator)
            BuildContainer(parts.Kind, span);
        unit.Code.Emit(Opcode.LoadFast, 0, parts.Generators[0].Iter.Span);
        EmitGenerator(parts, 0, 0);
        if (isGenerator)
            unit.Code.Emit(Opcode.LoadNone, SourceSpan.None);
        unit.Code.Emit(Opcode.ReturnValue, span);
        emitter.Functions.MakeFunction(emitter.Leave(), 0, span);
        VisitOutermost(parts.Generators[0]);
        emitter.Code.Emit(Opcode.Call, 1, span);
        if (scope.IsCoroutine && !isGenerator)
            emitter.Suspensions.Await(SuspensionEmitter.AwaitPlain, span);
    }

    private void VisitOutermost(Comprehension generator)
    {
        emitter.Loops.VisitIterable(generator.Iter);
        if (generator.IsAsync)
            emitter.Code.Emit(Opcode.GetAiter, generator.Iter.Span);
        else
            emitter.Loops.GetIterator(generator.Iter);
    }

    private List<int> SaveLocals(Scope scope, SourceSpan span)
    {
        UnitBuilder unit = emitter.Unit;
        var saved = new List<int>();
        foreach (Symbol symbol in scope.Symbols)
        {
            if (symbol.Binding != NameBinding.Local || symbol.Name == ImplicitNames.OutermostIterable)
                continue;
            int slot = unit.ComprehensionSlotOf(symbol.Name);
            unit.Code.Emit(Opcode.LoadFastAndClear, slot, span);
            saved.Add(slot);
        }
        return saved;
    }

    // The value on top stays there.
    private void RestoreLocals(List<int> saved, SourceSpan span)
    {
        emitter.Code.Emit(Opcode.Swap, saved.Count + 1, span);
        for (int i = saved.Count - 1; i >= 0; i--)
            emitter.Code.Restore(saved[i], span);
    }

    private void BuildContainer(ComprehensionKind kind, SourceSpan span) => emitter.Code.Emit(kind switch
    {
        ComprehensionKind.List => Opcode.BuildList,
        ComprehensionKind.Set => Opcode.BuildSet,
        _ => Opcode.BuildMap,
    }, 0, span);

    // The iterator of the outermost for is on the stack; depth counts the iterators above the container.
    private void EmitGenerator(Parts parts, int index, int depth)
    {
        emitter.Descend(parts.Generators[index]);
        CodeBuilder code = emitter.Code;
        Comprehension generator = parts.Generators[index];
        if (index > 0 && !generator.IsAsync
            && generator.Iter is List { Elts: [not Starred] } or Tuple { Elts: [not Starred] })
        {
            EmitSingleValue(parts, index, depth);
        }
        else
        {
            if (index > 0)
                VisitOutermost(generator);
            Label start = code.NewLabel();
            Label exhausted = code.NewLabel();
            code.Place(start);
            if (generator.IsAsync)
            {
                emitter.Exits.Push(new FrameBlock(FrameBlockKind.Plain, parts.Node.Span));
                ProtectedRegion region = emitter.Loops.AwaitNext(parts.Node.Span);
                EmitBody(parts, index, depth + 1, start);
                code.Jump(Opcode.Jump, start, parts.Element.Span);
                emitter.Exits.Pop();
                emitter.Loops.EndAsync(region, parts.Node.Span);
            }
            else
            {
                code.Jump(Opcode.ForIter, exhausted, generator.Iter.Span);
                EmitBody(parts, index, depth + 1, start);
                code.Jump(Opcode.Jump, start, parts.Element.Span);
                code.Place(exhausted);
            }
        }
        emitter.Ascend();
    }

    // for x in [value]: an assignment, no loop.
    private void EmitSingleValue(Parts parts, int index, int depth)
    {
        Comprehension generator = parts.Generators[index];
        emitter.Expressions.Visit(generator.Iter is List list ? list.Elts[0] : ((Tuple)generator.Iter).Elts[0]);
        Label skip = emitter.Code.NewLabel();
        EmitBody(parts, index, depth, skip);
        emitter.Code.Place(skip);
    }

    private void EmitBody(Parts parts, int index, int depth, Label skip)
    {
        Comprehension generator = parts.Generators[index];
        emitter.Targets.Store(generator.Target);
        foreach (Expr condition in generator.Ifs)
            emitter.Conditions.JumpIf(condition, skip, false);
        if (index + 1 < parts.Generators.Length)
            EmitGenerator(parts, index + 1, depth);
        else
            EmitElement(parts, depth);
    }

    private void EmitElement(Parts parts, int depth)
    {
        CodeBuilder code = emitter.Code;
        emitter.Expressions.Visit(parts.Element);
        SourceSpan span = parts.Element.Span;
        switch (parts.Kind)
        {
            case ComprehensionKind.List:
                code.Emit(Opcode.ListAppend, depth + 1, span);
                break;
            case ComprehensionKind.Set:
                code.Emit(Opcode.SetAdd, depth + 1, span);
                break;
            case ComprehensionKind.Dict:
                emitter.Expressions.Visit(parts.Value!);
                code.Emit(Opcode.MapAdd, depth + 1, span.To(parts.Value!.Span));
                break;
            default:
                code.Emit(Opcode.YieldValue, span);
                code.Emit(Opcode.PopTop, span);
                break;
        }
    }

    private sealed record Parts(
        Expr Node, string Name, ComprehensionKind Kind, Comprehension[] Generators, Expr Element, Expr? Value);
}
