namespace CoroVm.Runtime.Execute;

/// <summary>Calls of classes: <c>type.__call__</c> without native recursion for the common shape, <c>object.__new__</c> and a script's
/// <c>__init__</c>.</summary>
internal static class Constructing
{
    /// <summary>The script's <c>__init__</c> that a call of the class runs, if the class has that shape.</summary>
    internal static FunctionObject? Init(TypeObject type) =>
        type.IsHeapType && !type.IsAbstract && ReferenceEquals(type.NativeBase, BuiltinTypes.Object) && ReferenceEquals(type.Type, BuiltinTypes.Type)
            && ReferenceEquals(type.Special(Special.New).Ref, BuiltinTypes.Object.Special(Special.New).Ref)
            ? type.Special(Special.Init).Ref as FunctionObject : null;

    /// <summary>Whether the class has that shape; then <paramref name="flow"/> says how the call went.</summary>
    internal static bool TryFast(VmThread t, Frame f, TypeObject type, ReadOnlySpan<Value> args, TupleObject? names, int resultSlot, out Flow flow)
    {
        flow = Flow.Next;
        if (type.Construct is { } construct)
        {
            Value made = construct(t, args, names);
            if (!made.IsNotImplemented)
            {
                if (made.IsError)
                    flow = Flow.Error;
                else
                    f.Slot(resultSlot) = made;
                return true;
            }
            return false;
        }
        if (!type.IsHeapType || type.IsAbstract || !ReferenceEquals(type.NativeBase, BuiltinTypes.Object)
            || !ReferenceEquals(type.Special(Special.New).Ref, BuiltinTypes.Object.Special(Special.New).Ref))
            return TryException(t, f, type, args, names, resultSlot, ref flow);
        Value init = type.Special(Special.Init);
        if (init.Ref is not FunctionObject function)
        {
            if (args.Length != 0 || !ReferenceEquals(init.Ref, BuiltinTypes.Object.Special(Special.Init).Ref))
                return false;
            var bare = new InstanceObject(type);
            InstanceFinalizers.Watch(t, bare);
            f.Slot(resultSlot) = bare;
            return true;
        }
        var instance = new InstanceObject(type);
        InstanceFinalizers.Watch(t, instance);
        flow = Push(t, f, function, instance, args, names, resultSlot);
        return true;
    }

    /// <summary>An exception of a type that has BaseException's <c>__new__</c>, with a builtin or a script's <c>__init__</c>.</summary>
    private static bool TryException(VmThread t, Frame f, TypeObject type, ReadOnlySpan<Value> args, TupleObject? names, int resultSlot, ref Flow flow)
    {
        if (!ReferenceEquals(type.Special(Special.New).Ref, ExceptionTypes.BaseException.Special(Special.New).Ref))
            return false;
        Value init = type.Special(Special.Init);
        int named = names?.Count ?? 0;
        if (init.Ref is FunctionObject function)
        {
            var instance = Exceptions.Allocate(type, TupleObject.Of(args[..^named].ToArray()));
            InstanceFinalizers.Watch(t, instance);
            flow = Push(t, f, function, instance, args, names, resultSlot);
            return true;
        }
        if (named > 0 || init.Ref is not NativeFunction || !Exceptions.IsMadeFromAnything(type))
            return false;
        ExceptionObject made = Exceptions.Create(t, type, TupleObject.Of(args.ToArray()));
        InstanceFinalizers.Watch(t, made);
        f.Slot(resultSlot) = made;
        return true;
    }

    private static Flow Push(VmThread t, Frame f, FunctionObject init, ScriptObject instance, ReadOnlySpan<Value> args, TupleObject? names, int resultSlot)
    {
        Value[]? array = null;
        var slots = new Slots8();
        Span<Value> all = args.Length < 8
            ? System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref Unsafe.As<Slots8, Value>(ref slots), args.Length + 1)
            : array = new Value[args.Length + 1];
        all[0] = instance;
        args.CopyTo(all[1..]);
        Flow flow = CallPaths.PushFunction(t, f, init, all, names, Contract.Init, resultSlot, out Value generator);
        if (flow == Flow.Next)
        {
            t.TypeError("__init__() should return None, not '" + generator.Type.Name + "'");
            return Flow.Error;
        }
        if (flow == Flow.Enter)
            Unsafe.As<StackFrame>(t.Current).Made = instance;
        return flow;
    }
}
