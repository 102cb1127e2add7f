namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>anext_awaitable</c>.</summary>
internal static class AnextAwaitableType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
