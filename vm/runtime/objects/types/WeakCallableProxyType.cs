namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>CallableProxyType</c>.</summary>
internal static class WeakCallableProxyType
{
    internal static void Populate(TypeBuilder b)
    {
        WeakProxyMembers.Populate(b);
        b.Special(Special.Call, NativeCallable.CallBody);
    }
}
