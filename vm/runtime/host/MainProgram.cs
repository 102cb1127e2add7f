using CoroVm.Runtime.Modules;

namespace CoroVm.Runtime;

/// <summary>Runs a program and turns its end into an exit status, as the python command does.</summary>
internal static class MainProgram
{
    /// <summary>Exit status of a program that a limit stopped.</summary>
    internal const int LimitStatus = 4;

    /// <summary>Exit status of a program whose output could not be written, as CPython's.</summary>
    private const int LostOutputStatus = 120;

    internal static int Run(VirtualMachine vm, VmThread thread, CompileRequest request)
    {
        Value code = Builtins.SourceCompilation.CompileReentrant(thread, request);
        return code.Ref is CodeObject made ? Run(vm, thread, made, request.FileName) : Finish(vm, thread, code);
    }

    internal static int Run(VirtualMachine vm, VmThread thread, CodeUnit unit, string fileName) => Run(vm, thread, new CodeObject(unit), fileName);

    private static int Run(VirtualMachine vm, VmThread thread, CodeObject code, string fileName)
    {
        ModuleObject module = MainModule.Create(vm, "__main__", fileName);
        return Finish(vm, thread, CodeExecution.RunReentrant(thread, code, vm.ScopeOf(thread, module.Dict), module.Dict, []));
    }

    private static int Finish(VirtualMachine vm, VmThread thread, Value result)
    {
        int status = result.IsError ? Failed(vm, thread) : 0;
        if (thread.Stopped == StopReason.None)
            JoinThreadsReentrant(vm, thread);
        if (thread.Stopped == StopReason.None)
        {
            ExitHandlers.RunReentrant(thread);
            vm.Coroutines.EndReentrant(thread);
        }
        if (vm.Options.ReportCoroutines)
            WriteError(vm, thread, vm.CoroutinesWhenStopped ?? CoroutineTree.Of(vm).ToText(vm.SourceLines));
        return FlushAtExit(vm, thread) ? status : LostOutputStatus;
    }

    /// <summary>The last flush: what cannot be written is told, and is a failure whatever the script's own status was.</summary>
    private static bool FlushAtExit(VirtualMachine vm, VmThread thread)
    {
        bool flushed = true;
        foreach (string name in new[] { "stdout", "stderr" })
        {
            if (!vm.SysDict.TryGet(StrObject.From(name), out Value stream) || stream.IsNone
                || !Calls.MethodReentrant(thread, stream, Names.Flush).IsError)
                continue;
            if (thread.Pending is { } error && name == "stdout")
            {
                thread.Pending = null;
                string text = Tracebacks.TracebackPrinter.FormatReentrant(thread, error);
                WriteError(vm, thread, "Exception ignored while flushing sys.stdout:\n" + text);
                flushed = false;
            }
            thread.Pending = null;
        }
        return flushed;
    }

    /// <summary>A program ends when its threads have, those apart that are daemons: <c>threading._shutdown()</c>.</summary>
    private static void JoinThreadsReentrant(VirtualMachine vm, VmThread thread)
    {
        if (!vm.Modules.TryGet(StrObject.From("threading"), out Value module))
            return;
        if (Calls.MethodReentrant(thread, module, StrObject.From("_shutdown")).IsError && thread.Stopped == StopReason.None)
            vm.UnraisableReentrant(thread, "on threading shutdown", module);
    }

    internal static string StopMessage(VirtualMachine vm, StopReason reason) => reason switch
    {
        StopReason.Steps => "the step limit of " + vm.MaxSteps + " was exceeded",
        StopReason.Memory => "the memory limit was exceeded",
        StopReason.Deadline => "the time limit was exceeded",
        _ => "the script was cancelled",
    };

    private static int Failed(VirtualMachine vm, VmThread thread)
    {
        if (thread.Stopped != StopReason.None)
        {
            Flush(vm, thread);
            WriteError(vm, thread, "corovm: " + StopMessage(vm, thread.Stopped) + "\n");
            return LimitStatus;
        }
        ExceptionObject exception = thread.TakePending();
        thread.Handled = null;
        if (exception.Type.IsSubtypeOf(ExceptionTypes.SystemExit))
            return Exit(vm, thread, exception);
        Flush(vm, thread);
        PrintReentrant(vm, thread, exception);
        return exception.Type.IsSubtypeOf(ExceptionTypes.KeyboardInterrupt) ? 130 : 1;
    }

    /// <summary>SystemExit's code: None is 0, an int itself, anything else is printed and 1.</summary>
    private static int Exit(VirtualMachine vm, VmThread thread, ExceptionObject exception)
    {
        Value code = exception is SystemExitObject e ? e.Code : Value.None;
        if (code.IsNone || code.IsUnbound)
            return 0;
        if (code.IsInt || code.IsBool)
            return (int)(code.Bits & 0xFF);
        if (Conversions.TryInt(code, out _))
            return 255;
        Flush(vm, thread);
        WriteError(vm, thread, (Representation.StrReentrant(thread, code)?.Text ?? "") + "\n");
        return 1;
    }

    /// <summary>Calls sys.excepthook.</summary>
    private static void PrintReentrant(VirtualMachine vm, VmThread thread, ExceptionObject exception)
    {
        Value traceback = exception.Traceback is { } tb ? tb : Value.None;
        if (vm.SysDict.TryGet(StrObject.From("excepthook"), out Value hook)
            && !Calls.CallReentrant(thread, hook, exception.Type, exception, traceback).IsError)
            return;
        ExceptionObject? second = thread.Pending;
        thread.Pending = null;
        if (second is not null)
            WriteError(vm, thread, "Error in sys.excepthook:\n" + Tracebacks.TracebackPrinter.FormatReentrant(thread, second) + "\nOriginal exception was:\n");
        WriteError(vm, thread, Tracebacks.TracebackPrinter.FormatReentrant(thread, exception));
    }

    private static void WriteError(VirtualMachine vm, VmThread thread, string text)
    {
        if (vm.SysDict.TryGet(StrObject.From("stderr"), out Value stderr) && !stderr.IsNone
            && Calls.MethodReentrant(thread, stderr, Names.Write, StrObject.From(text)).IsError)
            thread.Pending = null;
    }

    private static void Flush(VirtualMachine vm, VmThread thread)
    {
        foreach (string name in new[] { "stdout", "stderr" })
        {
            if (vm.SysDict.TryGet(StrObject.From(name), out Value stream) && !stream.IsNone
                && Calls.MethodReentrant(thread, stream, Names.Flush).IsError)
                thread.Pending = null;
        }
    }
}
