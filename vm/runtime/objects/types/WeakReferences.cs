using System.Runtime.InteropServices;

namespace CoroVm.Runtime.Objects;

/// <summary>The weak references to the objects of a virtual machine, by object.</summary>
internal sealed class WeakReferences(FinalizerQueue queue)
{
    private readonly ConditionalWeakTable<ScriptObject, Referrers> table = [];

    /// <summary>The references to one object. Lives as long as the object: its finaliser finds out that the object has died.</summary>
    private sealed class Referrers(FinalizerQueue queue)
    {
        // Handles, because a WeakReference might be finalised before this.
        private readonly List<GCHandle> handles = [];

        ~Referrers()
        {
            // The newest reference's callback is called first.
            for (int i = handles.Count - 1; i >= 0; i--)
            {
                if (handles[i].Target is WeakObject { Callback.IsNone: false } reference)
                    queue.Add(new WeakCallback(reference));
                handles[i].Free();
            }
        }

        internal void Add(WeakObject reference)
        {
            handles.RemoveAll(static h =>
            {
                if (h.Target is not null)
                    return false;
                h.Free();
                return true;
            });
            handles.Add(GCHandle.Alloc(reference, GCHandleType.Weak));
        }

        internal List<WeakObject> Live()
        {
            var live = new List<WeakObject>(handles.Count);
            int shared = 0;
            for (int i = handles.Count - 1; i >= 0; i--)
            {
                if (handles[i].Target is not WeakObject reference)
                    continue;
                if (reference is WeakReferenceObject { IsPlain: true })
                    live.Insert(0, reference);
                else if (reference is WeakProxyObject { IsPlain: true })
                    live.Insert(shared, reference);
                else
                    live.Add(reference);
                if (reference is WeakReferenceObject { IsPlain: true } or WeakProxyObject { IsPlain: true })
                    shared++;
            }
            return live;
        }
    }

    private sealed class WeakCallback(WeakObject reference) : Finalization
    {
        private Value callback = Value.None;

        internal override string Doing => "calling weakref callback";

        internal override Value Subject => callback;

        internal override void RunReentrant(VmThread thread)
        {
            callback = reference.TakeCallback();
            if (!callback.IsNone)
                Calls.CallReentrant(thread, callback, reference);
        }
    }

    /// <summary>The references to an object that are alive: the plain reference and proxy, which are shared, then the others, newest
    /// first.</summary>
    internal List<WeakObject> To(ScriptObject target) => table.TryGetValue(target, out Referrers? referrers) ? referrers.Live() : [];

    internal void Add(ScriptObject target, WeakObject reference)
    {
        if (!table.TryGetValue(target, out Referrers? referrers))
            table.Add(target, referrers = new Referrers(queue));
        referrers.Add(reference);
    }

    /// <summary>The plain weak reference to an object, the same one as long as it lives.</summary>
    internal static Value Make(VmThread thread, ScriptObject target)
    {
        foreach (WeakObject known in thread.Vm.WeakReferences.To(target))
            if (known is WeakReferenceObject { IsPlain: true })
                return known;
        var fresh = new WeakReferenceObject(BuiltinTypes.WeakReference, target, Value.None);
        thread.Vm.WeakReferences.Add(target, fresh);
        return fresh;
    }

    /// <summary>The object if it can be weakly referenced; else null, TypeError.</summary>
    internal static ScriptObject? Referable(VmThread thread, Value value)
    {
        if (value.Ref is ScriptObject o && o.Type.HasWeakReferences)
            return o;
        thread.TypeError($"cannot create weak reference to '{value.Type.Name}' object");
        return null;
    }
}
