namespace CoroVm.Runtime.Execute;

/// <summary>What throw() was given: an exception, or a class with a value and a traceback. It becomes an exception only where it is
/// raised; an iterator that is no generator gets the arguments as they are.</summary>
internal readonly struct ThrownArguments(Value type, Value value, Value traceback)
{
    internal ThrownArguments(ExceptionObject exception) : this(exception, Value.Unbound, Value.Unbound)
    {
    }

    internal Value Type { get; } = type;

    /// <summary>Unbound when it was not given.</summary>
    internal Value Value { get; } = value;

    /// <summary>Unbound when it was not given.</summary>
    internal Value Traceback { get; } = traceback;

    /// <summary>Whether GeneratorExit is thrown.</summary>
    internal bool IsExit => Type.Ref is TypeObject type ? type.IsSubtypeOf(ExceptionTypes.GeneratorExit)
        : Type.Ref is ExceptionObject e && e.Type.IsSubtypeOf(ExceptionTypes.GeneratorExit);

    /// <summary>The exception that the arguments mean; null with an exception pending.</summary>
    internal ExceptionObject? InstanceReentrant(VmThread t)
    {
        Value traceback = Traceback.IsNone ? Value.Unbound : Traceback;
        if (!traceback.IsUnbound && traceback.Ref is not TracebackObject)
        {
            t.TypeError("throw() third argument must be a traceback object");
            return null;
        }
        ExceptionObject? exception;
        if (Handling.IsExceptionClass(Type))
        {
            exception = MadeReentrant(t);
        }
        else if (Type.Ref is ExceptionObject e)
        {
            if (!Value.IsUnbound && !Value.IsNone)
            {
                t.TypeError("instance exception may not have a separate value");
                return null;
            }
            exception = e;
        }
        else
        {
            t.TypeError("exceptions must be classes or instances deriving from BaseException, not " + Type.Type.Name);
            return null;
        }
        if (exception is not null && traceback.Ref is TracebackObject tb)
            exception.Traceback = tb;
        return exception;
    }

    private ExceptionObject? MadeReentrant(VmThread t)
    {
        if (Value.Ref is ExceptionObject given && given.Type.IsSubtypeOf((TypeObject)Type.Ref!))
            return given;
        Value made = Value.IsUnbound || Value.IsNone ? Calls.CallReentrant(t, Type)
            : Value.Ref is TupleObject args ? Calls.CallReentrant(t, Type, args.Items) : Calls.CallReentrant(t, Type, Value);
        // As in CPython, what the constructor raised is thrown in its place.
        if (made.IsError)
            return t.Stopped == StopReason.None ? t.TakePending() : null;
        if (made.Ref is ExceptionObject e)
            return e;
        if (Representation.ReprReentrant(t, Type) is { } text)
            t.TypeError("calling " + text.Text + " should have returned an instance of BaseException, not " + made.Type.Name);
        return t.Stopped == StopReason.None ? t.TakePending() : null;
    }
}
