namespace CoroVm.Runtime.Objects;

/// <summary>The data attributes of classes.</summary>
internal static class TypeMembers
{
    private static readonly StrObject firstLine = StrObject.From("__firstlineno__");

    internal static void Populate(TypeBuilder b)
    {
        b.Member("__basicsize__", static (_, self) => Value.Int(Size((TypeObject)self.Ref!)));
        b.Member("__itemsize__", static (_, self) => Value.Int(ItemSize(((TypeObject)self.Ref!).NativeBase)));
        b.Member("__flags__", static (_, self) => Value.Int(Flags((TypeObject)self.Ref!)));
        b.Member("__weakrefoffset__", static (_, self) => Value.Int(((TypeObject)self.Ref!).HasWeakReferences ? -32 : 0));
        b.Member("__base__", static (_, self) => TypeLayout.BaseOf((TypeObject)self.Ref!) is { } b ? b : Value.None);
        b.Member("__dictoffset__", static (_, self) => Value.Int(((TypeObject)self.Ref!).HasInstanceDict ? -1 : 0));
        b.Property("__name__", static (_, self) => Value.Str(self.Ref is TypeObject { IsHeapType: false } t ? t.QualName : ((TypeObject)self.Ref!).Name), static (t, self, v) => SetName(t, (TypeObject)self.Ref!, v));
        b.Property("__qualname__", static (_, self) => Value.Str(((TypeObject)self.Ref!).QualName), static (t, self, v) => SetQualName(t, (TypeObject)self.Ref!, v));
        b.Property("__bases__", static (_, self) => TupleOf(((TypeObject)self.Ref!).Bases), static (t, self, v) => TypeBases.SetReentrant(t, (TypeObject)self.Ref!, v));
        b.Property("__mro__", static (_, self) => ((TypeObject)self.Ref!).IsOrdered ? TupleOf(((TypeObject)self.Ref!).Mro) : Value.None);
        b.Property("__module__", static (t, self) => Module(t, (TypeObject)self.Ref!), static (t, self, v) => SetModule(t, (TypeObject)self.Ref!, v));
        b.Property("__abstractmethods__", static (t, self) => Abstract(t, (TypeObject)self.Ref!), static (t, self, v) => SetAbstractReentrant(t, (TypeObject)self.Ref!, v));
        b.Property("__dict__", static (_, self) => new MappingProxyObject(((TypeObject)self.Ref!).Dict));
        b.Property("__doc__", static (t, self) => DocReentrant(t, (TypeObject)self.Ref!), static (t, self, v) => SetEntry(t, (TypeObject)self.Ref!, Names.Doc, v));
        b.Property("__text_signature__", static (_, self) => self.Ref is TypeObject { IsHeapType: false } type ? TypeSignatures.Of(type) : Value.None);
        b.Property("__annotations__", static (t, self) => TypeAnnotations.GetReentrant(t, (TypeObject)self.Ref!), static (t, self, v) => TypeAnnotations.Set(t, (TypeObject)self.Ref!, v));
        b.Property("__annotate__", static (t, self) => TypeAnnotations.GetAnnotateReentrant(t, (TypeObject)self.Ref!), static (t, self, v) => TypeAnnotations.SetAnnotate(t, (TypeObject)self.Ref!, v));
        b.Property("__type_params__", static (_, self) => TypeParams((TypeObject)self.Ref!), static (t, self, v) => SetEntry(t, (TypeObject)self.Ref!, Names.TypeParams, v));
    }

    private static TupleObject TupleOf(TypeObject[] types)
    {
        var items = new Value[types.Length];
        for (int i = 0; i < items.Length; i++)
            items[i] = types[i];
        return TupleObject.Of(items);
    }

    /// <summary>Whether the attribute may be assigned (or, with Unbound, is refused as CPython refuses it).</summary>
    private static bool CheckWritable(VmThread thread, TypeObject type, string name, Value value)
    {
        if (type.IsHeapType && !value.IsUnbound)
            return true;
        thread.TypeError((value.IsUnbound ? "cannot delete '" : "cannot set '") + name + "' attribute of immutable type '" + type.Name + "'");
        return false;
    }

    private static bool SetName(VmThread thread, TypeObject type, Value value)
    {
        if (!CheckWritable(thread, type, "__name__", value))
            return false;
        if (value.Ref is not StrObject name)
            return Fail(thread.TypeError("can only assign string to " + type.Name + ".__name__, not '" + value.Type.Name + "'"));
        if (name.Text.Contains('\0'))
            return Fail(thread.ValueError("type name must not contain null characters"));
        if (!TypeMaker.CheckEncodable(thread, name))
            return false;
        type.Name = name.Text;
        return true;
    }

    private static bool SetQualName(VmThread thread, TypeObject type, Value value)
    {
        if (!CheckWritable(thread, type, "__qualname__", value))
            return false;
        if (value.Ref is not StrObject name)
            return Fail(thread.TypeError("can only assign string to " + type.Name + ".__qualname__, not '" + value.Type.Name + "'"));
        type.QualName = name.Text;
        return true;
    }

    private static bool SetEntry(VmThread thread, TypeObject type, StrObject name, Value value)
    {
        if (!CheckWritable(thread, type, name.Text, value))
            return false;
        type.SetAttribute(name, value);
        return true;
    }

    private static bool SetModule(VmThread thread, TypeObject type, Value value)
    {
        if (!SetEntry(thread, type, Names.Module, value))
            return false;
        type.SetAttribute(firstLine, Value.Unbound);
        return true;
    }

    private static Value Module(VmThread thread, TypeObject type)
    {
        if (!type.IsHeapType)
            return Value.Str(type.Module);
        return type.Dict.TryGet(Names.Module, out Value module) ? module : thread.AttributeError(type, Names.Module, "__module__");
    }

    private static Value DocReentrant(VmThread thread, TypeObject type)
    {
        if (!type.Dict.TryGet(Names.Doc, out Value doc))
            return Value.None;
        if (!type.IsHeapType)
            return type.DocText is { } text ? Value.Str(text) : doc.Ref is StrObject ? doc : Value.None;
        Value get = doc.Ref is ScriptObject o ? o.Type.Special(Special.Get) : Value.Unbound;
        return get.IsUnbound ? doc : Calls.SpecialReentrant(thread, get, doc, Value.None, type);
    }

    private static Value Abstract(VmThread thread, TypeObject type) =>
        !ReferenceEquals(type, BuiltinTypes.Type) && type.Dict.TryGet(Names.AbstractMethods, out Value names) ? names
            : thread.AttributeError(type, Names.AbstractMethods, "__abstractmethods__");

    private static bool SetAbstractReentrant(VmThread thread, TypeObject type, Value value)
    {
        int truth = 0;
        if (value.IsUnbound)
        {
            if (!type.Dict.TryGet(Names.AbstractMethods, out _))
                return Fail(thread.AttributeError(type, Names.AbstractMethods, "__abstractmethods__"));
        }
        else if ((truth = Truth.OfReentrant(thread, value)) < 0)
        {
            return false;
        }
        type.SetAttribute(Names.AbstractMethods, value);
        type.IsAbstract = truth > 0;
        return true;
    }

    private static Value TypeParams(TypeObject type) =>
        type.IsHeapType && type.Dict.TryGet(Names.TypeParams, out Value p) ? p : TupleObject.Empty;

    private static long Size(TypeObject type)
    {
        TypeObject native = type.NativeBase;
        long size = ReferenceEquals(native, BuiltinTypes.Object) ? 16 : ReferenceEquals(native, BuiltinTypes.Int) || ReferenceEquals(native, BuiltinTypes.Float)
            || ReferenceEquals(native, BuiltinTypes.Tuple) ? 24 : 40;
        return size + 8 * type.SlotCount;
    }

    private static long ItemSize(TypeObject native) =>
        ReferenceEquals(native, BuiltinTypes.Int) ? 4 : ReferenceEquals(native, BuiltinTypes.Bytes) ? 1
        : ReferenceEquals(native, BuiltinTypes.Tuple) ? 8 : ReferenceEquals(native, BuiltinTypes.Type) ? 40 : 0;

    /// <summary>The <c>Py_TPFLAGS_*</c> bits that programs test.</summary>
    /// <summary>Whether CPython's objects of the type have items behind their fields, and so no room for attributes.</summary>
    private static bool IsVariableSized(TypeObject type) => type.IsSubtypeOf(BuiltinTypes.Int) || type.IsSubtypeOf(BuiltinTypes.Tuple)
        || type.IsSubtypeOf(BuiltinTypes.Bytes) || type.IsSubtypeOf(BuiltinTypes.Type);

    private static long Flags(TypeObject type)
    {
        long flags = 1L << 12;
        if (type.IsHeapType && type.HasInstanceDict)
        {
            flags |= 1L << 4;
            if (!IsVariableSized(type)) flags |= 1L << 2;
        }
        if (type.IsHeapType) flags |= 1L << 9;
        else flags |= 1L << 8;
        if (type.IsSubclassable) flags |= 1L << 10;
        if (type.IsAbstract) flags |= 1L << 20;
        if (type.IsPatternSequence) flags |= 1L << 5;
        if (type.IsPatternMapping) flags |= 1L << 6;
        if (type.MatchesSelf) flags |= 1L << 22;
        if (!TypeCalls.IsInstantiable(type)) flags |= 1L << 7;
        if (type.IsSubtypeOf(BuiltinTypes.Int)) flags |= 1L << 24;
        if (type.IsSubtypeOf(BuiltinTypes.List)) flags |= 1L << 25;
        if (type.IsSubtypeOf(BuiltinTypes.Tuple)) flags |= 1L << 26;
        if (type.IsSubtypeOf(BuiltinTypes.Bytes)) flags |= 1L << 27;
        if (type.IsSubtypeOf(BuiltinTypes.Str)) flags |= 1L << 28;
        if (type.IsSubtypeOf(BuiltinTypes.Dict)) flags |= 1L << 29;
        if (type.IsSubtypeOf(ExceptionTypes.BaseException)) flags |= 1L << 30;
        if (type.IsSubtypeOf(BuiltinTypes.Type)) flags |= 1L << 31;
        return flags;
    }

    private static bool Fail(Value error) => !error.IsError;
}
