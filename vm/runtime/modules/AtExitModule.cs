namespace CoroVm.Runtime.Modules;

/// <summary>atexit: functions called when the main program has ended.</summary>
internal sealed class AtExitModule : NativeModule
{
    internal override string Name => "atexit";

    internal override string Doc => "allow programmer to define multiple exit functions to be executed\nupon normal program termination.";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Function("register", "(func, /, *args, **kwargs)", static (t, a) => Register(t, a[0], (TupleObject)a[1].Ref!, (DictObject)a[2].Ref!),
            "Register a function to be executed upon normal program termination");
        b.Function("unregister", "(func, /)", static (t, a) => UnregisterReentrant(t, a[0]), "Unregister an exit function which was previously registered");
        b.Function("_clear", "()", static (t, _) =>
        {
            t.Vm.ExitFunctions.Clear();
            return Value.None;
        });
        b.Function("_run_exitfuncs", "()", static (t, _) =>
        {
            ExitHandlers.RunReentrant(t);
            return Value.None;
        });
        b.Function("_ncallbacks", "()", static (t, _) => Value.Int(t.Vm.ExitFunctions.Count));
    }

    private static Value Register(VmThread thread, Value function, TupleObject args, DictObject keywords)
    {
        if (!function.Type.Has(Special.Call))
            return thread.TypeError("the first argument must be callable");
        thread.Vm.ExitFunctions.Add((function, args, keywords));
        return function;
    }

    private static Value UnregisterReentrant(VmThread thread, Value function)
    {
        List<(Value Function, TupleObject Args, DictObject Keywords)> functions = thread.Vm.ExitFunctions;
        for (int i = functions.Count - 1; i >= 0 && i < functions.Count; i--)
        {
            int equal = Comparison.EqualReentrant(thread, functions[i].Function, function);
            if (equal < 0)
                return Value.Error;
            if (equal > 0 && i < functions.Count)
                functions.RemoveAt(i);
        }
        return Value.None;
    }
}
