namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>NoneType</c>.</summary>
internal static class NoneType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (t, a) => Singletons.New(t, a, "NoneType", Value.None));
        b.Special(Special.Repr, static (_, _) => Value.Str("None"));
        b.Special(Special.Hash, static (_, _) => Value.Int(0xFCA8_6420));
        b.Special(Special.Bool, static (_, _) => Value.False);
        b.Special(Special.Eq, static (_, a) => a[1].IsNone ? Value.True : Value.NotImplemented);
        b.Doc("The type of the None singleton.");
    }
}
