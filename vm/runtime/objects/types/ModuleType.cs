namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>module</c>.</summary>
internal static class ModuleType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
