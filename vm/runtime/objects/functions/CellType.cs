namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>cell</c>.</summary>
internal static class CellType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
