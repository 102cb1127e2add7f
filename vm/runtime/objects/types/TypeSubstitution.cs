namespace CoroVm.Runtime.Objects;

/// <summary>Type parameters in generic aliases: finding them, and putting arguments in their place.</summary>
internal static class TypeSubstitution
{
    private static readonly StrObject substitute = StrObject.From("__typing_subst__"), prepare = StrObject.From("__typing_prepare_subst__"),
        parametersName = StrObject.From("__parameters__"), unpackedArgs = StrObject.From("__typing_unpacked_tuple_args__"),
        isUnpacked = StrObject.From("__typing_is_unpacked_typevartuple__");

    /// <summary>The distinct type parameters in the arguments, in order; null on error.</summary>
    internal static TupleObject? ParametersReentrant(VmThread thread, ReadOnlySpan<Value> args)
    {
        var found = new List<Value>();
        return CollectReentrant(thread, args.ToArray(), found) ? TupleObject.Of(found.ToArray()) : null;
    }

    private static bool CollectReentrant(VmThread thread, Value[] args, List<Value> found)
    {
        foreach (Value arg in args)
        {
            if (arg.Ref is TypeObject or null || arg.IsNone)
                continue;
            if (arg.Ref is TupleObject or ListObject)
            {
                if (!thread.EnterNative() || Iteration.ToArrayReentrant(thread, arg) is not { } inner || !CollectReentrant(thread, inner, found))
                    return false;
                continue;
            }
            int has = TypingSupport.HasReentrant(thread, arg, substitute);
            if (has > 0)
            {
                AddUnique(found, arg);
                continue;
            }
            if (has < 0)
                return false;
            has = Attributes.TryGetReentrant(thread, arg, parametersName, out Value own);
            if (has < 0)
                return false;
            if (has == 0 || own.Ref is not TupleObject nested)
                continue;
            foreach (Value p in nested.Items)
                AddUnique(found, p);
        }
        return true;
    }

    private static void AddUnique(List<Value> found, Value parameter)
    {
        foreach (Value f in found)
            if (Value.Same(f, parameter))
                return;
        found.Add(parameter);
    }

    /// <summary>The arguments of <paramref name="self"/> with items in place of its parameters; null on error.</summary>
    internal static TupleObject? ApplyReentrant(VmThread thread, Value self, TupleObject args, TupleObject parameters, Value item)
    {
        if (parameters.Count == 0)
            return Fail(thread, self, " is not a generic class", prefix: "");
        if (UnpackReentrant(thread, item) is not { } unpacked)
            return null;
        Value items = unpacked;
        foreach (Value p in parameters.Items)
        {
            int found = Attributes.TryGetReentrant(thread, p, prepare, out Value method);
            if (found < 0)
                return null;
            if (found == 0)
                continue;
            items = Calls.CallReentrant(thread, method, self, items.Ref is TupleObject ? items : TupleObject.Of(items));
            if (items.IsError)
                return null;
        }
        Value[] values = items.Ref is TupleObject t ? t.Items : [items];
        if (values.Length != parameters.Count)
        {
            return Fail(thread, self, "; actual " + values.Length + ", expected " + parameters.Count,
                "Too " + (values.Length > parameters.Count ? "many" : "few") + " arguments for ");
        }
        return ReplaceReentrant(thread, args.Items, parameters, values);
    }

    private static TupleObject? ReplaceReentrant(VmThread thread, Value[] args, TupleObject parameters, Value[] values)
    {
        if (!thread.EnterNative())
            return null;
        var fresh = new List<Value>(args.Length);
        foreach (Value arg in args)
        {
            if (arg.Ref is TypeObject or null)
            {
                fresh.Add(arg);
                continue;
            }
            if (arg.Ref is TupleObject or ListObject)
            {
                if (Iteration.ToArrayReentrant(thread, arg) is not { } inner || ReplaceReentrant(thread, inner, parameters, values) is not { } replaced)
                    return null;
                fresh.Add(arg.Ref is ListObject ? new ListObject(replaced.Items) : replaced);
                continue;
            }
            int unpack = Attributes.TryGetReentrant(thread, arg, isUnpacked, out Value flag);
            if (unpack > 0)
                unpack = Truth.OfReentrant(thread, flag);
            if (unpack < 0)
                return null;
            Value result = ArgumentReentrant(thread, arg, parameters, values);
            if (result.IsError)
                return null;
            if (unpack > 0)
            {
                if (result.Ref is not TupleObject spread)
                    return FailTuple(thread, result);
                fresh.AddRange(spread.Items);
            }
            else
            {
                fresh.Add(result);
            }
        }
        return TupleObject.Of(fresh.ToArray());
    }

    /// <summary>What stands for one argument: a parameter's value, or a generic argument with its own parameters replaced.</summary>
    private static Value ArgumentReentrant(VmThread thread, Value arg, TupleObject parameters, Value[] values)
    {
        int found = Attributes.TryGetReentrant(thread, arg, substitute, out Value method);
        if (found < 0)
            return Value.Error;
        if (found > 0)
        {
            int index = IndexOf(parameters, arg);
            return index < 0 ? arg : Calls.CallReentrant(thread, method, values[index]);
        }
        found = Attributes.TryGetReentrant(thread, arg, parametersName, out Value own);
        if (found < 0)
            return Value.Error;
        if (found == 0 || own.Ref is not TupleObject { Count: > 0 } inner)
            return arg;
        var items = new List<Value>();
        foreach (Value p in inner.Items)
        {
            int index = IndexOf(parameters, p);
            if (index < 0)
                items.Add(p);
            else if (p.Type.Has(Special.Iter) && values[index].Ref is TupleObject spread)
                items.AddRange(spread.Items);
            else
                items.Add(values[index]);
        }
        return Subscripts.GetItemReentrant(thread, arg, TupleObject.Of(items.ToArray()));
    }

    private static int IndexOf(TupleObject parameters, Value parameter)
    {
        for (int i = 0; i < parameters.Count; i++)
            if (Value.Same(parameters.Items[i], parameter))
                return i;
        return -1;
    }

    /// <summary>The items as a tuple, unpacked tuple types spread out; null on error.</summary>
    private static TupleObject? UnpackReentrant(VmThread thread, Value item)
    {
        Value[] items = item.Ref is TupleObject t ? t.Items : [item];
        List<Value>? spread = null;
        for (int i = 0; i < items.Length; i++)
        {
            Value v = items[i];
            Value inner = Value.None;
            int found = v.Ref is TypeObject or null ? 0 : Attributes.TryGetReentrant(thread, v, unpackedArgs, out inner);
            if (found < 0)
                return null;
            if (found > 0 && inner.Ref is TupleObject nested && !(nested.Count > 0 && nested.Items[^1].IsEllipsis))
            {
                spread ??= [.. items[..i]];
                spread.AddRange(nested.Items);
            }
            else
            {
                spread?.Add(v);
            }
        }
        return spread is null ? TupleObject.Of(items) : TupleObject.Of(spread.ToArray());
    }

    private static TupleObject? Fail(VmThread thread, Value self, string suffix, string prefix)
    {
        if (Representation.ReprReentrant(thread, self) is { } text)
            thread.TypeError(prefix + text.Text + suffix);
        return null;
    }

    private static TupleObject? FailTuple(VmThread thread, Value result)
    {
        thread.TypeError("expected __typing_subst__ of TypeVarTuple objects to return a tuple, not " + result.Type.Name);
        return null;
    }
}
