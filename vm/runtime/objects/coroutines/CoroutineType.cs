namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>coroutine</c>.</summary>
internal static class CoroutineType
{
    internal static void Populate(TypeBuilder b)
    {
        GeneratorMembers.Common(b, "cr_", "cr_await");
        GeneratorMembers.Control(b, "coroutine");
        b.Member("cr_origin", static (t, self) => GeneratorMembers.Of(self).Extra?.Origin ?? Value.None);
        b.Special(Special.Await, static (t, a) => new CoroutineWrapperObject(GeneratorMembers.Of(a[0])));
        b.ClassMethod("__class_getitem__", "(cls, object, /)", static (t, a) => GenericAliasObject.Of(a[0], a[1]));
    }
}
