namespace CoroVm.Runtime.Objects;

/// <summary><c>__annotations__</c> and <c>__annotate__</c> of functions, computed when asked for (PEP 649).</summary>
internal static class FunctionAnnotations
{
    internal static Value GetReentrant(VmThread thread, FunctionObject f)
    {
        if (!f.Annotations.IsUnbound)
            return f.Annotations;
        Value computed = f.Annotate.IsNone ? new DictObject() : TypeAnnotations.ComputeReentrant(thread, f.Annotate);
        if (!computed.IsError)
            f.Annotations = computed;
        return computed;
    }

    internal static bool Set(VmThread thread, FunctionObject f, Value value)
    {
        if (!value.IsUnbound && !value.IsNone && value.Ref is not DictObject)
            return Fail(thread, "__annotations__ must be set to a dict object");
        f.Annotations = value.Ref is DictObject ? value : Value.Unbound;
        f.Annotate = Value.None;
        return true;
    }

    internal static bool SetAnnotate(VmThread thread, FunctionObject f, Value value)
    {
        if (value.IsUnbound)
            return Fail(thread, "__annotate__ cannot be deleted");
        if (!value.IsNone)
        {
            if (!value.Type.Has(Special.Call))
                return Fail(thread, "__annotate__ must be callable or None");
            f.Annotations = Value.Unbound;
        }
        f.Annotate = value;
        return true;
    }

    private static bool Fail(VmThread thread, string message)
    {
        thread.TypeError(message);
        return false;
    }
}
