namespace CoroVm.StdLib.Native;

/// <summary>time</summary>
internal sealed class TimeModule : NativeModule
{
    /// <summary>clock_gettime's numbers on Linux.</summary>
    private const int Realtime = 0, Monotonic = 1, ProcessCpu = 2, ThreadCpu = 3, MonotonicRaw = 4, BootTime = 7, Tai = 11;

    internal override string Name => "time";

    internal override string Doc => "This module provides various functions to manipulate time values.\n\nThere are two standard representations of "
        + "time.  One is the number\nof seconds since the Epoch, in UTC (a.k.a. GMT).  It may be an integer\nor a floating-point number (to "
        + "represent fractions of seconds).\nThe epoch is the point where the time starts, the return value of time.gmtime(0).\nIt is January 1, "
        + "1970, 00:00:00 (UTC) on all platforms.\n\nThe other representation is a tuple of 9 integers giving local time.\n";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Type(TimeTuple.Definition);
        b.Value("_STRUCT_TM_ITEMS", Value.Int(11));
        foreach ((string name, Value value) in LocalZones.Names(LocalZones.Of(thread)))
            b.Value(name, value);
        b.Value("CLOCK_REALTIME", Value.Int(Realtime));
        b.Value("CLOCK_MONOTONIC", Value.Int(Monotonic));
        b.Value("CLOCK_MONOTONIC_RAW", Value.Int(MonotonicRaw));
        b.Value("CLOCK_PROCESS_CPUTIME_ID", Value.Int(ProcessCpu));
        b.Value("CLOCK_THREAD_CPUTIME_ID", Value.Int(ThreadCpu));
        b.Value("CLOCK_BOOTTIME", Value.Int(BootTime));
        b.Value("CLOCK_TAI", Value.Int(Tai));

        b.Function("time", "()", static (t, a) => Seconds(t.Vm.Clock.WallNanoseconds),
            "Return the current time in seconds since the Epoch.\n\nFractions of a second may be present if the system clock provides them.");
        b.Function("time_ns", "()", static (t, a) => Value.Int(t.Vm.Clock.WallNanoseconds), "Return the current time in nanoseconds since the Epoch.");
        b.Function("monotonic", "()", static (t, a) => Seconds(t.Vm.Clock.MonotonicNanoseconds), "Monotonic clock, cannot go backward.");
        b.Function("monotonic_ns", "()", static (t, a) => Value.Int(t.Vm.Clock.MonotonicNanoseconds), "Monotonic clock, cannot go backward, as nanoseconds.");
        b.Function("perf_counter", "()", static (t, a) => Seconds(t.Vm.Clock.MonotonicNanoseconds), "Performance counter for benchmarking.");
        b.Function("perf_counter_ns", "()", static (t, a) => Value.Int(t.Vm.Clock.MonotonicNanoseconds), "Performance counter for benchmarking as nanoseconds.");
        b.Function("process_time", "()", static (t, a) => Seconds(t.Vm.Clock.ProcessNanoseconds),
            "Process time for profiling: sum of the kernel and user-space CPU time.");
        b.Function("process_time_ns", "()", static (t, a) => Value.Int(t.Vm.Clock.ProcessNanoseconds),
            "Process time for profiling as nanoseconds: sum of the kernel and user-space CPU time.");
        b.Function("thread_time", "()", static (t, a) => Seconds(t.Vm.Clock.ProcessNanoseconds),
            "Thread time for profiling: sum of the kernel and user-space CPU time.");
        b.Function("thread_time_ns", "()", static (t, a) => Value.Int(t.Vm.Clock.ProcessNanoseconds),
            "Thread time for profiling as nanoseconds: sum of the kernel and user-space CPU time.");
        b.Function("clock_gettime", "(clk_id, /)", static (t, a) => ClockReentrant(t, a[0], out long ns) ? Seconds(ns) : Value.Error,
            "Return the time of the specified clock clk_id as a float.");
        b.Function("clock_gettime_ns", "(clk_id, /)", static (t, a) => ClockReentrant(t, a[0], out long ns) ? Value.Int(ns) : Value.Error,
            "Return the time of the specified clock clk_id as nanoseconds (int).");
        b.Function("clock_getres", "(clk_id, /)", static (t, a) => ClockReentrant(t, a[0], out _) ? Value.Float(1e-9) : Value.Error,
            "Return the resolution (precision) of the specified clock clk_id.");
        b.Function("get_clock_info", "(name, /)", static (t, a) => ClockInfo(t, a[0]), "Get information of the specified clock.");
        b.Function("sleep", "(object, /)", static (t, a) => Sleeping.SleepReentrant(t, a[0]),
            "Delay execution for a given number of seconds.  The argument may be\na floating-point number for subsecond precision.");

        b.Function("gmtime", "(seconds=None, /)", static (t, a) =>
            TimeTuple.SecondsReentrant(t, a[0], out long s) ? TimeTuple.OfUtc(t, s) : Value.Error,
            "Convert seconds since the Epoch to a time tuple expressing UTC (a.k.a.\nGMT).  When 'seconds' is not passed in, convert the current time instead.");
        b.Function("localtime", "(seconds=None, /)", static (t, a) =>
            TimeTuple.SecondsReentrant(t, a[0], out long s) ? TimeTuple.OfLocal(t, s) : Value.Error,
            "Convert seconds since the Epoch to a time tuple expressing local time.\nWhen 'seconds' is not passed in, convert the current time instead.");
        b.Function("mktime", "(object, /)", static (t, a) => TimeTuple.ToSecondsReentrant(t, a[0]), "Convert a time tuple in local time to seconds since the Epoch.");
        b.Function("asctime", "(tuple=<now>, /)", static (t, a) => TimeText.AscReentrant(t, a[0]),
            "Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'.\nWhen the time tuple is not present, current time as returned by "
            + "localtime()\nis used.");
        b.Function("ctime", "(seconds=None, /)", static (t, a) =>
        {
            if (!TimeTuple.SecondsReentrant(t, a[0], out long s))
                return Value.Error;
            Value local = TimeTuple.OfLocal(t, s);
            return local.IsError ? local : TimeText.AscReentrant(t, local);
        }, "Convert a time in seconds since the Epoch to a string in local time.\nThis is equivalent to asctime(localtime(seconds)). When the time "
            + "tuple is\nnot present, current time as returned by localtime() is used.");
        b.Function("strftime", "(format, tuple=<now>, /)", static (t, a) => TimeText.FormatReentrant(t, a[0], a[1]),
            "Convert a time tuple to a string according to a format specification.\nSee the library reference manual for formatting codes. When the time "
            + "tuple\nis not present, current time as returned by localtime() is used.");
        b.Function("strptime", "(*args)", static (t, a) => StrptimeReentrant(t, (TupleObject)a[0].Ref!),
            "Parse a string to a time tuple according to a format specification.");
        b.Function("tzset", "()", static (t, a) => LocalZones.SetReentrant(t),
            "Take local time from the environment variable TZ as it is now.");
    }

    private static Value Seconds(long nanoseconds) => Value.Float(nanoseconds / 1e9);

    private static bool ClockReentrant(VmThread thread, Value id, out long nanoseconds)
    {
        nanoseconds = 0;
        if (!Conversions.Int32Reentrant(thread, id, out int clock))
            return false;
        Clock source = thread.Vm.Clock;
        switch (clock)
        {
            case Realtime or Tai:
                nanoseconds = source.WallNanoseconds;
                return true;
            case Monotonic or MonotonicRaw or BootTime:
                nanoseconds = source.MonotonicNanoseconds;
                return true;
            case ProcessCpu or ThreadCpu:
                nanoseconds = source.ProcessNanoseconds;
                return true;
        }
        thread.Raise(ExceptionTypes.OSError, Value.Int(22), StrObject.From("Invalid argument"));
        return false;
    }

    private static Value ClockInfo(VmThread thread, Value name)
    {
        if (name.Ref is not StrObject s)
            return thread.TypeError($"get_clock_info() argument 1 must be str, not {(name.IsNone ? "None" : name.Type.Name)}");
        string? clock = s.Text switch
        {
            "time" => "REALTIME",
            "monotonic" or "perf_counter" => "MONOTONIC",
            "process_time" => "PROCESS_CPUTIME_ID",
            "thread_time" => "THREAD_CPUTIME_ID",
            _ => null,
        };
        if (clock is null)
            return thread.ValueError("unknown clock");
        bool wall = clock == "REALTIME";
        return Calls.CallReentrant(thread, BuiltinTypes.SimpleNamespace,
            [StrObject.From($"clock_gettime(CLOCK_{clock})"), Value.Bool(!wall), Value.Bool(wall), Value.Float(1e-9)],
            TupleObject.Of(StrObject.From("implementation"), StrObject.From("monotonic"), StrObject.From("adjustable"), StrObject.From("resolution")));
    }

    private static Value StrptimeReentrant(VmThread thread, TupleObject args)
    {
        Value import = thread.Vm.Builtins.TryGet(Names.Import, out Value found) ? found : Value.None;
        Value module = Calls.CallReentrant(thread, import, StrObject.From("_strptime"));
        return module.IsError ? module : Calls.MethodReentrant(thread, module, StrObject.From("_strptime_time"), args.Items);
    }
}
