namespace CoroVm.Runtime.Objects;

/// <summary>A type parameter: typing.TypeVar, ParamSpec or TypeVarTuple.</summary>
internal abstract class TypeParameterObject(StrObject name, Value module) : ScriptObject
{
    private InstanceObject? holder;

    internal StrObject Name { get; } = name;

    /// <summary><c>__module__</c>: where it was made; None when that is unknown.</summary>
    internal Value Module { get; } = module;

    /// <summary>The default, or Unbound until <see cref="DefaultEvaluator"/> computes it; NoDefault's singleton for none.</summary>
    internal Value Default = Value.Unbound;

    /// <summary>The function that computes the default; None for none.</summary>
    internal Value DefaultEvaluator = Value.None;

    internal bool Covariant, Contravariant, InferVariance;

    internal override InstanceObject Holder => holder ??= new InstanceObject(Type);

    internal override InstanceObject? ExistingHolder => holder;

    /// <summary>As annotations show it.</summary>
    internal string Display => InferVariance ? Name.Text : (Covariant ? "+" : Contravariant ? "-" : "~") + Name.Text;

    internal Value DefaultReentrant(VmThread thread)
    {
        if (!Default.IsUnbound)
            return Default;
        if (DefaultEvaluator.IsNone)
            return NoDefaultObject.Instance;
        Value computed = Calls.CallReentrant(thread, DefaultEvaluator, Value.Int(1));
        if (!computed.IsError)
            Default = computed;
        return computed;
    }

    internal bool HasDefault => !DefaultEvaluator.IsNone || !(Default.IsUnbound || Default.Ref is NoDefaultObject);
}

/// <summary>typing.TypeVar</summary>
internal sealed class TypeVarObject(StrObject name, Value module) : TypeParameterObject(name, module)
{
    /// <summary>The bound, None for none, or Unbound until its evaluator computes it; likewise the constraints, a tuple.</summary>
    internal Value Bound = Value.None, Constraints = TupleObject.Empty;

    internal Value BoundEvaluator = Value.None, ConstraintsEvaluator = Value.None;

    internal override TypeObject Type => BuiltinTypes.TypeVar;

    internal Value BoundReentrant(VmThread thread) => Compute(thread, ref Bound, BoundEvaluator);

    internal Value ConstraintsReentrant(VmThread thread) => Compute(thread, ref Constraints, ConstraintsEvaluator);

    private static Value Compute(VmThread thread, ref Value field, Value evaluator)
    {
        if (!field.IsUnbound)
            return field;
        Value computed = Calls.CallReentrant(thread, evaluator, Value.Int(1));
        if (!computed.IsError)
            field = computed;
        return computed;
    }
}

/// <summary>typing.ParamSpec</summary>
internal sealed class ParamSpecObject(StrObject name, Value module) : TypeParameterObject(name, module)
{
    internal Value Bound = Value.None;

    internal override TypeObject Type => BuiltinTypes.ParamSpec;
}

/// <summary>typing.TypeVarTuple</summary>
internal sealed class TypeVarTupleObject(StrObject name, Value module) : TypeParameterObject(name, module)
{
    internal override TypeObject Type => BuiltinTypes.TypeVarTuple;
}

/// <summary>typing.ParamSpecArgs and ParamSpecKwargs: <c>P.args</c>, <c>P.kwargs</c>.</summary>
internal sealed class ParamSpecPartObject(Value origin, bool keywords) : ScriptObject
{
    internal Value Origin { get; } = origin;
    internal bool Keywords { get; } = keywords;

    internal override TypeObject Type => Keywords ? BuiltinTypes.ParamSpecKwargs : BuiltinTypes.ParamSpecArgs;
}

/// <summary>typing.NoDefault</summary>
internal sealed class NoDefaultObject : ScriptObject
{
    internal static readonly NoDefaultObject Instance = new();

    internal override TypeObject Type => BuiltinTypes.NoDefault;
}
