namespace CoroVm.Runtime.Objects;

/// <summary>typing.TypeAliasType: what a <c>type</c> statement binds.</summary>
internal sealed class TypeAliasObject(StrObject name, TupleObject typeParams, Value evaluator, Value value, Value module) : ScriptObject
{
    internal StrObject Name { get; } = name;
    internal TupleObject TypeParams { get; } = typeParams;

    /// <summary>The function that computes the value; None for an alias made by the constructor.</summary>
    internal Value Evaluator { get; } = evaluator;

    /// <summary>The value; Unbound until it is computed.</summary>
    internal Value Aliased = value;

    internal Value Module { get; } = module;

    internal override TypeObject Type => BuiltinTypes.TypeAlias;

    internal Value ValueReentrant(VmThread thread)
    {
        if (Aliased.IsUnbound)
        {
            Value computed = Calls.CallReentrant(thread, Evaluator, Value.Int(1));
            if (computed.IsError)
                return computed;
            Aliased = computed;
        }
        return Aliased;
    }
}
