namespace CoroVm.Runtime.Objects;

/// <summary>Making and linking exception objects.</summary>
internal static class Exceptions
{
    /// <summary>An instance of a builtin exception type with the right .NET class for its fields.</summary>
    internal static ExceptionObject Create(VmThread thread, TypeObject type, TupleObject args)
    {
        _ = thread;
        return new ExceptionObject(type, args);
    }

    internal static ExceptionObject CreateAttributeError(VmThread thread, Value obj, StrObject name, string message)
    {
        _ = (obj, name);
        return Create(thread, ExceptionTypes.AttributeError, TupleObject.Of(StrObject.From(message)));
    }

    /// <summary>Sets <c>__context__</c> to the handled exception, avoiding a cycle as CPython does.</summary>
    internal static void SetContext(ExceptionObject exception, ExceptionObject? handled)
    {
        if (handled is null || ReferenceEquals(handled, exception))
            return;
        for (ExceptionObject? o = handled; o.Context is { } next; o = next)
        {
            if (ReferenceEquals(next, exception))
            {
                o.Context = null;
                break;
            }
        }
        exception.Context = handled;
    }
}
