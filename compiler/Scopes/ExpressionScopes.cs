using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using Attribute = CoroVm.Compiler.Ast.Attribute;
using Constant = CoroVm.Compiler.Ast.Constant;
using Tuple = CoroVm.Compiler.Ast.Tuple;

namespace CoroVm.Compiler.Scopes;

/// <summary>Collects the names of expressions.</summary>
internal sealed class ExpressionScopes(ScopeBuilder builder)
{
    // > 0 inside the iterable of a comprehension's for, and in the scopes nested there.
    private int _iterableDepth;

    /// <summary>Inside the target of a comprehension's <c>for</c>.</summary>
    public bool InIterationTarget { get; private set; }

    /// <summary>Inside an annotation that is never evaluated (of a function's local variable).</summary>
    public bool InUnevaluatedAnnotation { get; set; }

    public bool AllowsTopLevelAwait => builder.Options.TopLevelAwait && builder.Current.Kind == ScopeKind.Module;

    public void VisitAll(Expr[] expressions)
    {
        foreach (Expr expression in expressions)
            Visit(expression);
    }

    public void VisitOptional(Expr? expression)
    {
        if (expression is not null)
            Visit(expression);
    }

    public void VisitKeywords(Keyword[] keywords)
    {
        foreach (Keyword keyword in keywords)
        {
            if (keyword.Arg is not null)
                builder.CheckAssignable(keyword.Arg, keyword.Span);
            Visit(keyword.Value);
        }
    }

    public void VisitDefaults(Arguments arguments)
    {
        VisitAll(arguments.Defaults);
        foreach (Expr? value in arguments.KwDefaults)
            VisitOptional(value);
    }

    public void VisitParameters(Arguments arguments)
    {
        BindParameters(arguments.PosOnlyArgs);
        BindParameters(arguments.Args);
        BindParameters(arguments.KwOnlyArgs);
        if (arguments.VarArg is { } star)
            builder.Bind(star.Name, SymbolFlags.Parameter, star.Span);
        if (arguments.KwArg is { } doubleStar)
            builder.Bind(doubleStar.Name, SymbolFlags.Parameter, doubleStar.Span);
    }

    public void Visit(Expr expression)
    {
        switch (expression)
        {
            case Name node:
                VisitName(node);
                return;
            case Constant:
                return;
        }
        builder.Descend(expression);
        switch (expression)
        {
            case Attribute node:
                if (node.Ctx == ExprContext.Store)
                    builder.CheckAssignable(node.Attr, node.Span);
                else if (node.Ctx == ExprContext.Del)
                    CheckDeletable(node.Attr, node.Span);
                Visit(node.Value);
                break;
            case Call node:
                Visit(node.Func);
                VisitAll(node.Args);
                VisitKeywords(node.Keywords);
                break;
            case BinOp node:
                VisitBinary(node);
                break;
            case Subscript node:
                Visit(node.Value);
                Visit(node.Slice);
                break;
            case Compare node:
                Visit(node.Left);
                VisitAll(node.Comparators);
                break;
            case BoolOp node:
                VisitAll(node.Values);
                break;
            case UnaryOp node:
                Visit(node.Operand);
                break;
            case Tuple node:
                VisitAll(node.Elts);
                break;
            case List node:
                VisitAll(node.Elts);
                break;
            case Set node:
                VisitAll(node.Elts);
                break;
            case Dict node:
                foreach (Expr? key in node.Keys)
                    VisitOptional(key);
                VisitAll(node.Values);
                break;
            case JoinedStr node:
                VisitAll(node.Values);
                break;
            case FormattedValue node:
                Visit(node.Value);
                VisitOptional(node.FormatSpec);
                break;
            case TemplateStr node:
                VisitAll(node.Values);
                break;
            case Interpolation node:
                Visit(node.Value);
                VisitOptional(node.FormatSpec);
                break;
            case IfExp node:
                VisitConditional(node);
                break;
            case Starred node:
                Visit(node.Value);
                break;
            case Slice node:
                VisitOptional(node.Lower);
                VisitOptional(node.Upper);
                VisitOptional(node.Step);
                break;
            case Lambda node:
                VisitLambda(node);
                break;
            case ListComp node:
                VisitComprehension(node, ComprehensionKind.List, "<listcomp>", node.Generators, node.Elt, null);
                break;
            case SetComp node:
                VisitComprehension(node, ComprehensionKind.Set, "<setcomp>", node.Generators, node.Elt, null);
                break;
            case DictComp node:
                VisitComprehension(
                    node, ComprehensionKind.Dict, "<dictcomp>", node.Generators, node.Key, node.Value);
                break;
            case GeneratorExp node:
                VisitComprehension(node, ComprehensionKind.Generator, "<genexpr>", node.Generators, node.Elt, null);
                break;
            case NamedExpr node:
                VisitNamed(node);
                break;
            case Yield node:
                builder.Annotations.Forbid("yield expression", node.Span);
                VisitOptional(node.Value);
                MarkGenerator(node.Span);
                break;
            case YieldFrom node:
                builder.Annotations.Forbid("yield expression", node.Span);
                Visit(node.Value);
                MarkGenerator(node.Span);
                break;
            case Await node:
                VisitAwait(node);
                break;
            default:
                throw new InvalidOperationException($"unknown expression {expression.GetType().Name}");
        }
        builder.Ascend();
    }

    private void VisitName(Name node)
    {
        if (InUnevaluatedAnnotation)
            return;
        if (node.Ctx == ExprContext.Load)
        {
            builder.Use(node.Id, node.Span);
            if (node.Id == "super" && builder.Current.IsFunctionLike)
                builder.Use(ImplicitNames.Class, node.Span);
            return;
        }
        if (node.Ctx == ExprContext.Del)
            CheckDeletable(node.Id, node.Span);
        builder.Bind(node.Id, SymbolFlags.Local, node.Span);
    }

    private void CheckDeletable(string name, SourceSpan span)
    {
        if (name == "__debug__")
            throw builder.Reporter.Error("cannot delete __debug__", span);
    }

    // A chain a + b + c ... leans to the left and may be very long.
    private void VisitBinary(BinOp node)
    {
        if (node.Left is not BinOp)
        {
            Visit(node.Left);
            Visit(node.Right);
            return;
        }
        var chain = new Stack<BinOp>();
        Expr left = node;
        while (left is BinOp inner)
        {
            chain.Push(inner);
            left = inner.Left;
        }
        Visit(left);
        while (chain.TryPop(out BinOp? operation))
            Visit(operation.Right);
    }

    // a if p else b if q else c ... leans to the right.
    private void VisitConditional(IfExp node)
    {
        while (true)
        {
            Visit(node.Test);
            Visit(node.Body);
            if (node.OrElse is not IfExp next)
                break;
            node = next;
        }
        Visit(node.OrElse);
    }

    private void VisitLambda(Lambda node)
    {
        VisitDefaults(node.Args);
        builder.Enter(ScopeKind.Function, "<lambda>", node, node.Span);
        VisitParameters(node.Args);
        Visit(node.Body);
        builder.Leave();
    }

    private void VisitAwait(Await node)
    {
        Scope scope = builder.Current;
        builder.Annotations.Forbid("await expression", node.Span);
        if (!AllowsTopLevelAwait)
        {
            if (!scope.IsFunctionLike)
                throw builder.Reporter.Error("'await' outside function", node.Span);
            if (!scope.IsAsyncFunction && scope.Comprehension == ComprehensionKind.None)
                throw builder.Reporter.Error("'await' outside async function", node.Span);
        }
        Visit(node.Value);
        scope.IsCoroutine = true;
    }

    private void MarkGenerator(SourceSpan span)
    {
        Scope scope = builder.Current;
        scope.IsGenerator = true;
        string? place = scope.Comprehension switch
        {
            ComprehensionKind.List => "list comprehension",
            ComprehensionKind.Set => "set comprehension",
            ComprehensionKind.Dict => "dict comprehension",
            ComprehensionKind.Generator => "generator expression",
            _ => null,
        };
        if (place is not null)
            throw builder.Reporter.Error($"'yield' inside {place}", span);
    }

    private void BindParameters(Arg[] parameters)
    {
        foreach (Arg parameter in parameters)
            builder.Bind(parameter.Name, SymbolFlags.Parameter, parameter.Span);
    }

    private void VisitNamed(NamedExpr node)
    {
        builder.Annotations.Forbid("named expression", node.Span);
        if (_iterableDepth > 0)
            throw builder.Reporter.Error(
                "assignment expression cannot be used in a comprehension iterable expression", node.Span);
        if (builder.Current.Comprehension != ComprehensionKind.None)
            BindOutsideComprehension(node.Target);
        Visit(node.Value);
        Visit(node.Target);
    }

    // PEP 572: := in a comprehension binds in the block around all comprehensions.
    private void BindOutsideComprehension(Name target)
    {
        Scope? scope = builder.Current;
        for (; scope!.Comprehension != ComprehensionKind.None; scope = scope.Parent)
        {
            Symbol? known = scope.Find(builder.Mangle(target.Id));
            if (known is not null && (known.Flags & SymbolFlags.Iteration) != 0)
                throw builder.Reporter.Error(
                    $"assignment expression cannot rebind comprehension iteration variable '{target.Id}'",
                    target.Span);
        }
        string? forbidden = scope.Kind switch
        {
            ScopeKind.Class => "cannot be used in a class body",
            ScopeKind.TypeParameters => "cannot be used within the definition of a generic",
            ScopeKind.TypeAlias => "cannot be used in a type alias",
            ScopeKind.TypeVariable => "cannot be used in a TypeVar bound",
            _ => null,
        };
        if (forbidden is not null)
            throw builder.Reporter.Error($"assignment expression within a comprehension {forbidden}", target.Span);
        bool isGlobal = scope.Kind == ScopeKind.Module
            || (scope.Find(builder.Mangle(target.Id)) is { } symbol && (symbol.Flags & SymbolFlags.Global) != 0);
        builder.Define(target.Id, isGlobal ? SymbolFlags.Global : SymbolFlags.Nonlocal, target.Span);
        builder.Current.Directives.Add((builder.Mangle(target.Id), target.Span));
        builder.Define(scope, target.Id, scope.Kind == ScopeKind.Module ? SymbolFlags.Global : SymbolFlags.Local,
            target.Span);
    }

    private void VisitComprehension(
        Expr node, ComprehensionKind kind, string name, Comprehension[] generators, Expr element, Expr? value)
    {
        VisitIterable(generators[0].Iter);
        Scope scope = builder.Enter(ScopeKind.Function, name, node, node.Span);
        scope.Comprehension = kind;
        scope.IsCoroutine = generators[0].IsAsync;
        builder.Define(ImplicitNames.OutermostIterable, SymbolFlags.Parameter, node.Span);
        for (int i = 0; i < generators.Length; i++)
        {
            Comprehension generator = generators[i];
            VisitTarget(generator.Target);
            if (i > 0)
                VisitIterable(generator.Iter);
            VisitAll(generator.Ifs);
            scope.IsCoroutine |= generator.IsAsync;
        }
        VisitOptional(value);
        Visit(element);
        scope.IsGenerator = kind == ComprehensionKind.Generator;
        builder.Leave();
        if (!scope.IsCoroutine || scope.IsGenerator)
            return;
        Scope outer = builder.Current;
        if (!outer.IsAsyncFunction && outer.Comprehension == ComprehensionKind.None && !AllowsTopLevelAwait)
            throw builder.Reporter.Error(
                "asynchronous comprehension outside of an asynchronous function", node.Span);
        outer.IsCoroutine = true;
    }

    private void VisitTarget(Expr target)
    {
        InIterationTarget = true;
        Visit(target);
        InIterationTarget = false;
    }

    private void VisitIterable(Expr iterable)
    {
        _iterableDepth++;
        Visit(iterable);
        _iterableDepth--;
    }
}
