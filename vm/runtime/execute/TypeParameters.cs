namespace CoroVm.Runtime.Execute;

/// <summary>The intrinsics of PEP 695 and 696.</summary>
internal static class TypeParameters
{
    internal static Value TypeVar(VmThread t, Value name, Value bound, Value constraints) =>
        Entry.As<StrObject>(t, name) is not { } text ? Value.Error : new TypeVarObject(text, Module(t))
        {
            InferVariance = true,
            Bound = bound.IsUnbound ? Value.None : Value.Unbound,
            BoundEvaluator = bound.IsUnbound ? Value.None : bound,
            Constraints = constraints.IsUnbound ? TupleObject.Empty : Value.Unbound,
            ConstraintsEvaluator = constraints.IsUnbound ? Value.None : constraints,
        };

    internal static Value ParamSpec(VmThread t, Value name) =>
        Entry.As<StrObject>(t, name) is { } text ? new ParamSpecObject(text, Module(t)) { InferVariance = true } : Value.Error;

    internal static Value TypeVarTuple(VmThread t, Value name) =>
        Entry.As<StrObject>(t, name) is { } text ? new TypeVarTupleObject(text, Module(t)) : Value.Error;

    internal static Value SetDefault(VmThread t, Value parameter, Value evaluator)
    {
        if (Entry.As<TypeParameterObject>(t, parameter) is not { } found)
            return Value.Error;
        found.DefaultEvaluator = evaluator;
        return parameter;
    }

    /// <summary><c>Generic[*parameters]</c>; a TypeVarTuple stands unpacked.</summary>
    internal static Value SubscriptGenericReentrant(VmThread t, Value parameters)
    {
        if (Entry.As<TupleObject>(t, parameters) is not { } tuple)
            return Value.Error;
        Value[] items = tuple.Items.ToArray();
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].Ref is not TypeVarTupleObject)
                continue;
            Value iterator = Iteration.GetIterReentrant(t, items[i]);
            if (iterator.IsError || !Iteration.NextReentrant(t, iterator, out items[i]))
                return Value.Error;
        }
        return Subscripts.GetItemReentrant(t, BuiltinTypes.Generic, TupleObject.Of(items));
    }

    internal static Value Alias(VmThread t, Value name, Value parameters, Value evaluator) =>
        Entry.As<StrObject>(t, name) is not { } text ? Value.Error : new TypeAliasObject(text, parameters.Ref as TupleObject ?? TupleObject.Empty, evaluator, Value.Unbound, Module(t));

    private static Value Module(VmThread t) =>
        CallerScope.Current(t) is { } scope && scope.Globals.TryGet(Names.Name, out Value name) ? name : Value.None;
}
