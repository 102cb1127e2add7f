namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>object</c>.</summary>
internal static class ObjectType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (t, a) => New(t, (TypeObject)a[0].Ref!, (TupleObject)a[1].Ref!, (DictObject)a[2].Ref!));
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, a[0]));
        b.Special(Special.Hash, static (t, a) => Value.Int(a[0].Ref is ScriptObject o ? t.Vm.Ids.Of(o) >> 4 : a[0].IsFloat ? Hashing.OfFloat(a[0].AsFloat) : a[0].Bits));
        b.Special(Special.Str, static (t, a) => Text(Representation.ReprReentrant(t, a[0])));
        b.Special(Special.GetAttribute, static (t, a) => a[1].Ref is StrObject name ? Attributes.GenericGetReentrant(t, a[0], name) : NotAName(t, a[1]));
        b.Special(Special.SetAttr, static (t, a) => SetAttributeReentrant(t, a[0], a[1], a[2], "__setattr__"));
        b.Special(Special.DelAttr, static (t, a) => SetAttributeReentrant(t, a[0], a[1], Value.Unbound, "__delattr__"));
        b.Special(Special.Lt, static (_, _) => Value.NotImplemented);
        b.Special(Special.Le, static (_, _) => Value.NotImplemented);
        b.Special(Special.Eq, static (_, a) => Value.Same(a[0], a[1]) ? Value.True : Value.NotImplemented);
        b.Special(Special.Ne, static (t, a) => NotEqualReentrant(t, a[0], a[1]));
        b.Special(Special.Gt, static (_, _) => Value.NotImplemented);
        b.Special(Special.Ge, static (_, _) => Value.NotImplemented);
        b.Special(Special.Init, static (t, a) => Init(t, a[0].Type, (TupleObject)a[1].Ref!, (DictObject)a[2].Ref!));
        b.Method("__reduce_ex__", "(self, protocol, /)", static (t, a) => ObjectReduce.ReduceExReentrant(t, a[0], a[1]), "Helper for pickle.");
        b.Method("__reduce__", "(self, /)", static (t, a) => ObjectReduce.ReduceReentrant(t, a[0], 0), "Helper for pickle.");
        b.Method("__getstate__", "(self, /)", static (t, a) => ObjectReduce.StateReentrant(t, a[0], false), "Helper for pickle.");
        b.ClassMethod("__subclasshook__", "(cls, object, /)", static (_, _) => Value.NotImplemented,
            "Abstract classes can override this to customize issubclass().\n\nThis is invoked early on by abc.ABCMeta.__subclasscheck__().\nIt should return True, False or NotImplemented.  If it returns\nNotImplemented, the normal algorithm is used.  Otherwise, it\noverrides the normal algorithm (and the outcome is cached).");
        b.ClassMethod("__init_subclass__", "(cls, /, *args, **kwargs)", static (t, a) => InitSubclass(t, (TypeObject)a[0].Ref!, (TupleObject)a[1].Ref!, (DictObject)a[2].Ref!),
            "This method is called when a class is subclassed.\n\nThe default implementation does nothing. It may be\noverridden to extend subclasses.");
        b.Method("__format__", "(self, format_spec, /)", static (t, a) => FormatReentrant(t, a[0], a[1]),
            "Default object formatter.\n\nReturn str(self) if format_spec is empty. Raise TypeError otherwise.");
        b.Method("__sizeof__", "(self, /)", static (_, _) => Value.Int(16), "Size of object in memory, in bytes.");
        b.Method("__dir__", "(self, /)", static (t, a) => AttributeNames.OfObjectReentrant(t, a[0]), "Default dir() implementation.");
        b.Property("__class__", static (_, self) => self.Type, static (t, self, value) => ClassAssignment.Set(t, self, value), "the object's class");
        b.Doc("The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n");
    }

    /// <summary>A new instance of a script's class, or a plain object.</summary>
    internal static Value New(VmThread thread, TypeObject type, TupleObject args, DictObject keywords)
    {
        if (args.Count > 0 || keywords.Count > 0)
        {
            if (!IsOfObject(type, Special.New))
                return thread.TypeError("object.__new__() takes exactly one argument (the type to instantiate)");
            if (IsOfObject(type, Special.Init))
                return thread.TypeError(type.Name + "() takes no arguments");
        }
        if (!ReferenceEquals(type.NativeBase, BuiltinTypes.Object))
            return thread.TypeError("object.__new__(" + type.Name + ") is not safe, use " + SafeNew(type).Name + ".__new__()");
        if (type.IsAbstract)
            return AbstractReentrant(thread, type);
        var made = new InstanceObject(type);
        InstanceFinalizers.Watch(thread, made);
        return made;
    }

    /// <summary>Whether the type's <c>__new__</c> or <c>__init__</c> is the one of object.</summary>
    internal static bool IsOfObject(TypeObject type, Special special) =>
        type.Special(special).Ref is NativeFunction n && ReferenceEquals(n.Owner, BuiltinTypes.Object);

    internal static Value AbstractReentrant(VmThread thread, TypeObject type)
    {
        if (!type.Dict.TryGet(Names.AbstractMethods, out Value names))
            return thread.Raise(ExceptionTypes.AttributeError, Names.AbstractMethods.Text);
        if (Iteration.ToArrayReentrant(thread, names) is not { } items)
            return Value.Error;
        var sorted = new List<string>(items.Length);
        foreach (Value item in items)
        {
            if (item.Ref is not StrObject s)
                return thread.TypeError("sequence item 0: expected str instance, " + item.Type.Name + " found");
            sorted.Add(s.Text);
        }
        sorted.Sort(string.CompareOrdinal);
        return thread.TypeError("Can't instantiate abstract class " + type.Name + " without an implementation for abstract method"
            + (sorted.Count > 1 ? "s" : "") + " '" + string.Join("', '", sorted) + "'");
    }

    /// <summary>The class's name as reprs show it: with its module unless that is builtins.</summary>
    internal static string FullName(TypeObject type)
    {
        string? module = ModuleOf(type);
        return module is null or "builtins" ? type.QualName : module + "." + type.QualName;
    }

    /// <summary>The same, without the main module (<c>%T</c> of CPython's messages).</summary>
    internal static string QualifiedName(TypeObject type) => ModuleOf(type) == "__main__" ? type.QualName : FullName(type);

    /// <summary>The text of a class's <c>__module__</c>; null if it is no str.</summary>
    internal static string? ModuleOf(TypeObject type)
    {
        if (!type.IsHeapType)
            return type.Module;
        return type.Dict.TryGet(Names.Module, out Value m) ? (m.Ref as StrObject)?.Text : null;
    }

    /// <summary><c>&lt;module.Class object at 0x...></c></summary>
    internal static Value DefaultRepr(VmThread thread, Value self) =>
        Value.Str("<" + FullName(self.Type) + " object at " + Address(thread, self) + ">");

    /// <summary>The id as reprs show it.</summary>
    internal static string Address(VmThread thread, Value self) =>
        "0x" + (self.Ref is ScriptObject o ? thread.Vm.Ids.Of(o) : 0x7e00_0000_0000 + ((self.Bits & 0xffff) << 4)).ToString("x", System.Globalization.CultureInfo.InvariantCulture);

    private static Value ReprReentrant(VmThread thread, Value self) => DefaultRepr(thread, self);

    private static Value SetAttributeReentrant(VmThread thread, Value self, Value name, Value value, string method)
    {
        if (name.Ref is not StrObject text)
            return NotAName(thread, name);
        if (self.Ref is TypeObject)
            return thread.TypeError("can't apply this " + method + " to " + self.Type.Name + " object");
        return Attributes.GenericSetReentrant(thread, self, text, value) ? Value.None : Value.Error;
    }

    /// <summary><c>!=</c> by <c>==</c>.</summary>
    internal static Value NotEqualReentrant(VmThread thread, Value self, Value other)
    {
        Value equal = Calls.SpecialReentrant(thread, self.Type.Special(Special.Eq), self, other);
        if (equal.IsError || equal.IsNotImplemented)
            return equal;
        int truth = Truth.OfReentrant(thread, equal);
        return truth < 0 ? Value.Error : Value.Bool(truth == 0);
    }

    private static Value Init(VmThread thread, TypeObject type, TupleObject args, DictObject keywords)
    {
        if (args.Count > 0 || keywords.Count > 0)
        {
            if (!IsOfObject(type, Special.Init))
                return thread.TypeError("object.__init__() takes exactly one argument (the instance to initialize)");
            if (IsOfObject(type, Special.New) && TypeCalls.IsInstantiable(type))
                return thread.TypeError(type.Name + ".__init__() takes exactly one argument (the instance to initialize)");
        }
        return Value.None;
    }

    private static Value InitSubclass(VmThread thread, TypeObject type, TupleObject args, DictObject keywords)
    {
        if (keywords.Count > 0)
            return thread.TypeError(type.QualName + ".__init_subclass__() takes no keyword arguments");
        return args.Count == 0 ? Value.None : thread.TypeError(type.QualName + ".__init_subclass__() takes no arguments (" + args.Count + " given)");
    }

    private static Value FormatReentrant(VmThread thread, Value self, Value spec)
    {
        if (spec.Ref is not StrObject text)
            return thread.TypeError("__format__() argument must be str, not " + spec.Type.Name);
        if (text.Length > 0)
            return thread.TypeError("unsupported format string passed to " + self.Type.Name + ".__format__");
        return Text(Representation.StrReentrant(thread, self));
    }

    private static Value Text(StrObject? text) => text is null ? Value.Error : text;

    private static Value NotAName(VmThread thread, Value name) =>
        thread.TypeError("attribute name must be string, not '" + name.Type.Name + "'");
    /// <summary>The class whose own or inherited <c>__new__</c> is native: the one to use.</summary>
    internal static TypeObject SafeNew(TypeObject type)
    {
        while (type.Bases.Length > 0 && type.Special(Special.New).Ref is not NativeFunction)
            type = type.Bases[0];
        return type;
    }

}
