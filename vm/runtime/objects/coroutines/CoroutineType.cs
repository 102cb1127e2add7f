namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>coroutine</c>.</summary>
internal static class CoroutineType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
