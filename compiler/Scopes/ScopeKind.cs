namespace CoroVm.Compiler.Scopes;

/// <summary>What a block of names belongs to.</summary>
internal enum ScopeKind : byte
{
    Module,
    Class,
    /// <summary>A function, a lambda or a comprehension (see <see cref="ComprehensionKind"/>).</summary>
    Function,
    /// <summary>The body of an <c>__annotate__</c> function (PEP 649).</summary>
    Annotation,
    /// <summary>The scope around a generic function, class or alias that holds its type parameters (PEP 695).</summary>
    TypeParameters,
    /// <summary>The lazily evaluated bound or default of a type parameter.</summary>
    TypeVariable,
    /// <summary>The lazily evaluated value of a type alias.</summary>
    TypeAlias,
}

/// <summary>Which comprehension a function scope is, if any.</summary>
internal enum ComprehensionKind : byte
{
    None,
    List,
    Set,
    Dict,
    Generator,
}
