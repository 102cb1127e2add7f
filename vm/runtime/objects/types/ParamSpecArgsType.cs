namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>ParamSpecArgs</c>.</summary>
internal static class ParamSpecArgsType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
