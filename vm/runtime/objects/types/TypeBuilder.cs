namespace CoroVm.Runtime.Objects;

/// <summary>Fills a builtin type. One line a member; see <see cref="Signature"/> for the parameter text.</summary>
internal sealed class TypeBuilder(TypeObject type, DictObject dict)
{
    internal TypeObject Type { get; } = type;

    /// <summary>A method; the signature's first parameter is <c>self</c>.</summary>
    internal void Method(string name, string signature, NativeBody body, string? doc = null, NativeIntrinsic intrinsic = NativeIntrinsic.None,
        NativeConstructor? direct = null)
    {
        Add(name, new NativeFunction(name, signature, body, KindOf(name), Type, doc: doc) { Intrinsic = intrinsic, Direct = direct });
    }

    /// <summary>A special method with the signature its name implies (unary, binary, <c>__call__</c> and <c>__init__</c> take anything).</summary>
    internal void Special(Special special, NativeBody body)
    {
        string name = SpecialNames.Of(special).Text;
        string signature = special switch
        {
            <= Values.Special.IOr when special is not (Values.Special.Pow or Values.Special.RPow) => "(self, value, /)",
            Values.Special.Pow or Values.Special.RPow => "(self, value, mod=None, /)",
            >= Values.Special.Lt and <= Values.Special.RDivMod => "(self, value, /)",
            Values.Special.GetItem or Values.Special.DelItem or Values.Special.Contains or Values.Special.Missing => "(self, key, /)",
            Values.Special.SetItem => "(self, key, value, /)",
            Values.Special.GetAttribute or Values.Special.GetAttr or Values.Special.DelAttr => "(self, name, /)",
            Values.Special.SetAttr => "(self, name, value, /)",
            Values.Special.Get => "(self, instance, owner=None, /)",
            Values.Special.Set => "(self, instance, value, /)",
            Values.Special.Delete => "(self, instance, /)",
            Values.Special.Format => "(self, format_spec, /)",
            Values.Special.Call or Values.Special.Init => "(self, /, *args, **kwargs)",
            Values.Special.Exit or Values.Special.AExit => "(self, exc_type, exc_value, traceback, /)",
            Values.Special.Round => "(self, ndigits=None, /)",
            _ => "(self, /)",
        };
        Add(name, new NativeFunction(name, signature, body, KindOf(special), Type));
    }

    internal void ClassMethod(string name, string signature, NativeBody body, string? doc = null) =>
        Add(name, new NativeFunction(name, signature, body, NativeKind.ClassMethod, Type, doc: doc));

    internal void StaticMethod(string name, string signature, NativeBody body, string? doc = null) =>
        Add(name, new StaticMethodObject(new NativeFunction(name, signature, body, NativeKind.StaticMethod, Type, doc: doc)));

    /// <summary><c>__new__</c>: the first parameter is the class, checked by the caller to be a subtype of this type.</summary>
    internal void New(string signature, NativeBody body) =>
        Add("__new__", new NativeFunction("__new__", signature, body, NativeKind.StaticMethod, Type));

    internal void Property(string name, NativeGetter getter, NativeSetter? setter = null, string? doc = null) =>
        Add(name, new GetSetDescriptor(Type, name, getter, setter, doc));

    /// <summary>A property that scripts see as a member_descriptor.</summary>
    internal void Member(string name, NativeGetter getter, NativeSetter? setter = null, string? doc = null) =>
        Add(name, new GetSetDescriptor(Type, name, getter, setter, doc, isMember: true));

    /// <summary>A plain class attribute, such as <c>__hash__ = None</c>.</summary>
    internal void Value(string name, Value value) => dict.Set(StrObject.From(name), value);

    /// <summary>The type's docstring.</summary>
    internal void Doc(string text) => Type.DocText = text;

    /// <summary><c>__iter__</c>, <c>__next__</c> and <c>__length_hint__</c> of a type of <see cref="NativeIterator"/>s.</summary>
    internal void Iterator(bool lengthHint = false)
    {
        Special(Values.Special.Iter, static (t, a) => a[0]);
        Add("__next__", new NativeFunction("__next__", "(self, /)", static (t, a) =>
        {
            t.EndedBy = null;
            if (((NativeIterator)a[0].Ref!).MoveNextNative(t, out Value v))
                return v;
            return t.HasPending ? Values.Value.Error : t.RaiseStop();
        }, NativeKind.SlotWrapper, Type));
        if (lengthHint)
            Method("__length_hint__", "(self, /)", static (t, a) => Values.Value.Int(Math.Max(0, ((NativeIterator)a[0].Ref!).LengthHint)));
    }

    internal void Finish()
    {
        CompleteComparisons();
        if (!dict.TryGet(Names.Doc, out _))
            dict.Set(Names.Doc, Type.DocText is { } doc ? StrObject.From(doc) : Values.Value.None);
        if (Type.HasInstanceDict && Type.Bases is [{ HasInstanceDict: false }, ..] && !dict.TryGet(Names.Dict, out _))
            dict.Set(Names.Dict, InstanceDictMembers.Dict(Type));
        // A type that defines equality without a hash is unhashable (data model, object.__hash__).
        if (dict.TryGet(SpecialNames.Of(Values.Special.Eq), out _) && !dict.TryGet(SpecialNames.Of(Values.Special.Hash), out _))
            dict.Set(SpecialNames.Of(Values.Special.Hash), Values.Value.None);
    }

    /// <summary>A type with one comparison has all six, as CPython's one slot for them makes it.</summary>
    private void CompleteComparisons()
    {
        if (!dict.TryGet(SpecialNames.Of(Values.Special.Eq), out Value equal) || equal.Ref is not NativeFunction)
            return;
        for (Special special = Values.Special.Lt; special <= Values.Special.Ge; special++)
        {
            if (dict.TryGet(SpecialNames.Of(special), out _))
                continue;
            if (special == Values.Special.Ne)
                Special(special, static (t, a) => ObjectType.NotEqualReentrant(t, a[0], a[1]));
            else
                Special(special, static (_, _) => Values.Value.NotImplemented);
        }
    }

    private NativeKind KindOf(string name) => SpecialNames.TryFind(name, out Special special) ? KindOf(special) : NativeKind.Method;

    /// <summary>Special methods that are type slots in CPython are wrapper_descriptors, others method_descriptors.</summary>
    private NativeKind KindOf(Special special)
    {
        switch (special)
        {
            case Values.Special.GetItem when Type.Name is "list" or "dict":
            case Values.Special.Contains when Type.Name is "dict" or "set" or "frozenset":
            case Values.Special.Complex or Values.Special.Round or Values.Special.Trunc or Values.Special.Floor or Values.Special.Ceil:
            case Values.Special.LengthHint or Values.Special.Missing or Values.Special.Reversed or Values.Special.Format or Values.Special.Bytes:
            case Values.Special.Dir or Values.Special.SetName or Values.Special.InitSubclass or Values.Special.ClassGetItem or Values.Special.Prepare:
            case Values.Special.MroEntries or Values.Special.InstanceCheck or Values.Special.SubclassCheck:
            case Values.Special.Enter or Values.Special.Exit or Values.Special.AEnter or Values.Special.AExit:
            case Values.Special.Sizeof or Values.Special.Reduce or Values.Special.ReduceEx or Values.Special.Copy or Values.Special.DeepCopy:
            case Values.Special.Fspath:
                return NativeKind.Method;
            default:
                return NativeKind.SlotWrapper;
        }
    }

    private void Add(string name, ScriptObject member) => dict.Set(StrObject.From(name), member);
}
