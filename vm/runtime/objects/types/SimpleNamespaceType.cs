namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>SimpleNamespace</c>.</summary>
internal static class SimpleNamespaceType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
