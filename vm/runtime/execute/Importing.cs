using CoroVm.Runtime.Modules;

namespace CoroVm.Runtime.Execute;

/// <summary>import statements of a frame.</summary>
internal static class Importing
{
    /// <summary>What <c>import name</c> or <c>from name import ...</c> pushes: the result of <c>__import__</c>, whatever that is bound to.</summary>
    internal static Value NameReentrant(VmThread t, Frame f, StrObject name, Value level, Value fromList)
    {
        if (!f.Code.Scope.Builtins.TryGet(Names.Import, out Value import))
            return t.Raise(ExceptionTypes.ImportError, "__import__ not found");
        Value locals = f.Code.NamespaceSlot >= 0 ? f.Slot(f.Code.NamespaceSlot) : Value.None;
        return Calls.CallReentrant(t, import, [name, f.Code.Scope.Globals, locals, fromList, level]);
    }

    /// <summary><c>from module import *</c></summary>
    internal static Value StarReentrant(VmThread t, Frame f, Value module)
    {
        Value target = f.Code.NamespaceSlot >= 0 ? f.Slot(f.Code.NamespaceSlot) : f.Code.Scope.Globals;
        return ImportStatement.StarReentrant(t, module, target) ? Value.None : Value.Error;
    }
}
