namespace CoroVm.Runtime.Objects;

/// <summary>typing.Union (types.UnionType): <c>X | Y</c>.</summary>
internal sealed class UnionObject(TupleObject args) : ScriptObject
{
    /// <summary>The members, without duplicates, in the order they were written.</summary>
    internal TupleObject Args { get; } = args;

    /// <summary><c>__parameters__</c>, once computed.</summary>
    internal TupleObject? Parameters;

    internal override TypeObject Type => BuiltinTypes.Union;

    /// <summary><c>left | right</c> of what may be members of a union; NotImplemented if one may not.</summary>
    internal static Value OrReentrant(VmThread thread, Value left, Value right)
    {
        if (!IsMember(left) || !IsMember(right))
            return Value.NotImplemented;
        return UnionMembers.MakeReentrant(thread, [left, right]);
    }

    private static bool IsMember(Value v) =>
        v.IsNone || v.Ref is TypeObject or GenericAliasObject or UnionObject or TypeAliasObject;
}
