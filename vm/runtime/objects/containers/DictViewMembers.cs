using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>The members that the types of dict views share.</summary>
internal static class DictViewMembers
{
    internal static void PopulateAny(TypeBuilder b)
    {
        b.Type.IsSubclassable = false;
        b.Special(Special.Len, static (t, a) => Value.Int(Self(a).Dict.Count));
        b.Special(Special.Iter, static (t, a) => Self(a).Iterator());
        b.Method("__reversed__", "(self, /)", static (t, a) => Self(a).ReverseIterator());
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, Self(a)));
        b.Property("mapping", static (t, self) => new MappingProxyObject(((DictView)self.Ref!).Dict), doc: "dictionary that this view refers to");
    }

    /// <summary>Those of the views that are like sets.</summary>
    internal static void PopulateSetLike(TypeBuilder b)
    {
        PopulateAny(b);
        b.Special(Special.Contains, static (t, a) =>
        {
            int found = DictViewSets.ContainsReentrant(t, Self(a), a[1]);
            return found < 0 ? Value.Error : Value.Bool(found > 0);
        });
        b.Method("isdisjoint", "(self, other, /)", static (t, a) => DictViewSets.IsDisjointReentrant(t, Self(a), a[1]),
            "Return True if the view and the given iterable have a null intersection.");
        b.Special(Special.Sub, static (t, a) => DictViewSets.DifferenceReentrant(t, a[0], a[1]));
        b.Special(Special.RSub, static (t, a) => DictViewSets.DifferenceReentrant(t, a[1], a[0]));
        b.Special(Special.And, static (t, a) => DictViewSets.IntersectionReentrant(t, a[0], a[1]));
        b.Special(Special.RAnd, static (t, a) => DictViewSets.IntersectionReentrant(t, a[1], a[0]));
        b.Special(Special.Or, static (t, a) => DictViewSets.UnionReentrant(t, a[0], a[1]));
        b.Special(Special.ROr, static (t, a) => DictViewSets.UnionReentrant(t, a[1], a[0]));
        b.Special(Special.Xor, static (t, a) => DictViewSets.SymmetricDifferenceReentrant(t, a[0], a[1]));
        b.Special(Special.RXor, static (t, a) => DictViewSets.SymmetricDifferenceReentrant(t, a[1], a[0]));
        b.Special(Special.Lt, static (t, a) => DictViewSets.CompareReentrant(t, CompareOperator.Less, Self(a), a[1]));
        b.Special(Special.Le, static (t, a) => DictViewSets.CompareReentrant(t, CompareOperator.LessOrEqual, Self(a), a[1]));
        b.Special(Special.Eq, static (t, a) => DictViewSets.CompareReentrant(t, CompareOperator.Equal, Self(a), a[1]));
        b.Special(Special.Ne, static (t, a) => DictViewSets.CompareReentrant(t, CompareOperator.NotEqual, Self(a), a[1]));
        b.Special(Special.Gt, static (t, a) => DictViewSets.CompareReentrant(t, CompareOperator.Greater, Self(a), a[1]));
        b.Special(Special.Ge, static (t, a) => DictViewSets.CompareReentrant(t, CompareOperator.GreaterOrEqual, Self(a), a[1]));
        b.Value("__hash__", Value.None);
    }

    private static DictView Self(ReadOnlySpan<Value> a) => (DictView)a[0].Ref!;

    private static Value ReprReentrant(VmThread thread, DictView self)
    {
        if (!Representation.Enter(thread, self))
            return thread.HasPending ? Value.Error : Value.Str("...");
        var text = new StringBuilder(self.Type.ShortName).Append("([");
        int start = text.Length;
        bool ok = thread.EnterNative();
        Value[]? items = ok ? Iteration.ToArrayReentrant(thread, self.Iterator()) : null;
        ok = items is not null;
        for (int i = 0; ok && i < items!.Length; i++)
        {
            StrObject? item = Representation.ReprReentrant(thread, items[i]);
            ok = item is not null;
            if (ok)
                text.Append(text.Length > start ? ", " : "").Append(item!.Text);
        }
        Representation.Leave(thread, self);
        return ok ? Value.Str(text.Append("])").ToString()) : Value.Error;
    }
}
