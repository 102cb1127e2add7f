namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>method_descriptor</c>.</summary>
internal static class MethodDescriptorType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
