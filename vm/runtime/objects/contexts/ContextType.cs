namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>Context</c> and its iterators.</summary>
internal static class ContextType
{
    internal static readonly TypeObject
        Context = new("Context", BuiltinTypes.Object, "_contextvars", Populate) { IsSubclassable = false, HasWeakReferences = true },
        Keys = new("keys", BuiltinTypes.Object, "builtins", PopulateIterator) { IsSubclassable = false },
        Values = new("values", BuiltinTypes.Object, "builtins", PopulateIterator) { IsSubclassable = false },
        Items = new("items", BuiltinTypes.Object, "builtins", PopulateIterator) { IsSubclassable = false };

    private static void Populate(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (t, a) => ((TupleObject)a[1].Ref!).Count + ((DictObject)a[2].Ref!).Count > 0
            ? t.TypeError("Context() does not accept any arguments") : new ContextObject(null));
        b.Special(Special.GetItem, static (t, a) => Key(t, a[1]) is not { } key ? Value.Error
            : ContextMap.TryGet(Self(a).Map, key, out Value value) ? value : t.KeyError(a[1]));
        b.Special(Special.Contains, static (t, a) => Key(t, a[1]) is { } key ? Value.Bool(ContextMap.TryGet(Self(a).Map, key, out _)) : Value.Error);
        b.Special(Special.Len, static (_, a) => Value.Int(Self(a).Map?.Count ?? 0));
        b.Special(Special.Iter, static (_, a) => new ContextIterator(Self(a), Keys));
        foreach (Special order in new[] { Special.Lt, Special.Le, Special.Gt, Special.Ge })
            b.Special(order, static (_, _) => Value.NotImplemented);
        b.Special(Special.Eq, static (t, a) => EqualReentrant(t, Self(a), a[1]));
        b.Special(Special.Ne, static (t, a) => EqualReentrant(t, Self(a), a[1]) is { IsBool: true } same ? Value.Bool(!same.IsTrue)
            : t.HasPending ? Value.Error : Value.NotImplemented);
        b.Method("get", "(self, key, default=None, /)", static (t, a) => Key(t, a[1]) is not { } key ? Value.Error
            : ContextMap.TryGet(Self(a).Map, key, out Value value) ? value : a[2],
            "Return the value for `key` if `key` has the value in the context object.\n\nIf `key` does not exist, return `default`.  If `default` is not\ngiven, return None.");
        b.Method("items", "(self, /)", static (_, a) => new ContextIterator(Self(a), Items),
            "Return all variables and their values in the context object.\n\nThe result is returned as a list of 2-tuples (variable, value).");
        b.Method("keys", "(self, /)", static (_, a) => new ContextIterator(Self(a), Keys), "Return a list of all variables in the context object.");
        b.Method("values", "(self, /)", static (_, a) => new ContextIterator(Self(a), Values), "Return a list of all variables' values in the context object.");
        b.Method("copy", "(self, /)", static (_, a) => new ContextObject(Self(a).Map), "Return a shallow copy of the context object.");
        b.Method("run", "(self, /, *args, **kwargs)", static (t, a) => RunReentrant(t, Self(a), (TupleObject)a[1].Ref!, (DictObject)a[2].Ref!));
    }

    private static void PopulateIterator(TypeBuilder b) => b.Iterator();

    private static ContextObject Self(ReadOnlySpan<Value> a) => (ContextObject)a[0].Ref!;

    private static ContextVarObject? Key(VmThread t, Value key)
    {
        if (key.Ref is ContextVarObject variable)
            return variable;
        if (Representation.ReprReentrant(t, key) is { } text)
            t.TypeError("a ContextVar key was expected, got " + text.Text);
        return null;
    }

    private static Value EqualReentrant(VmThread t, ContextObject self, Value right)
    {
        if (right.Ref is not ContextObject other)
            return Value.NotImplemented;
        ContextMap? a = self.Map, b = other.Map;
        if (ReferenceEquals(a, b))
            return Value.True;
        if (a?.Count != b?.Count)
            return Value.False;
        foreach (ContextMap leaf in ContextMap.Leaves(a))
        {
            if (!ContextMap.TryGet(b, leaf.Variable!, out Value value))
                return Value.False;
            int same = Comparison.EqualReentrant(t, leaf.Value, value);
            if (same <= 0)
                return same < 0 ? Value.Error : Value.False;
        }
        return Value.True;
    }

    private static Value RunReentrant(VmThread t, ContextObject self, TupleObject args, DictObject keywords)
    {
        if (args.Count == 0)
            return t.TypeError("run() missing 1 required positional argument");
        if (keywords.Count == 0)
            return self.RunReentrant(t, args.Items[0], args.Items.AsSpan(1), null);
        var all = new List<Value>(args.Items[1..]);
        var names = new List<Value>();
        int i = 0;
        while (DictOps.Next(keywords, ref i, out DictObject.Entry e))
        {
            names.Add(e.Key);
            all.Add(e.Value);
        }
        return self.RunReentrant(t, args.Items[0], all.ToArray(), TupleObject.Of(names.ToArray()));
    }
}

/// <summary>An iterator over a context as it was when the iterator was made.</summary>
internal sealed class ContextIterator(ContextObject context, TypeObject type) : NativeIterator
{
    private readonly ContextMap[] leaves = ContextMap.Leaves(context.Map);
    private int next;

    internal override TypeObject Type => type;

    internal override long LengthHint => leaves.Length - next;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        value = default;
        if (next >= leaves.Length)
            return false;
        ContextMap leaf = leaves[next++];
        value = ReferenceEquals(type, ContextType.Keys) ? leaf.Variable! : ReferenceEquals(type, ContextType.Values) ? leaf.Value
            : TupleObject.Of(leaf.Variable!, leaf.Value);
        return true;
    }
}
