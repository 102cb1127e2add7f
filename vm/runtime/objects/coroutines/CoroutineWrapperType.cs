namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>coroutine_wrapper</c>: an iterator over a coroutine.</summary>
internal static class CoroutineWrapperType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Special(Special.Iter, static (t, a) => a[0]);
        b.Special(Special.Next, static (t, a) => GeneratorMembers.SendReentrant(t, Of(a[0]), Value.None));
        b.Method("send", "(self, value, /)", static (t, a) => GeneratorMembers.SendReentrant(t, Of(a[0]), a[1]));
        b.Method("throw", "(self, type, value=<unset>, traceback=<unset>, /)",
            static (t, a) => GeneratorMembers.ThrowReentrant(t, Of(a[0]), a[1], a[2], a[3]));
        b.Method("close", "(self, /)", static (t, a) => Closing.CloseReentrant(t, Of(a[0])));
    }

    private static GeneratorObject Of(in Value self) => ((CoroutineWrapperObject)self.Ref!).Coroutine;
}
