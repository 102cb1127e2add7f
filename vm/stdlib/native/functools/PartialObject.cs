namespace CoroVm.StdLib.Native;

/// <summary>functools.partial</summary>
internal sealed class PartialObject : NativeCallable
{
    private readonly TypeObject cls;
    private InstanceObject? holder;

    internal PartialObject(TypeObject cls, Value function, TupleObject args, DictObject keywords)
    {
        this.cls = cls;
        if (!ReferenceEquals(cls, PartialType.Definition))
            holder = new InstanceObject(cls);
        Set(function, args, keywords);
    }

    internal Value Function { get; private set; }
    internal TupleObject Args { get; private set; } = TupleObject.Empty;
    internal DictObject Keywords { get; private set; } = new();

    /// <summary>How many of the arguments are placeholders.</summary>
    internal int Placeholders { get; private set; }

    internal override TypeObject Type => holder is null ? cls : holder.Type;

    internal override InstanceObject Holder => holder ??= new InstanceObject(cls);

    /// <summary>Has attributes of its own.</summary>
    internal bool HasAttributes => holder is not null && (holder.Shape.IsDict ? holder.OwnDict.Count > 0 : holder.Shape.Parent is not null);

    [MemberNotNull(nameof(Args), nameof(Keywords))]
    internal void Set(Value function, TupleObject args, DictObject keywords)
    {
        Function = function;
        Args = args;
        Keywords = keywords;
        Placeholders = 0;
        foreach (Value arg in args.Items)
            if (ReferenceEquals(arg.Ref, PlaceholderObject.Instance))
                Placeholders++;
    }

    internal override Value CallReentrant(VmThread thread, ReadOnlySpan<Value> args, TupleObject? names) =>
        TryRedirect(thread, args, names, out Value callable, out Value[] all, out TupleObject? allNames)
            ? Calls.CallReentrant(thread, callable, all, allNames)
            : Value.Error;

    internal override bool TryRedirect(VmThread thread, ReadOnlySpan<Value> args, TupleObject? names,
        out Value callable, out Value[] newArgs, out TupleObject? newNames)
    {
        callable = Function;
        newArgs = [];
        newNames = null;
        int named = names?.Count ?? 0, positional = args.Length - named;
        if (positional < Placeholders)
        {
            thread.TypeError($"missing positional arguments in 'partial' call; expected at least {Placeholders}, got {positional}");
            return false;
        }
        if (Keywords.Count == 0)
        {
            newArgs = new Value[Args.Count + args.Length - Placeholders];
            int at = Fill(Args.Items, args[..positional], newArgs);
            args[positional..].CopyTo(newArgs.AsSpan(at));
            newNames = names;
            return true;
        }
        var merged = new DictObject();
        merged.CopyFrom(Keywords);
        for (int i = 0; i < named; i++)
            if (!DictOps.SetItemReentrant(thread, merged, names!.Items[i], args[positional + i]))
                return false;
        newArgs = new Value[Args.Count + positional - Placeholders + merged.Count];
        int next = Fill(Args.Items, args[..positional], newArgs);
        var keys = new Value[merged.Count];
        int entry = 0;
        for (int k = 0; DictOps.Next(merged, ref entry, out DictObject.Entry e); k++)
        {
            keys[k] = e.Key;
            newArgs[next + k] = e.Value;
        }
        newNames = new TupleObject(keys);
        return true;
    }

    /// <summary>Writes stored arguments, the placeholders replaced by the first of the further ones, then the rest of these.
    /// Returns the number written.</summary>
    internal static int Fill(Value[] stored, ReadOnlySpan<Value> further, Span<Value> result)
    {
        int used = 0;
        for (int i = 0; i < stored.Length; i++)
        {
            bool replace = ReferenceEquals(stored[i].Ref, PlaceholderObject.Instance) && used < further.Length;
            result[i] = replace ? further[used++] : stored[i];
        }
        further[used..].CopyTo(result[stored.Length..]);
        return stored.Length + further.Length - used;
    }
}
