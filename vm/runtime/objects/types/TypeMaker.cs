namespace CoroVm.Runtime.Objects;

/// <summary>Makes a class: what <c>type.__new__</c> does.</summary>
internal static class TypeMaker
{
    private static readonly StrObject classDictCell = StrObject.From("__classdictcell__");


    /// <summary><c>type.__new__(metatype, name, bases, ns, **keywords)</c></summary>
    internal static Value NewReentrant(VmThread thread, TypeObject metatype, StrObject name, TupleObject bases, DictObject ns, DictObject? keywords)
    {
        TypeObject? winner = Metaclass(thread, metatype, bases);
        if (winner is null)
            return Value.Error;
        if (!ReferenceEquals(winner, metatype))
        {
            Value other = winner.Special(Special.New);
            if (other.Ref is not NativeFunction { IsNew: true, Owner: { } owner } || !ReferenceEquals(owner, BuiltinTypes.Type))
                return CallNewReentrant(thread, other, winner, name, bases, ns, keywords);
            metatype = winner;
        }
        if (name.Text.Contains('\0'))
            return thread.ValueError("type name must not contain null characters");
        if (!CheckEncodable(thread, name) || (ns.TryGet(Names.Doc, out Value doc) && doc.Ref is StrObject text && !CheckEncodable(thread, text)))
            return Value.Error;
        var types = new TypeObject[Math.Max(1, bases.Count)];
        types[0] = BuiltinTypes.Object;
        for (int i = 0; i < bases.Count; i++)
        {
            if (bases.Items[i].Ref is not TypeObject t)
                return thread.TypeError("bases must be types");
            types[i] = t;
        }
        TypeObject? best = TypeLayout.BestBase(thread, types);
        if (best is null)
            return Value.Error;
        DictObject dict = Copy(ns);
        if (!dict.AllStr && !Warnings.WarnReentrant(thread, ExceptionTypes.RuntimeWarning, "non-string key in the __dict__ of class " + name.Text))
            return Value.Error;
        TypeSlots? slots = TypeSlots.ReadReentrant(thread, types, best, name.Text, dict);
        if (slots is null)
            return Value.Error;
        var type = new TypeObject(metatype, name.Text, types, best.SolidBase, dict);
        SetFlags(type, best, slots);
        Value cell = Value.Unbound;
        if (!SetAttributes(thread, type, name, dict, slots, ref cell))
            return Value.Error;
        if (cell.Ref is CellObject classCell)
            classCell.Content = type;
        if (MethodResolutionOrder.OfReentrant(thread, type) is not { } mro)
            return Value.Error;
        type.Mro = mro;
        foreach (TypeObject t in mro)
            if (t.IsHeapType && !ReferenceEquals(t, type) && Array.IndexOf(types, t) < 0)
                t.AddDependent(type);
        type.IsOrdered = true;
        InheritFlags(type);
        foreach (TypeObject b in types)
            thread.Vm.Subclasses.Add(b, type);
        if (!SetNamesReentrant(thread, type) || !InitSubclassReentrant(thread, type, keywords))
            return Value.Error;
        return type;
    }

    /// <summary>The most derived of the metaclass and the metaclasses of the bases; null on error.</summary>
    internal static TypeObject? Metaclass(VmThread thread, TypeObject metatype, TupleObject bases)
    {
        TypeObject winner = metatype;
        foreach (Value b in bases.Items)
        {
            TypeObject t = b.Type;
            if (winner.IsSubtypeOf(t))
                continue;
            if (!t.IsSubtypeOf(winner))
            {
                if (b.Ref is not TypeObject && t.Has(Special.MroEntries))
                {
                    thread.TypeError("type() doesn't support MRO entry resolution; use types.new_class()");
                    return null;
                }
                thread.TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
                return null;
            }
            winner = t;
        }
        return winner;
    }

    private static Value CallNewReentrant(VmThread thread, Value method, TypeObject winner, StrObject name, TupleObject bases, DictObject ns, DictObject? keywords)
    {
        if (method.Ref is StaticMethodObject s)
            method = s.Callable;
        return CallArguments.CallReentrant(thread, method, [winner, name, bases, ns], keywords);
    }

    private static DictObject Copy(DictObject source)
    {
        var copy = new DictObject();
        for (int i = 0; i < source.EntryCount; i++)
        {
            ref DictObject.Entry e = ref source.Entries[i];
            if (e.Key.Ref is StrObject s)
                copy.Set(s, e.Value);
            else if (!e.Key.IsUnbound)
                copy.Insert(e.Key, e.Hash, e.Value);
        }
        return copy;
    }

    private static void SetFlags(TypeObject type, TypeObject best, TypeSlots slots)
    {
        type.HasInstanceDict = best.HasInstanceDict || slots.AddsDict;
        type.HasWeakReferences = best.HasWeakReferences || slots.AddsWeakReferences;
        type.NativeBase = best.NativeBase;
        type.SlotNames = [.. best.SlotNames, .. slots.Names];
        type.SlotCount = type.SlotNames.Length;
        if (slots.Names.Count > 0)
            type.SolidBase = type;
    }

    /// <summary>What patterns match is inherited from any base.</summary>
    private static void InheritFlags(TypeObject type)
    {
        for (int i = 1; i < type.Mro.Length; i++)
        {
            TypeObject b = type.Mro[i];
            if (b.IsPatternSequence || b.IsPatternMapping)
            {
                type.IsPatternSequence = b.IsPatternSequence;
                type.IsPatternMapping = b.IsPatternMapping;
                break;
            }
        }
        foreach (TypeObject b in type.Mro)
            type.MatchesSelf |= b.MatchesSelf;
    }

    private static bool SetAttributes(VmThread thread, TypeObject type, StrObject name, DictObject dict, TypeSlots slots, ref Value cell)
    {
        if (!dict.TryGet(Names.Module, out _) && CallerScope.Current(thread)?.Globals is { } globals && globals.TryGet(Names.Name, out Value module))
            dict.Set(Names.Module, module);
        if (dict.TryGet(Names.QualName, out Value qualName))
        {
            if (qualName.Ref is not StrObject q)
                return Fail(thread.TypeError("type __qualname__ must be a str, not " + qualName.Type.Name));
            type.QualName = q.Text;
            dict.Remove(Names.QualName);
        }
        else
        {
            type.QualName = name.Text;
        }
        MakeStatic(dict, Special.New);
        MakeClassMethod(dict, Special.InitSubclass);
        MakeClassMethod(dict, Special.ClassGetItem);
        if (dict.TryGet(Names.ClassCell, out cell))
        {
            if (cell.Ref is not CellObject)
            {
                StrObject? text = Representation.ReprReentrant(thread, cell.Type);
                return text is not null && Fail(thread.TypeError("__classcell__ must be a nonlocal cell, not " + text.Text));
            }
            dict.Remove(Names.ClassCell);
        }
        if (dict.TryGet(classDictCell, out Value dictCell))
        {
            if (dictCell.Ref is not CellObject namespaceCell)
                return Fail(thread.TypeError("__classdictcell__ must be a nonlocal cell, not " + dictCell.Type.Name));
            namespaceCell.Content = dict;
            dict.Remove(classDictCell);
        }
        int index = type.SlotCount - slots.Names.Count;
        foreach (StrObject slot in slots.Names)
            dict.Set(slot, new MemberDescriptor(type, slot, index++));
        if (slots.AddsDict && !dict.TryGet(Names.Dict, out _))
            dict.Set(Names.Dict, InstanceDictMembers.Dict(type));
        if (slots.AddsWeakReferences && !dict.TryGet(Names.WeakRef, out _))
            dict.Set(Names.WeakRef, InstanceDictMembers.WeakReference(type));
        if (!dict.TryGet(Names.Doc, out _))
            dict.Set(Names.Doc, Value.None);
        StrObject hash = SpecialNames.Of(Special.Hash);
        if (dict.TryGet(SpecialNames.Of(Special.Eq), out _) && !dict.TryGet(hash, out _))
            dict.Set(hash, Value.None);
        return true;
    }

    private static void MakeStatic(DictObject dict, Special special)
    {
        StrObject name = SpecialNames.Of(special);
        if (dict.TryGet(name, out Value v) && v.Ref is FunctionObject)
            dict.Set(name, new StaticMethodObject(v));
    }

    private static void MakeClassMethod(DictObject dict, Special special)
    {
        StrObject name = SpecialNames.Of(special);
        if (dict.TryGet(name, out Value v) && v.Ref is FunctionObject)
            dict.Set(name, new ClassMethodObject(v));
    }

    private static bool SetNamesReentrant(VmThread thread, TypeObject type)
    {
        DictObject dict = type.Dict;
        DictObject.Entry[] entries = dict.Entries[..dict.EntryCount];
        foreach (DictObject.Entry e in entries)
        {
            if (e.Key.Ref is not StrObject name || e.Value.Ref is FunctionObject or null)
                continue;
            Value method = e.Value.Type.Special(Special.SetName);
            if (method.IsUnbound || !Calls.SpecialReentrant(thread, method, e.Value, type, name).IsError)
                continue;
            ExceptionObject error = thread.TakePending();
            StrObject? text = Representation.ReprReentrant(thread, name);
            if (text is null)
                return false;
            StrObject note = StrObject.From("Error calling __set_name__ on '" + e.Value.Type.Name + "' instance " + text.Text + " in '" + type.Name + "'");
            if (Calls.MethodReentrant(thread, error, StrObject.From("add_note"), note).IsError)
                return false;
            thread.Pending = error;
            return false;
        }
        return true;
    }

    private static bool InitSubclassReentrant(VmThread thread, TypeObject type, DictObject? keywords)
    {
        StrObject name = SpecialNames.Of(Special.InitSubclass);
        for (int i = 1; i < type.Mro.Length; i++)
        {
            TypeObject t = type.Mro[i];
            if (!t.Dict.TryGet(name, out Value found))
                continue;
            if (ReferenceEquals(t, BuiltinTypes.Object) && (keywords is null || keywords.Count == 0))
                return true;
            Value bound = Descriptors.GetReentrant(thread, found, Value.Unbound, type);
            return !bound.IsError && !CallArguments.CallReentrant(thread, bound, [], keywords).IsError;
        }
        return true;
    }

    private static bool Fail(Value error) => !error.IsError;

    /// <summary>Raises UnicodeEncodeError for text with surrogates; false then.</summary>
    internal static bool CheckEncodable(VmThread thread, StrObject text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is >= 0xD800 and <= 0xDFFF)
            {
                thread.Raise(ExceptionTypes.UnicodeEncodeError, Value.Str("utf-8"), text, Value.Int(i), Value.Int(i + 1), Value.Str("surrogates not allowed"));
                return false;
            }
        }
        return true;
    }
}
