namespace CoroVm.Bytecode;

/// <summary>Rare operations that <see cref="Opcode.CallIntrinsic"/> invokes by number. Each takes the stated entries off
/// the stack (deepest first) and pushes one result.</summary>
public enum IntrinsicFunction : byte
{
    /// <summary>value -- None. Hands the value of an expression statement to <c>sys.displayhook</c> (interactive mode).</summary>
    Print,
    /// <summary>module -- None. <c>from module import *</c> into the current namespace.</summary>
    ImportStar,
    /// <summary>list -- tuple</summary>
    ListToTuple,
    /// <summary>name -- typevar (PEP 695)</summary>
    TypeVar,
    /// <summary>name bound_evaluator -- typevar. The bound is a function that computes it.</summary>
    TypeVarWithBound,
    /// <summary>name constraints_evaluator -- typevar</summary>
    TypeVarWithConstraints,
    /// <summary>name -- paramspec</summary>
    ParamSpec,
    /// <summary>name -- typevartuple</summary>
    TypeVarTuple,
    /// <summary>typeparam default_evaluator -- typeparam (PEP 696)</summary>
    SetTypeParamDefault,
    /// <summary>typeparams -- generic. <c>typing.Generic[*typeparams]</c>, the implicit base of a generic class.</summary>
    SubscriptGeneric,
    /// <summary>name typeparams value_evaluator -- alias (PEP 695); typeparams is a tuple or None.</summary>
    TypeAlias,
    /// <summary>function typeparams -- function. Sets <c>__type_params__</c>.</summary>
    SetFunctionTypeParams,
    /// <summary>original excs -- exc_or_none. What an <c>except*</c> statement raises at its end: <c>excs</c> lists what
    /// its handlers raised and what none of them took (None entries are skipped).</summary>
    PrepareReraiseStar,
    /// <summary>names -- None. Names is a tuple. Creates <c>__annotations__</c> in the current namespace if absent.</summary>
    SetupAnnotations,
}

/// <summary>Facts about <see cref="IntrinsicFunction"/> operands.</summary>
public static class IntrinsicFunctions
{
    // In the order of the enumeration.
    private static ReadOnlySpan<byte> Arities => [1, 1, 1, 1, 2, 2, 1, 1, 2, 1, 3, 2, 2, 1];

    /// <summary>The number of intrinsics.</summary>
    public static int Count => Arities.Length;

    /// <summary>How many entries an intrinsic takes off the stack; 0 for a number that is none.</summary>
    public static int Arity(int intrinsic) => (uint)intrinsic < (uint)Arities.Length ? Arities[intrinsic] : 0;
}
