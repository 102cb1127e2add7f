namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>generator</c>.</summary>
internal static class GeneratorType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
