namespace CoroVm.Runtime.Modules;

/// <summary><c>sys.breakpointhook</c> (PEP 553): calls what <c>PYTHONBREAKPOINT</c> names, a debugger by default.</summary>
internal static class BreakpointHook
{
    private const string Default = "pdb.set_trace";
    private static readonly StrObject os = StrObject.From("os"), environ = StrObject.From("environ"), get = StrObject.From("get");

    internal static Value CallReentrant(VmThread thread, TupleObject args, DictObject keywords)
    {
        if (!NameReentrant(thread, out string name))
            return Value.Error;
        if (name == "0")
            return Value.None;
        bool isDefault = name.Length == 0;
        if (isDefault)
            name = Default;
        int dot = name.LastIndexOf('.');
        Value target = ImportSystem.ImportReentrant(thread, StrObject.From(dot < 0 ? "builtins" : name[..dot]));
        if (!target.IsError)
            target = Attributes.GetReentrant(thread, target, StrObject.From(name[(dot + 1)..]));
        if (!target.IsError)
            return CallArguments.CallReentrant(thread, target, args.Items, keywords);
        if (isDefault && thread.Swallow(ExceptionTypes.ImportError))
            return thread.RuntimeError("this machine has no debugger");
        // A module name with dots only is a ValueError of the import system.
        if (!thread.Swallow(ExceptionTypes.ImportError) && !thread.Swallow(ExceptionTypes.AttributeError) && !thread.Swallow(ExceptionTypes.ValueError))
            return Value.Error;
        return Warnings.WarnReentrant(thread, ExceptionTypes.RuntimeWarning, "Ignoring unimportable $PYTHONBREAKPOINT: \"" + name + "\"") ? Value.None : Value.Error;
    }

    /// <summary>The variable as the script sees it in <c>os.environ</c>; empty without it. False on error.</summary>
    private static bool NameReentrant(VmThread thread, out string name)
    {
        name = "";
        if (!thread.Vm.Modules.TryGet(os, out Value module))
            return true;
        Value variables = Attributes.GetReentrant(thread, module, environ);
        Value value = variables.IsError ? variables : Calls.MethodReentrant(thread, variables, get, Value.Str("PYTHONBREAKPOINT"));
        if (value.Ref is StrObject text)
            name = text.Text;
        return !value.IsError;
    }
}
