namespace CoroVm.Runtime.Modules;

/// <summary><c>sys.monitoring</c> (PEP 669): its names are there, as programs look at them when they are imported, but no tool can be
/// registered: events are told to <c>sys.settrace</c> and <c>sys.setprofile</c> only.</summary>
internal static class Monitoring
{
    private static readonly string[] events =
    [
        "PY_START", "PY_RESUME", "PY_RETURN", "PY_YIELD", "CALL", "LINE", "INSTRUCTION", "JUMP", "BRANCH_LEFT", "BRANCH_RIGHT", "STOP_ITERATION", "RAISE",
        "EXCEPTION_HANDLED", "PY_UNWIND", "PY_THROW", "RERAISE", "C_RETURN", "C_RAISE", "BRANCH",
    ];

    internal static ModuleObject Make()
    {
        var module = new ModuleObject(new DictObject());
        var b = new ModuleBuilder("sys.monitoring", module.Dict);
        foreach ((string name, Value value) in (ReadOnlySpan<(string, Value)>)[("__name__", Value.Str("sys.monitoring")), ("__doc__", Value.None), ("__loader__", Value.None),
            ("__package__", Value.None), ("__spec__", Value.None)])
            b.Value(name, value);
        var space = new InstanceObject(BuiltinTypes.SimpleNamespace);
        for (int i = 0; i < events.Length; i++)
            space.SetOwn(StrObject.From(events[i]), Value.Int(1L << i));
        space.SetOwn(StrObject.From("NO_EVENTS"), Value.Int(0));
        b.Value("events", space);
        b.Value("DISABLE", new InstanceObject(BuiltinTypes.Object));
        b.Value("MISSING", new InstanceObject(BuiltinTypes.Object));
        b.Value("DEBUGGER_ID", Value.Int(0));
        b.Value("COVERAGE_ID", Value.Int(1));
        b.Value("PROFILER_ID", Value.Int(2));
        b.Value("OPTIMIZER_ID", Value.Int(5));
        b.Function("use_tool_id", "(tool_id, name, /)", static (t, _) => t.Raise(ExceptionTypes.NotImplementedError, "there are no monitoring tools here; use sys.settrace or sys.setprofile"));
        b.Function("get_tool", "(tool_id, /)", static (_, _) => Value.None);
        b.Function("get_events", "(tool_id, /)", NotInUse);
        b.Function("set_events", "(tool_id, event_set, /)", NotInUse);
        b.Function("get_local_events", "(tool_id, code, /)", NotInUse);
        b.Function("set_local_events", "(tool_id, code, event_set, /)", NotInUse);
        b.Function("register_callback", "(tool_id, event, func, /)", static (_, _) => Value.None);
        b.Function("clear_tool_id", "(tool_id, /)", NotInUse);
        b.Function("free_tool_id", "(tool_id, /)", static (_, _) => Value.None);
        b.Function("restart_events", "()", static (_, _) => Value.None);
        b.Function("_all_events", "()", static (_, _) => new DictObject());
        return module;
    }

    private static Value NotInUse(VmThread t, ReadOnlySpan<Value> a) =>
        t.ValueError("tool " + (a[0].IsInt ? a[0].Bits.ToString(System.Globalization.CultureInfo.InvariantCulture) : "?") + " is not in use");
}
