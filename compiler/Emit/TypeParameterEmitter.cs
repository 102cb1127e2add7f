using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using CoroVm.Compiler.Scopes;
using Tuple = CoroVm.Compiler.Ast.Tuple;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits type parameters and type aliases (PEP 695, 696).</summary>
internal sealed class TypeParameterEmitter(Emitter emitter)
{
    /// <summary>Starts the unit that holds type parameters.</summary>
    public void Enter(TypeParam[] parameters, string name, int firstLine, int argCount, SourceSpan span)
    {
        Scope scope = emitter.Scopes.Of(parameters);
        emitter.Enter(
            new UnitBuilder(UnitKind.Annotations, $"<generic parameters of {name}>", scope, emitter.Unit, firstLine,
                emitter.RentCode())
            {
                ArgCount = argCount,
            }, span);
    }

    /// <summary>Makes the type parameters, binds their names, and pushes a tuple of them.</summary>
    public void PushTuple(TypeParam[] parameters)
    {
        bool hasDefault = false;
        foreach (TypeParam parameter in parameters)
        {
            SourceSpan span = parameter.Span;
            emitter.LoadString(parameter.Name, span);
            PushParameter(parameter);
            if (DefaultOf(parameter) is { } value)
            {
                hasDefault = true;
                PushEvaluator(value, parameter.Name, emitter.Scopes.OfDefault(parameter), value.Span,
                    parameter is TypeVarTuple);
                emitter.Intrinsic(IntrinsicFunction.SetTypeParamDefault, span);
            }
            else if (hasDefault)
            {
                throw emitter.Reporter.Error(
                    $"non-default type parameter '{parameter.Name}' follows default type parameter", span);
            }
            emitter.Code.Emit(Opcode.Copy, 1, span);
            emitter.Names.Store(parameter.Name, span);
        }
        emitter.Code.Emit(Opcode.BuildTuple, parameters.Length, parameters[0].Span);
    }

    public void VisitAlias(TypeAlias node)
    {
        SourceSpan span = node.Span;
        string name = node.Name.Id;
        if (node.TypeParams.Length == 0)
        {
            emitter.LoadString(name, span);
            emitter.Code.Emit(Opcode.LoadNone, span);
            PushAlias(node);
        }
        else
        {
            Enter(node.TypeParams, name, span.StartLine, 0, span);
            emitter.LoadString(name, span);
            PushTuple(node.TypeParams);
            PushAlias(node);
            emitter.Code.Emit(Opcode.ReturnValue, span);
            emitter.Functions.MakeFunction(emitter.Leave(), 0, span);
            emitter.Code.Emit(Opcode.Call, 0, span);
        }
        emitter.Names.Store(name, span);
    }

    private static Expr? DefaultOf(TypeParam parameter) => parameter switch
    {
        TypeVar node => node.DefaultValue,
        ParamSpec node => node.DefaultValue,
        TypeVarTuple node => node.DefaultValue,
        _ => null,
    };

    private void PushParameter(TypeParam parameter)
    {
        switch (parameter)
        {
            case TypeVar { Bound: { } bound } node:
                PushEvaluator(bound, node.Name, emitter.Scopes.Of(node), bound.Span, false);
                emitter.Intrinsic(bound is Tuple ? IntrinsicFunction.TypeVarWithConstraints
                    : IntrinsicFunction.TypeVarWithBound, node.Span);
                break;
            case TypeVar:
                emitter.Intrinsic(IntrinsicFunction.TypeVar, parameter.Span);
                break;
            case ParamSpec:
                emitter.Intrinsic(IntrinsicFunction.ParamSpec, parameter.Span);
                break;
            default:
                emitter.Intrinsic(IntrinsicFunction.TypeVarTuple, parameter.Span);
                break;
        }
    }

    private void PushAlias(TypeAlias node)
    {
        PushEvaluator(node.Value, node.Name.Id, emitter.Scopes.Of(node), node.Span, false);
        emitter.Intrinsic(IntrinsicFunction.TypeAlias, node.Span);
    }

    // A function of an optional format that computes the expression.
    private void PushEvaluator(Expr expression, string name, Scope scope, SourceSpan span, bool allowStarred)
    {
        emitter.LoadConstant(new SequenceConstant(false, [new IntConstant(1)]), span);
        emitter.Annotations.EnterEvaluator(name, null, scope, span);
        if (allowStarred && expression is Starred starred)
        {
            emitter.Expressions.Visit(starred.Value);
            emitter.Code.Emit(Opcode.UnpackSequence, 1, span);
        }
        else
        {
            emitter.Expressions.Visit(expression);
        }
        emitter.Code.Emit(Opcode.ReturnValue, span);
        emitter.Functions.MakeFunction(emitter.Leave(), MakeFunctionFlags.Defaults, span);
    }
}
