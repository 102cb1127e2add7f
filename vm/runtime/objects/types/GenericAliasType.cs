using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>types.GenericAlias</c>.</summary>
internal static class GenericAliasType
{
    private static readonly StrObject origClass = StrObject.From("__orig_class__"), bases = StrObject.From("__bases__");

    /// <summary>Attributes of the alias itself; all others are its origin's.</summary>
    private static readonly HashSet<string> own =
    [
        "__class__", "__origin__", "__args__", "__unpacked__", "__parameters__", "__typing_unpacked_tuple_args__", "__mro_entries__",
        "__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__",
    ];

    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, origin, args, /)", static (_, a) => ReferenceEquals(a[0].Ref, BuiltinTypes.GenericAlias)
            ? GenericAliasObject.Of(a[1], a[2]) : new GenericAliasInstance((TypeObject)a[0].Ref!, a[1], a[2].Ref is TupleObject t ? t : TupleObject.Of(a[2])));
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, Self(a)));
        b.Special(Special.Hash, static (t, a) => HashReentrant(t, Self(a)));
        b.Special(Special.Eq, static (t, a) => EqualReentrant(t, Self(a), a[1]));
        b.Special(Special.Call, static (t, a) => CallReentrant(t, Self(a), (TupleObject)a[1].Ref!, (DictObject)a[2].Ref!));
        b.Special(Special.GetAttribute, static (t, a) => GetAttributeReentrant(t, a[0], a[1]));
        b.Special(Special.Iter, static (_, a) => new GenericAliasIterator(Self(a)));
        b.Special(Special.Or, static (t, a) => UnionObject.OrReentrant(t, a[0], a[1]));
        b.Special(Special.ROr, static (t, a) => UnionObject.OrReentrant(t, a[1], a[0]));
        b.Special(Special.GetItem, static (t, a) => GetItemReentrant(t, Self(a), a[1]));
        b.Method("__mro_entries__", "(self, bases, /)", static (_, a) => TupleObject.Of(Self(a).Origin));
        b.Method("__instancecheck__", "(self, instance, /)", static (t, _) => t.TypeError("isinstance() argument 2 cannot be a parameterized generic"));
        b.Method("__subclasscheck__", "(self, cls, /)", static (t, _) => t.TypeError("issubclass() argument 2 cannot be a parameterized generic"));
        b.Method("__reduce__", "(self, /)", static (t, a) => Reduce(t, Self(a)));
        b.Method("__dir__", "(self, /)", static (t, a) => DirReentrant(t, Self(a)));
        b.Member("__origin__", static (_, self) => ((GenericAliasObject)self.Ref!).Origin);
        b.Member("__args__", static (_, self) => ((GenericAliasObject)self.Ref!).Args);
        b.Member("__unpacked__", static (_, self) => Value.Bool(((GenericAliasObject)self.Ref!).Unpacked));
        b.Property("__parameters__", static (t, self) => ParametersReentrant(t, (GenericAliasObject)self.Ref!) is { } p ? p : Value.Error,
            doc: "Type variables in the GenericAlias.");
        b.Property("__typing_unpacked_tuple_args__", static (_, self) => self.Ref is GenericAliasObject { Unpacked: true } g && ReferenceEquals(g.Origin.Ref, BuiltinTypes.Tuple)
            ? g.Args : Value.None);
        b.Doc("Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__\nis (int,).");
    }

    private static GenericAliasObject Self(ReadOnlySpan<Value> a) => (GenericAliasObject)a[0].Ref!;

    private static TupleObject? ParametersReentrant(VmThread thread, GenericAliasObject g) =>
        g.Parameters ??= TypeSubstitution.ParametersReentrant(thread, g.Args.Items);

    private static Value ReprReentrant(VmThread thread, GenericAliasObject g)
    {
        if (!thread.EnterNative())
            return Value.Error;
        var text = new StringBuilder(g.Unpacked ? "*" : "");
        if (!TypingSupport.AppendReentrant(thread, text, g.Origin))
            return Value.Error;
        text.Append('[');
        for (int i = 0; i < g.Args.Count; i++)
        {
            text.Append(i > 0 ? ", " : "");
            if (!AppendArgumentReentrant(thread, text, g.Args.Items[i]))
                return Value.Error;
        }
        return Value.Str(text.Append(g.Args.Count == 0 ? "()]" : "]").ToString());
    }

    private static bool AppendArgumentReentrant(VmThread thread, StringBuilder text, Value arg)
    {
        if (arg.Ref is not ListObject list)
            return TypingSupport.AppendReentrant(thread, text, arg);
        text.Append('[');
        Value[] items = list.Span.ToArray();
        for (int i = 0; i < items.Length; i++)
        {
            text.Append(i > 0 ? ", " : "");
            if (!TypingSupport.AppendReentrant(thread, text, items[i]))
                return false;
        }
        text.Append(']');
        return true;
    }

    private static Value HashReentrant(VmThread thread, GenericAliasObject g) =>
        Hashing.HashReentrant(thread, g.Origin, out long x) && Hashing.HashReentrant(thread, g.Args, out long y) ? Value.Int(x ^ y) : Value.Error;

    private static Value EqualReentrant(VmThread thread, GenericAliasObject g, Value other)
    {
        if (other.Ref is not GenericAliasObject o)
            return Value.NotImplemented;
        if (g.Unpacked != o.Unpacked)
            return Value.False;
        int equal = Comparison.EqualReentrant(thread, g.Origin, o.Origin);
        if (equal > 0)
            equal = Comparison.EqualReentrant(thread, g.Args, o.Args);
        return equal < 0 ? Value.Error : Value.Bool(equal > 0);
    }

    private static Value CallReentrant(VmThread thread, GenericAliasObject g, TupleObject args, DictObject keywords)
    {
        Value made = CallArguments.CallReentrant(thread, g.Origin, args.Items, keywords);
        if (made.IsError)
            return made;
        if (!Attributes.SetReentrant(thread, made, origClass, g) && !thread.Swallow(ExceptionTypes.AttributeError) && !thread.Swallow(ExceptionTypes.TypeError))
            return Value.Error;
        return made;
    }

    private static Value GetAttributeReentrant(VmThread thread, Value self, Value name)
    {
        if (name.Ref is not StrObject text)
            return thread.TypeError("attribute name must be string, not '" + name.Type.Name + "'");
        if (own.Contains(text.Text) || text.Equals(bases))
            return Attributes.GenericGetReentrant(thread, self, text);
        return Attributes.GetReentrant(thread, ((GenericAliasObject)self.Ref!).Origin, text);
    }

    private static Value GetItemReentrant(VmThread thread, GenericAliasObject g, Value item)
    {
        if (ParametersReentrant(thread, g) is not { } parameters || TypeSubstitution.ApplyReentrant(thread, g, g.Args, parameters, item) is not { } args)
            return Value.Error;
        return new GenericAliasObject(g.Origin, args, g.Unpacked);
    }

    private static Value Reduce(VmThread thread, GenericAliasObject g)
    {
        if (!g.Unpacked)
            return TupleObject.Of(BuiltinTypes.GenericAlias, TupleObject.Of(g.Origin, g.Args));
        thread.Vm.Builtins.TryGet(StrObject.From("next"), out Value next);
        return TupleObject.Of(next, TupleObject.Of(new GenericAliasIterator(new GenericAliasObject(g.Origin, g.Args, false))));
    }

    private static Value DirReentrant(VmThread thread, GenericAliasObject g)
    {
        Value names = Calls.MethodReentrant(thread, g.Origin, SpecialNames.Of(Special.Dir));
        if (names.IsError && g.Origin.Ref is TypeObject && thread.Swallow(ExceptionTypes.TypeError))
            names = AttributeNames.OfTypeReentrant(thread, g.Origin);
        if (names.IsError || Iteration.ToArrayReentrant(thread, names) is not { } items)
            return Value.Error;
        var list = new ListObject(items);
        foreach (string name in own)
        {
            if (name is "__copy__" or "__deepcopy__")
                continue;
            StrObject text = StrObject.From(name);
            if (!Array.Exists(items, v => v.Ref is StrObject s && s.Equals(text)))
                list.Add(text);
        }
        return list;
    }
}
