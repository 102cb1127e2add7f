namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>traceback</c>.</summary>
internal static class TracebackType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
