namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>super</c>.</summary>
internal static class SuperType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (_, a) => ReferenceEquals(a[0].Ref, BuiltinTypes.Super) ? new SuperObject() : new SuperInstance((TypeObject)a[0].Ref!));
        b.Special(Special.Init, static (t, a) => InitReentrant(t, (SuperObject)a[0].Ref!, (TupleObject)a[1].Ref!, (DictObject)a[2].Ref!));
        b.Special(Special.Repr, static (_, a) => Repr((SuperObject)a[0].Ref!));
        b.Special(Special.GetAttribute, static (t, a) => GetAttributeReentrant(t, a[0], a[1]));
        b.Special(Special.Get, static (t, a) => GetReentrant(t, (SuperObject)a[0].Ref!, a[1]));
        b.Member("__thisclass__", static (_, self) => ((SuperObject)self.Ref!).ThisClass is { } c ? c : Value.None, doc: "the class invoking super()");
        b.Member("__self__", static (_, self) => ((SuperObject)self.Ref!).Self is { IsUnbound: false } s ? s : Value.None, doc: "the instance invoking super(); may be None");
        b.Member("__self_class__", static (_, self) => ((SuperObject)self.Ref!).SelfClass is { } c ? c : Value.None, doc: "the type of the instance invoking super(); may be None");
        b.Doc("super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper(type, type2) -> bound super object; requires\n    issubclass(type2, type)\nTypical use to call a cooperative superclass method:\nclass C(B):\n    def meth(self, arg):\n        super().meth(arg)\nThis works for class methods too:\nclass C(B):\n    @classmethod\n    def cmeth(cls, arg):\n        super().cmeth(arg)\n");
    }

    private static Value InitReentrant(VmThread thread, SuperObject self, TupleObject args, DictObject keywords)
    {
        if (keywords.Count > 0)
            return thread.TypeError("super() takes no keyword arguments");
        if (args.Count > 2)
            return thread.TypeError("super() expected at most 2 arguments, got " + args.Count);
        Value type, obj = Value.None;
        if (args.Count == 0)
        {
            if (!CallerScope.SuperArguments(thread, out type, out obj))
                return Value.Error;
        }
        else
        {
            type = args.Items[0];
            if (args.Count > 1)
                obj = args.Items[1];
        }
        if (type.Ref is not TypeObject thisClass)
            return thread.TypeError("super() argument 1 must be a type, not " + type.Type.Name);
        TypeObject? selfClass = null;
        if (!obj.IsNone && (selfClass = SuperObject.CheckReentrant(thread, thisClass, obj)) is null)
            return Value.Error;
        self.ThisClass = thisClass;
        self.SelfClass = selfClass;
        self.Self = selfClass is null ? Value.Unbound : obj;
        return Value.None;
    }

    private static Value Repr(SuperObject s)
    {
        string type = s.ThisClass is null ? "NULL" : s.ThisClass.Name;
        return Value.Str(s.SelfClass is null ? "<super: <class '" + type + "'>, NULL>" : "<super: <class '" + type + "'>, <" + s.SelfClass.Name + " object>>");
    }

    private static Value GetAttributeReentrant(VmThread thread, Value self, Value name)
    {
        if (name.Ref is not StrObject text)
            return thread.TypeError("attribute name must be string, not '" + name.Type.Name + "'");
        var s = (SuperObject)self.Ref!;
        Value found = s.SelfClass is null ? Value.Unbound : SuperObject.FindReentrant(thread, s.ThisClass!, s.Self, s.SelfClass, text);
        return found.IsUnbound ? Attributes.GenericGetReentrant(thread, self, text) : found;
    }

    private static Value GetReentrant(VmThread thread, SuperObject s, Value instance)
    {
        if (instance.IsNone || s.SelfClass is not null || s.ThisClass is null)
            return s;
        if (!ReferenceEquals(s.Type, BuiltinTypes.Super))
            return Calls.CallReentrant(thread, s.Type, s.ThisClass, instance);
        TypeObject? selfClass = SuperObject.CheckReentrant(thread, s.ThisClass, instance);
        return selfClass is null ? Value.Error : new SuperObject { ThisClass = s.ThisClass, Self = instance, SelfClass = selfClass };
    }
}
