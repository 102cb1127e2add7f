namespace CoroVm.StdLib.Native;

/// <summary>_weakref</summary>
internal sealed class WeakrefModule : NativeModule
{
    internal override string Name => "_weakref";

    internal override string Doc => "Weak-reference support module.";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Value("ref", BuiltinTypes.WeakReference);
        b.Value("ReferenceType", BuiltinTypes.WeakReference);
        b.Value("ProxyType", BuiltinTypes.WeakProxy);
        b.Value("CallableProxyType", BuiltinTypes.WeakCallableProxy);
        b.Function("proxy", "(object, callback=None, /)", static (t, a) => Proxy(t, a[0], a[1]),
            "Create a proxy object that weakly references 'object'.\n\n'callback', if given, is called with a reference to the\nproxy when 'object' is about to be finalized.");
        b.Function("getweakrefcount", "(object, /)", static (t, a) => Value.Int(a[0].Ref is ScriptObject o ? t.Vm.WeakReferences.To(o).Count : 0),
            "Return the number of weak references to 'object'.");
        b.Function("getweakrefs", "(object, /)", static (t, a) =>
        {
            var list = new ListObject();
            if (a[0].Ref is ScriptObject o)
                foreach (WeakObject reference in t.Vm.WeakReferences.To(o))
                    list.Add(reference);
            return list;
        }, "Return a list of all weak reference objects pointing to 'object'.");
        b.Function("_remove_dead_weakref", "(dct, key, /)", static (t, a) =>
        {
            if (a[0].Ref is not DictObject dict)
                return t.TypeError($"_remove_dead_weakref() argument 1 must be dict, not {a[0].Type.Name}");
            int index = DictOps.FindReentrant(t, dict, a[1]);
            if (index >= 0 && dict.Entries[index].Value.Ref is WeakObject reference && !reference.TryGetTarget(out _))
                dict.RemoveEntry(index);
            return index == -2 ? Value.Error : Value.None;
        }, "Atomically remove key from dict if it points to a dead weakref.");
    }

    private static Value Proxy(VmThread thread, Value value, Value callback)
    {
        if (WeakReferences.Referable(thread, value) is not { } target)
            return Value.Error;
        if (callback.IsNone)
            foreach (WeakObject known in thread.Vm.WeakReferences.To(target))
                if (known is WeakProxyObject { IsPlain: true })
                    return known;
        var proxy = new WeakProxyObject(target, callback);
        thread.Vm.WeakReferences.Add(target, proxy);
        return proxy;
    }
}
