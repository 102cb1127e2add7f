using System.Runtime.InteropServices;
using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Calls from the loop that its inline paths do not take.</summary>
internal static unsafe class CallPaths
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow Call(VmThread t, Frame f, PreparedInstruction* i)
    {
        if (t.Budget <= 0 && Safepoint.ServeLoop(t, f, again: true) is not Flow.Next and var stop)
            return stop;
        if (t.Current != f)
            t.Current = f;
        ref Value callee = ref f.Slot(i->A);
        if (callee.Ref is NativeFunction native)
            return CallNative(t, f, i, native, MemoryMarshal.CreateSpan(ref Unsafe.Add(ref callee, 1), i->B));
        switch (callee.Ref)
        {
            case FunctionObject plain when TryInPlace(t, f, plain, ref Unsafe.Add(ref callee, 1), i->B, Contract.Store, i->C):
                return Flow.Enter;
            case BoundMethod { Function.Ref: FunctionObject bound } method when TryInPlace(t, f, bound, ref callee, i->B + 1, Contract.Store, i->C):
                t.Current.Slots = method.Self;
                return Flow.Enter;
            case TypeObject type when ReferenceEquals(type, BuiltinTypes.Range) && TryLoopOver(t, f, i, ref callee):
                return Flow.Enter;
            case TypeObject type when Constructing.Init(type) is { } init && TryInPlace(t, f, init, ref callee, i->B + 1, Contract.Init, i->C):
                var instance = new InstanceObject(type);
                InstanceFinalizers.Watch(t, instance);
                t.Current.Slots = instance;
                Unsafe.As<StackFrame>(t.Current).Made = instance;
                return Flow.Enter;
        }
        if (callee.Ref is FunctionObject { Prepared: { IsSuspendable: true } code } function && code.ParameterSlots == i->B && code.Unit.ArgCount == i->B)
        {
            GeneratorObject g = GeneratorObject.Create(function, code);
            ref Value parameters = ref g.Slots;
            for (int n = 0; n < i->B; n++)
                Unsafe.Add(ref parameters, n) = Unsafe.Add(ref callee, n + 1);
            t.Vm.Coroutines.Created(t, g);
            f.Slot(i->C) = g;
            PreparedInstruction* next = i + 1;
            return next->Op is PreparedOp.GetAwaitable ? Flow.Next : Fresh(t, f, i);
        }
        if (callee.Ref is FunctionObject { Shortcut: not null } other && TryShortcut(t, f, i, other, MemoryMarshal.CreateSpan(ref Unsafe.Add(ref callee, 1), i->B)))
            return Flow.Next;
        Flow flow = Dispatch(t, f, callee, MemoryMarshal.CreateSpan(ref Unsafe.Add(ref callee, 1), i->B), null, Contract.Store, i->C);
        return flow == Flow.Next ? Fresh(t, f, i) : flow;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow CallMethod(VmThread t, Frame f, PreparedInstruction* i)
    {
        if (t.Budget <= 0 && Safepoint.ServeLoop(t, f, again: true) is not Flow.Next and var stop)
            return stop;
        if (t.Current != f)
            t.Current = f;
        ref Value callee = ref f.Slot(i->A);
        ref Value self = ref Unsafe.Add(ref callee, 1);
        if (callee.Ref is NativeFunction native)
            return CallNative(t, f, i, native, self.IsUnbound
                ? MemoryMarshal.CreateSpan(ref Unsafe.Add(ref self, 1), i->B) : MemoryMarshal.CreateSpan(ref self, i->B + 1));
        if (callee.Ref is FunctionObject function)
        {
            if (self.IsUnbound
                ? TryInPlace(t, f, function, ref Unsafe.Add(ref self, 1), i->B, Contract.Store, i->C)
                : TryInPlace(t, f, function, ref self, i->B + 1, Contract.Store, i->C))
                return Flow.Enter;
            if (function.Shortcut is not null && self.IsUnbound && TryShortcut(t, f, i, function, MemoryMarshal.CreateSpan(ref Unsafe.Add(ref self, 1), i->B)))
                return Flow.Next;
        }
        Flow flow = self.IsUnbound
            ? Dispatch(t, f, callee, MemoryMarshal.CreateSpan(ref Unsafe.Add(ref self, 1), i->B), null, Contract.Store, i->C)
            : Dispatch(t, f, callee, MemoryMarshal.CreateSpan(ref self, i->B + 1), null, Contract.Store, i->C);
        return flow == Flow.Next ? Fresh(t, f, i) : flow;
    }

    /// <summary>A coroutine function whose result the next instruction awaits, which can do with less.</summary>
    private static bool TryShortcut(VmThread t, Frame f, PreparedInstruction* i, FunctionObject function, ReadOnlySpan<Value> args)
    {
        PreparedInstruction* next = i + 1;
        if (next->Op != PreparedOp.GetAwaitable || next->B != i->C || !function.Shortcut!.TryMake(args, out Value awaitable))
            return false;
        t.Budget--;
        f.Slot(i->C) = awaitable;
        return true;
    }

    /// <summary>A range of small ints that only the loop behind the call sees is made as its iterator.</summary>
    private static bool TryLoopOver(VmThread t, Frame f, PreparedInstruction* i, ref Value callee)
    {
        PreparedInstruction* loop = i + 1;
        if (loop->Op != PreparedOp.GetIter || loop->B != i->C || !f.Code.IsTemporary(i->C) || i->B is 0 or > 2 || t.Profile is not null)
            return false;
        Value start = i->B == 1 ? Value.Int(0) : Unsafe.Add(ref callee, 1), stop = Unsafe.Add(ref callee, i->B);
        if (!start.IsInt || !stop.IsInt)
            return false;
        long length = 0;
        if (stop.Bits > start.Bits && ((length = unchecked(stop.Bits - start.Bits)) < 0 || stop.Bits == long.MaxValue))
            return false;
        f.Slot(loop->A) = new RangeIterator(start.Bits, 1, length);
        f.Ip = loop + 1;
        return true;
    }

    private static Flow CallNative(VmThread t, Frame f, PreparedInstruction* i, NativeFunction native, ReadOnlySpan<Value> args)
    {
        if (native.Intrinsic >= NativeIntrinsic.GeneratorSend && Resuming.TryIntrinsic(t, f, native, args, i->C, out Flow switched))
            return switched;
        Value result = Natives.Call(t, native, args, null);
        if (result.IsError)
            return Flow.Error;
        f.Slot(i->C) = result;
        return Fresh(t, f, i);
    }

    internal static Flow CallKeywords(VmThread t, Frame f, PreparedInstruction* i)
    {
        if (t.Budget <= 0 && Safepoint.ServeLoop(t, f, again: true) is not Flow.Next and var stop)
            return stop;
        ref Value callee = ref f.Slot(i->A);
        var names = (TupleObject)f.Code.Constants[i[1].BC].Ref!;
        f.Ip++;
        t.SiteNames = names;
        return Dispatch(t, f, callee, MemoryMarshal.CreateSpan(ref Unsafe.Add(ref callee, 1), i->B), names, Contract.Store, i->C);
    }

    internal static Flow CallMethodKeywords(VmThread t, Frame f, PreparedInstruction* i)
    {
        if (t.Budget <= 0 && Safepoint.ServeLoop(t, f, again: true) is not Flow.Next and var stop)
            return stop;
        ref Value callee = ref f.Slot(i->A);
        ref Value self = ref Unsafe.Add(ref callee, 1);
        var names = (TupleObject)f.Code.Constants[i[1].BC].Ref!;
        f.Ip++;
        t.SiteNames = names;
        return self.IsUnbound
            ? Dispatch(t, f, callee, MemoryMarshal.CreateSpan(ref Unsafe.Add(ref self, 1), i->B), names, Contract.Store, i->C)
            : Dispatch(t, f, callee, MemoryMarshal.CreateSpan(ref self, i->B + 1), names, Contract.Store, i->C);
    }

    internal static Flow CallSpread(VmThread t, Frame f, PreparedInstruction* i)
    {
        if (t.Budget <= 0 && Safepoint.ServeLoop(t, f, again: true) is not Flow.Next and var stop)
            return stop;
        Value callable = f.Slot(i->A);
        Value spread = f.Slot(i->A + 16);
        Value[]? args;
        if (spread.Ref is TupleObject tuple && tuple.GetType() == typeof(TupleObject))
            args = tuple.Items;
        else if ((args = SpreadArguments.ToArrayReentrant(t, callable, spread)) is null)
            return Flow.Error;
        TupleObject? names = null;
        if (i->B == 1 && !SpreadArguments.AppendKeywordsReentrant(t, callable, f.Slot(i->A + 32), ref args, out names))
            return Flow.Error;
        return Dispatch(t, f, callable, args, names, Contract.Store, i->C);
    }

    /// <summary>Calls anything. Next: the result is in the result slot. Enter: a frame was pushed that will store it.</summary>
    internal static Flow Dispatch(VmThread t, Frame f, Value callable, ReadOnlySpan<Value> args, TupleObject? names, Contract contract, int resultSlot)
    {
        Value result;
    again:
        switch (callable.Ref)
        {
            case NativeFunction native:
                if (native.Intrinsic >= NativeIntrinsic.GeneratorSend && names is null
                    && Resuming.TryIntrinsic(t, f, native, args, resultSlot, out Flow switched))
                    return switched;
                result = Natives.Call(t, native, args, names);
                if (result.IsError)
                    return Flow.Error;
                f.Slot(resultSlot) = result;
                return Flow.Next;

            case FunctionObject function:
            {
                Flow flow = PushFunction(t, f, function, args, names, contract, resultSlot, out result);
                if (flow == Flow.Next)
                    f.Slot(resultSlot) = result;
                return flow;
            }

            case BoundMethod method:
                return DispatchBound(t, f, method.Function, method.Self, args, names, contract, resultSlot);

            case TypeObject type when type.Type.Special(Special.Call).Ref is NativeFunction { Owner: { } owner } && ReferenceEquals(owner, BuiltinTypes.Type):
                if (type.Construct is { } construct)
                {
                    result = construct(t, args, names);
                    if (result.IsError)
                        return Flow.Error;
                    if (!result.IsNotImplemented)
                    {
                        f.Slot(resultSlot) = result;
                        return Flow.Next;
                    }
                }
                if (Constructing.TryFast(t, f, type, args, names, resultSlot, out Flow constructed))
                    return constructed;
                result = TypeCalls.CallReentrant(t, type, args, names);
                if (result.IsError)
                    return Flow.Error;
                f.Slot(resultSlot) = result;
                return Flow.Next;

            case StaticMethodObject s:
                callable = s.Callable;
                goto again;

            case NativeCallable custom when !custom.Type.IsHeapType:
                if (custom.TryRedirect(t, args, names, out callable, out Value[] newArgs, out TupleObject? newNames))
                {
                    args = newArgs;
                    names = newNames;
                    goto again;
                }
                result = t.HasPending ? Value.Error : custom.CallReentrant(t, args, names);
                if (result.IsError)
                    return Flow.Error;
                f.Slot(resultSlot) = result;
                return Flow.Next;
        }
        Value call = callable.Type.Special(Special.Call);
        if (call.IsUnbound)
        {
            Calls.NotCallable(t, callable);
            return Flow.Error;
        }
        return DispatchWithSelf(t, f, call, callable, args, names, contract, resultSlot);
    }

    /// <summary>Pushes a frame whose window begins at the arguments, the topmost entries of the caller's, if the call needs no more binding than
    /// defaults and there is a frame and room for it.</summary>
    private static bool TryInPlace(VmThread t, Frame f, FunctionObject function, ref Value args, int count, Contract contract, int resultSlot)
    {
        PreparedCode code = function.Prepared ?? function.Prepare();
        int missing = code.SimpleArguments - count;
        if (missing < 0 || missing > function.Defaults.Length || f.IsGenerator || Unsafe.As<StackFrame>(f).Next is not { } n)
            return false;
        int window = f.Base + (int)(Unsafe.ByteOffset(ref f.Slots, ref args) >> 4);
        if (window + code.FrameSize > f.Memory!.Length)
            return false;
        for (int k = 0; k < missing; k++)
            Unsafe.Add(ref args, count + k) = function.Defaults[function.Defaults.Length - missing + k];
        for (int slot = code.ParameterSlots; slot < code.LocalSlots; slot++)
            Unsafe.Add(ref args, slot).Ref = typeof(Tag.UnboundTag);
        n.Memory = f.Memory;
        n.Base = window;
        n.Previous = f;
        t.Budget--;
        Activate(t, n, function, code, contract, resultSlot);
        return true;
    }

    /// <summary>Pushes a frame for a native's call that needs no binding, if there is a frame and room for it.</summary>
    internal static StackFrame? TryPushSimple(VmThread t, Frame f, FunctionObject function, ReadOnlySpan<Value> args)
    {
        if (function.Prepared is not { } code || code.SimpleArguments != args.Length || f.IsGenerator)
            return null;
        StackFrame host = Unsafe.As<StackFrame>(f);
        int window = host.Top;
        if (host.Next is not { } n || window + code.FrameSize > host.Memory!.Length)
            return null;
        n.Memory = host.Memory;
        n.Base = window;
        n.Previous = f;
        ref Value slots = ref n.Slots;
        for (int slot = 0; slot < args.Length; slot++)
            Unsafe.Add(ref slots, slot) = args[slot];
        for (int slot = args.Length; slot < code.LocalSlots; slot++)
            Unsafe.Add(ref slots, slot).Ref = typeof(Tag.UnboundTag);
        t.Budget--;
        Activate(t, n, function, code, Contract.Entry, 0);
        return n;
    }

    /// <summary>Pushes a frame for a call (Enter), or makes the generator of it (Next, in <paramref name="generator"/>).</summary>
    internal static Flow PushFunction(VmThread t, Frame f, FunctionObject function, ReadOnlySpan<Value> args, TupleObject? names,
        Contract contract, int resultSlot, out Value generator)
    {
        PreparedCode code = function.Prepared ?? function.Prepare();
        CodeUnit unit = code.Unit;
        bool exact = names is null && args.Length == unit.ArgCount && code.ParameterSlots == args.Length;
        if (code.IsSuspendable)
        {
            GeneratorObject g = GeneratorObject.Create(function, code);
            Span<Value> parameters = MemoryMarshal.CreateSpan(ref g.Slots, code.ParameterSlots);
            if (exact)
            {
                args.CopyTo(parameters);
            }
            else if ((names is null || !ReferenceEquals(names, t.SiteNames) || !KeywordBinding.TryApply(code, function, args, names, parameters))
                && !FunctionArguments.Bind(t, function, args, names, parameters))
            {
                generator = Value.Error;
                return Flow.Error;
            }
            generator = g;
            t.Vm.Coroutines.Created(t, g);
            t.Budget--;
            return Flow.Next;
        }
        generator = default;
        StackFrame? n = t.Frames.Push(f, code.FrameSize);
        if (n is null)
            return Flow.Error;
        Span<Value> slots = MemoryMarshal.CreateSpan(ref n.Slots, code.LocalSlots);
        if (exact)
            args.CopyTo(slots);
        else if ((names is null || !ReferenceEquals(names, t.SiteNames) || !KeywordBinding.TryApply(code, function, args, names, slots))
            && !FunctionArguments.Bind(t, function, args, names, slots[..code.ParameterSlots]))
            return Flow.Error;
        for (int slot = code.ParameterSlots; slot < slots.Length; slot++)
            slots[slot] = Value.Unbound;
        Activate(t, n, function, code, contract, resultSlot);
        t.Budget--;
        return Flow.Enter;
    }

    /// <summary>Makes a pushed frame the running one.</summary>
    internal static void Activate(VmThread t, StackFrame n, FunctionObject function, PreparedCode code, Contract contract, int resultSlot)
    {
        n.Function = function;
        n.Code = code;
        n.Contract = contract;
        n.ResultSlot = (ushort)resultSlot;
        n.Ip = code.Start;
        t.Current = n;
        t.Profile?.Entered(n);
    }

    private static Flow DispatchWithSelf(VmThread t, Frame f, Value function, Value self, ReadOnlySpan<Value> args, TupleObject? names,
        Contract contract, int resultSlot)
    {
        if (function.Ref is not FunctionObject and not NativeFunction { Kind: NativeKind.Method or NativeKind.SlotWrapper })
        {
            // __call__ found on the type is something that binds (or another callable object).
            Value bound = Attributes.BindReentrant(t, function, self, self.Type);
            return bound.IsError ? Flow.Error : !t.EnterNative() ? Flow.Error : Dispatch(t, f, bound, args, names, contract, resultSlot);
        }
        return DispatchBound(t, f, function, self, args, names, contract, resultSlot);
    }

    /// <summary>Calls what a method binds, whatever it is, with self first.</summary>
    private static Flow DispatchBound(VmThread t, Frame f, Value function, Value self, ReadOnlySpan<Value> args, TupleObject? names,
        Contract contract, int resultSlot)
    {
        if (args.Length < 8)
        {
            var slots = new Slots8();
            Span<Value> all = MemoryMarshal.CreateSpan(ref Unsafe.As<Slots8, Value>(ref slots), args.Length + 1);
            all[0] = self;
            args.CopyTo(all[1..]);
            return Dispatch(t, f, function, all, names, contract, resultSlot);
        }
        var array = new Value[args.Length + 1];
        array[0] = self;
        args.CopyTo(array.AsSpan(1));
        return Dispatch(t, f, function, array, names, contract, resultSlot);
    }

    /// <summary>A call made a generator that only the next instruction will see: a loop over it owns it, and a coroutine that is
    /// discarded was never awaited.</summary>
    private static Flow Fresh(VmThread t, Frame f, PreparedInstruction* i)
    {
        PreparedInstruction* next = i + 1;
        if (next->Op != PreparedOp.GetIter && f.Code.DiscardedCalls.Length == 0)
            return Flow.Next;
        if (t.Vm.Coroutines.TakeFresh(f.Slot(i->C).Ref) is { } made)
        {
            if (next->Op == PreparedOp.GetIter && next->C == 1)
            {
                if (GeneratorObject.From(made) is { } g)
                    g.Flags |= FrameFlags.Owned;
            }
            else if (Array.BinarySearch(f.Code.DiscardedCalls, (int)(i - f.Code.Start)) >= 0)
            {
                CoroutineTracker.DiscardedReentrant(t, made);
            }
        }
        return Flow.Next;
    }
}
