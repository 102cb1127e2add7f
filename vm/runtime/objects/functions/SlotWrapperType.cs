namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>wrapper_descriptor</c>.</summary>
internal static class SlotWrapperType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
