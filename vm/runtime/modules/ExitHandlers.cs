namespace CoroVm.Runtime.Modules;

/// <summary>The functions registered with atexit.</summary>
internal static class ExitHandlers
{
    /// <summary>Calls the functions, the last registered first; their exceptions are reported and dropped.</summary>
    internal static void RunReentrant(VmThread thread)
    {
        List<(Value Function, TupleObject Args, DictObject Keywords)> functions = thread.Vm.ExitFunctions;
        while (functions.Count > 0)
        {
            (Value function, TupleObject args, DictObject keywords) = functions[^1];
            functions.RemoveAt(functions.Count - 1);
            if (!CallArguments.CallReentrant(thread, function, args.Items, keywords).IsError)
                continue;
            ExceptionObject e = thread.TakePending();
            string what = Representation.ReprReentrant(thread, function)?.Text ?? "?";
            thread.Pending = null;
            SysHooks.WriteErrorReentrant(thread, "Exception ignored in atexit callback " + what + ":\n" + Tracebacks.TracebackPrinter.FormatReentrant(thread, e));
            thread.Pending = null;
        }
    }
}
