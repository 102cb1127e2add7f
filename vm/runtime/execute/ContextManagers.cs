using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>with and async with.</summary>
internal static unsafe class ContextManagers
{
    /// <summary>Looks up both methods on the type, leaves exit and self, and calls the entering one.</summary>
    internal static Flow Enter(VmThread t, Frame f, PreparedInstruction* i)
    {
        bool async = i->Op == PreparedOp.EnterAsyncWith;
        Value manager = f.Slot(i->A);
        TypeObject type = manager.Type;
        Value enter = type.Special(async ? Special.AEnter : Special.Enter);
        Value exit = type.Special(async ? Special.AExit : Special.Exit);
        if (enter.IsUnbound || exit.IsUnbound)
        {
            Missing(t, type, async, exit.IsUnbound);
            return Flow.Error;
        }
        ref Value slot = ref f.Slot(i->A);
        if (exit.Ref is FunctionObject or NativeFunction { Kind: NativeKind.Method or NativeKind.SlotWrapper })
        {
            slot = exit;
            Unsafe.Add(ref slot, 1) = manager;
        }
        else
        {
            Value bound = Attributes.BindReentrant(t, exit, manager, type);
            if (bound.IsError)
                return Flow.Error;
            slot = ref f.Slot(i->A);
            slot = bound;
            Unsafe.Add(ref slot, 1) = Value.Unbound;
        }
        if (enter.Ref is not FunctionObject and not NativeFunction { Kind: NativeKind.Method or NativeKind.SlotWrapper })
        {
            Value bound = Attributes.BindReentrant(t, enter, manager, type);
            return bound.IsError ? Flow.Error : CallPaths.Dispatch(t, f, bound, [], null, Contract.Store, i->A + 32);
        }
        return CallPaths.Dispatch(t, f, enter, [manager], null, Contract.Store, i->A + 32);
    }

    /// <summary>Calls exit with the exception that left the block: r[A] exit, r[A+1] self, r[A+3] exception, result to r[A+4].</summary>
    internal static Flow ExitRaised(VmThread t, Frame f, PreparedInstruction* i)
    {
        Value exit = f.Slot(i->A), self = f.Slot(i->A + 16), exception = f.Slot(i->A + 48);
        if (Entry.As<ExceptionObject>(t, exception) is not { } e)
            return Flow.Error;
        Value traceback = e.Traceback is null ? Value.None : e.Traceback;
        return self.IsUnbound
            ? CallPaths.Dispatch(t, f, exit, [e.Type, exception, traceback], null, Contract.Store, i->A + 64)
            : CallPaths.Dispatch(t, f, exit, [self, e.Type, exception, traceback], null, Contract.Store, i->A + 64);
    }

    /// <summary>The exiting method is looked up first, so its absence is what an object without either is told of.</summary>
    private static void Missing(VmThread t, TypeObject type, bool async, bool noExit)
    {
        string text = "'" + type.Name + "' object does not support the " + (async ? "asynchronous " : "") + "context manager protocol (missed __"
            + (async ? "a" : "") + (noExit ? "exit" : "enter") + "__ method)";
        bool other = async ? type.Has(Special.Enter) && type.Has(Special.Exit) : type.Has(Special.AEnter) && type.Has(Special.AExit);
        if (other)
            text += async
                ? " but it supports the context manager protocol. Did you mean to use 'with'?"
                : " but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?";
        t.TypeError(text);
    }
}
