namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>function</c>.</summary>
internal static class FunctionType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
