namespace CoroVm.Runtime.Execute;

/// <summary>Objects whose class has <c>__del__</c>. When the collector finds that one has died, its <c>__del__</c> is queued, once (PEP 442);
/// it may keep the object alive.</summary>
internal sealed class InstanceFinalizers(FinalizerQueue queue)
{
    private readonly ConditionalWeakTable<ScriptObject, Sentinel> sentinels = [];

    /// <summary>Called for every object that a class of a script makes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Watch(VmThread thread, ScriptObject made)
    {
        if (made.Type.Has(Special.Del))
            thread.Vm.InstanceFinalizers.Add(made);
    }

    // A sentinel that is not in the table would be garbage at once, and speak of an object that lives.
    private void Add(ScriptObject made)
    {
        if (!sentinels.TryGetValue(made, out _))
            sentinels.Add(made, new Sentinel(queue, made));
    }

    /// <summary>Reachable from the table alone, which forgets it together with the object.</summary>
    private sealed class Sentinel(FinalizerQueue queue, ScriptObject made)
    {
        ~Sentinel() => queue.Add(new Deletion(made));
    }

    private sealed class Deletion(ScriptObject made) : Finalization
    {
        internal override string Doing => "calling deallocator";

        internal override Value Subject => made.Type.Special(Special.Del);

        internal override void RunReentrant(VmThread thread)
        {
            Value method = made.Type.Special(Special.Del);
            if (!method.IsUnbound)
                Calls.SpecialReentrant(thread, method, made);
        }
    }
}
