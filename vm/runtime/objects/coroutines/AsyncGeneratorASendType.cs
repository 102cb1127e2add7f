namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>async_generator_asend</c>.</summary>
internal static class AsyncGeneratorASendType
{
    internal static void Populate(TypeBuilder b) => AsyncGeneratorAwaitableMembers.Populate(b);
}
