namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>property</c>.</summary>
internal static class PropertyType
{
    private static readonly StrObject isAbstract = StrObject.From("__isabstractmethod__");

    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (_, a) => ReferenceEquals(a[0].Ref, BuiltinTypes.Property) ? new PropertyObject() : new PropertyInstance((TypeObject)a[0].Ref!));
        b.Method("__init__", "(self, fget=None, fset=None, fdel=None, doc=None)", static (t, a) => InitReentrant(t, (PropertyObject)a[0].Ref!, a[1], a[2], a[3], a[4]));
        b.Special(Special.Get, static (t, a) => a[1].IsNone ? a[2].IsNone ? t.TypeError("__get__(None, None) is invalid") : a[0] : ((PropertyObject)a[0].Ref!).GetReentrant(t, a[1]));
        b.Special(Special.Set, static (t, a) => ((PropertyObject)a[0].Ref!).SetReentrant(t, a[1], a[2]) ? Value.None : Value.Error);
        b.Special(Special.Delete, static (t, a) => ((PropertyObject)a[0].Ref!).SetReentrant(t, a[1], Value.Unbound) ? Value.None : Value.Error);
        b.Method("getter", "(self, object, /)", static (t, a) => CopyReentrant(t, (PropertyObject)a[0].Ref!, a[1], Value.None, Value.None), "Descriptor to obtain a copy of the property with a different getter.");
        b.Method("setter", "(self, object, /)", static (t, a) => CopyReentrant(t, (PropertyObject)a[0].Ref!, Value.None, a[1], Value.None), "Descriptor to obtain a copy of the property with a different setter.");
        b.Method("deleter", "(self, object, /)", static (t, a) => CopyReentrant(t, (PropertyObject)a[0].Ref!, Value.None, Value.None, a[1]), "Descriptor to obtain a copy of the property with a different deleter.");
        b.Method("__set_name__", "(self, /, *args)", static (t, a) => SetName(t, (PropertyObject)a[0].Ref!, (TupleObject)a[1].Ref!), "Method to set name of a property.");
        b.Member("fget", static (_, self) => ((PropertyObject)self.Ref!).Getter);
        b.Member("fset", static (_, self) => ((PropertyObject)self.Ref!).Setter);
        b.Member("fdel", static (_, self) => ((PropertyObject)self.Ref!).Deleter);
        b.Member("__doc__", static (_, self) => Doc((PropertyObject)self.Ref!), static (_, self, v) => SetDoc((PropertyObject)self.Ref!, v));
        b.Property("__name__", static (t, self) => NameReentrant(t, self), static (_, self, v) => SetName((PropertyObject)self.Ref!, v));
        b.Doc("Property attribute.\n\n  fget\n    function to be used for getting an attribute value\n  fset\n    function to be used for setting an attribute value\n  fdel\n    function to be used for del'ing an attribute\n  doc\n    docstring\n\nTypical use is to define a managed attribute x:\n\nclass C(object):\n    def getx(self): return self._x\n    def setx(self, value): self._x = value\n    def delx(self): del self._x\n    x = property(getx, setx, delx, \"I'm the 'x' property.\")\n\nDecorators make defining new properties or modifying existing ones easy:\n\nclass C(object):\n    @property\n    def x(self):\n        \"I am the 'x' property.\"\n        return self._x\n    @x.setter\n    def x(self, value):\n        self._x = value\n    @x.deleter\n    def x(self):\n        del self._x");
        b.Property("__isabstractmethod__", static (t, self) => AbstractReentrant(t, (PropertyObject)self.Ref!));
    }

    private static Value InitReentrant(VmThread thread, PropertyObject p, Value getter, Value setter, Value deleter, Value doc)
    {
        p.Getter = getter;
        p.Setter = setter;
        p.Deleter = deleter;
        p.Doc = doc;
        p.Name = Value.Unbound;
        p.DocFromGetter = false;
        bool isSubclass = !ReferenceEquals(p.Type, BuiltinTypes.Property);
        if (doc.IsNone && !getter.IsNone)
        {
            int found = Attributes.TryGetReentrant(thread, getter, Names.Doc, out Value inherited);
            if (found < 0)
                return Value.Error;
            if (found > 0 && !inherited.IsNone)
            {
                p.Doc = inherited;
                p.DocFromGetter = true;
            }
        }
        if (!isSubclass)
            return Value.None;
        // An instance of a subclass has its docstring in its own dict, or in a slot; one that fits nowhere is dropped unless it is a getter's.
        return Attributes.SetReentrant(thread, p, Names.Doc, p.Doc) || (!p.DocFromGetter && thread.Swallow(ExceptionTypes.AttributeError)) ? Value.None : Value.Error;
    }

    private static Value CopyReentrant(VmThread thread, PropertyObject p, Value getter, Value setter, Value deleter)
    {
        Value newGetter = getter.IsNone ? p.Getter : getter;
        Value newSetter = setter.IsNone ? p.Setter : setter, newDeleter = deleter.IsNone ? p.Deleter : deleter;
        Value doc = p.DocFromGetter && !newGetter.IsNone ? Value.None : Doc(p);
        Value copy = Calls.CallReentrant(thread, p.Type, [newGetter, newSetter, newDeleter, doc]);
        if (copy.Ref is PropertyObject made)
            made.Name = p.Name;
        return copy;
    }

    private static Value Doc(PropertyObject p) => p.Doc;

    private static bool SetDoc(PropertyObject p, Value value)
    {
        p.Doc = value.IsUnbound ? Value.None : value;
        return true;
    }

    private static bool SetName(PropertyObject p, Value value)
    {
        p.Name = value;
        return true;
    }

    private static Value SetName(VmThread thread, PropertyObject p, TupleObject args)
    {
        if (args.Count != 2)
            return thread.TypeError("__set_name__() takes 2 positional arguments but " + args.Count + " were given");
        p.Name = args.Items[1];
        return Value.None;
    }

    private static Value NameReentrant(VmThread thread, Value self)
    {
        Value name = ((PropertyObject)self.Ref!).NameReentrant(thread);
        return name.IsUnbound ? Attributes.Missing(thread, self, Names.Name) : name;
    }

    private static Value AbstractReentrant(VmThread thread, PropertyObject p)
    {
        foreach (Value f in new[] { p.Getter, p.Setter, p.Deleter })
        {
            int answer = IsAbstractReentrant(thread, f);
            if (answer != 0)
                return answer < 0 ? Value.Error : Value.True;
        }
        return Value.False;
    }

    /// <summary>Whether a function is marked as abstract: 1, 0, or -1 on error.</summary>
    internal static int IsAbstractReentrant(VmThread thread, Value f)
    {
        if (f.IsNone)
            return 0;
        int found = Attributes.TryGetReentrant(thread, f, isAbstract, out Value mark);
        return found <= 0 ? found : Truth.OfReentrant(thread, mark);
    }
}
