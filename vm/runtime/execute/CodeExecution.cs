namespace CoroVm.Runtime.Execute;

/// <summary>Runs the bodies of modules and classes, and code given to exec() and eval().</summary>
internal static class CodeExecution
{
    /// <summary>Runs code on top of the .NET stack and gives what it returns. <paramref name="locals"/> is the namespace of names:
    /// any mapping (a class body's, exec's), or the globals dict itself for a module.</summary>
    internal static Value RunReentrant(VmThread thread, CodeObject code, ModuleScope scope, Value locals, CellObject[] closure)
    {
        _ = (code, scope, locals, closure);
        return thread.RuntimeError("not implemented: running code");
    }
}
