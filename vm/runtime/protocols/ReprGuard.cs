namespace CoroVm.Runtime.Protocols;

/// <summary>The containers whose repr is being made on a thread.</summary>
internal sealed class ReprGuard
{
    /// <summary>Reprs nested deeper than this are a RecursionError: their text grows with the square of the depth.</summary>
    internal const int MaxDepth = 10_000;

    private readonly HashSet<ScriptObject> active = new(ReferenceEqualityComparer.Instance);

    /// <summary>How many reprs are being made inside one another.</summary>
    internal int Depth => active.Count;

    internal bool TryEnter(ScriptObject container) => active.Add(container);

    internal void Leave(ScriptObject container) => active.Remove(container);
}
