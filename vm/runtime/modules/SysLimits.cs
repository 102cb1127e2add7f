namespace CoroVm.Runtime.Modules;

/// <summary>sys: limits, sizes and switches.</summary>
internal static class SysLimits
{
    internal static void Populate(ModuleBuilder b)
    {
        b.Function("getrecursionlimit", "()", static (t, _) => Value.Int(t.Vm.RecursionLimit), "Return the current value of the recursion limit.");
        b.Function("setrecursionlimit", "(limit, /)", static (t, a) => SetRecursionLimit(t, a[0]), "Set the maximum depth of the Python interpreter stack to n.");
        b.Function("get_int_max_str_digits", "()", static (t, _) => Value.Int(t.Vm.MaxStrDigits), "Return the maximum string digits limit for non-binary int<->str conversions.");
        b.Function("set_int_max_str_digits", "(maxdigits)", static (t, a) => SetMaxDigits(t, a[0]), "Set the maximum string digits limit for non-binary int<->str conversions.");
        b.Function("getswitchinterval", "()", static (_, _) => Value.Float(0.005));
        b.Function("setswitchinterval", "(interval, /)", static (t, a) => Conversions.FloatReentrant(t, a[0], out double s) ? s > 0 ? Value.None
            : t.ValueError("switch interval must be strictly positive") : Value.Error);
        b.Function("getsizeof", "(object, default=<unset>)", static (t, a) => SizeReentrant(t, a[0], a[1]));
        b.Function("getrefcount", "(object, /)", static (_, a) => Value.Int(IsImmortal(a[0]) ? 3221225472 : 2));
        b.Function("getallocatedblocks", "()", static (_, _) => Value.Int(0));
        b.Function("getunicodeinternedsize", "(*, _only_immortal=False)", static (_, _) => Value.Int(0));
        b.Function("intern", "(string, /)", static (t, a) => Intern(t, a[0]), "``Intern'' the given string.");
        b.Function("_is_interned", "(string, /)", static (_, _) => Value.True);
        b.Function("_is_gil_enabled", "()", static (_, _) => Value.True);
        b.Function("_is_immortal", "(op, /)", static (_, a) => Value.Bool(IsImmortal(a[0])));
        b.Function("getdefaultencoding", "()", static (_, _) => Value.Str("utf-8"), "Return the current default encoding used by the Unicode implementation.");
        b.Function("getfilesystemencoding", "()", static (_, _) => Value.Str("utf-8"), "Return the encoding used to convert Unicode filenames to OS filenames.");
        b.Function("getfilesystemencodeerrors", "()", static (_, _) => Value.Str("surrogateescape"), "Return the error mode used for Unicode to OS filename conversion.");
        b.Function("_clear_type_cache", "()", static (_, _) => Value.None);
        b.Function("_clear_internal_caches", "()", static (_, _) => Value.None);
        b.Function("is_finalizing", "()", static (_, _) => Value.False);
        b.Function("is_remote_debug_enabled", "()", static (_, _) => Value.False);
        b.Function("is_stack_trampoline_active", "()", static (_, _) => Value.False);
    }

    /// <summary>What is never freed: values that are no objects of their own, builtin types, the empty tuple, str and bytes.</summary>
    private static bool IsImmortal(Value v) => v.Ref switch
    {
        null => v.Bits is >= -5 and <= 256,
        TypeObject type => !type.IsHeapType,
        TupleObject tuple => tuple.Count == 0,
        StrObject text => text.Length <= 1,
        BytesObject bytes => bytes.Data.Length <= 1,
        ScriptObject => false,
        _ => !v.IsFloat,
    };

    private static Value SetRecursionLimit(VmThread thread, Value value)
    {
        if (!Conversions.Int32Reentrant(thread, value, out int limit))
            return Value.Error;
        if (limit < 1)
            return thread.ValueError("recursion limit must be greater or equal than 1");
        int depth = 0;
        for (Frame? f = thread.Current; f is not null && !ReferenceEquals(f, thread.Frames.Ground) && depth < limit; f = f.Previous)
            depth++;
        if (depth >= limit)
        {
            return thread.Raise(ExceptionTypes.RecursionError,
                "cannot set the recursion limit to " + limit + " at the recursion depth " + depth + ": the limit is too low");
        }
        thread.Vm.RecursionLimit = limit;
        thread.Frames.LimitChanged();
        return Value.None;
    }

    private static Value SetMaxDigits(VmThread thread, Value value)
    {
        if (!Conversions.Int32Reentrant(thread, value, out int digits))
            return Value.Error;
        if (digits != 0 && digits < 640)
            return thread.ValueError("maxdigits must be >= 640 or 0 for unlimited");
        thread.Vm.MaxStrDigits = digits;
        return Value.None;
    }

    private static Value SizeReentrant(VmThread thread, Value obj, Value fallback)
    {
        Value method = obj.Type.Lookup(SpecialNames.Of(Special.Sizeof));
        if (method.IsUnbound)
            return fallback.IsUnbound ? thread.TypeError("Type " + obj.Type.Name + " doesn't define __sizeof__") : fallback;
        Value size = Calls.SpecialReentrant(thread, method, obj);
        if (!size.IsError && Conversions.TryInt(size, out BigInteger n))
            return n.Sign < 0 ? thread.ValueError("__sizeof__() should return >= 0") : Value.Int(n);
        if (fallback.IsUnbound || (size.IsError && !thread.Swallow(ExceptionTypes.TypeError)))
            return size.IsError ? size : thread.TypeError("'" + size.Type.Name + "' object cannot be interpreted as an integer");
        return fallback;
    }

    private static Value Intern(VmThread thread, Value text)
    {
        if (text.Ref is StrObject s)
            return s.GetType() == typeof(StrObject) ? thread.Vm.Intern(s) : thread.TypeError("can't intern " + text.Type.Name);
        return thread.TypeError("intern() argument must be str, not " + text.Type.Name);
    }
}
