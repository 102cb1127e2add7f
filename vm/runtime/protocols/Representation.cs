namespace CoroVm.Runtime.Protocols;

/// <summary><c>repr()</c>, <c>str()</c>, <c>ascii()</c> and <c>format()</c>; null on error.</summary>
internal static class Representation
{
    /// <summary><c>repr(value)</c></summary>
    internal static StrObject? ReprReentrant(VmThread thread, Value value) => throw new NotImplementedException();

    /// <summary><c>str(value)</c></summary>
    internal static StrObject? StrReentrant(VmThread thread, Value value) => throw new NotImplementedException();

    /// <summary><c>ascii(value)</c></summary>
    internal static StrObject? AsciiReentrant(VmThread thread, Value value) => throw new NotImplementedException();

    /// <summary><c>format(value, spec)</c></summary>
    internal static StrObject? FormatReentrant(VmThread thread, Value value, StrObject spec) => throw new NotImplementedException();

    /// <summary>Guards a container's repr against itself: false when its repr is already being made on this thread (then print <c>[...]</c>).</summary>
    internal static bool Enter(VmThread thread, ScriptObject container) => throw new NotImplementedException();

    /// <summary>Ends what <see cref="Enter"/> began.</summary>
    internal static void Leave(VmThread thread, ScriptObject container) => throw new NotImplementedException();

}
