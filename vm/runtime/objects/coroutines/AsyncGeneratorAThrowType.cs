namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>async_generator_athrow</c>.</summary>
internal static class AsyncGeneratorAThrowType
{
    internal static void Populate(TypeBuilder b) => AsyncGeneratorAwaitableMembers.Populate(b);
}
