using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>The members that set and frozenset share.</summary>
internal static class SetMembers
{
    internal static void Populate(TypeBuilder b)
    {
        Methods(b);
        Operators(b);
        b.Special(Special.Len, static (t, a) => Value.Int(Self(a).Count));
        b.Special(Special.Iter, static (t, a) => new SetIterator(Self(a)));
        b.Method("__contains__", "(self, object, /)", static (t, a) => Result(SetOps.ContainsReentrant(t, Self(a), a[1])), "x.__contains__(y) <==> y in x.");
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, Self(a)));
        b.Method("__reduce__", "(self, /)", ReduceReentrant, "Return state information for pickling.");
        b.Method("__sizeof__", "(self, /)", static (t, a) => Value.Int(200 + (16L * Self(a).Count)));
        b.ClassMethod("__class_getitem__", "(cls, object, /)",
            static (t, a) => Calls.CallReentrant(t, BuiltinTypes.GenericAlias, a[0], a[1]));
    }

    private static SetObject Self(ReadOnlySpan<Value> a) => (SetObject)a[0].Ref!;

    private static Value Result(int truth) => truth < 0 ? Value.Error : Value.Bool(truth > 0);

    private static void Methods(TypeBuilder b)
    {
        b.Method("copy", "(self, /)", static (t, a) => SetOps.CopyReentrant(t, Self(a)) is { } copy ? copy : Value.Error, "Return a shallow copy of a set.");
        b.Method("isdisjoint", "(self, other, /)", static (t, a) => Result(SetOps.IsDisjointReentrant(t, Self(a), a[1])),
            "Return True if two sets have a null intersection.");
        b.Method("issubset", "(self, other, /)", static (t, a) =>
        {
            if (a[1].Ref is SetObject other)
                return Result(SetOps.IsSubsetReentrant(t, Self(a), other));
            Value common = SetOps.IntersectionReentrant(t, Self(a), a[1]);
            return common.IsError ? common : Value.Bool(((SetObject)common.Ref!).Count == Self(a).Count);
        }, "Report whether another set contains this set.");
        b.Method("issuperset", "(self, other, /)", static (t, a) => IsSupersetReentrant(t, Self(a), a[1]), "Report whether this set contains another set.");
        b.Method("union", "(self, /, *others)", static (t, a) =>
        {
            SetObject? result = SetOps.FreshCopyReentrant(t, Self(a));
            foreach (Value other in ((TupleObject)a[1].Ref!).Items)
                if (result is null || (!ReferenceEquals(other.Ref, a[0].Ref) && !SetOps.UpdateReentrant(t, result, other)))
                    return Value.Error;
            return result is null ? Value.Error : result;
        }, "Return a new set with elements from the set and all others.");
        b.Method("intersection", "(self, /, *others)", static (t, a) => IntersectReentrant(t, Self(a), (TupleObject)a[1].Ref!),
            "Return a new set with elements common to the set and all others.");
        b.Method("difference", "(self, /, *others)", static (t, a) =>
        {
            Value[] others = ((TupleObject)a[1].Ref!).Items;
            if (others.Length == 0)
                return SetOps.FreshCopyReentrant(t, Self(a)) is { } copy ? copy : Value.Error;
            Value result = SetOps.DifferenceReentrant(t, Self(a), others[0]);
            for (int i = 1; i < others.Length && !result.IsError; i++)
                if (!SetOps.DifferenceUpdateReentrant(t, (SetObject)result.Ref!, others[i]))
                    return Value.Error;
            return result;
        }, "Return a new set with elements in the set that are not in the others.");
        b.Method("symmetric_difference", "(self, other, /)", static (t, a) => SetOps.SymmetricDifferenceReentrant(t, Self(a), a[1]),
            "Return a new set with elements in either the set or other but not both.");
    }

    private static void Operators(TypeBuilder b)
    {
        b.Special(Special.Or, static (t, a) => OrReentrant(t, a[0], a[1]));
        b.Special(Special.ROr, static (t, a) => OrReentrant(t, a[1], a[0]));
        b.Special(Special.And, static (t, a) => AndReentrant(t, a[0], a[1]));
        b.Special(Special.RAnd, static (t, a) => AndReentrant(t, a[1], a[0]));
        b.Special(Special.Sub, static (t, a) => SubReentrant(t, a[0], a[1]));
        b.Special(Special.RSub, static (t, a) => SubReentrant(t, a[1], a[0]));
        b.Special(Special.Xor, static (t, a) => XorReentrant(t, a[0], a[1]));
        b.Special(Special.RXor, static (t, a) => XorReentrant(t, a[1], a[0]));
        b.Special(Special.Lt, static (t, a) => CompareReentrant(t, CompareOperator.Less, Self(a), a[1]));
        b.Special(Special.Le, static (t, a) => CompareReentrant(t, CompareOperator.LessOrEqual, Self(a), a[1]));
        b.Special(Special.Eq, static (t, a) => CompareReentrant(t, CompareOperator.Equal, Self(a), a[1]));
        b.Special(Special.Ne, static (t, a) => CompareReentrant(t, CompareOperator.NotEqual, Self(a), a[1]));
        b.Special(Special.Gt, static (t, a) => CompareReentrant(t, CompareOperator.Greater, Self(a), a[1]));
        b.Special(Special.Ge, static (t, a) => CompareReentrant(t, CompareOperator.GreaterOrEqual, Self(a), a[1]));
    }

    /// <summary><c>set.intersection(*others)</c></summary>
    internal static Value IntersectReentrant(VmThread thread, SetObject set, TupleObject others)
    {
        if (others.Count == 0)
            return SetOps.FreshCopyReentrant(thread, set) is { } copy ? copy : Value.Error;
        Value result = set;
        foreach (Value other in others.Items)
        {
            result = SetOps.IntersectionReentrant(thread, (SetObject)result.Ref!, other);
            if (result.IsError)
                break;
        }
        return result;
    }

    private static Value OrReentrant(VmThread thread, Value left, Value right)
    {
        if (left.Ref is not SetObject a || right.Ref is not SetObject b)
            return Value.NotImplemented;
        SetObject? result = SetOps.FreshCopyReentrant(thread, a);
        return result is not null && (ReferenceEquals(a, b) || result.MergeReentrant(thread, b)) ? result : Value.Error;
    }

    private static Value AndReentrant(VmThread thread, Value left, Value right) =>
        left.Ref is SetObject a && right.Ref is SetObject ? SetOps.IntersectionReentrant(thread, a, right) : Value.NotImplemented;

    private static Value SubReentrant(VmThread thread, Value left, Value right) =>
        left.Ref is SetObject a && right.Ref is SetObject ? SetOps.DifferenceReentrant(thread, a, right) : Value.NotImplemented;

    private static Value XorReentrant(VmThread thread, Value left, Value right) =>
        left.Ref is SetObject a && right.Ref is SetObject ? SetOps.SymmetricDifferenceReentrant(thread, a, right) : Value.NotImplemented;

    private static Value CompareReentrant(VmThread thread, CompareOperator op, SetObject self, Value right)
    {
        if (right.Ref is not SetObject other)
            return Value.NotImplemented;
        switch (op)
        {
            case CompareOperator.Less:
                return self.Count < other.Count ? Result(SetOps.IsSubsetReentrant(thread, self, other)) : Value.False;
            case CompareOperator.LessOrEqual:
                return Result(SetOps.IsSubsetReentrant(thread, self, other));
            case CompareOperator.Greater:
                return self.Count > other.Count ? Result(SetOps.IsSubsetReentrant(thread, other, self)) : Value.False;
            case CompareOperator.GreaterOrEqual:
                return Result(SetOps.IsSubsetReentrant(thread, other, self));
        }
        int equal = self.Count == other.Count ? SetOps.IsSubsetReentrant(thread, self, other) : 0;
        return equal < 0 ? Value.Error : Value.Bool((equal > 0) == (op == CompareOperator.Equal));
    }

    private static Value IsSupersetReentrant(VmThread thread, SetObject self, Value other)
    {
        if (other.Ref is SetObject set)
            return Result(SetOps.IsSubsetReentrant(thread, set, self));
        Value iterator = Iteration.GetIterReentrant(thread, other);
        if (iterator.IsError)
            return iterator;
        while (Iteration.NextReentrant(thread, iterator, out Value item))
        {
            // Unlike in a membership test, a set stands for no frozenset here.
            int found = !Hashing.ElementReentrant(thread, item, out long hash) ? -1 : self.ContainsReentrant(thread, item, hash);
            if (found <= 0)
                return Result(found);
        }
        return thread.HasPending ? Value.Error : Value.True;
    }

    private static Value ReduceReentrant(VmThread thread, ReadOnlySpan<Value> a)
    {
        Value items = new ListObject();
        if (!Iteration.ExtendReentrant(thread, (ListObject)items.Ref!, new SetIterator(Self(a))))
            return Value.Error;
        Value state = Value.None;
        if (a[0].Type.IsHeapType)
        {
            state = Calls.MethodReentrant(thread, a[0], StrObject.From("__getstate__"));
            if (state.IsError)
                return state;
        }
        return TupleObject.Of(a[0].Type, TupleObject.Of(items), state);
    }

    private static Value ReprReentrant(VmThread thread, SetObject self)
    {
        string name = self.Type.ShortName;
        if (self.Count == 0)
            return Value.Str(name + "()");
        if (!Representation.Enter(thread, self))
            return thread.HasPending ? Value.Error : Value.Str(name + "(...)");
        bool plain = self.GetType() == typeof(SetObject);
        StringBuilder text = new StringBuilder(plain ? "" : name + "(").Append('{');
        int start = text.Length;
        bool ok = thread.EnterNative();
        Value[]? items = ok ? Iteration.ToArrayReentrant(thread, new SetIterator(self)) : null;
        ok = items is not null;
        for (int i = 0; ok && i < items!.Length; i++)
        {
            StrObject? item = Representation.ReprReentrant(thread, items[i]);
            ok = item is not null;
            if (ok)
                text.Append(text.Length > start ? ", " : "").Append(item!.Text);
        }
        Representation.Leave(thread, self);
        return ok ? Value.Str(text.Append(plain ? "}" : "})").ToString()) : Value.Error;
    }
}
