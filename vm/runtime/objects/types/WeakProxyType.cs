namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>ProxyType</c>.</summary>
internal static class WeakProxyType
{
    internal static void Populate(TypeBuilder b) => WeakProxyMembers.Populate(b);
}
