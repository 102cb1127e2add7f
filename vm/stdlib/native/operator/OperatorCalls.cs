namespace CoroVm.StdLib.Native;

/// <summary>Calls with arguments that come as a tuple and a dict, and the argument checks of operator's callables.</summary>
internal static class OperatorCalls
{
    internal static Value CallReentrant(VmThread thread, Value callable, TupleObject args, DictObject keywords)
    {
        (Value[] all, TupleObject? names) = Flatten(args.Items, keywords);
        return Calls.CallReentrant(thread, callable, all, names);
    }

    /// <summary>Positional arguments followed by those of a dict, whose keys are the names.</summary>
    internal static (Value[] Args, TupleObject? Names) Flatten(ReadOnlySpan<Value> args, DictObject keywords)
    {
        if (keywords.Count == 0)
            return (args.ToArray(), null);
        var all = new Value[args.Length + keywords.Count];
        var names = new Value[keywords.Count];
        args.CopyTo(all);
        int entry = 0;
        for (int k = 0; DictOps.Next(keywords, ref entry, out DictObject.Entry e); k++)
        {
            names[k] = e.Key;
            all[args.Length + k] = e.Value;
        }
        return (all, new TupleObject(names));
    }

    /// <summary>The one argument of a callable; false with TypeError pending.</summary>
    internal static bool CheckOne(VmThread thread, string name, int count, TupleObject? names)
    {
        if (names is { Count: > 0 })
            thread.TypeError(name + "() takes no keyword arguments");
        else if (count != 1)
            thread.TypeError($"{name} expected 1 argument, got {count}");
        else
            return true;
        return false;
    }
}
