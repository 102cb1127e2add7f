using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using Tuple = CoroVm.Compiler.Ast.Tuple;

namespace CoroVm.Compiler.Scopes;

/// <summary>Opens the scopes in which annotations, type parameters and type aliases are evaluated (PEP 649, 695).</summary>
internal sealed class AnnotationScopes(ScopeBuilder builder)
{
    private string _typeVariablePlace = "";

    /// <summary>Raises when the current scope is one in which an expression like <c>yield</c> has no meaning.</summary>
    public void Forbid(string what, SourceSpan span)
    {
        string? place = builder.Current.Kind switch
        {
            ScopeKind.Annotation => "an annotation",
            ScopeKind.TypeVariable => _typeVariablePlace,
            ScopeKind.TypeAlias => "a type alias",
            ScopeKind.TypeParameters => "the definition of a generic",
            _ => null,
        };
        if (place is not null)
            throw builder.Reporter.Error($"{what} cannot be used within {place}", span);
    }

    /// <summary>The annotations of a function's signature.</summary>
    public void VisitSignature(Arguments arguments, Expr? returns)
    {
        if (!HasAnnotations(arguments, returns))
            return;
        Scope outer = builder.Current;
        bool seesClass = outer.Kind == ScopeKind.Class || outer.CanSeeClassScope;
        Scope scope = builder.Enter(ScopeKind.Annotation, ImplicitNames.Annotate, arguments, outer.Span);
        scope.AnnotationsUsed = true;
        DefineFormat(scope.Span);
        if (seesClass)
            SeeClass();
        VisitAll(arguments.PosOnlyArgs);
        VisitAll(arguments.Args);
        VisitOptional(arguments.VarArg?.Annotation);
        VisitOptional(arguments.KwArg?.Annotation);
        VisitAll(arguments.KwOnlyArgs);
        VisitOptional(returns);
        builder.Leave();
        if (builder.Options.FutureAnnotations)
            Abandon(outer, scope);
    }

    /// <summary>The annotation of a variable.</summary>
    public void VisitVariable(AnnAssign node, bool conditional)
    {
        Scope outer = builder.Current;
        if (builder.Options.FutureAnnotations)
        {
            outer.AnnotationsUsed = true;
            Scope discarded = builder.Enter(ScopeKind.Annotation, ImplicitNames.Annotate, null, node.Annotation.Span);
            builder.Expressions.Visit(node.Annotation);
            builder.Leave();
            Abandon(outer, discarded);
            return;
        }
        bool isFunction = outer.IsFunctionLike;
        conditional |= outer.Kind == ScopeKind.Module;
        if (!isFunction && conditional && !outer.HasConditionalAnnotations)
        {
            outer.HasConditionalAnnotations = true;
            builder.Use(ImplicitNames.ConditionalAnnotations, node.Annotation.Span);
        }
        if (!isFunction && node is { Simple: true, Target: Name })
            Defer(outer, node, conditional);
        if (outer.AnnotationScope is null)
        {
            outer.AnnotationScope =
                builder.Enter(ScopeKind.Annotation, ImplicitNames.Annotate, null, node.Annotation.Span);
            DefineFormat(node.Annotation.Span);
            if (outer.Kind == ScopeKind.Class)
                SeeClass();
            if (!isFunction && outer.HasConditionalAnnotations)
                builder.Use(ImplicitNames.ConditionalAnnotations, node.Annotation.Span);
        }
        else
        {
            builder.Reenter(outer.AnnotationScope);
            if (!isFunction && outer.HasConditionalAnnotations)
                builder.Use(ImplicitNames.ConditionalAnnotations, node.Annotation.Span);
        }
        bool wasUnevaluated = builder.Expressions.InUnevaluatedAnnotation;
        builder.Expressions.InUnevaluatedAnnotation |= isFunction;
        builder.Expressions.Visit(node.Annotation);
        builder.Expressions.InUnevaluatedAnnotation = wasUnevaluated;
        builder.Leave();
    }

    /// <summary>Enters the scope of type parameters and visits them; the caller leaves it.</summary>
    /// <param name="parameters">The type parameters, which are also the key of the scope.</param>
    /// <param name="name">What they belong to.</param>
    /// <param name="arguments">The signature of a function, whose defaults the scope receives.</param>
    /// <param name="span">The definition.</param>
    /// <param name="mangled">For a class: receives the names that are mangled in the scope.</param>
    public void EnterTypeParameters(
        TypeParam[] parameters, string name, Arguments? arguments, SourceSpan span, HashSet<string>? mangled)
    {
        bool seesClass = builder.Current.Kind == ScopeKind.Class;
        Scope scope = builder.Enter(ScopeKind.TypeParameters, $"<generic parameters of {name}>", parameters, span);
        scope.MangledNames = mangled;
        if (seesClass)
            SeeClass();
        if (mangled is not null)
        {
            builder.Define(ImplicitNames.TypeParameters, SymbolFlags.Local | SymbolFlags.Use, span);
            builder.Define(ImplicitNames.GenericBase, SymbolFlags.Local | SymbolFlags.Use, span);
        }
        if (arguments is not null && arguments.Defaults.Length > 0)
            builder.Define(ImplicitNames.Defaults, SymbolFlags.Parameter, span);
        if (arguments is not null && Array.Exists(arguments.KwDefaults, value => value is not null))
            builder.Define(ImplicitNames.KeywordDefaults, SymbolFlags.Parameter, span);
        foreach (TypeParam parameter in parameters)
            VisitTypeParameter(parameter, mangled);
    }

    public void VisitTypeAlias(TypeAlias node)
    {
        builder.Bind(node.Name.Id, SymbolFlags.Local, node.Name.Span);
        bool seesClass = builder.Current.Kind == ScopeKind.Class;
        bool isGeneric = node.TypeParams.Length > 0;
        if (isGeneric)
            EnterTypeParameters(node.TypeParams, node.Name.Id, null, node.Span, null);
        builder.Enter(ScopeKind.TypeAlias, node.Name.Id, node, node.Span);
        DefineFormat(node.Span);
        if (seesClass)
            SeeClass();
        builder.Expressions.Visit(node.Value);
        builder.Leave();
        if (isGeneric)
            builder.Leave();
    }

    private static void Defer(Scope scope, AnnAssign node, bool conditional)
    {
        int index = conditional ? scope.ConditionalIndexes.Count : -1;
        scope.DeferredAnnotations.Add((node, index));
        if (conditional)
            scope.ConditionalIndexes.Add(node, index);
    }

    // Names in annotations that are only text do not count.
    private static void Abandon(Scope outer, Scope scope) => outer.Children.Remove(scope);

    private static bool HasAnnotations(Arguments arguments, Expr? returns) =>
        returns is not null || arguments.VarArg?.Annotation is not null || arguments.KwArg?.Annotation is not null
        || HasAnnotations(arguments.PosOnlyArgs) || HasAnnotations(arguments.Args)
        || HasAnnotations(arguments.KwOnlyArgs);

    private static bool HasAnnotations(Arg[] parameters)
    {
        foreach (Arg parameter in parameters)
            if (parameter.Annotation is not null)
                return true;
        return false;
    }

    private void VisitAll(Arg[] parameters)
    {
        foreach (Arg parameter in parameters)
            VisitOptional(parameter.Annotation);
    }

    private void VisitOptional(Expr? annotation) => builder.Expressions.VisitOptional(annotation);

    private void VisitTypeParameter(TypeParam parameter, HashSet<string>? mangled)
    {
        if (parameter.Name == ImplicitNames.ClassNamespace)
            throw builder.Reporter.Error(
                $"reserved name '{parameter.Name}' cannot be used for type parameter", parameter.Span);
        mangled?.Add(parameter.Name);
        builder.Bind(parameter.Name, SymbolFlags.TypeParameter | SymbolFlags.Local, parameter.Span);
        switch (parameter)
        {
            case TypeVar node:
                VisitLazy(node.Bound, node, false,
                    node.Bound is Tuple ? "a TypeVar constraint" : "a TypeVar bound");
                VisitLazy(node.DefaultValue, node, true, "a TypeVar default");
                break;
            case ParamSpec node:
                VisitLazy(node.DefaultValue, node, true, "a ParamSpec default");
                break;
            case TypeVarTuple node:
                VisitLazy(node.DefaultValue, node, true, "a TypeVarTuple default");
                break;
        }
    }

    private void VisitLazy(Expr? expression, TypeParam parameter, bool isDefault, string place)
    {
        if (expression is null)
            return;
        bool seesClass = builder.Current.CanSeeClassScope;
        Scope scope =
            builder.Enter(ScopeKind.TypeVariable, parameter.Name, isDefault ? null : parameter, expression.Span);
        if (isDefault)
            builder.Table.AddDefault(parameter, scope);
        DefineFormat(expression.Span);
        if (seesClass)
            SeeClass();
        string outerPlace = _typeVariablePlace;
        _typeVariablePlace = place;
        builder.Expressions.Visit(expression);
        _typeVariablePlace = outerPlace;
        builder.Leave();
    }

    private void DefineFormat(SourceSpan span) =>
        builder.Define(ImplicitNames.Format, SymbolFlags.Parameter | SymbolFlags.Use, span);

    private void SeeClass()
    {
        builder.Current.CanSeeClassScope = true;
        builder.Use(ImplicitNames.ClassNamespace, builder.Current.Span);
    }
}
