namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>frozenset</c>.</summary>
internal static class FrozenSetType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Doc("Build an immutable unordered collection of unique elements.");
        b.New("(cls, iterable=(), /)", static (t, a) =>
        {
            bool exact = ReferenceEquals(a[0].Ref, BuiltinTypes.FrozenSet);
            if (exact && a[1].Ref is FrozenSetObject same && same.GetType() == typeof(FrozenSetObject))
                return same;
            FrozenSetObject set = exact ? new FrozenSetObject() : new FrozenSetInstance((TypeObject)a[0].Ref!);
            return SetOps.UpdateReentrant(t, set, a[1]) ? set : Value.Error;
        });
        SetMembers.Populate(b);
        b.Special(Special.Hash, static (t, a) => Value.Int(((FrozenSetObject)a[0].Ref!).Hash));
    }
}
