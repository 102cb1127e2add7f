namespace CoroVm.Runtime.Objects;

/// <summary>generic_alias_iterator: gives the alias once, unpacked (<c>*tuple[int, ...]</c>).</summary>
internal sealed class GenericAliasIterator(GenericAliasObject alias) : NativeIterator
{
    /// <summary>Null once given.</summary>
    internal GenericAliasObject? Alias = alias;

    internal override TypeObject Type => BuiltinTypes.GenericAliasIterator;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        value = Alias is { } alias ? new GenericAliasObject(alias.Origin, alias.Args, true) : Value.Unbound;
        Alias = null;
        return !value.IsUnbound;
    }

    internal static void Populate(TypeBuilder b)
    {
        b.Type.IsSubclassable = false;
        b.Iterator();
        b.Method("__reduce__", "(self, /)", static (t, a) => ((GenericAliasIterator)a[0].Ref!).Alias is { } alias ? Reduction.Iter(t, alias) : Reduction.Iter(t, TupleObject.Empty));
    }
}
