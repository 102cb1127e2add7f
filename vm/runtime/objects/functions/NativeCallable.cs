namespace CoroVm.Runtime.Objects;

/// <summary>A callable object written in C# that takes its arguments as they come, without a <see cref="Signature"/>; its type's
/// <c>__call__</c> is only for who asks for it.</summary>
internal abstract class NativeCallable : ScriptObject
{
    /// <summary>Calls it; the last arguments are keyword arguments named by <paramref name="names"/>.</summary>
    internal abstract Value CallReentrant(VmThread thread, ReadOnlySpan<Value> args, TupleObject? names);

    /// <summary>When a call of it is only a call of something else: what and with which arguments; false if not, or on an error,
    /// which is then pending. The loop then makes that call without recursion.</summary>
    internal virtual bool TryRedirect(VmThread thread, ReadOnlySpan<Value> args, TupleObject? names,
        out Value callable, out Value[] newArgs, out TupleObject? newNames)
    {
        callable = Value.Unbound;
        newArgs = [];
        newNames = null;
        return false;
    }

    /// <summary>The <c>__call__</c> of a type of such objects.</summary>
    internal static Value CallBody(VmThread thread, ReadOnlySpan<Value> a)
    {
        var self = (NativeCallable)a[0].Ref!;
        var args = (TupleObject)a[1].Ref!;
        if (a[2].Ref is not DictObject { Count: > 0 } named)
            return self.CallReentrant(thread, args.Items, null);
        var all = new ListObject(args.Count + named.Count);
        foreach (Value arg in args.Items)
            all.Add(arg);
        var names = new ListObject(named.Count);
        int i = 0;
        while (DictOps.Next(named, ref i, out DictObject.Entry e))
        {
            names.Add(e.Key);
            all.Add(e.Value);
        }
        return self.CallReentrant(thread, all.Span.ToArray(), new TupleObject(names.Span.ToArray()));
    }
}
