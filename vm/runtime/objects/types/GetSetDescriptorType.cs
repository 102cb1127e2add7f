namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>getset_descriptor</c>.</summary>
internal static class GetSetDescriptorType
{
    internal static void Populate(TypeBuilder b) => DataDescriptorMembers.Populate(b, "attribute");
}
