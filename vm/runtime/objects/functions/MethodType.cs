namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>method</c>.</summary>
internal static class MethodType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
