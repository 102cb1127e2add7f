namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>staticmethod</c>.</summary>
internal static class StaticMethodType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
