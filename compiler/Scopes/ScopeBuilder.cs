using System.Runtime.CompilerServices;
using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;
using CoroVm.Compiler.Diagnostics;

namespace CoroVm.Compiler.Scopes;

/// <summary>The first pass over a tree: collects what each block says about its names and raises the errors that one
/// block alone shows. <see cref="ScopeResolver"/> is the second pass.</summary>
internal sealed class ScopeBuilder
{
    // One frame of the walkers, with those it calls before the next check, stays well below this.
    private const int MaxDepth = 6000;

    private int _depth;

    private ScopeBuilder(Mod module, ScopeOptions options, DiagnosticReporter reporter)
    {
        Options = options;
        Reporter = reporter;
        Current = new Scope(ScopeKind.Module, "top", null, module.Span);
        Table = new ScopeTable(Current);
        Expressions = new ExpressionScopes(this);
        Annotations = new AnnotationScopes(this);
        Statements = new StatementScopes(this);
    }

    public ScopeOptions Options { get; }
    public DiagnosticReporter Reporter { get; }
    public ScopeTable Table { get; }
    public Scope Current { get; private set; }

    /// <summary>The class whose private names are mangled here.</summary>
    public string? PrivateName { get; set; }

    public ExpressionScopes Expressions { get; }
    public AnnotationScopes Annotations { get; }
    public StatementScopes Statements { get; }

    /// <summary>Builds and resolves the scopes of a tree.</summary>
    public static ScopeTable Build(Mod module, ScopeOptions options, DiagnosticReporter reporter)
    {
        var builder = new ScopeBuilder(module, options, reporter);
        switch (module)
        {
            case Module file:
                builder.Current.HasDocstring = options.KeepsDocstrings && Docstring.Of(file.Body) is not null;
                builder.Statements.VisitModule(file.Body);
                break;
            case Interactive prompt:
                builder.Statements.VisitModule(prompt.Body);
                break;
            case Expression expression:
                builder.Expressions.Visit(expression.Body);
                break;
        }
        new ScopeResolver(reporter).ResolveModule(builder.Table.Module);
        return builder.Table;
    }

    public Scope Enter(ScopeKind kind, string name, object? node, SourceSpan span, bool isAsync = false)
    {
        var scope = new Scope(kind, name, Current, span)
        {
            IsAsyncFunction = isAsync,
            IsCoroutine = isAsync,
            MangledNames = kind == ScopeKind.Class ? null : Current.MangledNames,
        };
        Current.Children.Add(scope);
        if (node is not null)
            Table.Add(node, scope);
        Current = scope;
        return scope;
    }

    /// <summary>Enters a block again that was left before.</summary>
    public void Reenter(Scope scope) => Current = scope;

    public void Leave() => Current = Current.Parent!;

    /// <summary>Guards one level of recursion over the tree; pair with <see cref="Ascend"/>.</summary>
    public void Descend(Node node)
    {
        if (++_depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Reporter.TooDeep(node.Span);
    }

    public void Ascend() => _depth--;

    public string Mangle(string name) => NameMangler.Mangle(Current, PrivateName, name);

    public SymbolFlags FlagsOf(string name) => Current.Find(Mangle(name))?.Flags ?? SymbolFlags.None;

    public void Use(string name, SourceSpan span) => Define(name, SymbolFlags.Use, span);

    /// <summary>Records a fact about a name in the current scope.</summary>
    public void Define(string name, SymbolFlags flags, SourceSpan span) => Define(Current, name, flags, span);

    public void Define(Scope scope, string name, SymbolFlags flags, SourceSpan span)
    {
        Symbol symbol = scope.GetOrAdd(NameMangler.Mangle(scope, PrivateName, name));
        if ((flags & symbol.Flags & SymbolFlags.Parameter) != 0)
            throw Reporter.Error($"duplicate argument '{name}' in function definition", span);
        if ((flags & symbol.Flags & SymbolFlags.TypeParameter) != 0)
            throw Reporter.Error($"duplicate type parameter '{name}'", span);
        symbol.Flags |= flags;
        if (Expressions.InIterationTarget && (flags & SymbolFlags.Local) != 0 && ReferenceEquals(scope, Current))
        {
            if ((symbol.Flags & (SymbolFlags.Global | SymbolFlags.Nonlocal)) != 0)
                throw Reporter.Error(
                    $"comprehension inner loop cannot rebind assignment expression target '{name}'", span);
            symbol.Flags |= SymbolFlags.Iteration;
        }
        if ((flags & SymbolFlags.Global) != 0)
            Table.Module.GetOrAdd(symbol.Name).Flags |= SymbolFlags.Global;
    }

    /// <summary>Binds a name by assignment or the like; <c>__debug__</c> cannot be.</summary>
    public void Bind(string name, SymbolFlags flags, SourceSpan span)
    {
        CheckAssignable(name, span);
        Define(name, flags, span);
    }

    public void CheckAssignable(string name, SourceSpan span)
    {
        if (name == "__debug__")
            throw Reporter.Error("cannot assign to __debug__", span);
    }
}
