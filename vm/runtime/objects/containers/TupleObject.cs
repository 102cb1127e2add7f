namespace CoroVm.Runtime.Objects;

/// <summary>A tuple. The array is owned by it and never changes.</summary>
internal class TupleObject(Value[] items) : ScriptObject
{
    internal static readonly TupleObject Empty = new([]);

    internal readonly Value[] Items = items;

    /// <summary>The hash once computed; 0 before.</summary>
    internal long CachedHash;

    internal int Count => Items.Length;

    internal override TypeObject Type => BuiltinTypes.Tuple;

    /// <summary>A tuple of the items, which are not copied; the one empty tuple for none.</summary>
    internal static TupleObject Of(params Value[] items) => items.Length == 0 ? Empty : new TupleObject(items);
}
