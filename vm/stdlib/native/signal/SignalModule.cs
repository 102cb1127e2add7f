using CoroVm.Runtime.Modules;

namespace CoroVm.StdLib.Native;

/// <summary>_signal: handlers of signals, and timers that cause one. Signals of the process are the host's to grant
/// (<see cref="VirtualMachineOptions.Signals"/>); without it what scripts raise themselves, timers and the host's interruption remain.</summary>
internal sealed class SignalModule : NativeModule
{
    private const int Default = 0, Ignore = 1;

    private static readonly StrObject defaultName = StrObject.From("default_int_handler");

    private Value defaultInterrupt;
    private Value timerError = ExceptionTypes.OSError;
    private IntervalTimer? timer;

    internal override string Name => "_signal";

    internal override string Doc => "This module provides mechanisms to use signal handlers in Python.";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        timer = new IntervalTimer(thread.Vm);
        b.Function("_install", "(timer_error, /)", (_, a) =>
        {
            timerError = a[0];
            return Value.None;
        });
        foreach ((int number, string names, _) in SignalNumbers.All)
            foreach (string name in names.Split(' '))
                b.Value(name, Value.Int(number));
        foreach ((string name, int value) in new[]
        {
            ("NSIG", SignalTable.Count), ("SIG_DFL", Default), ("SIG_IGN", Ignore), ("SIG_BLOCK", 0), ("SIG_UNBLOCK", 1), ("SIG_SETMASK", 2),
            ("ITIMER_REAL", 0), ("ITIMER_VIRTUAL", 1), ("ITIMER_PROF", 2),
        })
            b.Value(name, Value.Int(value));
        Handlers(b);
        Causes(b);
        Timers(b);
        b.Function("default_int_handler", "(signalnum, frame, /)", static (t, _) => t.Raise(ExceptionTypes.KeyboardInterrupt),
            "The default handler for SIGINT installed by Python.\n\nIt raises KeyboardInterrupt.");
        b.Dict.TryGet(defaultName, out defaultInterrupt);
    }

    /// <summary>A signal's number; false with an exception pending.</summary>
    internal static bool NumberReentrant(VmThread thread, Value value, out int number)
    {
        if (!Conversions.Int32Reentrant(thread, value, out number))
            return false;
        if (number is > 0 and < SignalTable.Count)
            return true;
        thread.ValueError("signal number out of range");
        return false;
    }

    private void Handlers(ModuleBuilder b)
    {
        b.Function("signal", "(signalnum, handler, /)", (t, a) => SetReentrant(t, a[0], a[1]),
            "Set the action for the given signal.\n\nThe action can be SIG_DFL, SIG_IGN, or a callable Python object.\nThe previous action is returned.");
        b.Function("getsignal", "(signalnum, /)", (t, a) => NumberReentrant(t, a[0], out int number) ? Shown(t, number) : Value.Error,
            "Return the current action for the given signal.");
        b.Function("valid_signals", "()", static (t, _) =>
        {
            var all = new SetObject();
            for (int number = 1; number < SignalTable.Count; number++)
                if (SignalNumbers.IsUsable(number) && !all.AddReentrant(t, Value.Int(number)))
                    return Value.Error;
            return all;
        }, "Return a set of valid signal numbers on this platform.");
        b.Function("strsignal", "(signalnum, /)", static (t, a) => !NumberReentrant(t, a[0], out int number) ? Value.Error
            : SignalNumbers.Describe(number) is { } text ? Value.Str(text) : Value.None, "Return the system description of the given signal.");
        b.Function("siginterrupt", "(signalnum, flag, /)", static (t, a) => NumberReentrant(t, a[0], out _) ? Value.None : Value.Error,
            "Change system call restart behaviour; here waiting always goes on after a handler (PEP 475).");
        b.Function("set_wakeup_fd", "(fd, /, *, warn_on_full_buffer=True)", static (t, a) =>
        {
            if (!Conversions.Int32Reentrant(t, a[0], out int descriptor))
                return Value.Error;
            if (!t.IsMain)
                return t.ValueError("set_wakeup_fd only works in main thread of the main interpreter");
            if (descriptor >= 0 && t.Vm.OpenFiles.Find(descriptor) is null)
                return Fail(t, descriptor < 3 ? $"the fd {descriptor} must be in non-blocking mode" : null);
            int before = t.Vm.Signals.WakeupDescriptor;
            t.Vm.Signals.WakeupDescriptor = Math.Max(descriptor, -1);
            return Value.Int(before);
        }, "Sets the fd to be written to (with the signal number) when a signal comes in.");
    }

    private static Value Fail(VmThread thread, string? text) =>
        text is not null ? thread.ValueError(text) : thread.Raise(ExceptionTypes.OSError, Value.Int(ErrorNumbers.BadDescriptor), Value.Str("Bad file descriptor"));

    private Value Shown(VmThread thread, int number)
    {
        if (!SignalNumbers.IsUsable(number))
            return Value.None;
        Value handler = thread.Vm.Signals[number];
        return handler.IsUnbound ? defaultInterrupt : handler;
    }

    private Value SetReentrant(VmThread thread, Value signal, Value handler)
    {
        if (!Conversions.Int32Reentrant(thread, signal, out int number))
            return Value.Error;
        if (!thread.IsMain)
            return thread.ValueError("signal only works in main thread of the main interpreter");
        if (number is <= 0 or >= SignalTable.Count)
            return thread.ValueError("signal number out of range");
        SignalAction action = SignalAction.Tell;
        if (!handler.Type.Has(Special.Call))
        {
            // SIG_DFL and SIG_IGN, or the members of signal.Handlers that stand for them.
            if (!handler.Type.IsSubtypeOf(BuiltinTypes.Int) || !Conversions.Int32Reentrant(thread, handler, out int way) || way is not (Default or Ignore))
                return thread.HasPending ? Value.Error
                    : thread.TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
            action = way == Default ? SignalAction.Default : SignalAction.Ignore;
            handler = Value.Int(way);
        }
        SignalTable table = thread.Vm.Signals;
        if (number is 9 or 19 or 32 or 33 || thread.Vm.Options.Signals is { } host && !host.Set(number, action, table.Arrive))
            return thread.Raise(ExceptionTypes.OSError, Value.Int(ErrorNumbers.Invalid), Value.Str("Invalid argument"));
        Value before = Shown(thread, number);
        table[number] = ReferenceEquals(handler.Ref, defaultInterrupt.Ref) ? Value.Unbound : handler;
        return before;
    }

    private static void Causes(ModuleBuilder b)
    {
        b.Function("raise_signal", "(signalnum, /)", static (t, a) => Conversions.Int32Reentrant(t, a[0], out int number) ? RaiseReentrant(t, number) : Value.Error,
            "Send a signal to the executing process.");
        b.Function("pthread_kill", "(thread_id, signalnum, /)", static (t, a) => Conversions.Int32Reentrant(t, a[1], out int number) ? RaiseReentrant(t, number) : Value.Error,
            "Send a signal to a thread.");
        b.Function("pause", "()", static (t, _) => PauseReentrant(t), "Wait until a signal arrives.");
    }

    /// <summary>A signal that a script raises itself: handlers are called before this returns, if this is the main thread.</summary>
    private static Value RaiseReentrant(VmThread thread, int number)
    {
        if (number == 0)
            return Value.None;
        if (!SignalNumbers.IsUsable(number))
            return thread.Raise(ExceptionTypes.OSError, Value.Int(ErrorNumbers.Invalid), Value.Str("Invalid argument"));
        SignalTable table = thread.Vm.Signals;
        // What the system does with it ends the process, mostly.
        if (table[number].IsInt && table[number].Bits == Default)
            return SendReentrant(thread, Environment.ProcessId, number);
        table.Arrive(number);
        return !thread.IsMain || table.ServeReentrant(thread) ? Value.None : Value.Error;
    }

    /// <summary><c>os.kill()</c></summary>
    internal static Value KillReentrant(VmThread thread, Value process, Value signal)
    {
        if (!Conversions.Int32Reentrant(thread, process, out int id) || !Conversions.Int32Reentrant(thread, signal, out int number))
            return Value.Error;
        return id == Environment.ProcessId && number != 0 ? RaiseReentrant(thread, number) : SendReentrant(thread, id, number);
    }

    private static Value SendReentrant(VmThread thread, int process, int number)
    {
        if (thread.Vm.Options.Signals is not { } host)
            return thread.Raise(ExceptionTypes.PermissionError, Value.Int(1), Value.Str("the host allows no signals"));
        int error = host.Send(process, number);
        return error == 0 ? Value.None : HostFiles.Fail(thread, error, Value.Unbound);
    }

    private static Value PauseReentrant(VmThread thread)
    {
        SignalTable table = thread.Vm.Signals;
        long served = table.Served;
        while (table.Served == served)
        {
            thread.BeginBlocking();
            thread.Vm.Clock.Wait(20_000_000);
            thread.EndBlocking();
            if (thread.Vm.Requests != 0 && !thread.Vm.ServeRequestsReentrant(thread))
                return Value.Error;
        }
        return Value.None;
    }

    private void Timers(ModuleBuilder b)
    {
        b.Function("alarm", "(seconds, /)", (t, a) =>
        {
            if (!Conversions.Int32Reentrant(t, a[0], out int seconds))
                return Value.Error;
            long left = timer!.Left;
            timer.Set((uint)seconds * 1_000_000_000L, 0);
            return Value.Int((left + 999_999_999) / 1_000_000_000);
        }, "Arrange for SIGALRM to arrive after the given number of seconds.");
        b.Function("setitimer", "(which, seconds, interval=0.0, /)", (t, a) =>
        {
            if (!Conversions.Int32Reentrant(t, a[0], out int which) || !Conversions.FloatReentrant(t, a[1], out double seconds)
                || !Conversions.FloatReentrant(t, a[2], out double interval))
                return Value.Error;
            // There are no timers of processor time here.
            if (which != 0 || !(seconds is >= 0 and < 1e9) || !(interval is >= 0 and < 1e9))
                return t.Raise((TypeObject)timerError.Ref!, Value.Int(ErrorNumbers.Invalid), Value.Str("Invalid argument"));
            Value before = State();
            timer!.Set((long)Math.Ceiling(seconds * 1e9), (long)Math.Ceiling(interval * 1e9));
            return before;
        }, "Sets given itimer (one of ITIMER_REAL, ITIMER_VIRTUAL or ITIMER_PROF).\n\nThe timer will fire after value seconds and after that every interval seconds.");
        b.Function("getitimer", "(which, /)", (t, a) =>
        {
            if (!Conversions.Int32Reentrant(t, a[0], out int which))
                return Value.Error;
            return which is >= 0 and <= 2 ? which == 0 ? State() : TupleObject.Of(Value.Float(0), Value.Float(0))
                : t.Raise((TypeObject)timerError.Ref!, Value.Int(ErrorNumbers.Invalid), Value.Str("Invalid argument"));
        }, "Returns current value of given itimer.");
    }

    private Value State() => TupleObject.Of(Value.Float(timer!.Left / 1e9), Value.Float(timer.Interval / 1e9));
}
