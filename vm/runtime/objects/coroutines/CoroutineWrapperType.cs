namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>coroutine_wrapper</c>.</summary>
internal static class CoroutineWrapperType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
