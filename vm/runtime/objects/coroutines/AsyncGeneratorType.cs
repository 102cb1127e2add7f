namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>async_generator</c>.</summary>
internal static class AsyncGeneratorType
{
    internal static void Populate(TypeBuilder b)
    {
        _ = b;
    }
}
