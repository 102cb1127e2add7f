namespace CoroVm.Runtime.Modules;

/// <summary>sys: frames of the running script.</summary>
internal static class SysFrames
{
    private static readonly StructSequenceType asyncGeneratorHooks = new("asyncgen_hooks", "builtins", "firstiter", "finalizer");

    internal static void Populate(ModuleBuilder b)
    {
        b.Function("_getframe", "(depth=0, /)", static (t, a) => Conversions.Int32Reentrant(t, a[0], out int depth)
            ? FrameObject.OfThread(t, depth) is { } frame ? frame : t.ValueError("call stack is not deep enough") : Value.Error,
            "Return a frame object from the call stack.");
        b.Function("_getframemodulename", "(depth=0)", static (t, a) => Conversions.Int32Reentrant(t, a[0], out int depth) ? ModuleName(t, depth) : Value.Error,
            "Return the name of the module for a calling frame.");
        b.Function("_current_frames", "()", static (t, _) =>
        {
            var frames = new DictObject();
            return FrameObject.OfThread(t, 0) is { } frame
                && Calls.MethodReentrant(t, frames, StrObject.From("__setitem__"), Value.Int(Environment.CurrentManagedThreadId), frame).IsError ? Value.Error : frames;
        }, "Return a dict mapping each thread's thread id to its current stack frame.");
        b.Function("set_coroutine_origin_tracking_depth", "(depth)", static (t, a) =>
        {
            if (!Conversions.Int32Reentrant(t, a[0], out int depth))
                return Value.Error;
            if (depth < 0)
                return t.ValueError("depth must be >= 0");
            t.OriginDepth = depth;
            return Value.None;
        }, "Enable or disable origin tracking for coroutine objects in this thread.");
        b.Function("get_coroutine_origin_tracking_depth", "()", static (t, _) => Value.Int(t.OriginDepth), "Check status of origin tracking for coroutine objects in this thread.");
        b.Function("_live_coroutines", "()", static (t, _) => CoroutineTree.Of(t.Vm).ToList(),
            "Return what is suspended where.\n\nThe list has a node for each live generator, coroutine and asynchronous generator that\nno other one waits for: "
            + "(object, state, filename, lineno, waits_for). The state is 'created',\n'suspended' or 'running'; waits_for is again a node, or any other object that is\nawaited, or None.");
        b.Function("_print_coroutines", "(file=None)", static (t, a) =>
        {
            string text = CoroutineTree.Of(t.Vm).ToText(t.Vm.SourceLines);
            if (a[0].IsNone)
                return SysHooks.WriteErrorReentrant(t, text);
            return Calls.MethodReentrant(t, a[0], Names.Write, StrObject.From(text)).IsError ? Value.Error : Value.None;
        }, "Print the tree of _live_coroutines() to a file, by default sys.stderr.");
        b.Function("set_asyncgen_hooks", "(firstiter=<unset>, finalizer=<unset>)", static (t, a) =>
        {
            foreach ((int index, string name) in ((int, string)[])[(1, "finalizer"), (0, "firstiter")])
                if (!a[index].IsUnbound && !a[index].IsNone && a[index].Type.Special(Special.Call).IsUnbound)
                    return t.TypeError("callable " + name + " expected, got " + a[index].Type.Name);
            if (!a[0].IsUnbound)
                t.AsyncGeneratorFirstIteration = a[0];
            if (!a[1].IsUnbound)
                t.AsyncGeneratorFinalizer = a[1];
            return Value.None;
        }, "Set a finalizer for async generators objects.");
        b.Function("get_asyncgen_hooks", "()", static (t, _) => asyncGeneratorHooks.Make(t.AsyncGeneratorFirstIteration, t.AsyncGeneratorFinalizer),
            "Return the installed asynchronous generators hooks.");
    }

    /// <summary>The <c>__module__</c> of the function that runs <paramref name="depth"/> levels outwards; None when there is none.</summary>
    private static Value ModuleName(VmThread thread, int depth)
    {
        Frame? f = thread.Current;
        while (depth-- > 0 && f is not null && !ReferenceEquals(f, thread.Frames.Ground))
            f = f.Previous;
        if (f is null || ReferenceEquals(f, thread.Frames.Ground))
            return Value.None;
        if (!f.Function.ModuleName.IsUnbound)
            return f.Function.ModuleName;
        return f.Function.Scope.Globals.TryGet(Names.Name, out Value name) ? name : Value.None;
    }
}
