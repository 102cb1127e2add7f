namespace CoroVm.Runtime.Objects;

/// <summary>An object's .NET class as a number that can be kept and compared: what <c>GetType() == typeof(X)</c> compares, for a class
/// that is known at run time only.</summary>
internal static class ObjectClass
{
    /// <summary>The number of an object's class; never 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Of(object o) =>
        // Every .NET object starts with a pointer to the description of its class, right before its first field.
        Unsafe.Add(ref Unsafe.As<byte, nint>(ref Unsafe.As<Body>(o).First), -1);

    private sealed class Body
    {
        internal byte First;
    }
}
