namespace CoroVm.Runtime.Objects;

/// <summary>Tests for objects of exactly a builtin type. A type pattern and a comparison of <c>GetType()</c> say the same, but walk up the
/// object's base classes before they say no, and these tests stand in rows.</summary>
internal static class Exact
{
    /// <summary>Whether an object's .NET class is <typeparamref name="T"/> itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Is<T>(object? o, [NotNullWhen(true)] out T? exact)
        where T : ScriptObject
    {
        if (o is not null && o.GetType() == typeof(T))
        {
            exact = Unsafe.As<T>(o);
            return true;
        }
        exact = null;
        return false;
    }
}
