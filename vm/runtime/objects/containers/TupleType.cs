using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>tuple</c>.</summary>
internal static class TupleType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Type.IsPatternSequence = true;
        b.Doc("Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.");
        b.New("(cls, iterable=(), /)", static (t, a) => NewReentrant(t, (TypeObject)a[0].Ref!, a[1]));
        b.Type.Construct = static (t, args, names) =>
            names is not null || args.Length != 1 ? Value.NotImplemented : NewReentrant(t, BuiltinTypes.Tuple, args[0]);
        Methods(b);
        Specials(b);
        b.ClassMethod("__class_getitem__", "(cls, object, /)",
            static (t, a) => Calls.CallReentrant(t, BuiltinTypes.GenericAlias, a[0], a[1]));
    }

    /// <summary><c>tuple(iterable)</c>, or of a subclass.</summary>
    internal static Value NewReentrant(VmThread thread, TypeObject cls, Value iterable)
    {
        bool exact = ReferenceEquals(cls, BuiltinTypes.Tuple);
        if (exact && iterable.Ref is TupleObject same && same.GetType() == typeof(TupleObject))
            return same;
        Value[]? items = Iteration.ToArrayReentrant(thread, iterable);
        if (items is null)
            return Value.Error;
        return exact ? TupleObject.Of(items) : new TupleInstance(cls, items);
    }

    private static void Methods(TypeBuilder b)
    {
        b.Method("count", "(self, value, /)", static (t, a) =>
        {
            long count = 0;
            foreach (Value item in ((TupleObject)a[0].Ref!).Items)
            {
                int equal = Comparison.EqualReentrant(t, item, a[1]);
                if (equal < 0)
                    return Value.Error;
                count += equal;
            }
            return Value.Int(count);
        }, "Return number of occurrences of value.");
        b.Method("index", "(self, value, start=0, stop=9223372036854775807, /)", static (t, a) =>
        {
            Value[] items = ((TupleObject)a[0].Ref!).Items;
            if (!SequenceOps.BoundReentrant(t, a[2], items.Length, out long i)
                || !SequenceOps.BoundReentrant(t, a[3], items.Length, out long end))
                return Value.Error;
            for (; i < end && i < items.Length; i++)
            {
                int equal = Comparison.EqualReentrant(t, items[i], a[1]);
                if (equal < 0)
                    return Value.Error;
                if (equal > 0)
                    return Value.Int(i);
            }
            return t.ValueError("tuple.index(x): x not in tuple");
        }, "Return first index of value.\n\nRaises ValueError if the value is not present.");
        b.Method("__getnewargs__", "(self, /)", static (t, a) =>
            TupleObject.Of(TupleObject.Of(((TupleObject)a[0].Ref!).Items)));
    }

    private static void Specials(TypeBuilder b)
    {
        b.Special(Special.Len, static (t, a) => Value.Int(((TupleObject)a[0].Ref!).Count));
        b.Special(Special.Iter, static (t, a) => new TupleIterator((TupleObject)a[0].Ref!));
        b.Special(Special.GetItem, static (t, a) => TupleOps.GetItemReentrant(t, (TupleObject)a[0].Ref!, a[1]));
        b.Special(Special.Contains, static (t, a) =>
        {
            int found = TupleOps.ContainsReentrant(t, (TupleObject)a[0].Ref!, a[1]);
            return found < 0 ? Value.Error : Value.Bool(found > 0);
        });
        b.Special(Special.Hash, static (t, a) =>
            TupleOps.HashReentrant(t, (TupleObject)a[0].Ref!, out long hash) ? Value.Int(hash) : Value.Error);
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, (TupleObject)a[0].Ref!));
        b.Special(Special.Add, static (t, a) =>
        {
            if (a[1].Ref is TupleObject other)
                return TupleOps.Concat(t, (TupleObject)a[0].Ref!, other);
            return t.TypeError($"can only concatenate tuple (not \"{a[1].Type.Name}\") to tuple");
        });
        b.Special(Special.Mul, static (t, a) => RepeatReentrant(t, (TupleObject)a[0].Ref!, a[1]));
        b.Special(Special.RMul, static (t, a) => RepeatReentrant(t, (TupleObject)a[0].Ref!, a[1]));
        b.Special(Special.Lt, static (t, a) => CompareReentrant(t, CompareOperator.Less, a[0], a[1]));
        b.Special(Special.Le, static (t, a) => CompareReentrant(t, CompareOperator.LessOrEqual, a[0], a[1]));
        b.Special(Special.Eq, static (t, a) => CompareReentrant(t, CompareOperator.Equal, a[0], a[1]));
        b.Special(Special.Ne, static (t, a) => CompareReentrant(t, CompareOperator.NotEqual, a[0], a[1]));
        b.Special(Special.Gt, static (t, a) => CompareReentrant(t, CompareOperator.Greater, a[0], a[1]));
        b.Special(Special.Ge, static (t, a) => CompareReentrant(t, CompareOperator.GreaterOrEqual, a[0], a[1]));
    }

    private static Value CompareReentrant(VmThread thread, CompareOperator op, Value left, Value right) =>
        right.Ref is TupleObject other ? TupleOps.CompareReentrant(thread, op, (TupleObject)left.Ref!, other) : Value.NotImplemented;

    private static Value RepeatReentrant(VmThread thread, TupleObject self, Value times)
    {
        if (times.Type.IsHeapType && times.Type.Has(Special.RMul))
            return Value.NotImplemented;
        return SequenceOps.TimesReentrant(thread, times, out long n) ? TupleOps.Repeat(thread, self, n) : Value.Error;
    }

    private static Value ReprReentrant(VmThread thread, TupleObject self)
    {
        if (self.Count == 0)
            return Value.Str("()");
        if (!Representation.Enter(thread, self))
            return thread.HasPending ? Value.Error : Value.Str("(...)");
        if (!thread.EnterNative())
        {
            Representation.Leave(thread, self);
            return Value.Error;
        }
        var text = new StringBuilder("(");
        for (int i = 0; i < self.Count; i++)
        {
            StrObject? item = Representation.ReprReentrant(thread, self.Items[i]);
            if (item is null)
            {
                Representation.Leave(thread, self);
                return Value.Error;
            }
            if (i > 0)
                text.Append(", ");
            text.Append(item.Text);
        }
        Representation.Leave(thread, self);
        return Value.Str(text.Append(self.Count == 1 ? ",)" : ")").ToString());
    }
}
