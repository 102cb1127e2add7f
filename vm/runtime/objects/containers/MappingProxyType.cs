namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>mappingproxy</c>.</summary>
internal static class MappingProxyType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
