namespace CoroVm.Runtime.Objects;

/// <summary>Calling a class: <c>__new__</c>, then <c>__init__</c> of what it made.</summary>
internal static class TypeCalls
{
    /// <summary><c>type.__call__(type, *args, **kwargs)</c>; the last arguments are keyword arguments named by <paramref name="names"/>.</summary>
    internal static Value CallReentrant(VmThread thread, TypeObject type, ReadOnlySpan<Value> args, TupleObject? names)
    {
        if (type.Construct is { } construct && construct(thread, args, names) is { IsNotImplemented: false } direct)
            return direct;
        if (ReferenceEquals(type, BuiltinTypes.Type))
        {
            int named = names?.Count ?? 0;
            if (args.Length - named == 1)
                return named == 0 ? args[0].Type : thread.TypeError("type() takes no keyword arguments");
            if (args.Length - named != 3)
                return thread.TypeError("type() takes 1 or 3 arguments");
        }
        if (!IsInstantiable(type))
            return thread.TypeError("cannot create '" + FullName(type) + "' instances");
        if (!thread.EnterNative())
            return Value.Error;
        if (!type.IsHeapType && args.Length < 4 && type.Special(Special.New).Ref is NativeFunction { IsNew: true } constructor
            && ObjectType.IsOfObject(type, Special.Init) && !ReferenceEquals(constructor.Owner, BuiltinTypes.Object))
            return NewOnlyReentrant(thread, type, constructor, args, names);
        var all = new Value[args.Length + 1];
        all[0] = type;
        args.CopyTo(all.AsSpan(1));
        Value method = type.Special(Special.New);
        Value bound = method.Ref is NativeFunction ? method : Descriptors.GetReentrant(thread, method, Value.Unbound, type);
        if (bound.IsError)
            return bound;
        // A builtin constructor without keyword parameters leaves keywords to a script's __init__.
        bool leaves = names is not null && method.Ref is NativeFunction { Signature.AcceptsKeywords: false }
            && type.Special(Special.Init).Ref is FunctionObject;
        Value made = leaves ? Calls.CallReentrant(thread, bound, all.AsSpan(0, all.Length - names!.Count)) : Calls.CallReentrant(thread, bound, all, names);
        if (made.IsError)
            return made;
        if (type.IsHeapType && made.Ref is ScriptObject o)
            InstanceFinalizers.Watch(thread, o);
        TypeObject actual = made.Type;
        if (!ReferenceEquals(actual, type) && !actual.IsSubtypeOf(type))
            return made;
        Value init = actual.Special(Special.Init);
        if (init.Ref is NativeFunction n && ReferenceEquals(n.Owner, BuiltinTypes.Object)
            && (all.Length == 1 || (names is null && !ReferenceEquals(bound.Ref, BuiltinTypes.Object.Special(Special.New).Ref))))
            return made;
        all[0] = made;
        Value done = names is null ? Calls.SpecialReentrant(thread, init, all) : CallInitReentrant(thread, init, made, all, names);
        if (done.IsError)
            return done;
        return done.IsNone ? made : thread.TypeError("__init__() should return None, not '" + done.Type.Name + "'");
    }

    // A builtin type that __new__ alone makes: object.__init__ has nothing to say.
    private static Value NewOnlyReentrant(VmThread thread, TypeObject type, NativeFunction constructor, ReadOnlySpan<Value> args, TupleObject? names)
    {
        var slots = new Slots4();
        Span<Value> all = System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref Unsafe.As<Slots4, Value>(ref slots), args.Length + 1);
        all[0] = type;
        args.CopyTo(all[1..]);
        return Natives.Call(thread, constructor, all, names);
    }

    /// <summary>Whether calling the type can make instances: a builtin type without a constructor of its own cannot.</summary>
    internal static bool IsInstantiable(TypeObject type) =>
        type.IsHeapType || ReferenceEquals(type.NativeBase, BuiltinTypes.Object) || !ObjectType.IsOfObject(type, Special.New);

    private static Value CallInitReentrant(VmThread thread, Value init, Value self, Value[] all, TupleObject names)
    {
        Value bound = Descriptors.GetReentrant(thread, init, self, self.Type);
        return bound.IsError ? bound : Calls.CallReentrant(thread, bound, all.AsSpan(1), names);
    }

    private static string FullName(TypeObject type) => ObjectType.FullName(type);
}
