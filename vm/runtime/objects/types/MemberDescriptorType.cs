namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>member_descriptor</c>.</summary>
internal static class MemberDescriptorType
{
    internal static void Populate(TypeBuilder b) => DataDescriptorMembers.Populate(b, "member");
}
