namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>ParamSpec</c>.</summary>
internal static class ParamSpecType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
