using System.Runtime.CompilerServices;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Scopes;

/// <summary>The scopes of a program, found by the nodes that open them.</summary>
internal sealed class ScopeTable(Scope module)
{
    private readonly Dictionary<object, Scope> _byNode = new(ReferenceComparer.Instance);
    private readonly Dictionary<TypeParam, Scope> _defaults = [];

    public Scope Module { get; } = module;

    /// <summary>The scope that a node opens: a function, class, lambda, comprehension or type alias; an
    /// <see cref="Arguments"/> for the annotations of a signature; an array of type parameters for the scope that
    /// holds them; a <see cref="TypeParam"/> for its bound.</summary>
    public Scope Of(object node) => _byNode[node];

    public Scope? Find(object node) => _byNode.GetValueOrDefault(node);

    /// <summary>The scope of a type parameter's default.</summary>
    public Scope OfDefault(TypeParam node) => _defaults[node];

    internal void Add(object node, Scope scope) => _byNode.Add(node, scope);

    internal void AddDefault(TypeParam node, Scope scope) => _defaults.Add(node, scope);

    private sealed class ReferenceComparer : IEqualityComparer<object>
    {
        public static readonly ReferenceComparer Instance = new();

        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
