namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>dict_keys</c>.</summary>
internal static class DictKeysType
{
    internal static void Populate(TypeBuilder b) => DictViewMembers.PopulateSetLike(b);
}
