using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using CoroVm.Compiler.Scopes;
using Attribute = CoroVm.Compiler.Ast.Attribute;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits annotations (PEP 649): functions that compute them when asked, or their text under
/// <c>from __future__ import annotations</c>.</summary>
internal sealed class AnnotationEmitter(Emitter emitter)
{
    // Formats beyond this one are made from it by the annotationlib module.
    private const int GreatestFormat = 2;

    /// <summary>The statements of a module or class with what makes its annotations.</summary>
    public void VisitBody(Stmt[] body, SourceSpan span)
    {
        UnitBuilder unit = emitter.Unit;
        Scope scope = unit.Scope;
        int first = 0;
        if (emitter.Options.FutureAnnotations && scope.AnnotationsUsed)
            SetUpAnnotations(scope, span);
        if (unit.Kind == UnitKind.Module)
            EmitModuleAnnotate(scope, span);
        if (scope.HasDocstring && body.Length > 0)
        {
            StrValue text = Docstring.Of(body)!;
            emitter.LoadConstant(DocstringCleaner.Clean(text), ((ExprStmt)body[0]).Value.Span);
            emitter.Names.Store("__doc__", SourceSpan.None);
            first = 1;
        }
        for (int i = first; i < body.Length; i++)
            emitter.Statements.Visit(body[i]);
        if (unit.Kind == UnitKind.Class && scope.DeferredAnnotations.Count > 0)
            EmitAnnotate(scope, "__annotate_func__", span);
    }

    public void VisitVariable(AnnAssign node)
    {
        UnitBuilder unit = emitter.Unit;
        bool isEvaluated = unit.Kind is UnitKind.Module or UnitKind.Class;
        if (node.Value is not null)
        {
            emitter.Expressions.Visit(node.Value);
            emitter.Targets.Store(node.Target);
        }
        switch (node.Target)
        {
            case Name target when node.Simple && isEvaluated:
                RecordVariable(node, target);
                break;
            case Attribute target when node.Value is null:
                Evaluate(target.Value);
                break;
            case Subscript target when node.Value is null:
                Evaluate(target.Value);
                Evaluate(target.Slice);
                break;
        }
        if (!node.Simple && isEvaluated && !emitter.Options.FutureAnnotations)
            Evaluate(node.Annotation);
    }

    /// <summary>Pushes the function that computes the annotations of a signature.</summary>
    /// <returns>The flag of MakeFunction, or 0 if there are no annotations.</returns>
    public int PushSignature(FunctionParts parts)
    {
        if (emitter.Scopes.Find(parts.Args) is not { } scope)
            return 0;
        SourceSpan span = parts.Span;
        EnterEvaluator(ImplicitNames.Annotate, parts.Name, scope, span);
        emitter.Unit.FirstLocalName = "format";
        var pairs = new MapWriter(emitter, span);
        PushParameters(parts.Args.Args, ref pairs, span);
        PushParameters(parts.Args.PosOnlyArgs, ref pairs, span);
        if (parts.Args.VarArg is { } star)
            PushParameters([star], ref pairs, span);
        PushParameters(parts.Args.KwOnlyArgs, ref pairs, span);
        if (parts.Args.KwArg is { } doubleStar)
            PushParameters([doubleStar], ref pairs, span);
        if (parts.Returns is not null)
            PushAnnotation("return", parts.Returns, ref pairs, span);
        pairs.Finish();
        emitter.Code.Emit(Opcode.ReturnValue, span);
        emitter.Functions.MakeFunction(emitter.Leave(), 0, span);
        return MakeFunctionFlags.Annotate;
    }

    /// <summary>Starts a unit that computes annotations or the like in the format it is given.</summary>
    public void EnterEvaluator(string name, string? owner, Scope scope, SourceSpan span)
    {
        var unit = new UnitBuilder(
            UnitKind.Annotations, name, scope, emitter.Unit, span.StartLine, emitter.RentCode(), owner)
        {
            ArgCount = 1,
            PosOnlyCount = 1,
        };
        emitter.Enter(unit, span);
        Label body = unit.Code.NewLabel();
        unit.Code.Emit(Opcode.LoadFast, 0, span);
        unit.Code.Emit(Opcode.LoadInt, GreatestFormat, span);
        unit.Code.Emit(Opcode.CompareOp, (int)CompareOperator.Greater, span);
        unit.Code.Jump(Opcode.PopJumpIfFalse, body, span);
        emitter.EmitNamed(Opcode.LoadGlobal, "NotImplementedError", span);
        unit.Code.Emit(Opcode.Raise, 1, span);
        unit.Code.Place(body);
    }

    private void SetUpAnnotations(Scope scope, SourceSpan span)
    {
        emitter.LoadConstant(Constants.Strings([]), span);
        emitter.Intrinsic(IntrinsicFunction.SetupAnnotations, span);
        emitter.Code.Emit(Opcode.PopTop, span);
    }

    // A module may be looked at while it is executed, so its function comes first and its annotations are conditional.
    private void EmitModuleAnnotate(Scope scope, SourceSpan span)
    {
        if (scope.DeferredAnnotations.Count > 0)
            EmitAnnotate(scope, ImplicitNames.Annotate, span);
        if (scope.HasConditionalAnnotations)
        {
            emitter.Code.Emit(Opcode.BuildSet, 0, span);
            emitter.Names.Store(ImplicitNames.ConditionalAnnotations, span);
        }
    }

    private void EmitAnnotate(Scope scope, string target, SourceSpan span)
    {
        EnterEvaluator(ImplicitNames.Annotate, null, scope.AnnotationScope!, span);
        emitter.Unit.FirstLocalName = "format";
        CodeBuilder code = emitter.Code;
        code.Emit(Opcode.BuildMap, 0, span);
        foreach ((AnnAssign node, int index) in scope.DeferredAnnotations)
        {
            Label skip = code.NewLabel();
            if (index >= 0)
            {
                code.Emit(Opcode.LoadInt, index, node.Span);
                emitter.Names.Load(ImplicitNames.ConditionalAnnotations, node.Span);
                code.Emit(Opcode.ContainsOp, 0, node.Span);
                code.Jump(Opcode.PopJumpIfFalse, skip, node.Span);
            }
            emitter.Expressions.Visit(node.Annotation);
            code.Emit(Opcode.Copy, 2, node.Span);
            emitter.LoadString(emitter.Mangle(((Name)node.Target).Id), node.Span);
            code.Emit(Opcode.StoreSubscr, span);
            code.Place(skip);
        }
        code.Emit(Opcode.ReturnValue, span);
        emitter.Functions.MakeFunction(emitter.Leave(), 0, span);
        emitter.Names.Store(target, span);
    }

    private void RecordVariable(AnnAssign node, Name target)
    {
        UnitBuilder unit = emitter.Unit;
        CodeBuilder code = unit.Code;
        if (emitter.Options.FutureAnnotations)
        {
            emitter.LoadString(ExpressionText.Of(node.Annotation, emitter.Reporter), node.Annotation.Span);
            emitter.Names.Load("__annotations__", node.Span);
            emitter.LoadString(emitter.Mangle(target.Id), node.Span);
            code.Emit(Opcode.StoreSubscr, node.Span);
            return;
        }
        if (!unit.Scope.ConditionalIndexes.TryGetValue(node, out int index))
            return;
        if (unit.Kind == UnitKind.Class)
            code.Emit(Opcode.LoadCell, unit.SlotOf(ImplicitNames.ConditionalAnnotations), node.Span);
        else
            emitter.Names.Load(ImplicitNames.ConditionalAnnotations, node.Span);
        code.Emit(Opcode.LoadInt, index, node.Span);
        code.Emit(Opcode.SetAdd, 1, node.Span);
        code.Emit(Opcode.PopTop, node.Span);
    }

    private void Evaluate(Expr expression)
    {
        emitter.Expressions.Visit(expression);
        emitter.Code.Emit(Opcode.PopTop, expression.Span);
    }

    private void PushParameters(Arg[] parameters, ref MapWriter pairs, SourceSpan span)
    {
        foreach (Arg parameter in parameters)
            if (parameter.Annotation is not null)
                PushAnnotation(parameter.Name, parameter.Annotation, ref pairs, span);
    }

    private void PushAnnotation(string name, Expr annotation, ref MapWriter pairs, SourceSpan span)
    {
        emitter.LoadString(emitter.Mangle(name), span);
        if (emitter.Options.FutureAnnotations)
        {
            emitter.LoadString(ExpressionText.Of(annotation, emitter.Reporter), annotation.Span);
        }
        else if (annotation is Starred starred)
        {
            emitter.Expressions.Visit(starred.Value);
            emitter.Code.Emit(Opcode.UnpackSequence, 1, span);
        }
        else
        {
            emitter.Expressions.Visit(annotation);
        }
        pairs.AddPair();
    }
}
