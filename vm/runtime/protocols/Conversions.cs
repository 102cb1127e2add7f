namespace CoroVm.Runtime.Protocols;

/// <summary>Conversions of arguments.</summary>
internal static class Conversions
{
    /// <summary><c>operator.index(value)</c>: an exact int; TypeError "'X' object cannot be interpreted as an integer".</summary>
    internal static Value IndexReentrant(VmThread thread, Value value) => throw new NotImplementedException();

    /// <summary>An index that must fit 64 bits; else <paramref name="overflow"/> (IndexError or OverflowError) "cannot fit 'X' into an index-sized integer". False on error.</summary>
    internal static bool IndexReentrant(VmThread thread, Value value, TypeObject overflow, out long index) => throw new NotImplementedException();

    /// <summary><c>float(value)</c> of a real number (<c>__float__</c>, then <c>__index__</c>); TypeError "must be real number, not X". False on error.</summary>
    internal static bool FloatReentrant(VmThread thread, Value value, out double result) => throw new NotImplementedException();

    /// <summary>The value of any int, bool included, or a subclass instance's; false if it is not an int (nothing is raised).</summary>
    internal static bool TryInt(Value value, out BigInteger result) => throw new NotImplementedException();

}
