namespace CoroVm.Runtime.Objects;

/// <summary>Binds the arguments of a call to the parameters of a native function.</summary>
internal static class NativeBinder
{
    /// <summary>Fills <paramref name="bound"/>, one value for each parameter of the function's signature; the last of
    /// <paramref name="args"/> are keyword arguments named by <paramref name="kwNames"/>. Checks self (or a
    /// <c>__new__</c>'s class) against the owner. The spans must not overlap. False on error: TypeError is pending.</summary>
    internal static bool Bind(VmThread thread, NativeFunction f, ReadOnlySpan<Value> args, TupleObject? kwNames, Span<Value> bound)
    {
        if (f.HasSelf && !CheckSelf(thread, f, args, kwNames))
            return false;
        Signature s = f.Signature;
        if (kwNames is null && s.IsPlain && args.Length >= s.MinPositional && args.Length <= s.MaxPositional)
        {
            args.CopyTo(bound);
            for (int i = args.Length; i < bound.Length; i++)
                bound[i] = s.Parameters[i].Default;
            return true;
        }
        int keywords = kwNames is null ? 0 : kwNames.Count;
        int given = args.Length - keywords;
        if (keywords > 0 && !s.AcceptsKeywords)
            return NativeArgumentErrors.NoKeywords(thread, f);
        if (given > s.MaxPositional && !s.HasVarPositional)
            return NativeArgumentErrors.TooMany(thread, f, given, keywords);
        if (keywords == 0 && given < s.MinPositional)
            return NativeArgumentErrors.TooFew(thread, f, given, keywords, MissingAt(s, given));
        if (keywords > 0 && !s.HasVarKeyword && !s.HasVarPositional && args.Length > s.Parameters.Length)
            return NativeArgumentErrors.TooMany(thread, f, given, keywords);

        Parameter[] parameters = s.Parameters;
        int direct = Math.Min(given, s.MaxPositional);
        args[..direct].CopyTo(bound);
        DictObject? rest = null;
        for (int i = direct; i < parameters.Length; i++)
        {
            ref readonly Parameter p = ref parameters[i];
            bound[i] = p.Kind switch
            {
                ParameterKind.VarPositional => given > s.MaxPositional ? TupleObject.Of(args[s.MaxPositional..given].ToArray()) : TupleObject.Empty,
                ParameterKind.VarKeyword => rest = new DictObject(),
                _ => Value.Error,
            };
        }
        if (keywords > 0 && !BindKeywords(thread, f, args[given..], kwNames!, given, bound, rest))
            return false;
        for (int i = direct; i < parameters.Length; i++)
        {
            if (!bound[i].IsError)
                continue;
            if (!parameters[i].Optional)
                return NativeArgumentErrors.TooFew(thread, f, given, keywords, i);
            bound[i] = parameters[i].Default;
        }
        return true;
    }

    /// <summary>Whether the first argument is there and of the type whose method this is.</summary>
    internal static bool CheckSelf(VmThread thread, NativeFunction f, ReadOnlySpan<Value> args, TupleObject? kwNames)
    {
        if (f.SelfKind is { } kind && args.Length > 0 && args[0].Ref is { } exact && exact.GetType() == kind && kwNames is null)
            return true;
        int keywords = kwNames is null ? 0 : kwNames.Count;
        if (args.Length - keywords == 0)
            return NativeArgumentErrors.NoSelf(thread, f);
        Value self = args[0];
        if (f.Kind is NativeKind.ClassMethod or NativeKind.StaticMethod)
        {
            if (self.Ref is TypeObject t && t.IsSubtypeOf(f.Owner!))
                return !f.IsNew || ReferenceEquals(t.NativeBase, f.Owner) || CheckSafe(thread, f, t);
        }
        else
        {
            TypeObject type = self.Type;
            if (ReferenceEquals(type, f.Owner) || type.IsSubtypeOf(f.Owner!))
                return true;
        }
        return NativeArgumentErrors.WrongSelf(thread, f, self);
    }

    /// <summary>A type whose builtin base has a <c>__new__</c> of its own must be made by that one.</summary>
    private static bool CheckSafe(VmThread thread, NativeFunction f, TypeObject type)
    {
        TypeObject native = type.NativeBase;
        if (!TypeCalls.IsInstantiable(native))
            return NativeArgumentErrors.NotInstantiable(thread, native);
        if (native.Special(Special.New).Ref is NativeFunction { IsNew: true } own && ReferenceEquals(own, f))
            return true;
        return NativeArgumentErrors.UnsafeNew(thread, f, type, native);
    }

    private static bool BindKeywords(VmThread thread, NativeFunction f, ReadOnlySpan<Value> values, TupleObject names, int given,
        Span<Value> bound, DictObject? rest)
    {
        Parameter[] parameters = f.Signature.Parameters;
        StrObject? unknown = null;
        for (int k = 0; k < values.Length; k++)
        {
            if (names.Items[k].Ref is not StrObject name)
                return Fail(thread.TypeError("keywords must be strings"));
            int index = IndexOf(parameters, name);
            if (index >= 0)
            {
                if (!bound[index].IsError)
                    return NativeArgumentErrors.GivenTwice(thread, f, name, index);
                bound[index] = values[k];
            }
            else if (rest is not null)
            {
                rest.Set(name, values[k]);
            }
            else
            {
                unknown ??= name;
            }
        }
        if (unknown is null)
            return true;
        for (int i = 0; i < parameters.Length; i++)
            if (bound[i].IsError && !parameters[i].Optional)
                return NativeArgumentErrors.TooFew(thread, f, given, values.Length, i);
        return NativeArgumentErrors.UnexpectedKeyword(thread, f, unknown);
    }

    private static int IndexOf(Parameter[] parameters, StrObject name)
    {
        for (int i = 0; i < parameters.Length; i++)
        {
            ref readonly Parameter p = ref parameters[i];
            if (p.Kind is ParameterKind.PositionalOrKeyword or ParameterKind.KeywordOnly && p.Name.Equals(name))
                return i;
        }
        return -1;
    }

    private static int MissingAt(Signature s, int given)
    {
        for (int i = given; i < s.Parameters.Length; i++)
            if (!s.Parameters[i].Optional)
                return i;
        return given;
    }

    private static bool Fail(Value error) => !error.IsError;
}
