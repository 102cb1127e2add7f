namespace CoroVm.Runtime.Objects;

/// <summary>Calls with arguments that a native received as <c>*args</c> and <c>**kwargs</c>.</summary>
internal static class CallArguments
{
    /// <summary><c>callable(*args, **keywords)</c></summary>
    internal static Value CallReentrant(VmThread thread, Value callable, ReadOnlySpan<Value> args, DictObject? keywords)
    {
        if (keywords is null || keywords.Count == 0)
            return Calls.CallReentrant(thread, callable, args);
        var all = new Value[args.Length + keywords.Count];
        var names = new Value[keywords.Count];
        args.CopyTo(all);
        int n = 0;
        for (int i = 0; i < keywords.EntryCount; i++)
        {
            if (keywords.Entries[i].Key.IsUnbound)
                continue;
            names[n] = keywords.Entries[i].Key;
            all[args.Length + n++] = keywords.Entries[i].Value;
        }
        return Calls.CallReentrant(thread, callable, all, new TupleObject(names));
    }
}
