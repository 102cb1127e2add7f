using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>The iterators that await, async for and yield from drive (PEP 380, 492, 525).</summary>
internal static unsafe class Awaiting
{
    private const FrameFlags Suspendable = FrameFlags.Coroutine | FrameFlags.Async;

    internal static Flow Execute(VmThread t, Frame f, PreparedInstruction* i)
    {
        Value result;
        if (i->Op == PreparedOp.GetAwaitable && GeneratorObject.From(f.Slot(i->B).Ref) is { State: FrameState.Created } fresh
            && (fresh.Flags & FrameFlags.Coroutine) != 0)
        {
            f.Slot(i->A) = fresh;
            return Flow.Next;
        }
        if (i->Op is PreparedOp.GetAwaitable or PreparedOp.GetAsyncNext && f.Slot(i->B).Ref is InstanceObject
            && f.Slot(i->B).Type.Special(i->Op == PreparedOp.GetAwaitable ? Special.Await : Special.ANext).Ref is FunctionObject { Prepared: { IsSuspendable: true } code } function
            && (code.GeneratorFlags & Suspendable) == (i->Op == PreparedOp.GetAwaitable ? 0 : FrameFlags.Coroutine))
        {
            // The common awaitables, a generator function as __await__ and a coroutine function as __anext__, without native recursion.
            Flow flow = CallPaths.PushFunction(t, f, function, [f.Slot(i->B)], null, Contract.Store, i->A, out Value made);
            if (flow == Flow.Next)
                f.Slot(i->A) = made;
            return flow;
        }
        switch (i->Op)
        {
            case PreparedOp.GetYieldFromIter:
                result = YieldFromIterReentrant(t, f, f.Slot(i->B));
                break;
            case PreparedOp.GetAsyncIter:
                result = AsyncIterReentrant(t, f.Slot(i->B));
                break;
            case PreparedOp.GetAsyncNext:
                result = AsyncNextReentrant(t, f.Slot(i->B));
                break;
            case PreparedOp.GetAwaitable:
                result = AwaitableReentrant(t, f.Slot(i->B), i->C);
                break;
            default:
                if (f.Slot(i->A + 16).Ref is ExceptionObject e && e.Type.IsSubtypeOf(ExceptionTypes.StopAsyncIteration))
                    return Flow.Next;
                return Raising.Again(t, f.Slot(i->A + 16));
        }
        if (result.IsError)
            return Flow.Error;
        f.Slot(i->A) = result;
        return Flow.Next;
    }

    /// <summary>The iterator of an awaitable. <paramref name="where"/>: 0 await, 1 and 2 the results of __aenter__ and __aexit__.</summary>
    internal static Value AwaitableReentrant(VmThread t, Value value, int where = 0)
    {
        if (value.Ref is NativeAwaitable { AwaitsItself: true } or AsyncGeneratorAwaitable)
            return value;
        if (GeneratorObject.From(value.Ref) is { } g && ((g.Flags & FrameFlags.Coroutine) != 0 || (g.Code.Code.Flags & CodeFlags.IterableCoroutine) != 0))
        {
            if ((g.Flags & FrameFlags.Coroutine) != 0 && g.State != FrameState.Running && !Delegating.Target(g).IsUnbound && !Chains.IsRunning(g))
                return t.RuntimeError("coroutine is being awaited already");
            return value;
        }
        TypeObject type = value.Type;
        Value method = type.Special(Special.Await);
        if (method.IsUnbound)
            return t.TypeError(where switch
            {
                0 => "'" + type.Name + "' object can't be awaited",
                1 => "'async with' received an object from __aenter__ that does not implement __await__: " + type.Name,
                _ => "'async with' received an object from __aexit__ that does not implement __await__: " + type.Name,
            });
        Value iterator = Calls.SpecialReentrant(t, method, value);
        if (iterator.IsError)
            return iterator;
        if (GeneratorObject.From(iterator.Ref) is { Flags: var flags } && (flags & FrameFlags.Coroutine) != 0)
            return t.TypeError("__await__() returned a coroutine");
        if (iterator.Ref is not NativeIterator && iterator.Type.Special(Special.Next).IsUnbound)
            return t.TypeError("__await__() returned non-iterator of type '" + iterator.Type.Name + "'");
        return iterator;
    }

    internal static Value AsyncIterReentrant(VmThread t, Value value)
    {
        TypeObject type = value.Type;
        Value method = type.Special(Special.AIter);
        if (method.IsUnbound)
            return t.TypeError("'async for' requires an object with __aiter__ method, got " + type.Name);
        Value iterator = Calls.SpecialReentrant(t, method, value);
        if (!iterator.IsError && iterator.Type.Special(Special.ANext).IsUnbound)
            return t.TypeError("'async for' received an object from __aiter__ that does not implement __anext__: " + iterator.Type.Name);
        return iterator;
    }

    private static Value AsyncNextReentrant(VmThread t, Value iterator)
    {
        if (GeneratorObject.From(iterator.Ref) is { } g && (g.Flags & FrameFlags.Async) != 0)
            return AsyncGenerators.AwaitableReentrant(t, g, AwaitableKind.ASend, Value.None);
        TypeObject type = iterator.Type;
        Value method = type.Special(Special.ANext);
        if (method.IsUnbound)
            return t.TypeError("'async for' requires an iterator with __anext__ method, got " + type.Name);
        Value awaitable = Calls.SpecialReentrant(t, method, iterator);
        if (awaitable.IsError)
            return awaitable;
        Value result = AwaitableReentrant(t, awaitable);
        if (result.IsError && t.Pending is { } cause)
        {
            t.Pending = null;
            t.TypeError("'async for' received an invalid object from __anext__: " + awaitable.Type.Name);
            t.Pending!.Cause = t.Pending.Context = cause;
            t.Pending.SuppressContext = true;
        }
        return result;
    }

    private static Value YieldFromIterReentrant(VmThread t, Frame f, Value value)
    {
        if (GeneratorObject.From(value.Ref) is { } g && (g.Flags & FrameFlags.Async) == 0)
        {
            if ((g.Flags & FrameFlags.Coroutine) != 0 && (f.Code.Code.Flags & (CodeFlags.Coroutine | CodeFlags.IterableCoroutine)) == 0)
                return t.TypeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
            return value;
        }
        return Iteration.GetIterReentrant(t, value);
    }
}
