using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>raise, re-raise and except*.</summary>
internal static unsafe class Raising
{
    internal static Flow Raise(VmThread t, Frame f, PreparedInstruction* i)
    {
        if (i->B == 0)
        {
            if (t.Handled is null)
            {
                t.RuntimeError("No active exception to reraise");
                return Flow.Error;
            }
            t.Pending = t.Handled;
            t.Reraising = true;
            return Flow.Error;
        }
        if (InstanceReentrant(t, f.Slot(i->A)) is not { } exception)
            return Flow.Error;
        if (i->B == 2)
        {
            Value cause = f.Slot(i->A + 16);
            if (cause.IsNone)
            {
                exception.Cause = null;
            }
            else if (cause.Ref is ExceptionObject e)
            {
                exception.Cause = e;
            }
            else if (Handling.IsExceptionClass(cause))
            {
                if (InstanceReentrant(t, cause) is not { } made)
                    return Flow.Error;
                exception.Cause = made;
            }
            else
            {
                t.TypeError("exception causes must derive from BaseException");
                return Flow.Error;
            }
            exception.SuppressContext = true;
        }
        t.RaiseObject(exception);
        return Flow.Error;
    }

    internal static Flow Again(VmThread t, in Value value)
    {
        if (value.Ref is not ExceptionObject exception)
        {
            t.TypeError("exceptions must derive from BaseException");
            return Flow.Error;
        }
        t.Pending = exception;
        t.Reraising = true;
        return Flow.Error;
    }

    /// <summary>The exception that raising a class or an instance raises; null with another pending.</summary>
    internal static ExceptionObject? InstanceReentrant(VmThread t, in Value value)
    {
        if (value.Ref is ExceptionObject exception)
            return exception;
        if (!Handling.IsExceptionClass(value))
        {
            t.TypeError("exceptions must derive from BaseException");
            return null;
        }
        Value made = Calls.CallReentrant(t, value);
        if (made.Ref is ExceptionObject e)
            return e;
        if (!made.IsError)
            t.TypeError("calling " + (Representation.ReprReentrant(t, value)?.Text ?? "") + " should have returned an instance of BaseException, not " + (Representation.ReprReentrant(t, made.Type)?.Text ?? ""));
        return null;
    }

    /// <summary>except*: splits the exception in r[A] by the type in r[A+1]; the rest and the match replace them.</summary>
    internal static Flow MatchGroup(VmThread t, Frame f, PreparedInstruction* i)
    {
        Value exception = f.Slot(i->A), type = f.Slot(i->A + 16);
        if (!ExceptionGroups.CheckHandlerType(t, type))
            return Flow.Error;
        if (!ExceptionGroups.MatchReentrant(t, exception, type, out Value match, out Value rest))
            return Flow.Error;
        f.Slot(i->A) = rest;
        f.Slot(i->A + 16) = match;
        if (match.Ref is ExceptionObject handled)
            t.Handled = handled;
        return Flow.Next;
    }
}
