namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>generator</c>.</summary>
internal static class GeneratorType
{
    internal static void Populate(TypeBuilder b)
    {
        GeneratorMembers.Common(b, "gi_", "gi_yieldfrom");
        GeneratorMembers.Control(b, "generator");
        b.Special(Special.Iter, static (t, a) => a[0]);
        b.Method("__next__", "(self, /)", static (t, a) => GeneratorMembers.SendReentrant(t, GeneratorMembers.Of(a[0]), Value.None),
            intrinsic: NativeIntrinsic.GeneratorNext);
        b.ClassMethod("__class_getitem__", "(cls, object, /)", static (t, a) => GenericAliasObject.Of(a[0], a[1]));
    }
}
