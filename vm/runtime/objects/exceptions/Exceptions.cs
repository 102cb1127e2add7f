namespace CoroVm.Runtime.Objects;

/// <summary>Making and linking exception objects.</summary>
internal static class Exceptions
{
    /// <summary>An instance of a builtin exception type with the right .NET class, its fields set from the arguments as its
    /// constructor does; runs no script.</summary>
    internal static ExceptionObject Create(VmThread thread, TypeObject type, TupleObject args)
    {
        _ = thread;
        if (ReferenceEquals(type, ExceptionTypes.OSError) && args.Count >= 2)
            type = OSErrorObject.TypeOf(args.Items[0]);
        ExceptionObject e = Allocate(type, args);
        e.SetFields(args);
        return e;
    }

    /// <summary>An instance of any exception type with the right .NET class, its fields unset (<c>BaseException.__new__</c>).</summary>
    internal static ExceptionObject Allocate(TypeObject type, TupleObject args)
    {
        TypeObject layout = type.SolidBase;
        if (ReferenceEquals(layout, ExceptionTypes.BaseException)) return new ExceptionObject(type, args);
        if (ReferenceEquals(layout, ExceptionTypes.StopIteration)) return new StopIterationObject(type, args);
        if (ReferenceEquals(layout, ExceptionTypes.AttributeError)) return new AttributeErrorObject(type, args);
        if (ReferenceEquals(layout, ExceptionTypes.NameError)) return new NameErrorObject(type, args);
        if (ReferenceEquals(layout, ExceptionTypes.OSError)) return new OSErrorObject(type, args);
        if (ReferenceEquals(layout, ExceptionTypes.ImportError)) return new ImportErrorObject(type, args);
        if (ReferenceEquals(layout, ExceptionTypes.SystemExit)) return new SystemExitObject(type, args);
        if (ReferenceEquals(layout, ExceptionTypes.SyntaxError)) return new SyntaxErrorObject(type, args);
        if (ReferenceEquals(layout, ExceptionTypes.BaseExceptionGroup)) return new ExceptionGroupObject(type, args, "", TupleObject.Empty);
        if (layout.IsSubtypeOf(ExceptionTypes.UnicodeError)) return new UnicodeErrorObject(type, args);
        return new ExceptionObject(type, args);
    }

    /// <summary>Whether any positional arguments make an instance (not so with SyntaxError, UnicodeError, groups).</summary>
    internal static bool IsMadeFromAnything(TypeObject type)
    {
        TypeObject layout = type.SolidBase;
        return ReferenceEquals(layout, ExceptionTypes.BaseException) || ReferenceEquals(layout, ExceptionTypes.StopIteration)
            || ReferenceEquals(layout, ExceptionTypes.AttributeError) || ReferenceEquals(layout, ExceptionTypes.NameError)
            || ReferenceEquals(layout, ExceptionTypes.ImportError) || ReferenceEquals(layout, ExceptionTypes.SystemExit);
    }

    internal static ExceptionObject CreateAttributeError(VmThread thread, Value obj, StrObject name, string message) =>
        new AttributeErrorObject(ExceptionTypes.AttributeError, TupleObject.Of(StrObject.From(message))) { Obj = obj, Name = name };

    internal static ExceptionObject CreateNameError(TypeObject type, StrObject name, string message) =>
        new NameErrorObject(type, TupleObject.Of(StrObject.From(message))) { Name = name };

    /// <summary>ImportError or ModuleNotFoundError; <paramref name="path"/> and <paramref name="nameFrom"/> may be Unbound.</summary>
    internal static ExceptionObject CreateImportError(TypeObject type, Value name, Value path, Value nameFrom, string message)
    {
        StrObject text = StrObject.From(message);
        return new ImportErrorObject(type, TupleObject.Of(text)) { Msg = text, Name = name, Path = path, NameFrom = nameFrom };
    }

    internal static ExceptionObject CreateStopIteration(Value result) =>
        new StopIterationObject(ExceptionTypes.StopIteration, result.IsNone ? TupleObject.Empty : TupleObject.Of(result)) { Result = result };

    /// <summary>Raises <c>StopIteration(result)</c>, without an argument for None. With one it has, as in CPython, no context.</summary>
    internal static Value RaiseStopIteration(VmThread thread, Value result) =>
        result.IsNone ? thread.RaiseObject(CreateStopIteration(result)) : RaiseStopIterationValue(thread, result);

    /// <summary>Raises <c>StopIteration(result)</c>, also for None, without a context.</summary>
    internal static Value RaiseStopIterationValue(VmThread thread, Value result)
    {
        thread.Pending = new StopIterationObject(ExceptionTypes.StopIteration, TupleObject.Of(result)) { Result = result };
        return Value.Error;
    }

    /// <summary>Takes a pending StopIteration and gives its value; false if something else is pending.</summary>
    internal static bool TakeStopIteration(VmThread thread, out Value result)
    {
        result = Value.Error;
        if (!thread.PendingIs(ExceptionTypes.StopIteration))
            return false;
        result = thread.TakePending() is StopIterationObject stop ? stop.Result : Value.None;
        return true;
    }

    /// <summary>Sets <c>__cause__</c>, which hides the context.</summary>
    internal static void SetCause(ExceptionObject exception, ExceptionObject? cause)
    {
        exception.Cause = cause;
        exception.SuppressContext = true;
    }

    /// <summary>Sets <c>__context__</c> to the handled exception, avoiding a cycle as CPython does.</summary>
    internal static void SetContext(ExceptionObject exception, ExceptionObject? handled)
    {
        if (handled is null || ReferenceEquals(handled, exception))
            return;
        // The chain may already be a cycle without this exception: a second pointer at half speed meets the first in it.
        ExceptionObject slow = handled;
        bool advance = false;
        for (ExceptionObject o = handled; o.Context is { } next; o = next)
        {
            if (ReferenceEquals(next, exception))
            {
                o.Context = null;
                break;
            }
            if (ReferenceEquals(next, slow))
                break;
            if (advance)
                slow = slow.Context!;
            advance = !advance;
        }
        exception.Context = handled;
    }
}
