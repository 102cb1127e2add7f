namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>classmethod</c>.</summary>
internal static class ClassMethodType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
