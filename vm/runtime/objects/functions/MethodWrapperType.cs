namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>method-wrapper</c>.</summary>
internal static class MethodWrapperType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
