namespace CoroVm.Runtime.Objects;

/// <summary><c>object.__class__ = type</c></summary>
internal static class ClassAssignment
{
    internal static bool Set(VmThread thread, Value self, Value value)
    {
        if (value.IsUnbound)
            return Fail(thread, "can't delete __class__ attribute");
        if (value.Ref is not TypeObject fresh)
            return Fail(thread, "__class__ must be set to a class, not '" + value.Type.Name + "' object");
        TypeObject old = self.Type;
        bool modules = fresh.IsSubtypeOf(BuiltinTypes.Module) && old.IsSubtypeOf(BuiltinTypes.Module);
        if (!modules && (!fresh.IsHeapType || !old.IsHeapType))
            return Fail(thread, "__class__ assignment only supported for mutable types or ModuleType subclasses");
        if (!TypeLayout.CheckAssignable(thread, old, fresh, "__class__"))
            return false;
        ((ScriptObject)self.Ref!).SetType(fresh);
        return true;
    }

    private static bool Fail(VmThread thread, string message)
    {
        thread.TypeError(message);
        return false;
    }
}
