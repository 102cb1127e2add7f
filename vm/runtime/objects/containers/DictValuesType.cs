namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>dict_values</c>.</summary>
internal static class DictValuesType
{
    internal static void Populate(TypeBuilder b) => DictViewMembers.PopulateAny(b);
}
