namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>ParamSpecKwargs</c>.</summary>
internal static class ParamSpecKwargsType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
