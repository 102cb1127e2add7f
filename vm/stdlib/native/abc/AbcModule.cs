namespace CoroVm.StdLib.Native;

/// <summary>_abc: what <c>ABCMeta</c> is made of.</summary>
internal sealed class AbcModule : NativeModule
{
    private static readonly StrObject
        impl = StrObject.From("_abc_impl"),
        typeFlags = StrObject.From("__abc_tpflags__"),
        subclassHook = StrObject.From("__subclasshook__"),
        subclassCheck = StrObject.From("__subclasscheck__"),
        subclassesOf = StrObject.From("__subclasses__");

    private const long SequenceFlag = 1 << 5, MappingFlag = 1 << 6;

    internal override string Name => "_abc";

    internal override string Doc => "Module contains faster C implementation of abc.ABCMeta";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Function("get_cache_token", "()", static (t, a) => Value.Int(t.Vm.ModuleState<AbcState>().Registrations),
            "Returns the current ABC cache token.\n\nThe token is an opaque object (supporting equality testing) identifying the\ncurrent version of the ABC cache for virtual subclasses. The token changes\nwith every call to register() on any ABC.");
        b.Function("_abc_init", "(self, /)", static (t, a) => InitReentrant(t, a[0]), "Internal ABC helper for class set-up. Should be never used outside abc module.");
        b.Function("_abc_register", "(self, subclass, /)", static (t, a) => RegisterReentrant(t, a[0], a[1]), "Internal ABC helper for subclasss registration. Should be never used outside abc module.");
        b.Function("_abc_instancecheck", "(self, instance, /)", static (t, a) => InstanceCheckReentrant(t, a[0], a[1]), "Internal ABC helper for instance checks. Should be never used outside abc module.");
        b.Function("_abc_subclasscheck", "(self, subclass, /)", static (t, a) => SubclassCheckReentrant(t, a[0], a[1]) is var answer and >= 0 ? Value.Bool(answer > 0) : Value.Error, "Internal ABC helper for subclasss checks. Should be never used outside abc module.");
        b.Function("_reset_registry", "(self, /)", static (t, a) =>
        {
            if (DataReentrant(t, a[0]) is not { } data)
                return Value.Error;
            data.ClearRegistry();
            return Value.None;
        }, "Internal ABC helper to reset registry of a given class.\n\nShould be only used by refleak.py");
        b.Function("_reset_caches", "(self, /)", static (t, a) =>
        {
            if (DataReentrant(t, a[0]) is not { } data)
                return Value.Error;
            data.ClearCaches();
            return Value.None;
        }, "Internal ABC helper to reset both caches of a given class.\n\nShould be only used by refleak.py");
        b.Function("_get_dump", "(self, /)", static (t, a) => DataReentrant(t, a[0]) is { } data
            ? TupleObject.Of(Dump(t, data.Registered()), Dump(t, data.Known(true)), Dump(t, data.Known(false)), Value.Int(data.NegativeVersion))
            : Value.Error, "Internal ABC helper for cache and registry debugging.\n\nReturn shallow copies of registry, of both caches, and\nnegative cache version. Don't call this function directly,\ninstead use ABC._dump_registry() for a nice repr.");
    }

    private static Value Dump(VmThread thread, List<ScriptObject> classes)
    {
        var set = new SetObject();
        foreach (ScriptObject cls in classes)
            set.AddReentrant(thread, WeakReferences.Make(thread, cls));
        return set;
    }

    private static AbcData? DataReentrant(VmThread thread, Value cls)
    {
        if (cls.Ref is TypeObject type && type.Lookup(impl).Ref is AbcData data)
            return data;
        Value other = Attributes.GetReentrant(thread, cls, impl);
        if (other.IsError)
            return null;
        if (other.Ref is AbcData found)
            return found;
        thread.TypeError("_abc_impl is set to a wrong type");
        return null;
    }

    private static Value InitReentrant(VmThread thread, Value self)
    {
        if (self.Ref is not TypeObject cls)
            return thread.TypeError("_abc_init() argument must be a class");
        if (!AbstractMethods.ComputeReentrant(thread, cls)
            || !Attributes.SetReentrant(thread, cls, impl, new AbcData(thread.Vm.ModuleState<AbcState>())))
            return Value.Error;
        if (!cls.Dict.TryGet(typeFlags, out Value flags))
            return Value.None;
        if (flags.IsInt)
        {
            if ((flags.Bits & (SequenceFlag | MappingFlag)) == (SequenceFlag | MappingFlag))
                return thread.TypeError("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING");
            if ((flags.Bits & (SequenceFlag | MappingFlag)) != 0)
            {
                cls.IsPatternSequence = (flags.Bits & SequenceFlag) != 0;
                cls.IsPatternMapping = (flags.Bits & MappingFlag) != 0;
            }
        }
        cls.SetAttribute(typeFlags, Value.Unbound);
        return Value.None;
    }

    private static Value RegisterReentrant(VmThread thread, Value self, Value subclass)
    {
        if (subclass.Ref is not TypeObject sub)
            return thread.TypeError("Can only register classes");
        int already = InstanceChecks.TestSubclassReentrant(thread, subclass, self);
        if (already != 0)
            return already < 0 ? Value.Error : subclass;
        int cycle = InstanceChecks.TestSubclassReentrant(thread, self, subclass);
        if (cycle < 0)
            return Value.Error;
        if (cycle > 0)
            return thread.RuntimeError("Refusing to create an inheritance cycle");
        if (DataReentrant(thread, self) is not { } data)
            return Value.Error;
        data.Register(sub);
        data.State.Registrations++;
        if (self.Ref is TypeObject { IsPatternSequence: true } or TypeObject { IsPatternMapping: true })
            SetPatternKind(sub, ((TypeObject)self.Ref).IsPatternSequence);
        return subclass;
    }

    private static void SetPatternKind(TypeObject type, bool sequence)
    {
        if (!type.IsHeapType)
            return;
        type.IsPatternSequence = sequence;
        type.IsPatternMapping = !sequence;
        foreach (TypeObject t in type.Subclasses())
            SetPatternKind(t, sequence);
    }

    private static Value InstanceCheckReentrant(VmThread thread, Value self, Value instance)
    {
        if (DataReentrant(thread, self) is not { } data)
            return Value.Error;
        int found = Attributes.TryGetReentrant(thread, instance, Names.Class, out Value declared);
        if (found < 0)
            return Value.Error;
        TypeObject actual = instance.Type;
        if (found == 0)
            declared = actual;
        if (declared.Ref is ScriptObject cls)
        {
            if (data.IsKnownSubclass(cls))
                return Value.True;
            if (ReferenceEquals(cls, actual))
                return data.IsKnownOther(cls) ? Value.False : Calls.MethodReentrant(thread, self, subclassCheck, declared);
        }
        Value answer = Calls.MethodReentrant(thread, self, subclassCheck, declared);
        int truth = answer.IsError ? -1 : Truth.OfReentrant(thread, answer);
        if (truth != 0)
            return truth < 0 ? Value.Error : answer;
        return Calls.MethodReentrant(thread, self, subclassCheck, actual);
    }

    private static int SubclassCheckReentrant(VmThread thread, Value self, Value subclass)
    {
        if (subclass.Ref is not TypeObject sub)
        {
            thread.TypeError("issubclass() arg 1 must be a class");
            return -1;
        }
        if (DataReentrant(thread, self) is not { } data || !thread.EnterNative())
            return -1;
        int known = data.Cached(sub);
        if (known >= 0)
            return known;

        Value hook = Calls.MethodReentrant(thread, self, subclassHook, subclass);
        if (hook.IsError)
            return -1;
        if (hook.IsBool)
            return Remember(data, sub, hook.IsTrue);
        if (!hook.IsNotImplemented)
        {
            thread.Raise(ExceptionTypes.AssertionError, "__subclasshook__ must return either False, True, or NotImplemented");
            return -1;
        }
        if (self.Ref is TypeObject cls && sub.IsSubtypeOf(cls))
            return Remember(data, sub, true);
        foreach (ScriptObject registered in data.Registered())
        {
            int answer = InstanceChecks.TestSubclassReentrant(thread, subclass, registered);
            if (answer != 0)
                return answer < 0 ? -1 : Remember(data, sub, true);
        }
        Value derived = Calls.MethodReentrant(thread, self, subclassesOf);
        Value[]? list = derived.IsError ? null : derived.Ref is ListObject
            ? Iteration.ToArrayReentrant(thread, derived)
            : NoList(thread);
        if (list is null)
            return -1;
        foreach (Value each in list)
        {
            int answer = InstanceChecks.TestSubclassReentrant(thread, subclass, each);
            if (answer != 0)
                return answer < 0 ? -1 : Remember(data, sub, true);
        }
        return Remember(data, sub, false);
    }

    private static Value[]? NoList(VmThread thread)
    {
        thread.TypeError("__subclasses__() must return a list");
        return null;
    }

    private static int Remember(AbcData data, TypeObject subclass, bool answer)
    {
        data.Remember(subclass, answer);
        return answer ? 1 : 0;
    }
}
