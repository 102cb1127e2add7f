namespace CoroVm.StdLib.Native;

/// <summary>The contexts that callbacks and tasks run in.</summary>
internal static class TaskContexts
{
    private static readonly StrObject run = StrObject.From("run");

    /// <summary><c>copy_context()</c></summary>
    internal static Value Copy(VmThread thread) => new ContextObject(ContextObject.Current(thread).Map);

    /// <summary><c>context.run(callable, *args)</c></summary>
    internal static Value RunReentrant(VmThread thread, Value context, Value callable, ReadOnlySpan<Value> args)
    {
        if (context.Ref is ContextObject ours)
            return ours.RunReentrant(thread, callable, args, null);
        Value method = Attributes.GetReentrant(thread, context, run);
        return method.IsError ? method : Calls.CallReentrant(thread, method, [callable, .. args]);
    }
}
