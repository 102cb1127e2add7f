namespace CoroVm.Runtime.Objects;

/// <summary>types.GenericAlias: <c>list[int]</c>.</summary>
internal class GenericAliasObject(Value origin, TupleObject args, bool unpacked) : ScriptObject
{
    internal Value Origin { get; } = origin;
    internal TupleObject Args { get; } = args;

    /// <summary>It stands for its items: <c>*tuple[int, ...]</c>.</summary>
    internal bool Unpacked { get; } = unpacked;

    /// <summary><c>__parameters__</c>, once computed.</summary>
    internal TupleObject? Parameters;

    internal override TypeObject Type => BuiltinTypes.GenericAlias;

    /// <summary><c>origin[item]</c>: a tuple gives several arguments.</summary>
    internal static GenericAliasObject Of(Value origin, Value item) =>
        new(origin, item.Ref is TupleObject t ? t : TupleObject.Of(item), false);
}

/// <summary>An instance of a script's subclass of GenericAlias.</summary>
internal sealed class GenericAliasInstance(TypeObject type, Value origin, TupleObject args) : GenericAliasObject(origin, args, false)
{
    internal override InstanceObject Holder { get; } = new(type);

    internal override TypeObject Type => Holder.Type;
}
