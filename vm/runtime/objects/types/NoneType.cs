namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>NoneType</c>.</summary>
internal static class NoneType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
