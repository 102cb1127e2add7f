namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>classmethod_descriptor</c>.</summary>
internal static class ClassMethodDescriptorType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
