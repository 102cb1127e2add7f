namespace CoroVm.Runtime.Modules;

/// <summary>gc: the .NET collector frees objects; the switches are kept and have no effect.</summary>
internal sealed class GcModule : NativeModule
{
    internal override string Name => "gc";

    internal override string Doc => "This module provides access to the garbage collector for reference cycles.";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Function("collect", "(generation=2)", static (t, a) => CollectReentrant(t, a[0]), "Run the garbage collector.");
        b.Function("enable", "()", static (t, _) => Set(t, true), "Enable automatic garbage collection.");
        b.Function("disable", "()", static (t, _) => Set(t, false), "Disable automatic garbage collection.");
        b.Function("isenabled", "()", static (t, _) => Value.Bool(t.Vm.CollectorEnabled), "Returns true if automatic garbage collection is enabled.");
        b.Function("get_threshold", "()", static (_, _) => TupleObject.Of(Value.Int(2000), Value.Int(10), Value.Int(0)));
        b.Function("set_threshold", "(threshold0, threshold1=<unset>, threshold2=<unset>, /)", static (_, _) => Value.None);
        b.Function("get_count", "()", static (_, _) => TupleObject.Of(Value.Int(0), Value.Int(0), Value.Int(0)));
        b.Function("get_debug", "()", static (_, _) => Value.Int(0));
        b.Function("set_debug", "(flags, /)", static (_, _) => Value.None);
        b.Function("get_objects", "(generation=None)", static (_, _) => new ListObject());
        b.Function("get_referrers", "(*objs)", static (t, a) =>
        {
            DeadSlots.Clear(t);
            t.Vm.Coroutines.Forget();
            return LiveObjects.Referrers(t.Vm, (TupleObject)a[0].Ref!);
        }, "Return the list of objects that directly refer to any of 'objs'.");
        b.Function("get_referents", "(*objs)", static (_, _) => new ListObject());
        b.Function("get_stats", "()", static (_, _) => new ListObject());
        b.Function("is_tracked", "(obj, /)", static (_, a) => Value.Bool(a[0].Ref is ScriptObject and not (StrObject or IntObject)));
        b.Function("is_finalized", "(obj, /)", static (_, _) => Value.False);
        b.Function("freeze", "()", static (_, _) => Value.None);
        b.Function("unfreeze", "()", static (_, _) => Value.None);
        b.Function("get_freeze_count", "()", static (_, _) => Value.Int(0));
        b.Value("garbage", new ListObject());
        b.Value("callbacks", new ListObject());
        string[] names = ["DEBUG_STATS", "DEBUG_COLLECTABLE", "DEBUG_UNCOLLECTABLE", "DEBUG_SAVEALL"];
        int[] values = [1, 2, 4, 32];
        for (int i = 0; i < names.Length; i++)
            b.Value(names[i], Value.Int(values[i]));
        b.Value("DEBUG_LEAK", Value.Int(38));
    }

    private static Value Set(VmThread thread, bool enabled)
    {
        thread.Vm.CollectorEnabled = enabled;
        return Value.None;
    }

    private static Value CollectReentrant(VmThread thread, Value generation)
    {
        if (!Conversions.Int32Reentrant(thread, generation, out int g))
            return Value.Error;
        if (g is < 0 or > 2)
            return thread.ValueError("invalid generation");
        DeadSlots.Clear(thread);
        thread.Vm.Coroutines.Forget();
        thread.Vm.CleanupWatch.Forget();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        thread.Vm.Finalizers.RunReentrant(thread);
        return Value.Int(0);
    }
}
