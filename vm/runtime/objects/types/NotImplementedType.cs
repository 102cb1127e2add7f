namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>NotImplementedType</c>.</summary>
internal static class NotImplementedType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (t, a) => Singletons.New(t, a, "NotImplementedType", Value.NotImplemented));
        b.Special(Special.Repr, static (_, _) => Value.Str("NotImplemented"));
        b.Special(Special.Bool, static (t, _) => t.TypeError("NotImplemented should not be used in a boolean context"));
        b.Special(Special.Hash, static (_, _) => Value.Int(0x30));
        b.Method("__reduce__", "(self, /)", static (_, _) => Value.Str("NotImplemented"));
        b.Doc("The type of the NotImplemented singleton.");
    }
}
