namespace CoroVm.Runtime.Protocols;

/// <summary>The containers whose repr is being made on a thread, innermost last.</summary>
internal sealed class ReprGuard
{
    private ScriptObject[] active = [];
    private int count;

    /// <summary>How many reprs are being made inside one another.</summary>
    internal int Depth => count;

    internal bool TryEnter(ScriptObject container)
    {
        for (int i = count - 1; i >= 0; i--)
            if (ReferenceEquals(active[i], container))
                return false;
        if (count == active.Length)
            Array.Resize(ref active, Math.Max(8, count * 2));
        active[count++] = container;
        return true;
    }

    internal void Leave(ScriptObject container)
    {
        for (int i = count - 1; i >= 0; i--)
        {
            if (!ReferenceEquals(active[i], container))
                continue;
            Array.Copy(active, i + 1, active, i, count - i - 1);
            active[--count] = null!;
            return;
        }
    }
}
