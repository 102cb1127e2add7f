namespace CoroVm.StdLib.Native;

/// <summary>The members of <c>collections.OrderedDict</c>.</summary>
internal static class OrderedDictMembers
{
    internal static void Populate(TypeBuilder b)
    {
        b.Doc("Dictionary that remembers insertion order");
        b.New("(cls, /, *args, **kwargs)", static (t, a) => new OrderedDictObject((TypeObject)a[0].Ref!));
        b.Special(Special.Init, static (t, a) => UpdateReentrant(t, a));
        b.Method("update", "(self, /, *args, **kwargs)", static (t, a) => UpdateReentrant(t, a));
        Ends(b);
        Methods(b);
        b.Method("keys", "(self, /)", static (t, a) => new OrderedDictKeys(Self(a)));
        b.Method("values", "(self, /)", static (t, a) => new OrderedDictValues(Self(a)));
        b.Method("items", "(self, /)", static (t, a) => new OrderedDictItems(Self(a)));
        b.Method("__reversed__", "(self, /)", static (t, a) => new OrderedDictIterator(Self(a), OrderedDictPart.Keys, true), "od.__reversed__() <==> reversed(od)");
        b.Special(Special.Iter, static (t, a) => new OrderedDictIterator(Self(a), OrderedDictPart.Keys, false));
        b.Special(Special.SetItem, static (t, a) => DictOps.SetItemReentrant(t, Self(a), a[1], a[2]) ? Value.None : Value.Error);
        b.Special(Special.DelItem, static (t, a) => DictOps.DeleteItemReentrant(t, Self(a), a[1]) ? Value.None : Value.Error);
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, Self(a)));
        b.Special(Special.Eq, static (t, a) => EqualReentrant(t, a[0], a[1], 1));
        b.Special(Special.Ne, static (t, a) => EqualReentrant(t, a[0], a[1], 0));
        b.Special(Special.Or, static (t, a) => OrReentrant(t, a[0], a[1]));
        b.Special(Special.ROr, static (t, a) => OrReentrant(t, a[0], a[1], reflected: true));
        b.Special(Special.IOr, static (t, a) => MergeReentrant(t, Self(a), a[1]) ? a[0] : Value.Error);
        b.Value("__hash__", Value.None);
    }

    private static OrderedDictObject Self(ReadOnlySpan<Value> a) => (OrderedDictObject)a[0].Ref!;

    private static void Ends(TypeBuilder b)
    {
        b.Method("popitem", "(self, /, last=True)", static (t, a) =>
        {
            int last = Truth.OfReentrant(t, a[1]);
            if (last < 0)
                return Value.Error;
            OrderedDictObject self = Self(a);
            if (self.Count == 0)
                return t.KeyError(Value.Str("dictionary is empty"));
            int index = self.EndIndex(last > 0);
            DictObject.Entry e = self.Entries[index];
            self.RemoveEntry(index);
            return TupleObject.Of(e.Key, e.Value);
        }, "Remove and return a (key, value) pair from the dictionary.\n\nPairs are returned in LIFO order if last is true or FIFO order if false.");
        b.Method("move_to_end", "(self, /, key, last=True)", static (t, a) =>
        {
            int last = Truth.OfReentrant(t, a[2]);
            int index = last < 0 ? -2 : DictOps.FindReentrant(t, Self(a), a[1]);
            if (index < 0)
                return index == -1 ? t.KeyError(a[1]) : Value.Error;
            if (index != Self(a).EndIndex(last > 0))
                Self(a).MoveEntry(index, last > 0);
            return Value.None;
        }, "Move an existing element to the end (or beginning if last is false).\n\nRaise KeyError if the element does not exist.");
    }

    private static void Methods(TypeBuilder b)
    {
        b.Method("clear", "(self, /)", static (t, a) =>
        {
            Self(a).Clear();
            return Value.None;
        }, "Remove all items from ordered dict.");
        b.Method("copy", "(self, /)", static (t, a) => CopyReentrant(t, Self(a)), "A shallow copy of ordered dict.");
        b.Method("setdefault", "(self, /, key, default=None)", static (t, a) => SetDefaultReentrant(t, Self(a), a[1], a[2]),
            "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.");
        b.Method("pop", "(self, /, key, default=<unset>)", static (t, a) =>
        {
            int index = DictOps.FindReentrant(t, Self(a), a[1]);
            if (index < 0)
                return index < -1 ? Value.Error : a[2].IsUnbound ? t.KeyError(a[1]) : a[2];
            Value value = Self(a).Entries[index].Value;
            Self(a).RemoveEntry(index);
            return value;
        }, "od.pop(key[,default]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.");
        b.ClassMethod("fromkeys", "(cls, /, iterable, value=None)", static (t, a) => FromKeysReentrant(t, a[0], a[1], a[2]),
            "Create a new ordered dictionary with keys from iterable and values set to value.");
        b.Method("__reduce__", "(self, /)", static (t, a) => ReduceReentrant(t, a[0]), "Return state information for pickling");
    }

    private static Value UpdateReentrant(VmThread thread, ReadOnlySpan<Value> a)
    {
        OrderedDictObject self = Self(a);
        var args = (TupleObject)a[1].Ref!;
        var named = a[2].Ref as DictObject;
        if (args.Count > 1)
            return thread.TypeError($"expected at most 1 argument, got {args.Count}");
        if (args.Count == 1 && !MergeReentrant(thread, self, args.Items[0]))
            return Value.Error;
        return named is null || named.Count == 0 || MergeReentrant(thread, self, named) ? Value.None : Value.Error;
    }

    // Takes over the items of a mapping or an iterable of pairs, through a subclass's __setitem__; false on error.
    private static bool MergeReentrant(VmThread thread, OrderedDictObject self, Value other)
    {
        if (self.IsExact)
            return DictUpdate.UpdateReentrant(thread, self, other);
        var items = new DictObject();
        if (!DictUpdate.UpdateReentrant(thread, items, other))
            return false;
        int i = 0;
        while (DictOps.Next(items, ref i, out DictObject.Entry e))
            if (!Subscripts.SetItemReentrant(thread, self, e.Key, e.Value))
                return false;
        return true;
    }

    private static Value CopyReentrant(VmThread thread, OrderedDictObject self)
    {
        if (self.IsExact)
        {
            if (!thread.Charge(self.Count))
                return Value.Error;
            var copy = new OrderedDictObject(OrderedDictObject.Definition);
            copy.CopyFrom(self);
            return copy;
        }
        Value result = Calls.CallReentrant(thread, self.Type);
        if (result.IsError)
            return result;
        var iterator = new OrderedDictIterator(self, OrderedDictPart.Keys, false);
        while (iterator.MoveNext(thread, out Value key))
        {
            Value value = Subscripts.GetItemReentrant(thread, self, key);
            if (value.IsError || !Subscripts.SetItemReentrant(thread, result, key, value))
                return Value.Error;
        }
        return thread.HasPending ? Value.Error : result;
    }

    private static Value SetDefaultReentrant(VmThread thread, OrderedDictObject self, Value key, Value value)
    {
        int index = DictOps.FindReentrant(thread, self, key);
        if (index == -2)
            return Value.Error;
        if (index >= 0)
            return self.IsExact ? self.Entries[index].Value : Subscripts.GetItemReentrant(thread, self, key);
        bool ok = self.IsExact
            ? DictOps.SetItemReentrant(thread, self, key, value)
            : Subscripts.SetItemReentrant(thread, self, key, value);
        return ok ? value : Value.Error;
    }

    private static Value FromKeysReentrant(VmThread thread, Value cls, Value iterable, Value value)
    {
        Value result = Calls.CallReentrant(thread, cls);
        Value iterator = result.IsError ? result : Iteration.GetIterReentrant(thread, iterable);
        if (iterator.IsError)
            return iterator;
        while (Iteration.NextReentrant(thread, iterator, out Value key))
            if (!Subscripts.SetItemReentrant(thread, result, key, value))
                return Value.Error;
        return thread.HasPending ? Value.Error : result;
    }

    private static Value ReduceReentrant(VmThread thread, Value self)
    {
        Value state = Calls.MethodReentrant(thread, self, StrObject.From("__getstate__"));
        Value items = state.IsError ? state : Calls.MethodReentrant(thread, self, Names.Items);
        Value iterator = items.IsError ? items : Iteration.GetIterReentrant(thread, items);
        return iterator.IsError ? iterator : TupleObject.Of(self.Type, TupleObject.Empty, state, Value.None, iterator);
    }

    private static Value ReprReentrant(VmThread thread, OrderedDictObject self)
    {
        string name = self.Type.ShortName;
        if (self.Count == 0)
            return Value.Str(name + "()");
        if (!Representation.Enter(thread, self))
            return thread.HasPending ? Value.Error : Value.Str("...");
        var items = new DictObject();
        bool ok = true;
        if (self.IsExact)
        {
            items.CopyFrom(self);
        }
        else
        {
            Value pairs = Calls.MethodReentrant(thread, self, Names.Items);
            ok = !pairs.IsError && DictUpdate.PairsReentrant(thread, items, pairs);
        }
        StrObject? text = ok ? Representation.ReprReentrant(thread, items) : null;
        Representation.Leave(thread, self);
        return text is null ? Value.Error : Value.Str($"{name}({text.Text})");
    }

    private static Value EqualReentrant(VmThread thread, Value left, Value right, int wanted)
    {
        if (right.Ref is not DictObject other)
            return Value.NotImplemented;
        var self = (OrderedDictObject)left.Ref!;
        int equal = DictOps.EqualReentrant(thread, self, other);
        if (equal > 0 && other is OrderedDictObject)
        {
            int version = self.KeysVersion;
            int otherVersion = other.KeysVersion;
            int i = 0, j = 0;
            while (equal > 0 && DictOps.Next(self, ref i, out DictObject.Entry x) && DictOps.Next(other, ref j, out DictObject.Entry y))
            {
                equal = Comparison.EqualReentrant(thread, x.Key, y.Key);
                if (equal >= 0 && (version != self.KeysVersion || otherVersion != other.KeysVersion))
                    return thread.RuntimeError("OrderedDict mutated during iteration");
            }
        }
        return equal < 0 ? Value.Error : Value.Bool(equal == wanted);
    }

    private static Value OrReentrant(VmThread thread, Value self, Value other, bool reflected = false)
    {
        if (other.Ref is not DictObject)
            return Value.NotImplemented;
        Value result = Calls.CallReentrant(thread, self.Type, reflected ? other : self);
        if (result.IsError)
            return result;
        Value added = reflected ? self : other;
        if (result.Ref is OrderedDictObject dict)
            return MergeReentrant(thread, dict, added) ? result : Value.Error;
        return result.Ref is DictObject plain && DictUpdate.UpdateReentrant(thread, plain, added) ? result : Value.Error;
    }
}
