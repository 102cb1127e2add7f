namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>async_generator</c>.</summary>
internal static class AsyncGeneratorType
{
    internal static void Populate(TypeBuilder b)
    {
        GeneratorMembers.Common(b, "ag_", "ag_await");
        b.Member("ag_running", static (t, self) => Value.Bool(AsyncGenerators.IsRunning(GeneratorMembers.Of(self))));
        b.Special(Special.AIter, static (t, a) => a[0]);
        b.Special(Special.ANext, static (t, a) => AsyncGenerators.AwaitableReentrant(t, GeneratorMembers.Of(a[0]), AwaitableKind.ASend, Value.None));
        b.Method("asend", "(self, value, /)", static (t, a) =>
            AsyncGenerators.AwaitableReentrant(t, GeneratorMembers.Of(a[0]), AwaitableKind.ASend, a[1]));
        b.Method("athrow", "(self, type, value=<unset>, traceback=<unset>, /)", static (t, a) =>
        {
            if (!GeneratorMembers.SignatureAllowedReentrant(t, a[2], a[3], "athrow"))
                return Value.Error;
            TupleObject given = a[2].IsUnbound && a[3].IsUnbound ? TupleObject.Of(a[1])
                : a[3].IsUnbound ? TupleObject.Of(a[1], a[2]) : TupleObject.Of(a[1], a[2], a[3]);
            return AsyncGenerators.AwaitableReentrant(t, GeneratorMembers.Of(a[0]), AwaitableKind.AThrow, given);
        });
        b.Method("aclose", "(self, /)", static (t, a) =>
            AsyncGenerators.AwaitableReentrant(t, GeneratorMembers.Of(a[0]), AwaitableKind.AClose, Value.None));
        b.ClassMethod("__class_getitem__", "(cls, object, /)", static (t, a) => GenericAliasObject.Of(a[0], a[1]));
    }
}
