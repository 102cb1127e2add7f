using System.Runtime.InteropServices;
using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Protocols;

/// <summary>Calling from native code: runs the loop again on top of the .NET stack, which bounds it (RecursionError).</summary>
internal static class Calls
{
    /// <summary>Calls with positional arguments.</summary>
    internal static Value CallReentrant(VmThread thread, Value callable, ReadOnlySpan<Value> args) => CallReentrant(thread, callable, args, null);

    /// <summary>Calls; the last arguments are keyword arguments, named by <paramref name="names"/>.</summary>
    internal static Value CallReentrant(VmThread thread, Value callable, ReadOnlySpan<Value> args, TupleObject? names)
    {
        if (names is { Count: 0 })
            names = null;
        switch (callable.Ref)
        {
            case FunctionObject function:
                return FunctionReentrant(thread, function, args, names);
            case NativeFunction native:
                return thread.EnterNative() ? Natives.Call(thread, native, args, names) : Value.Error;
            case TypeObject type when type.Type.Special(Special.Call).Ref is NativeFunction { Owner: { } owner } && ReferenceEquals(owner, BuiltinTypes.Type):
                return TypeCalls.CallReentrant(thread, type, args, names);
            case BoundMethod method:
                return WithSelfReentrant(thread, method.Function, method.Self, args, names);
            case NativeCallable custom when !custom.Type.IsHeapType:
                return thread.EnterNative() ? custom.CallReentrant(thread, args, names) : Value.Error;
        }
        Value call = callable.Type.Special(Special.Call);
        if (call.IsUnbound)
            return NotCallable(thread, callable);
        if (!thread.EnterNative())
            return Value.Error;
        if (call.Ref is FunctionObject or NativeFunction { Kind: NativeKind.Method or NativeKind.SlotWrapper })
            return WithSelfReentrant(thread, call, callable, args, names);
        Value bound = Attributes.BindReentrant(thread, call, callable, callable.Type);
        return bound.IsError ? bound : CallReentrant(thread, bound, args, names);
    }

    /// <summary>Calls without arguments.</summary>
    internal static Value CallReentrant(VmThread thread, Value callable) => CallReentrant(thread, callable, []);

    /// <summary>Calls with one argument.</summary>
    internal static Value CallReentrant(VmThread thread, Value callable, Value a) => CallReentrant(thread, callable, [a]);

    /// <summary>Calls with two arguments.</summary>
    internal static Value CallReentrant(VmThread thread, Value callable, Value a, Value b) => CallReentrant(thread, callable, [a, b]);

    /// <summary>Calls with three arguments.</summary>
    internal static Value CallReentrant(VmThread thread, Value callable, Value a, Value b, Value c) => CallReentrant(thread, callable, [a, b, c]);

    /// <summary>Calls a special method that a type lookup found (not Unbound), binding it to <paramref name="self"/>.</summary>
    internal static Value SpecialReentrant(VmThread thread, Value method, Value self) => SpecialReentrant(thread, method, [self]);

    /// <summary>Calls a special method with one argument.</summary>
    internal static Value SpecialReentrant(VmThread thread, Value method, Value self, Value a) => SpecialReentrant(thread, method, [self, a]);

    /// <summary>Calls a special method with two arguments.</summary>
    internal static Value SpecialReentrant(VmThread thread, Value method, Value self, Value a, Value b) => SpecialReentrant(thread, method, [self, a, b]);

    /// <summary>Calls a special method that a type lookup found; the first of <paramref name="selfAndArgs"/> is self.</summary>
    internal static Value SpecialReentrant(VmThread thread, Value method, ReadOnlySpan<Value> selfAndArgs)
    {
        switch (method.Ref)
        {
            case NativeFunction { Kind: NativeKind.Method or NativeKind.SlotWrapper } native:
                return Natives.Call(thread, native, selfAndArgs, null);
            case FunctionObject function:
                return FunctionReentrant(thread, function, selfAndArgs, null);
        }
        if (!thread.EnterNative())
            return Value.Error;
        Value self = selfAndArgs[0];
        Value bound = Attributes.BindReentrant(thread, method, self, self.Type);
        return bound.IsError ? bound : CallReentrant(thread, bound, selfAndArgs[1..]);
    }

    /// <summary><c>self.name(*args)</c></summary>
    internal static Value MethodReentrant(VmThread thread, Value self, StrObject name, params ReadOnlySpan<Value> args)
    {
        Value method = Attributes.GetReentrant(thread, self, name);
        return method.IsError ? method : CallReentrant(thread, method, args);
    }

    /// <summary>The error of calling what is not callable.</summary>
    internal static Value NotCallable(VmThread thread, Value callable) =>
        thread.TypeError("'" + callable.Type.Name + "' object is not callable");

    private static Value WithSelfReentrant(VmThread thread, Value function, Value self, ReadOnlySpan<Value> args, TupleObject? names)
    {
        if (args.Length < 8)
        {
            var slots = new Slots8();
            Span<Value> all = MemoryMarshal.CreateSpan(ref Unsafe.As<Slots8, Value>(ref slots), args.Length + 1);
            all[0] = self;
            args.CopyTo(all[1..]);
            return CallReentrant(thread, function, all, names);
        }
        var array = new Value[args.Length + 1];
        array[0] = self;
        args.CopyTo(array.AsSpan(1));
        return CallReentrant(thread, function, array, names);
    }

    private static Value FunctionReentrant(VmThread t, FunctionObject function, ReadOnlySpan<Value> args, TupleObject? names)
    {
        // A native that calls functions without a loop in them passes no other safepoint.
        if (!t.EnterNative() || (t.Budget <= 0 && !Safepoint.ServeNative(t)))
            return Value.Error;
        Frame saved = t.Current;
        StackFrame savedHost = t.Host;
        if (names is null && CallPaths.TryPushSimple(t, saved, function, args) is { } simple)
        {
            Value returned = Interpreter.Run(t, simple);
            t.Current = saved;
            t.Host = savedHost;
            return returned;
        }
        Flow flow = CallPaths.PushFunction(t, saved, function, args, names, Contract.Entry, 0, out Value result);
        if (flow == Flow.Next)
            return result;
        if (flow == Flow.Enter)
            result = Interpreter.Run(t, t.Current);
        t.Current = saved;
        t.Host = savedHost;
        return flow == Flow.Enter ? result : Value.Error;
    }
}
