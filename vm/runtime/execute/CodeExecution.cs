using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Runs the bodies of modules and classes, and code given to exec() and eval().</summary>
internal static class CodeExecution
{
    /// <summary>Runs code on top of the .NET stack and gives what it returns. <paramref name="locals"/> is the namespace of names:
    /// any mapping (a class body's, exec's), or the globals dict itself for a module.</summary>
    internal static Value RunReentrant(VmThread thread, CodeObject code, ModuleScope scope, Value locals, CellObject[] closure)
    {
        if (!thread.EnterNative())
            return Value.Error;
        if (closure.Length != code.Unit.FreeNames.Length)
            return thread.Raise(ExceptionTypes.SystemError, "code that captures " + code.Unit.FreeNames.Length + " variables is run with " + closure.Length + " cells");
        bool namesAreGlobals = ReferenceEquals(locals.Ref, scope.Globals);
        PreparedCode prepared = code.PreparedFor(scope, namesAreGlobals);
        var function = new FunctionObject(code, scope, closure) { Prepared = prepared };
        if (prepared.IsSuspendable)
        {
            GeneratorObject g = GeneratorObject.Create(function, prepared);
            if (prepared.NamespaceSlot >= 0)
                g.Slot(prepared.NamespaceSlot) = locals;
            return prepared.ParameterSlots == 0
                || FunctionArguments.Bind(thread, function, [], null, System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref g.Slots, prepared.ParameterSlots)) ? g : Value.Error;
        }
        Frame saved = thread.Current;
        StackFrame savedHost = thread.Host;
        StackFrame? n = thread.Frames.Push(saved, prepared.FrameSize);
        if (n is null)
            return Value.Error;
        ref Value slots = ref n.Slots;
        for (int i = 0; i < prepared.LocalSlots; i++)
            Unsafe.Add(ref slots, i) = Value.Unbound;
        if (prepared.ParameterSlots > 0
            && !FunctionArguments.Bind(thread, function, [], null, System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref slots, prepared.ParameterSlots)))
            return Value.Error;
        CallPaths.Activate(thread, n, function, prepared, Contract.Entry, 0);
        if (prepared.NamespaceSlot >= 0)
            n.Slot(prepared.NamespaceSlot) = locals;
        Value result = Interpreter.Run(thread, n);
        thread.Current = saved;
        thread.Host = savedHost;
        return result;
    }
}
