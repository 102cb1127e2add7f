namespace CoroVm.Runtime.Objects;

/// <summary>The codecs and error handlers that scripts of one virtual machine registered.</summary>
internal sealed class CodecRegistry
{
    private readonly Dictionary<string, Value> handlers = [];
    private readonly Dictionary<string, Value> cache = [];
    private readonly List<Value> searches = [];
    private bool loaded;

    internal void Register(Value search) => searches.Add(search);

    internal void Unregister(Value search)
    {
        int at = searches.FindIndex(s => Value.Same(s, search));
        if (at < 0)
            return;
        searches.RemoveAt(at);
        cache.Clear();
    }

    internal void RegisterHandler(string name, Value function) => handlers[name] = function;

    internal bool UnregisterHandler(string name) => handlers.Remove(name);

    /// <summary>An error handler; LookupError if there is none of that name.</summary>
    internal Value FindHandler(VmThread thread, string name)
    {
        if (handlers.TryGetValue(name, out Value function))
            return function;
        if (!CodecHandlers.IsBuiltin(name))
            return thread.Raise(ExceptionTypes.LookupError, $"unknown error handler name '{name}'");
        string handler = name;
        var native = new NativeFunction((name is "surrogateescape" or "surrogatepass" ? name : name + "_errors"), "(exc, /)",
            (t, a) => CodecHandlers.Call(t, handler, a[0]), NativeKind.Function, module: "_codecs");
        handlers[name] = native;
        return native;
    }

    /// <summary>The tuple that a search function gives for an encoding; LookupError if none knows it.</summary>
    internal Value FindReentrant(VmThread thread, string encoding)
    {
        string name = Codecs.Normalize(encoding);
        if (cache.TryGetValue(name, out Value found))
            return found;
        if (!loaded)
        {
            loaded = true;
            if (Modules.ImportSystem.ImportReentrant(thread, StrObject.From("encodings")).IsError)
                return Value.Error;
        }
        foreach (Value search in searches.ToArray())
        {
            Value result = Calls.CallReentrant(thread, search, StrObject.From(name));
            if (result.IsError)
                return result;
            if (result.IsNone)
                continue;
            if (result.Ref is not TupleObject { Count: 4 })
                return thread.TypeError("codec search functions must return 4-tuples");
            return cache[name] = result;
        }
        return thread.Raise(ExceptionTypes.LookupError, "unknown encoding: " + encoding);
    }
}
