namespace CoroVm.StdLib.Native;

/// <summary>functools._lru_cache_wrapper: a function with a cache of its results, the least recently used of which are dropped.</summary>
internal sealed class LruCacheWrapper : NativeCallable
{
    internal static readonly TypeObject Definition = new("_lru_cache_wrapper", BuiltinTypes.Object, "functools", LruCacheMembers.Populate) { HasInstanceDict = true, HasWeakReferences = true };

    /// <summary>A result in the cache; the links form a ring in order of use, the root between the newest and the oldest.</summary>
    private sealed class Link : ScriptObject
    {
        internal Value Key, Result;
        internal long Hash;
        internal Link Previous, Next;

        internal Link() => Previous = Next = this;

        internal override TypeObject Type => BuiltinTypes.Object;
    }

    // Parts a key's positional from its keyword arguments.
    private static readonly ScriptObject keywordMark = new Link();

    private readonly TypeObject cls;
    private readonly Value function;
    private readonly bool typed;
    private readonly Value infoType;
    private readonly Link root = new();
    private readonly DictObject cache = new();
    private InstanceObject? holder;
    private long hits, misses;

    internal LruCacheWrapper(TypeObject cls, Value function, long maximum, bool typed, Value infoType)
    {
        this.cls = cls;
        this.function = function;
        this.typed = typed;
        this.infoType = infoType;
        Maximum = maximum;
        if (!ReferenceEquals(cls, Definition))
            holder = new InstanceObject(cls);
    }

    /// <summary>How many results it keeps; -1 for any number.</summary>
    internal long Maximum { get; }

    internal override TypeObject Type => holder is null ? cls : holder.Type;

    internal override InstanceObject Holder => holder ??= new InstanceObject(cls);

    internal override Value CallReentrant(VmThread thread, ReadOnlySpan<Value> args, TupleObject? names)
    {
        if (Maximum == 0)
        {
            misses++;
            return Calls.CallReentrant(thread, function, args, names);
        }
        Value key = MakeKey(args, names);
        if (!Hashing.HashReentrant(thread, key, out long hash))
            return Value.Error;
        int index = cache.Find(thread, key, hash);
        if (index == -2)
            return Value.Error;
        if (index >= 0)
        {
            hits++;
            var link = (Link)cache.Entries[index].Value.Ref!;
            if (Maximum > 0)
            {
                Unlink(link);
                Append(link);
            }
            return link.Result;
        }
        misses++;
        Value result = Calls.CallReentrant(thread, function, args, names);
        if (result.IsError || !StoreReentrant(thread, key, hash, result))
            return Value.Error;
        return result;
    }

    internal Value InfoReentrant(VmThread thread) => Calls.CallReentrant(thread, infoType,
        [Value.Int(hits), Value.Int(misses), Maximum < 0 ? Value.None : Value.Int(Maximum), Value.Int(cache.Count)]);

    internal void Clear()
    {
        hits = misses = 0;
        cache.Clear();
        root.Next = root.Previous = root;
    }

    private bool StoreReentrant(VmThread thread, Value key, long hash, Value result)
    {
        int index = cache.Find(thread, key, hash);
        if (index != -1)
            return index >= 0; // the call itself has cached it, or an error
        if (Maximum > 0 && cache.Count >= Maximum)
        {
            Link oldest = root.Next;
            Unlink(oldest);
            int old = cache.Find(thread, oldest.Key, oldest.Hash);
            if (old == -2)
                return false;
            if (old >= 0)
                cache.RemoveEntry(old);
        }
        var link = new Link { Key = key, Hash = hash, Result = result };
        cache.Insert(key, hash, link);
        if (Maximum > 0)
            Append(link);
        return true;
    }

    private void Append(Link link)
    {
        Link last = root.Previous;
        last.Next = root.Previous = link;
        link.Previous = last;
        link.Next = root;
    }

    private static void Unlink(Link link)
    {
        link.Previous.Next = link.Next;
        link.Next.Previous = link.Previous;
    }

    // The key of a call: its one argument if that is an int or a str, else a tuple.
    private Value MakeKey(ReadOnlySpan<Value> args, TupleObject? names)
    {
        int named = names?.Count ?? 0;
        if (named == 0 && !typed)
        {
            if (args.Length == 1 && (args[0].IsInt || args[0].Ref!.GetType() == typeof(StrObject)))
                return args[0];
            return TupleObject.Of(args.ToArray());
        }
        int positional = args.Length - named;
        var key = new Value[positional + (named > 0 ? 1 + (2 * named) : 0) + (typed ? args.Length : 0)];
        args[..positional].CopyTo(key);
        int at = positional;
        if (named > 0)
            key[at++] = keywordMark;
        for (int i = 0; i < named; i++)
        {
            key[at++] = names!.Items[i];
            key[at++] = args[positional + i];
        }
        for (int i = 0; typed && i < args.Length; i++)
            key[at++] = args[i].Type;
        return TupleObject.Of(key);
    }
}
