namespace CoroVm.StdLib.Native;

/// <summary>collections.defaultdict</summary>
internal sealed class DefaultDictObject : DictObject
{
    internal static readonly TypeObject Definition = new("defaultdict", BuiltinTypes.Dict, "collections", Populate) { IsPatternMapping = true, MatchesSelf = true };

    private static readonly StrObject getItems = StrObject.From("items");
    private readonly InstanceObject? holder;

    /// <summary>A defaultdict, or an instance of a script's subclass of it.</summary>
    internal DefaultDictObject(TypeObject cls)
    {
        if (!ReferenceEquals(cls, Definition))
            holder = new InstanceObject(cls);
    }

    /// <summary>The callable that makes a missing value, or None.</summary>
    internal Value Factory = Value.None;

    internal override TypeObject Type => holder is null ? Definition : holder.Type;

    internal override InstanceObject? Holder => holder;

    private static DefaultDictObject Self(ReadOnlySpan<Value> a) => (DefaultDictObject)a[0].Ref!;

    private static void Populate(TypeBuilder b)
    {
        b.Doc("defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe default factory is called without arguments to produce\na new value when a key is not present, in __getitem__ only.\nA defaultdict compares equal to a dict with the same items.\nAll remaining arguments are treated the same as if they were\npassed to the dict constructor, including keyword arguments.");
        b.New("(cls, /, *args, **kwargs)", static (t, a) => new DefaultDictObject((TypeObject)a[0].Ref!));
        b.Special(Special.Init, static (t, a) => InitReentrant(t, Self(a), (TupleObject)a[1].Ref!, a[2]));
        b.Special(Special.Missing, static (t, a) => MissingReentrant(t, Self(a), a[1]));
        b.Property("default_factory", static (t, self) => ((DefaultDictObject)self.Ref!).Factory, static (t, self, value) =>
        {
            ((DefaultDictObject)self.Ref!).Factory = value.IsUnbound ? Value.None : value;
            return true;
        }, "Factory for default value called by __missing__().");
        b.Method("copy", "(self, /)", static (t, a) => CopyReentrant(t, Self(a)), "D.copy() -> a shallow copy of D.");
        b.Method("__copy__", "(self, /)", static (t, a) => CopyReentrant(t, Self(a)), "D.copy() -> a shallow copy of D.");
        b.Method("__reduce__", "(self, /)", static (t, a) => ReduceReentrant(t, Self(a)), "Return state information for pickling.");
        b.ClassMethod("__class_getitem__", "(cls, object, /)",
            static (t, a) => Calls.CallReentrant(t, BuiltinTypes.GenericAlias, a[0], a[1]));
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, Self(a)));
        b.Special(Special.Or, static (t, a) => OrReentrant(t, a[0], a[1], Self(a)));
        b.Special(Special.ROr, static (t, a) => OrReentrant(t, a[1], a[0], Self(a)));
    }

    private static Value InitReentrant(VmThread thread, DefaultDictObject self, TupleObject args, Value named)
    {
        Value factory = args.Count > 0 ? args.Items[0] : Value.None;
        if (!factory.IsNone && !factory.Type.Has(Special.Call))
            return thread.TypeError("first argument must be callable or None");
        self.Factory = factory;
        if (args.Count > 2)
            return thread.TypeError($"dict expected at most 1 argument, got {args.Count - 1}");
        if (args.Count == 2 && !DictUpdate.UpdateReentrant(thread, self, args.Items[1]))
            return Value.Error;
        return named.Ref is not DictObject items || DictUpdate.MergeDictReentrant(thread, self, items) ? Value.None : Value.Error;
    }

    private static Value MissingReentrant(VmThread thread, DefaultDictObject self, Value key)
    {
        if (self.Factory.IsNone)
            return thread.KeyError(key);
        Value value = Calls.CallReentrant(thread, self.Factory);
        if (value.IsError)
            return value;
        // The factory may have set the key: that value stays.
        int found = DictOps.TryGetReentrant(thread, self, key, out Value set);
        if (found != 0)
            return found < 0 ? Value.Error : set;
        return DictOps.SetItemReentrant(thread, self, key, value) ? value : Value.Error;
    }

    private static Value CopyReentrant(VmThread thread, DefaultDictObject self)
    {
        if (self.holder is not null)
            return Calls.CallReentrant(thread, self.Type, self.Factory, self);
        if (!thread.Charge(self.Count))
            return Value.Error;
        var copy = new DefaultDictObject(Definition) { Factory = self.Factory };
        copy.CopyFrom(self);
        return copy;
    }

    private static Value ReduceReentrant(VmThread thread, DefaultDictObject self)
    {
        Value items = Calls.MethodReentrant(thread, self, getItems);
        Value iterator = items.IsError ? items : Iteration.GetIterReentrant(thread, items);
        if (iterator.IsError)
            return iterator;
        TupleObject args = self.Factory.IsNone ? TupleObject.Empty : TupleObject.Of(self.Factory);
        return TupleObject.Of(self.Type, args, Value.None, Value.None, iterator);
    }

    private static Value ReprReentrant(VmThread thread, DefaultDictObject self)
    {
        Value items = Calls.SpecialReentrant(thread, BuiltinTypes.Dict.Special(Special.Repr), self);
        if (items.IsError)
            return items;
        string factory;
        if (self.Factory.Ref is ScriptObject o && !Representation.Enter(thread, o))
        {
            if (thread.HasPending)
                return Value.Error;
            factory = "...";
        }
        else
        {
            StrObject? text = Representation.ReprReentrant(thread, self.Factory);
            if (self.Factory.Ref is ScriptObject entered)
                Representation.Leave(thread, entered);
            if (text is null)
                return Value.Error;
            factory = text.Text;
        }
        return Value.Str($"{self.Type.ShortName}({factory}, {((StrObject)items.Ref!).Text})");
    }

    private static Value OrReentrant(VmThread thread, Value left, Value right, DefaultDictObject self)
    {
        if (left.Ref is not DictObject || right.Ref is not DictObject)
            return Value.NotImplemented;
        Value result = Calls.CallReentrant(thread, self.Type, self.Factory, left);
        if (result.IsError)
            return result;
        return result.Ref is DictObject dict && DictUpdate.UpdateReentrant(thread, dict, right) ? result : Value.Error;
    }
}
