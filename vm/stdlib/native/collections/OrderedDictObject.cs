namespace CoroVm.StdLib.Native;

/// <summary>collections.OrderedDict: a dict, whose entries are in order anyway, that can also move and remove at both ends.</summary>
internal sealed class OrderedDictObject : DictObject
{
    internal static readonly TypeObject Definition = new("OrderedDict", BuiltinTypes.Dict, "collections", OrderedDictMembers.Populate)
    {
        HasInstanceDict = true, HasWeakReferences = true, IsPatternMapping = true, MatchesSelf = true,
    };

    private InstanceObject? holder;
    private Entry[]? scanned;
    private int first;

    /// <summary>An OrderedDict, or an instance of a script's subclass of it.</summary>
    internal OrderedDictObject(TypeObject cls)
    {
        if (!ReferenceEquals(cls, Definition))
            holder = new InstanceObject(cls);
    }

    internal override TypeObject Type => holder is null ? Definition : holder.Type;

    internal override InstanceObject Holder => holder ??= new InstanceObject(Definition);

    /// <summary>Of the class itself, not of a subclass.</summary>
    internal bool IsExact => holder is null || ReferenceEquals(holder.Type, Definition);

    /// <summary>The index of the first entry, or the last, of a dict that is not empty.</summary>
    internal int EndIndex(bool last)
    {
        if (last)
            return LastIndex();
        // Entries that were removed at the front stay free until the array is replaced.
        int i = ReferenceEquals(scanned, Entries) ? first : 0;
        while (Entries[i].Key.IsUnbound)
            i++;
        scanned = Entries;
        return first = i;
    }
}
