namespace CoroVm.Runtime.Objects;

/// <summary>What the awaitables of an async generator have: they are iterators that await drives.</summary>
internal static class AsyncGeneratorAwaitableMembers
{
    internal static void Populate(TypeBuilder b)
    {
        b.Special(Special.Await, static (t, a) => a[0]);
        b.Special(Special.Iter, static (t, a) => a[0]);
        b.Special(Special.Next, static (t, a) => AsyncGenerators.SendReentrant(t, Of(a[0]), Value.None));
        b.Method("send", "(self, value, /)", static (t, a) => AsyncGenerators.SendReentrant(t, Of(a[0]), a[1]));
        b.Method("throw", "(self, type, value=<unset>, traceback=<unset>, /)", static (t, a) =>
            GeneratorMembers.SignatureAllowedReentrant(t, a[2], a[3])
                ? AsyncGenerators.ThrowReentrant(t, Of(a[0]), new ThrownArguments(a[1], a[2], a[3])) : Value.Error);
        b.Method("close", "(self, /)", static (t, a) => AsyncGenerators.CloseReentrant(t, Of(a[0])) ? Value.None : Value.Error);
    }

    private static AsyncGeneratorAwaitable Of(in Value self) => (AsyncGeneratorAwaitable)self.Ref!;
}
