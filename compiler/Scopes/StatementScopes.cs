using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Scopes;

/// <summary>Collects the names of statements.</summary>
internal sealed class StatementScopes(ScopeBuilder builder)
{
    private readonly ExpressionScopes _expressions = builder.Expressions;
    private readonly AnnotationScopes _annotations = builder.Annotations;
    private HashSet<ImportFrom> _futureImports = [];
    private bool _conditional;

    // Inside a finally body of this function, and inside a loop in it.
    private bool _inFinally;
    private bool _inLoop;

    public void VisitModule(Stmt[] body)
    {
        _futureImports = [.. FutureFeatures.Leading(body)];
        VisitAll(body);
    }

    public void VisitAll(Stmt[] body)
    {
        foreach (Stmt statement in body)
            Visit(statement);
    }

    private void Visit(Stmt statement)
    {
        switch (statement)
        {
            case ExprStmt node:
                _expressions.Visit(node.Value);
                break;
            case Assign node:
                _expressions.VisitAll(node.Targets);
                _expressions.Visit(node.Value);
                break;
            case AugAssign node:
                _expressions.Visit(node.Target);
                _expressions.Visit(node.Value);
                break;
            case AnnAssign node:
                VisitAnnotated(node);
                break;
            case Return node:
                WarnInFinally("return", _inFinally, node.Span);
                _expressions.VisitOptional(node.Value);
                break;
            case Delete node:
                _expressions.VisitAll(node.Targets);
                break;
            case Raise node:
                _expressions.VisitOptional(node.Exc);
                _expressions.VisitOptional(node.Cause);
                break;
            case Assert node:
                _expressions.Visit(node.Test);
                _expressions.VisitOptional(node.Msg);
                break;
            case Import node:
                VisitAliases(node.Names);
                break;
            case ImportFrom node:
                if (node is { Module: FutureFeatures.ModuleName, Level: 0 } && !_futureImports.Contains(node))
                    throw builder.Reporter.Error(
                        "from __future__ imports must occur at the beginning of the file", node.Span);
                VisitAliases(node.Names);
                break;
            case Global node:
                Declare(node.Names, node.Span, SymbolFlags.Global, "global");
                break;
            case Nonlocal node:
                Declare(node.Names, node.Span, SymbolFlags.Nonlocal, "nonlocal");
                break;
            case FunctionDef node:
                VisitFunction(node, new FunctionParts(node), node.Span);
                break;
            case AsyncFunctionDef node:
                VisitFunction(node, new FunctionParts(node), node.Span);
                break;
            case ClassDef node:
                VisitClass(node);
                break;
            case TypeAlias node:
                _annotations.VisitTypeAlias(node);
                break;
            case Break:
                WarnInFinally("break", _inFinally && !_inLoop, statement.Span);
                break;
            case Continue:
                WarnInFinally("continue", _inFinally && !_inLoop, statement.Span);
                break;
            case Pass:
                break;
            default:
                VisitCompound(statement);
                break;
        }
    }

    private void VisitCompound(Stmt statement)
    {
        builder.Descend(statement);
        bool wasConditional = _conditional;
        _conditional = true;
        switch (statement)
        {
            case If node:
                VisitIf(node);
                break;
            case For node:
                VisitLoop(node.Target, node.Iter, node.Body, node.OrElse);
                break;
            case AsyncFor node:
                RequireAsync("'async for' outside async function", node.Span);
                VisitLoop(node.Target, node.Iter, node.Body, node.OrElse);
                break;
            case While node:
                _expressions.Visit(node.Test);
                VisitLoopBody(node.Body);
                VisitAll(node.OrElse);
                break;
            case With node:
                VisitWith(node.Items, node.Body);
                break;
            case AsyncWith node:
                RequireAsync("'async with' outside async function", node.Span);
                VisitWith(node.Items, node.Body);
                break;
            case Try node:
                VisitTry(node.Body, node.Handlers, node.OrElse, node.FinalBody);
                break;
            case TryStar node:
                VisitTry(node.Body, node.Handlers, node.OrElse, node.FinalBody);
                break;
            case Match node:
                _expressions.Visit(node.Subject);
                foreach (MatchCase alternative in node.Cases)
                {
                    new PatternScopes(builder).Visit(alternative.Pattern);
                    _expressions.VisitOptional(alternative.Guard);
                    VisitAll(alternative.Body);
                }
                break;
            default:
                throw new InvalidOperationException($"unknown statement {statement.GetType().Name}");
        }
        _conditional = wasConditional;
        builder.Ascend();
    }

    // An elif chain is as deep as it is long, so it is walked, not recursed into.
    private void VisitIf(If node)
    {
        while (true)
        {
            _expressions.Visit(node.Test);
            VisitAll(node.Body);
            if (node.OrElse is not [If next])
                break;
            node = next;
        }
        VisitAll(node.OrElse);
    }

    private void VisitLoop(Expr target, Expr iterable, Stmt[] body, Stmt[] orElse)
    {
        _expressions.Visit(target);
        _expressions.Visit(iterable);
        VisitLoopBody(body);
        VisitAll(orElse);
    }

    private void VisitLoopBody(Stmt[] body)
    {
        bool wasInLoop = _inLoop;
        _inLoop = true;
        VisitAll(body);
        _inLoop = wasInLoop;
    }

    private void VisitWith(WithItem[] items, Stmt[] body)
    {
        foreach (WithItem item in items)
        {
            _expressions.Visit(item.ContextExpr);
            _expressions.VisitOptional(item.OptionalVars);
        }
        VisitAll(body);
    }

    private void VisitTry(Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, Stmt[] finalBody)
    {
        VisitAll(body);
        foreach (ExceptHandler handler in handlers)
        {
            _expressions.VisitOptional(handler.Type);
            if (handler.Name is not null)
                builder.Bind(handler.Name, SymbolFlags.Local, handler.Span);
            VisitAll(handler.Body);
        }
        VisitAll(orElse);
        (bool wasInFinally, bool wasInLoop) = (_inFinally, _inLoop);
        (_inFinally, _inLoop) = (true, false);
        VisitAll(finalBody);
        (_inFinally, _inLoop) = (wasInFinally, wasInLoop);
    }

    // PEP 765
    private void WarnInFinally(string keyword, bool leavesFinally, SourceSpan span)
    {
        if (leavesFinally)
            builder.Reporter.Warn($"'{keyword}' in a 'finally' block", span);
    }

    private void RequireAsync(string message, SourceSpan span)
    {
        if (builder.Current.IsAsyncFunction)
            return;
        if (!_expressions.AllowsTopLevelAwait)
            throw builder.Reporter.Error(message, span);
        builder.Current.IsCoroutine = true;
    }

    private void VisitAnnotated(AnnAssign node)
    {
        if (node.Target is Name target)
        {
            SymbolFlags known = builder.FlagsOf(target.Id);
            if (node.Simple && (known & (SymbolFlags.Global | SymbolFlags.Nonlocal)) != 0
                && builder.Current.Kind != ScopeKind.Module)
            {
                string kind = (known & SymbolFlags.Global) != 0 ? "global" : "nonlocal";
                throw builder.Reporter.Error($"annotated name '{target.Id}' can't be {kind}", node.Span);
            }
            if (node.Simple)
                builder.Bind(target.Id, SymbolFlags.Annotated | SymbolFlags.Local, target.Span);
            else if (node.Value is not null)
                builder.Bind(target.Id, SymbolFlags.Local, target.Span);
        }
        else
        {
            _expressions.Visit(node.Target);
        }
        _annotations.VisitVariable(node, _conditional);
        _expressions.VisitOptional(node.Value);
    }

    private void VisitAliases(Alias[] aliases)
    {
        foreach (Alias alias in aliases)
        {
            if (alias.Name == "*")
            {
                if (builder.Current.Kind != ScopeKind.Module)
                    throw builder.Reporter.Error("import * only allowed at module level", alias.Span);
                continue;
            }
            string name = alias.AsName ?? alias.Name;
            int dot = alias.AsName is null ? name.IndexOf('.') : -1;
            builder.Bind(dot < 0 ? name : name[..dot], SymbolFlags.Import, alias.Span);
        }
    }

    private void Declare(string[] names, SourceSpan span, SymbolFlags flag, string keyword)
    {
        foreach (string name in names)
        {
            SymbolFlags known = builder.FlagsOf(name);
            string? problem = (known & SymbolFlags.Parameter) != 0 ? $"name '{name}' is parameter and {keyword}"
                : (known & SymbolFlags.Use) != 0 ? $"name '{name}' is used prior to {keyword} declaration"
                : (known & SymbolFlags.Annotated) != 0 ? $"annotated name '{name}' can't be {keyword}"
                : (known & SymbolFlags.Local) != 0
                    ? $"name '{name}' is assigned to before {keyword} declaration"
                : null;
            if (problem is not null)
                throw builder.Reporter.Error(problem, span);
            builder.Define(name, flag, span);
            builder.Current.Directives.Add((builder.Mangle(name), span));
        }
    }

    private void VisitFunction(Stmt node, FunctionParts parts, SourceSpan span)
    {
        builder.Descend(node);
        builder.Bind(parts.Name, SymbolFlags.Local, span);
        _expressions.VisitDefaults(parts.Args);
        _expressions.VisitAll(parts.Decorators);
        bool isGeneric = parts.TypeParams.Length > 0;
        if (isGeneric)
            _annotations.EnterTypeParameters(parts.TypeParams, parts.Name, parts.Args, span, null);
        _annotations.VisitSignature(parts.Args, parts.Returns);
        Scope scope = builder.Enter(ScopeKind.Function, parts.Name, node, span, parts.IsAsync);
        scope.HasDocstring = builder.Options.KeepsDocstrings && Docstring.Of(parts.Body) is not null;
        _expressions.VisitParameters(parts.Args);
        VisitDefinition(parts.Body);
        builder.Leave();
        if (isGeneric)
            builder.Leave();
        builder.Ascend();
    }

    private void VisitClass(ClassDef node)
    {
        builder.Descend(node);
        builder.Bind(node.Name, SymbolFlags.Local, node.Span);
        _expressions.VisitAll(node.DecoratorList);
        string? outerPrivate = builder.PrivateName;
        bool isGeneric = node.TypeParams.Length > 0;
        if (isGeneric)
        {
            builder.PrivateName = node.Name;
            _annotations.EnterTypeParameters(node.TypeParams, node.Name, null, node.Span, []);
        }
        _expressions.VisitAll(node.Bases);
        _expressions.VisitKeywords(node.Keywords);
        Scope scope = builder.Enter(ScopeKind.Class, node.Name, node, node.Span);
        scope.HasDocstring = builder.Options.KeepsDocstrings && Docstring.Of(node.Body) is not null;
        builder.PrivateName = node.Name;
        if (isGeneric)
        {
            builder.Define("__type_params__", SymbolFlags.Local, node.Span);
            builder.Use(ImplicitNames.TypeParameters, node.Span);
        }
        VisitDefinition(node.Body);
        builder.Leave();
        if (isGeneric)
            builder.Leave();
        builder.PrivateName = outerPrivate;
        builder.Ascend();
    }

    private void VisitDefinition(Stmt[] body)
    {
        (bool wasConditional, bool wasInFinally, bool wasInLoop) = (_conditional, _inFinally, _inLoop);
        (_conditional, _inFinally, _inLoop) = (false, false, false);
        VisitAll(body);
        (_conditional, _inFinally, _inLoop) = (wasConditional, wasInFinally, wasInLoop);
    }
}
