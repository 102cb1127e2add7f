namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>type</c>.</summary>
internal static class TypeType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (t, a) => NewReentrant(t, (TypeObject)a[0].Ref!, (TupleObject)a[1].Ref!, (DictObject)a[2].Ref!));
        b.Special(Special.Init, static (t, a) => Init(t, (TupleObject)a[1].Ref!, (DictObject)a[2].Ref!));
        b.Method("__call__", "(self, /, *args, **kwargs)", static (t, a) => CallReentrant(t, (TypeObject)a[0].Ref!, (TupleObject)a[1].Ref!, (DictObject)a[2].Ref!),
            intrinsic: NativeIntrinsic.TypeCall);
        b.Special(Special.Repr, static (t, a) => Value.Str("<class '" + ObjectType.FullName((TypeObject)a[0].Ref!) + "'>"));
        b.Special(Special.GetAttribute, static (t, a) => GetAttributeReentrant(t, (TypeObject)a[0].Ref!, a[1]));
        b.Special(Special.SetAttr, static (t, a) => SetAttributeReentrant(t, (TypeObject)a[0].Ref!, a[1], a[2]));
        b.Special(Special.DelAttr, static (t, a) => SetAttributeReentrant(t, (TypeObject)a[0].Ref!, a[1], Value.Unbound));
        b.Special(Special.Or, static (t, a) => UnionObject.OrReentrant(t, a[0], a[1]));
        b.Special(Special.ROr, static (t, a) => UnionObject.OrReentrant(t, a[1], a[0]));
        b.Method("mro", "(self, /)", static (t, a) => MethodResolutionOrder.Linearise(t, (TypeObject)a[0].Ref!) is { } order ? ListOf(order) : Value.Error,
            "Return a type's method resolution order.");
        b.Method("__subclasses__", "(self, /)", static (t, a) => ListOf([.. t.Vm.Subclasses.Of((TypeObject)a[0].Ref!)]), "Return a list of immediate subclasses.");
        b.ClassMethod("__prepare__", "(cls, /, *args, **kwargs)", static (_, _) => new DictObject(), "Create the namespace for the class statement");
        b.Method("__instancecheck__", "(self, instance, /)", static (t, a) => Answer(InstanceChecks.IsInstanceReentrant(t, a[1], (TypeObject)a[0].Ref!)),
            "Check if an object is an instance.");
        b.Method("__subclasscheck__", "(self, subclass, /)", static (t, a) => Answer(InstanceChecks.IsSubclassReentrant(t, a[1], a[0])),
            "Check if a class is a subclass.");
        b.Method("__dir__", "(self, /)", static (t, a) => AttributeNames.OfTypeReentrant(t, a[0]), "Specialized __dir__ implementation for types.");
        b.Method("__sizeof__", "(self, /)", static (_, _) => Value.Int(936), "Return memory consumption of the type object.");
        TypeMembers.Populate(b);
        b.Doc("type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type");
    }

    private static Value NewReentrant(VmThread thread, TypeObject metatype, TupleObject args, DictObject keywords)
    {
        if (args.Count != 3)
            return thread.TypeError("type.__new__() takes exactly 3 arguments (" + args.Count + " given)");
        if (args.Items[0].Ref is not StrObject name)
            return Wrong(thread, 1, "str", args.Items[0]);
        if (args.Items[1].Ref is not TupleObject bases)
            return Wrong(thread, 2, "tuple", args.Items[1]);
        if (args.Items[2].Ref is not DictObject ns)
            return Wrong(thread, 3, "dict", args.Items[2]);
        return TypeMaker.NewReentrant(thread, metatype, name, bases, ns, keywords);
    }

    private static Value Wrong(VmThread thread, int position, string expected, Value got) =>
        thread.TypeError("type.__new__() argument " + position + " must be " + expected + ", not " + got.Type.Name);

    private static Value Init(VmThread thread, TupleObject args, DictObject keywords)
    {
        if (keywords.Count > 0 && args.Count == 1)
            return thread.TypeError("type.__init__() takes no keyword arguments");
        return args.Count is 1 or 3 ? Value.None : thread.TypeError("type.__init__() takes 1 or 3 arguments");
    }

    private static Value CallReentrant(VmThread thread, TypeObject type, TupleObject args, DictObject keywords)
    {
        if (keywords.Count == 0)
            return TypeCalls.CallReentrant(thread, type, args.Items, null);
        var all = new List<Value>(args.Items);
        var names = new List<Value>();
        for (int i = 0; i < keywords.EntryCount; i++)
        {
            if (keywords.Entries[i].Key.IsUnbound)
                continue;
            names.Add(keywords.Entries[i].Key);
            all.Add(keywords.Entries[i].Value);
        }
        return TypeCalls.CallReentrant(thread, type, all.ToArray(), TupleObject.Of(names.ToArray()));
    }

    private static Value GetAttributeReentrant(VmThread thread, TypeObject type, Value name)
    {
        if (name.Ref is not StrObject text)
            return NotAName(thread, name);
        Value found = TypeAttributes.FindReentrant(thread, type, text);
        return found.IsUnbound ? Attributes.Missing(thread, type, text) : found;
    }

    private static Value SetAttributeReentrant(VmThread thread, TypeObject type, Value name, Value value)
    {
        if (name.Ref is not StrObject text)
            return NotAName(thread, name);
        return TypeAttributes.SetReentrant(thread, type, text, value) ? Value.None : Value.Error;
    }

    private static Value NotAName(VmThread thread, Value name) =>
        thread.TypeError("attribute name must be string, not '" + name.Type.Name + "'");

    private static Value Answer(int truth) => truth < 0 ? Value.Error : Value.Bool(truth > 0);

    private static ListObject ListOf(TypeObject[] types)
    {
        var list = new ListObject(types.Length);
        foreach (TypeObject t in types)
            list.Add(t);
        return list;
    }
}
