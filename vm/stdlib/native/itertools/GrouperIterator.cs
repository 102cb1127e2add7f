namespace CoroVm.StdLib.Native;

/// <summary>itertools._grouper: the items of one group of a <see cref="GroupByIterator"/>.</summary>
internal sealed class GrouperIterator(GroupByIterator parent, Value key) : NativeIterator
{
    internal static readonly TypeObject Definition = new("_grouper", BuiltinTypes.Object, "itertools", Populate) { IsSubclassable = false };

    /// <summary>The group's key.</summary>
    internal Value Key { get; } = key;

    internal override TypeObject Type => Definition;

    internal override bool MoveNext(VmThread thread, out Value value) => parent.NextOfGroup(thread, this, out value);

    private static void Populate(TypeBuilder b)
    {
        b.New("(cls, parent, tgtkey, /)", static (t, a) => a[1].Ref is GroupByIterator parent
            ? new GrouperIterator(parent, a[2])
            : t.TypeError("_grouper() argument 1 must be itertools.groupby, not " + a[1].Type.Name));
        b.Iterator();
    }
}
