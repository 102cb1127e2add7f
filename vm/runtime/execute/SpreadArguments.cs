namespace CoroVm.Runtime.Execute;

/// <summary>The arguments of <c>f(*args, **kwargs)</c>.</summary>
internal static class SpreadArguments
{
    /// <summary>The positional arguments; null on error.</summary>
    internal static Value[]? ToArrayReentrant(VmThread t, Value callable, Value iterable)
    {
        Value[]? items = Iteration.ToArrayReentrant(t, iterable);
        if (items is null && t.PendingIs(ExceptionTypes.TypeError) && iterable.Type.Special(Special.Iter).IsUnbound
            && iterable.Type.Special(Special.GetItem).IsUnbound)
        {
            t.Pending = null;
            StrObject? name = CallableName.OfReentrant(t, callable);
            if (name is not null)
                t.TypeError(name.Text + " argument after * must be an iterable, not " + iterable.Type.Name);
        }
        return items;
    }

    /// <summary>Appends the values of a mapping, named by <paramref name="names"/>; false on error.</summary>
    internal static bool AppendKeywordsReentrant(VmThread t, Value callable, Value mapping, ref Value[] args, out TupleObject? names)
    {
        names = null;
        if (mapping.Ref is not DictObject dict)
        {
            dict = new DictObject();
            if (!Displays.MergeKeywordsReentrant(t, dict, mapping, callable))
                return false;
        }
        if (dict.Count == 0)
            return true;
        var keys = new Value[dict.Count];
        var all = new Value[args.Length + dict.Count];
        Array.Copy(args, all, args.Length);
        int n = 0;
        for (int i = 0; i < dict.EntryCount; i++)
        {
            ref DictObject.Entry e = ref dict.Entries[i];
            if (e.Key.IsUnbound)
                continue;
            if (e.Key.Ref is not StrObject)
            {
                t.TypeError("keywords must be strings");
                return false;
            }
            keys[n] = e.Key;
            all[args.Length + n++] = e.Value;
        }
        names = TupleObject.Of(keys);
        args = all;
        return true;
    }
}
