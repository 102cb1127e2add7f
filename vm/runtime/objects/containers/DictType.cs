using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>dict</c>.</summary>
internal static class DictType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Type.IsPatternMapping = true;
        b.Doc("dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For example:  dict(one=1, two=2)");
        b.New("(cls, /, *args, **kwargs)", static (t, a) =>
            ReferenceEquals(a[0].Ref, BuiltinTypes.Dict) ? new DictObject() : new DictInstance((TypeObject)a[0].Ref!));
        b.Special(Special.Init, static (t, a) => UpdateReentrant(t, "dict", a));
        b.Type.Construct = ConstructReentrant;
        Readers(b);
        Writers(b);
        Specials(b);
        b.ClassMethod("__class_getitem__", "(cls, object, /)",
            static (t, a) => Calls.CallReentrant(t, BuiltinTypes.GenericAlias, a[0], a[1]));
    }

    private static DictObject Self(ReadOnlySpan<Value> a) => (DictObject)a[0].Ref!;

    private static void Readers(TypeBuilder b)
    {
        b.Method("get", "(self, key, default=None, /)", static (t, a) =>
            DictOps.TryGetReentrant(t, Self(a), a[1], out Value value) switch { 0 => a[2], < 0 => Value.Error, _ => value },
            "Return the value for key if key is in the dictionary, else default.");
        b.Method("keys", "(self, /)", static (t, a) => new DictKeysView(Self(a)), "Return a set-like object providing a view on the dict's keys.");
        b.Method("values", "(self, /)", static (t, a) => new DictValuesView(Self(a)), "Return an object providing a view on the dict's values.");
        b.Method("items", "(self, /)", static (t, a) => new DictItemsView(Self(a)), "Return a set-like object providing a view on the dict's items.");
        b.Method("copy", "(self, /)", static (t, a) => DictOps.Copy(t, Self(a)), "Return a shallow copy of the dict.");
        b.Method("__reversed__", "(self, /)", static (t, a) => new DictReverseKeyIterator(Self(a)), "Return a reverse iterator over the dict keys.");
        b.Method("__sizeof__", "(self, /)", static (t, a) => Value.Int(48 + (40L * Self(a).Entries.Length)));
    }

    private static void Writers(TypeBuilder b)
    {
        b.Method("clear", "(self, /)", static (t, a) =>
        {
            Self(a).Clear();
            return Value.None;
        }, "Remove all items from the dict.");
        b.Method("update", "(self, /, *args, **kwargs)", static (t, a) => UpdateReentrant(t, "update", a),
            "D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F.\nIf E is present and has a .keys() method, then does:  for k in E.keys(): D[k] = E[k]\nIf E is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v\nIn either case, this is followed by: for k in F:  D[k] = F[k]");
        b.Method("setdefault", "(self, key, default=None, /)", static (t, a) =>
        {
            if (!Hashing.KeyReentrant(t, a[1], out long hash))
                return Value.Error;
            int index = Self(a).Find(t, a[1], hash);
            if (index >= 0)
                return Self(a).Entries[index].Value;
            if (index < -1)
                return Value.Error;
            Self(a).Insert(a[1], hash, a[2]);
            return a[2];
        }, "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.");
        b.Method("pop", "(self, key, default=<unset>, /)", static (t, a) =>
        {
            DictObject self = Self(a);
            int index = self.Count == 0 ? -1 : DictOps.FindReentrant(t, self, a[1]);
            if (index >= 0)
            {
                Value value = self.Entries[index].Value;
                self.RemoveEntry(index);
                return value;
            }
            return index < -1 ? Value.Error : a[2].IsUnbound ? t.KeyError(a[1]) : a[2];
        }, "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.");
        b.Method("popitem", "(self, /)", static (t, a) =>
        {
            DictObject self = Self(a);
            if (self.Count == 0)
                return t.KeyError(Value.Str("popitem(): dictionary is empty"));
            int last = self.LastIndex();
            DictObject.Entry e = self.Entries[last];
            self.RemoveEntry(last);
            self.EntryCount = last;
            return TupleObject.Of(e.Key, e.Value);
        }, "Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO (last-in, first-out) order.\nRaises KeyError if the dict is empty.");
        b.ClassMethod("fromkeys", "(cls, iterable, value=None, /)", static (t, a) => FromKeysReentrant(t, a[0], a[1], a[2]),
            "Create a new dictionary with keys from iterable and values set to value.");
    }

    private static void Specials(TypeBuilder b)
    {
        b.Special(Special.Len, static (t, a) => Value.Int(Self(a).Count));
        b.Special(Special.Iter, static (t, a) => new DictKeyIterator(Self(a)));
        b.Method("__getitem__", "(self, key, /)", static (t, a) => DictOps.SubscriptReentrant(t, Self(a), a[1]), "Return self[key].");
        b.Special(Special.SetItem, static (t, a) => DictOps.SetItemReentrant(t, Self(a), a[1], a[2]) ? Value.None : Value.Error);
        b.Special(Special.DelItem, static (t, a) => DictOps.DeleteItemReentrant(t, Self(a), a[1]) ? Value.None : Value.Error);
        b.Method("__contains__", "(self, key, /)", static (t, a) =>
        {
            int found = DictOps.ContainsReentrant(t, Self(a), a[1]);
            return found < 0 ? Value.Error : Value.Bool(found > 0);
        }, "True if the dictionary has the specified key, else False.");
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, Self(a)));
        b.Special(Special.Eq, static (t, a) => EqualReentrant(t, a[0], a[1], 1));
        b.Special(Special.Ne, static (t, a) => EqualReentrant(t, a[0], a[1], 0));
        b.Special(Special.Lt, static (t, a) => Value.NotImplemented);
        b.Special(Special.Le, static (t, a) => Value.NotImplemented);
        b.Special(Special.Gt, static (t, a) => Value.NotImplemented);
        b.Special(Special.Ge, static (t, a) => Value.NotImplemented);
        b.Value("__hash__", Value.None);
        b.Special(Special.Or, static (t, a) => OrReentrant(t, a[0], a[1]));
        b.Special(Special.ROr, static (t, a) => OrReentrant(t, a[1], a[0]));
        b.Special(Special.IOr, static (t, a) => DictUpdate.UpdateReentrant(t, Self(a), a[1]) ? a[0] : Value.Error);
    }

    private static Value ConstructReentrant(VmThread thread, ReadOnlySpan<Value> args, TupleObject? names)
    {
        int named = names?.Count ?? 0, positional = args.Length - named;
        if (positional > 1)
            return Value.NotImplemented;
        var dict = new DictObject();
        if (positional == 1 && !DictUpdate.UpdateReentrant(thread, dict, args[0]))
            return Value.Error;
        for (int i = 0; i < named; i++)
            if (!DictOps.SetItemReentrant(thread, dict, names!.Items[i], args[positional + i]))
                return Value.Error;
        return dict;
    }

    // a: self, the tuple of positional arguments, the dict of keyword arguments.
    private static Value UpdateReentrant(VmThread thread, string name, ReadOnlySpan<Value> a)
    {
        DictObject self = Self(a);
        var args = (TupleObject)a[1].Ref!;
        if (args.Count > 1)
            return thread.TypeError($"{name} expected at most 1 argument, got {args.Count}");
        var named = (DictObject?)a[2].Ref;
        if (args.Count == 1 && !DictUpdate.UpdateReentrant(thread, self, args.Items[0]))
            return Value.Error;
        return named is null || DictUpdate.MergeDictReentrant(thread, self, named) ? Value.None : Value.Error;
    }

    private static Value FromKeysReentrant(VmThread thread, Value cls, Value iterable, Value value)
    {
        Value result = ReferenceEquals(cls.Ref, BuiltinTypes.Dict) ? new DictObject() : Calls.CallReentrant(thread, cls);
        if (result.IsError)
            return result;
        var dict = result.Ref as DictObject;
        if (dict is not null && dict.GetType() != typeof(DictObject))
            dict = null;
        if (dict is not null && dict.Count == 0 && iterable.Ref is SetObject or DictObject && !iterable.Type.IsHeapType)
            return FromHashedReentrant(thread, dict, iterable, value) ? result : Value.Error;
        Value iterator = Iteration.GetIterReentrant(thread, iterable);
        if (iterator.IsError)
            return iterator;
        while (Iteration.NextReentrant(thread, iterator, out Value key))
        {
            bool ok = dict is not null
                ? DictOps.SetItemReentrant(thread, dict, key, value)
                : Subscripts.SetItemReentrant(thread, result, key, value);
            if (!ok)
                return Value.Error;
        }
        return thread.HasPending ? Value.Error : result;
    }

    // The keys of a set or a dict are not hashed again.
    private static bool FromHashedReentrant(VmThread thread, DictObject dict, Value keys, Value value)
    {
        int i = 0;
        if (keys.Ref is SetObject set)
        {
            dict.EnsureCapacity(set.Count);
            while (set.NextEntry(ref i, out SetObject.Entry e))
                if (!dict.Set(thread, e.Key, e.Hash, value))
                    return false;
            return true;
        }
        var other = (DictObject)keys.Ref!;
        dict.EnsureCapacity(other.Count);
        while (DictOps.Next(other, ref i, out DictObject.Entry e))
            if (!dict.Set(thread, e.Key, e.Hash, value))
                return false;
        return true;
    }

    private static Value EqualReentrant(VmThread thread, Value left, Value right, int wanted)
    {
        if (right.Ref is not DictObject other)
            return Value.NotImplemented;
        int equal = DictOps.EqualReentrant(thread, (DictObject)left.Ref!, other);
        return equal < 0 ? Value.Error : Value.Bool(equal == wanted);
    }

    private static Value OrReentrant(VmThread thread, Value left, Value right)
    {
        if (left.Ref is not DictObject a || right.Ref is not DictObject)
            return Value.NotImplemented;
        Value result = DictOps.Copy(thread, a);
        return !result.IsError && DictUpdate.UpdateReentrant(thread, (DictObject)result.Ref!, right) ? result : Value.Error;
    }

    private static Value ReprReentrant(VmThread thread, DictObject self)
    {
        if (self.Count == 0)
            return Value.Str("{}");
        if (!Representation.Enter(thread, self))
            return thread.HasPending ? Value.Error : Value.Str("{...}");
        var text = new StringBuilder("{");
        bool ok = thread.EnterNative();
        for (int i = 0; ok && i < self.EntryCount; i++)
        {
            DictObject.Entry e = self.Entries[i];
            if (e.Key.IsUnbound)
                continue;
            StrObject? key = Representation.ReprReentrant(thread, e.Key);
            StrObject? value = key is null ? null : Representation.ReprReentrant(thread, e.Value);
            ok = value is not null;
            if (ok)
                text.Append(text.Length > 1 ? ", " : "").Append(key!.Text).Append(": ").Append(value!.Text);
        }
        Representation.Leave(thread, self);
        return ok ? Value.Str(text.Append('}').ToString()) : Value.Error;
    }
}
