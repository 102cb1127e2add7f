namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>set</c>.</summary>
internal static class SetType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Doc("Build an unordered collection of unique elements.");
        b.New("(cls, /, *args, **kwargs)", static (t, a) =>
        {
            if (ReferenceEquals(a[0].Ref, BuiltinTypes.Set))
                return new SetObject();
            return new SetInstance((TypeObject)a[0].Ref!);
        });
        b.Method("__init__", "(self, iterable=(), /)", static (t, a) =>
        {
            Self(a).Clear();
            return SetOps.UpdateReentrant(t, Self(a), a[1]) ? Value.None : Value.Error;
        });
        b.Type.Construct = static (t, args, names) =>
        {
            if (names is not null || args.Length > 1)
                return Value.NotImplemented;
            var set = new SetObject();
            return args.Length == 0 || SetOps.UpdateReentrant(t, set, args[0]) ? set : Value.Error;
        };
        SetMembers.Populate(b);
        b.Value("__hash__", Value.None);
        Items(b);
        Updates(b);
        InPlace(b);
    }

    private static SetObject Self(ReadOnlySpan<Value> a) => (SetObject)a[0].Ref!;

    private static void Items(TypeBuilder b)
    {
        b.Method("add", "(self, object, /)", static (t, a) => Self(a).AddReentrant(t, a[1]) ? Value.None : Value.Error,
            "Add an element to a set.\n\nThis has no effect if the element is already present.");
        b.Method("clear", "(self, /)", static (t, a) =>
        {
            Self(a).Clear();
            return Value.None;
        }, "Remove all elements from this set.");
        b.Method("discard", "(self, object, /)", static (t, a) =>
            SetOps.DiscardReentrant(t, Self(a), a[1]) < 0 ? Value.Error : Value.None,
            "Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method does not raise\nan exception when an element is missing from the set.");
        b.Method("remove", "(self, object, /)", static (t, a) =>
            SetOps.DiscardReentrant(t, Self(a), a[1]) switch { > 0 => Value.None, 0 => t.KeyError(a[1]), _ => Value.Error },
            "Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError.");
        b.Method("pop", "(self, /)", static (t, a) =>
            Self(a).Count == 0 ? t.KeyError(Value.Str("pop from an empty set")) : Self(a).Pop(),
            "Remove and return an arbitrary set element.\n\nRaises KeyError if the set is empty.");
    }

    private static void Updates(TypeBuilder b)
    {
        b.Method("update", "(self, /, *others)", static (t, a) =>
        {
            foreach (Value other in ((TupleObject)a[1].Ref!).Items)
                if (!SetOps.UpdateReentrant(t, Self(a), other))
                    return Value.Error;
            return Value.None;
        }, "Update the set, adding elements from all others.");
        b.Method("intersection_update", "(self, /, *others)", static (t, a) =>
        {
            Value common = SetMembers.IntersectReentrant(t, Self(a), (TupleObject)a[1].Ref!);
            if (common.IsError)
                return common;
            Self(a).Swap((SetObject)common.Ref!);
            return Value.None;
        }, "Update the set, keeping only elements found in it and all others.");
        b.Method("difference_update", "(self, /, *others)", static (t, a) =>
        {
            foreach (Value other in ((TupleObject)a[1].Ref!).Items)
                if (!SetOps.DifferenceUpdateReentrant(t, Self(a), other))
                    return Value.Error;
            return Value.None;
        }, "Update the set, removing elements found in others.");
        b.Method("symmetric_difference_update", "(self, other, /)", static (t, a) =>
            SetOps.SymmetricDifferenceUpdateReentrant(t, Self(a), a[1]) ? Value.None : Value.Error,
            "Update the set, keeping only elements found in either set, but not in both.");
    }

    private static void InPlace(TypeBuilder b)
    {
        b.Special(Special.IOr, static (t, a) =>
            a[1].Ref is not SetObject other ? Value.NotImplemented : Self(a).MergeReentrant(t, other) ? a[0] : Value.Error);
        b.Special(Special.IAnd, static (t, a) =>
        {
            if (a[1].Ref is not SetObject)
                return Value.NotImplemented;
            Value common = SetOps.IntersectionReentrant(t, Self(a), a[1]);
            if (common.IsError)
                return common;
            Self(a).Swap((SetObject)common.Ref!);
            return a[0];
        });
        b.Special(Special.ISub, static (t, a) =>
            a[1].Ref is not SetObject ? Value.NotImplemented
            : SetOps.DifferenceUpdateReentrant(t, Self(a), a[1]) ? a[0] : Value.Error);
        b.Special(Special.IXor, static (t, a) =>
            a[1].Ref is not SetObject ? Value.NotImplemented
            : SetOps.SymmetricDifferenceUpdateReentrant(t, Self(a), a[1]) ? a[0] : Value.Error);
    }
}
