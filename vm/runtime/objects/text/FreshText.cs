namespace CoroVm.Runtime.Objects;

/// <summary>Filling strings in place, before anyone else sees them.</summary>
internal static class FreshText
{
    /// <summary>The units of a string that was just allocated and is known to its maker only.</summary>
    internal static Span<char> Writable(string fresh) =>
        System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref Unsafe.AsRef(in fresh.AsSpan().GetPinnableReference()), fresh.Length);
}
