namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>CallableProxyType</c>.</summary>
internal static class WeakCallableProxyType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
