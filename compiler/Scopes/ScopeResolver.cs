using System.Runtime.CompilerServices;
using CoroVm.Compiler.Diagnostics;

namespace CoroVm.Compiler.Scopes;

/// <summary>The second pass: decides where each name of each scope lives, which slots must be cells and which variables a
/// unit captures.</summary>
internal sealed class ScopeResolver(DiagnosticReporter reporter)
{
    /// <summary>Resolves a module and everything inside it.</summary>
    public void ResolveModule(Scope module)
    {
        DecideInlining(module);
        Resolve(module);
    }

    // Inner scopes first. An annotation scope in a class keeps its comprehensions apart, as in CPython; so does, unlike in
    // CPython, a comprehension whose variables an inner function captures: each run of it needs cells of its own, and
    // a unit makes its cells once, when it starts.
    private void DecideInlining(Scope scope)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw reporter.TooDeep(scope.Span);
        foreach (Scope child in scope.Children)
            DecideInlining(child);
        scope.IsInlined = scope.Comprehension is not (ComprehensionKind.None or ComprehensionKind.Generator)
            && !scope.Parent!.CanSeeClassScope && !IsCaptured(scope, scope, isApart: false);
    }

    // Whether a function inside the scope uses a variable of the comprehension, which is the scope or around it;
    // isApart: the scope is in a unit of its own.
    private static bool IsCaptured(Scope comprehension, Scope scope, bool isApart)
    {
        foreach (Scope child in scope.Children)
        {
            bool childIsApart = isApart || !child.IsInlined;
            if (childIsApart)
                foreach (Symbol symbol in child.Symbols)
                    if ((symbol.Flags & SymbolFlags.Global) == 0
                        && ((symbol.Flags & SymbolFlags.Bound) == 0 || (symbol.Flags & SymbolFlags.Nonlocal) != 0)
                        && FindBinder(child, symbol.Name) == comprehension)
                        return true;
            if (IsCaptured(comprehension, child, childIsApart))
                return true;
        }
        return false;
    }

    // Enclosing scopes first: what they bind decides.
    private void Resolve(Scope scope)
    {
        foreach (Symbol symbol in scope.Symbols)
            ResolveName(scope, symbol);
        foreach (Scope child in scope.Children)
            Resolve(child);
    }

    private void ResolveName(Scope scope, Symbol symbol)
    {
        SymbolFlags flags = symbol.Flags;
        if ((flags & SymbolFlags.Global) != 0)
        {
            if ((flags & SymbolFlags.Nonlocal) != 0)
                throw Error($"name '{symbol.Name}' is nonlocal and global", scope, symbol);
            symbol.Binding = NameBinding.GlobalExplicit;
            return;
        }
        if ((flags & SymbolFlags.Nonlocal) != 0)
        {
            ResolveNonlocal(scope, symbol);
            return;
        }
        if ((flags & SymbolFlags.Bound) != 0)
        {
            symbol.Binding = NameBinding.Local;
            return;
        }
        if (IsGlobalInClass(scope, symbol.Name))
        {
            symbol.Binding = NameBinding.GlobalExplicit;
            return;
        }
        Scope? binder = IsHiddenByClass(scope, symbol.Name) ? null : FindBinder(scope, symbol.Name);
        if (binder is null)
        {
            symbol.Binding = NameBinding.GlobalImplicit;
            return;
        }
        symbol.Binding = NameBinding.Free;
        symbol.Binder = binder;
        Capture(scope, binder, symbol.Name);
    }

    private void ResolveNonlocal(Scope scope, Symbol symbol)
    {
        if (scope.Kind == ScopeKind.Module)
            throw Error("nonlocal declaration not allowed at module level", scope, symbol);
        Scope? binder = FindBinder(scope, symbol.Name)
            ?? throw Error($"no binding for nonlocal '{symbol.Name}' found", scope, symbol);
        if (binder.Find(symbol.Name) is { } bound && (bound.Flags & SymbolFlags.TypeParameter) != 0)
            throw Error($"nonlocal binding not allowed for type parameter '{symbol.Name}'", scope, symbol);
        symbol.Binding = NameBinding.Free;
        symbol.Binder = binder;
        Capture(scope, binder, symbol.Name);
    }

    private CompileError Error(string message, Scope scope, Symbol symbol) =>
        reporter.Error(message, scope.DirectiveSpan(symbol.Name));

    // A name that the class binds is looked up in the class namespace, then globally, and never in a function between.
    private static bool IsHiddenByClass(Scope scope, string name)
    {
        if (!scope.CanSeeClassScope)
            return false;
        Scope outer = scope.Parent!;
        while (outer.Kind != ScopeKind.Class)
            outer = outer.Parent!;
        return outer.Find(name) is { } symbol && (symbol.Flags & SymbolFlags.Nonlocal) == 0
            && (symbol.Flags & (SymbolFlags.Global | SymbolFlags.Bound)) != 0
            && !ImplicitNames.IsBoundByClass(name);
    }

    // What the class declares global is global in its annotation scopes too.
    private static bool IsGlobalInClass(Scope scope, string name)
    {
        if (!scope.CanSeeClassScope)
            return false;
        Scope outer = scope.Parent!;
        while (outer.Kind != ScopeKind.Class)
            outer = outer.Parent!;
        return outer.Find(name) is { } symbol && (symbol.Flags & SymbolFlags.Global) != 0;
    }

    private static Scope? FindBinder(Scope scope, string name)
    {
        for (Scope? outer = scope.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer.Kind == ScopeKind.Module)
                return null;
            if (outer.Kind == ScopeKind.Class)
            {
                // A comprehension inlined into the class body is no scope inside the class.
                if (ImplicitNames.IsBoundByClass(name) && scope.Host != outer)
                    return outer;
                continue;
            }
            if (outer.Find(name) is not { } symbol)
                continue;
            if ((symbol.Flags & SymbolFlags.Global) != 0)
                return null;
            if ((symbol.Flags & SymbolFlags.Nonlocal) == 0 && (symbol.Flags & SymbolFlags.Bound) != 0)
                return outer;
        }
        return null;
    }

    private static void Capture(Scope scope, Scope binder, string name)
    {
        Scope owner = binder.Host;
        Scope user = scope.Host;
        if (ReferenceEquals(user, owner))
            return;
        owner.CellNames.Add(name);
        if (owner.Kind == ScopeKind.Class)
        {
            owner.NeedsClassCell |= name == ImplicitNames.Class;
            owner.NeedsClassNamespaceCell |= name == ImplicitNames.ClassNamespace;
        }
        for (; !ReferenceEquals(user, owner); user = user.Parent!.Host)
            user.FreeNames.Add(name);
    }
}
