namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>bool</c>.</summary>
internal static class BoolType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
