namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>callable_iterator</c>.</summary>
internal static class CallableIteratorType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
