namespace CoroVm.Runtime.Objects;

/// <summary>The lists of names that <c>__dir__</c> gives.</summary>
internal static class AttributeNames
{
    /// <summary><c>object.__dir__</c>: the names of the object, its class and the class's bases.</summary>
    internal static Value OfObjectReentrant(VmThread thread, Value self)
    {
        var names = new DictObject();
        switch (Attributes.TryGetReentrant(thread, self, Names.Dict, out Value own))
        {
            case < 0:
                return Value.Error;
            case > 0 when own.Ref is DictObject d && !Merge(thread, names, d):
                return Value.Error;
        }
        switch (Attributes.TryGetReentrant(thread, self, Names.Class, out Value type))
        {
            case < 0:
                return Value.Error;
            case > 0 when !MergeClassReentrant(thread, names, type):
                return Value.Error;
        }
        return List(names);
    }

    /// <summary><c>type.__dir__</c>: the names of the class and its bases.</summary>
    internal static Value OfTypeReentrant(VmThread thread, Value type)
    {
        var names = new DictObject();
        return MergeClassReentrant(thread, names, type) ? List(names) : Value.Error;
    }

    /// <summary>The keys as a list.</summary>
    internal static Value List(DictObject names)
    {
        var list = new ListObject(names.Count);
        for (int i = 0; i < names.EntryCount; i++)
            if (!names.Entries[i].Key.IsUnbound)
                list.Add(names.Entries[i].Key);
        return list;
    }

    private static bool MergeClassReentrant(VmThread thread, DictObject names, Value type)
    {
        if (type.Ref is TypeObject t)
        {
            foreach (TypeObject b in t.Mro)
                if (!Merge(thread, names, b.Dict))
                    return false;
            return true;
        }
        int found = Attributes.TryGetReentrant(thread, type, Names.Dict, out Value own);
        if (found < 0 || (found > 0 && own.Ref is DictObject d && !Merge(thread, names, d)))
            return false;
        found = Attributes.TryGetReentrant(thread, type, Names.Bases, out Value bases);
        if (found < 0)
            return false;
        if (found > 0 && bases.Ref is TupleObject tuple)
        {
            foreach (Value b in tuple.Items)
                if (!MergeClassReentrant(thread, names, b))
                    return false;
        }
        return true;
    }

    private static bool Merge(VmThread thread, DictObject names, DictObject from)
    {
        for (int i = 0; i < from.EntryCount; i++)
        {
            DictObject.Entry e = from.Entries[i];
            if (!e.Key.IsUnbound && !names.Set(thread, e.Key, e.Hash, Value.None))
                return false;
        }
        return true;
    }
}
