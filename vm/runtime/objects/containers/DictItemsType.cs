namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>dict_items</c>.</summary>
internal static class DictItemsType
{
    internal static void Populate(TypeBuilder b) => DictViewMembers.PopulateSetLike(b);
}
