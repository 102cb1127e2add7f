namespace CoroVm.Compiler.Scopes;

/// <summary>What the text of one scope says about a name. The first pass collects these.</summary>
[Flags]
internal enum SymbolFlags : ushort
{
    None = 0,
    /// <summary>Declared <c>global</c>.</summary>
    Global = 0x01,
    /// <summary>Assigned, deleted, or bound by a statement.</summary>
    Local = 0x02,
    Parameter = 0x04,
    /// <summary>Declared <c>nonlocal</c>.</summary>
    Nonlocal = 0x08,
    /// <summary>Read.</summary>
    Use = 0x10,
    /// <summary>Bound by an import.</summary>
    Import = 0x20,
    Annotated = 0x40,
    /// <summary>The target of a comprehension's <c>for</c>.</summary>
    Iteration = 0x80,
    TypeParameter = 0x100,

    Bound = Local | Parameter | Import | TypeParameter,
}

/// <summary>Where a name of a scope lives. The second pass decides it.</summary>
internal enum NameBinding : byte
{
    Unresolved,
    Local,
    /// <summary>Bound in <see cref="Symbol.Binder"/>, an enclosing scope.</summary>
    Free,
    GlobalExplicit,
    GlobalImplicit,
}

/// <summary>One name in one scope. Names are mangled already.</summary>
internal sealed class Symbol(string name)
{
    public string Name { get; } = name;
    public SymbolFlags Flags { get; set; }
    public NameBinding Binding { get; set; }

    /// <summary>The scope that binds a free name.</summary>
    public Scope? Binder { get; set; }
}
