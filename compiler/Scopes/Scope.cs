using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Scopes;

/// <summary>The names of one block and what the emitter must know about it.</summary>
internal sealed class Scope(ScopeKind kind, string name, Scope? parent, SourceSpan span)
{
    private readonly Dictionary<string, Symbol> _symbols = [];

    public ScopeKind Kind { get; } = kind;
    public string Name { get; } = name;
    public Scope? Parent { get; } = parent;
    public SourceSpan Span { get; } = span;

    /// <summary>The names in the order in which the text mentions them.</summary>
    public List<Symbol> Symbols { get; } = [];

    public List<Scope> Children { get; } = [];

    /// <summary>The names that <c>global</c> and <c>nonlocal</c> declare, and where, for messages.</summary>
    public List<(string Name, SourceSpan Span)> Directives { get; } = [];

    public ComprehensionKind Comprehension { get; set; }

    /// <summary>Contains <c>yield</c>, or is a generator expression.</summary>
    public bool IsGenerator { get; set; }

    /// <summary>An async function, or a block that awaits.</summary>
    public bool IsCoroutine { get; set; }

    /// <summary>The block of an <c>async def</c> itself.</summary>
    public bool IsAsyncFunction { get; init; }

    /// <summary>Its first statement is a docstring (that the optimization level keeps).</summary>
    public bool HasDocstring { get; set; }

    /// <summary>Some annotation of a function's signature, or of a class or module body, is evaluated in this
    /// scope's annotation block.</summary>
    public bool AnnotationsUsed { get; set; }

    /// <summary>Names not found otherwise are looked up in the class namespace around this annotation scope.</summary>
    public bool CanSeeClassScope { get; set; }

    /// <summary>A class whose methods refer to <c>__class__</c>.</summary>
    public bool NeedsClassCell { get; set; }

    /// <summary>A class with annotation scopes that see its namespace.</summary>
    public bool NeedsClassNamespaceCell { get; set; }

    /// <summary>A module or class some of whose annotations may not be executed.</summary>
    public bool HasConditionalAnnotations { get; set; }

    /// <summary>The scope in which this module's or class's annotations are evaluated.</summary>
    public Scope? AnnotationScope { get; set; }

    /// <summary>The annotated names of a module or class body, in order, with the index under which a conditional one
    /// is recorded when it executes (-1: always executed).</summary>
    public List<(AnnAssign Node, int Index)> DeferredAnnotations { get; } = [];

    /// <summary>The indexes of <see cref="DeferredAnnotations"/> that are conditional.</summary>
    public Dictionary<AnnAssign, int> ConditionalIndexes { get; } = [];

    /// <summary>In the scope of a generic class: the only names that are mangled. Null: all private ones.</summary>
    public HashSet<string>? MangledNames { get; set; }

    /// <summary>The slots that must be cells because an inner unit captures them, in this scope's unit.</summary>
    public HashSet<string> CellNames { get; } = [];

    /// <summary>The variables of outer units that this scope's unit receives as cells.</summary>
    public HashSet<string> FreeNames { get; } = [];

    /// <summary>This comprehension is part of its parent's unit (PEP 709).</summary>
    public bool IsInlined { get; set; }

    /// <summary>The scope whose unit holds this scope's code.</summary>
    public Scope Host => IsInlined ? Parent!.Host : this;

    /// <summary>Its names are slots of an activation: everything but modules and classes.</summary>
    public bool IsFunctionLike => Kind > ScopeKind.Class;

    /// <summary>Defined somewhere inside a function.</summary>
    public bool IsNested { get; } = parent is not null && (parent.IsNested || parent.IsFunctionLike);

    public Symbol? Find(string name) => _symbols.GetValueOrDefault(name);

    public Symbol GetOrAdd(string name)
    {
        if (!_symbols.TryGetValue(name, out Symbol? symbol))
        {
            symbol = new Symbol(name);
            _symbols.Add(name, symbol);
            Symbols.Add(symbol);
        }
        return symbol;
    }

    /// <summary>Where a declaration of the name stands.</summary>
    public SourceSpan DirectiveSpan(string name)
    {
        foreach ((string declared, SourceSpan at) in Directives)
            if (declared == name)
                return at;
        return Span;
    }
}
