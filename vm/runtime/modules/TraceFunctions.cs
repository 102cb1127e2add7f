using CoroVm.Runtime.Tracing;

namespace CoroVm.Runtime.Modules;

/// <summary>sys: trace and profile functions, and <c>sys.monitoring</c>, which has its names and no tools.</summary>
internal static class TraceFunctions
{
    internal static void Populate(ModuleBuilder b)
    {
        b.Value("monitoring", Monitoring.Make());
        b.Function("gettrace", "()", static (t, _) => t.Tracer?.Function ?? Value.None, "Return the global debug tracing function set with sys.settrace.\n\nSee the debugger chapter in the library manual.");
        b.Function("settrace", "(function, /)", static (t, a) =>
        {
            if (t.Tracer is null && a[0].IsNone)
                return Value.None;
            (t.Tracer ??= new Tracer()).Function = a[0];
            Tracer.Switch(t);
            return Value.None;
        }, "Set the global debug tracing function.\n\nIt will be called on each function call.  See the debugger chapter\nin the library manual.");
        b.Function("getprofile", "()", static (t, _) => t.Tracer?.Profile ?? Value.None, "Return the profiling function set with sys.setprofile.\n\nSee the profiler chapter in the library manual.");
        b.Function("setprofile", "(function, /)", static (t, a) =>
        {
            if (t.Tracer is null && a[0].IsNone)
                return Value.None;
            (t.Tracer ??= new Tracer()).Profile = a[0];
            Tracer.Switch(t);
            return Value.None;
        }, "Set the profiling function.\n\nIt will be called on each function call and return.  See the profiler\nchapter in the library manual.");
    }
}
