using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using CoroVm.Compiler.Scopes;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits class definitions: a call of <c>__build_class__</c> with a function of the body.</summary>
internal sealed class ClassEmitter(Emitter emitter)
{
    public void Visit(ClassDef node)
    {
        emitter.Expressions.VisitAll(node.DecoratorList);
        int firstLine = node.DecoratorList.Length > 0
            ? node.DecoratorList[0].Span.StartLine : node.Span.StartLine;
        emitter.Calls.CheckKeywords(node.Keywords);
        if (node.TypeParams.Length > 0)
        {
            VisitGeneric(node, firstLine);
        }
        else
        {
            PushBuilder(node, firstLine);
            emitter.Calls.EmitCall(2, node.Bases, null, node.Keywords, node.Span);
        }
        emitter.Functions.ApplyDecorators(node.DecoratorList);
        emitter.Names.Store(node.Name, node.Span);
    }

    private void VisitGeneric(ClassDef node, int firstLine)
    {
        SourceSpan span = node.Span;
        emitter.TypeParameters.Enter(node.TypeParams, node.Name, firstLine, 0, span);
        emitter.Unit.PrivateName = node.Name;
        emitter.TypeParameters.PushTuple(node.TypeParams);
        emitter.Names.Store(ImplicitNames.TypeParameters, span);
        PushBuilder(node, firstLine);
        emitter.Names.Load(ImplicitNames.TypeParameters, span);
        emitter.Intrinsic(IntrinsicFunction.SubscriptGeneric, span);
        emitter.Names.Store(ImplicitNames.GenericBase, span);
        emitter.Calls.EmitCall(2, node.Bases, ImplicitNames.GenericBase, node.Keywords, span);
        emitter.Code.Emit(Opcode.ReturnValue, span);
        emitter.Functions.MakeFunction(emitter.Leave(), 0, span);
        emitter.Code.Emit(Opcode.Call, 0, span);
    }

    // Pushes __build_class__, the body's function and the name.
    private void PushBuilder(ClassDef node, int firstLine)
    {
        CodeUnit body = VisitBody(node, firstLine);
        emitter.Code.Emit(Opcode.LoadBuildClass, node.Span);
        emitter.Functions.MakeFunction(body, 0, node.Span);
        emitter.LoadString(node.Name, node.Span);
    }

    private CodeUnit VisitBody(ClassDef node, int firstLine)
    {
        Scope scope = emitter.Scopes.Of(node);
        var unit = new UnitBuilder(UnitKind.Class, node.Name, scope, emitter.Unit, firstLine, emitter.RentCode())
        {
            PrivateName = node.Name,
        };
        var start = new SourceSpan(firstLine, 0, firstLine, 0);
        emitter.Enter(unit, start);
        emitter.Names.Load("__name__", start);
        emitter.Names.Store("__module__", start);
        emitter.LoadString(unit.QualName, start);
        emitter.Names.Store("__qualname__", start);
        unit.Code.Emit(Opcode.LoadInt, firstLine, start);
        emitter.Names.Store("__firstlineno__", start);
        if (node.TypeParams.Length > 0)
        {
            emitter.Names.Load(ImplicitNames.TypeParameters, start);
            emitter.Names.Store("__type_params__", start);
        }
        if (scope.NeedsClassNamespaceCell)
        {
            unit.Code.Emit(Opcode.LoadLocals, start);
            unit.Code.Emit(Opcode.StoreCell, unit.SlotOf(ImplicitNames.ClassNamespace), start);
        }
        if (scope.HasConditionalAnnotations && unit.IsCell(ImplicitNames.ConditionalAnnotations))
        {
            unit.Code.Emit(Opcode.BuildSet, 0, start);
            unit.Code.Emit(Opcode.StoreCell, unit.SlotOf(ImplicitNames.ConditionalAnnotations), start);
        }
        emitter.Annotations.VisitBody(node.Body, start);
        emitter.LoadConstant(Constants.Strings(unit.StaticAttributes), SourceSpan.None);
        emitter.Names.Store("__static_attributes__", SourceSpan.None);
        StoreCells(unit, scope);
        return emitter.Leave();
    }

    // __build_class__ fills the cells that the body returns or leaves in its namespace.
    private void StoreCells(UnitBuilder unit, Scope scope)
    {
        if (scope.NeedsClassNamespaceCell)
        {
            unit.Code.Emit(Opcode.LoadCellRef, unit.SlotOf(ImplicitNames.ClassNamespace), SourceSpan.None);
            emitter.Names.Store("__classdictcell__", SourceSpan.None);
        }
        if (scope.NeedsClassCell)
        {
            unit.Code.Emit(Opcode.LoadCellRef, unit.SlotOf(ImplicitNames.Class), SourceSpan.None);
            unit.Code.Emit(Opcode.Copy, 1, SourceSpan.None);
            emitter.Names.Store("__classcell__", SourceSpan.None);
        }
        else
        {
            unit.Code.Emit(Opcode.LoadNone, SourceSpan.None);
        }
        unit.Code.Emit(Opcode.ReturnValue, SourceSpan.None);
    }
}
