namespace CoroVm.StdLib.Native;

/// <summary>_collections</summary>
internal sealed class CollectionsModule : NativeModule
{
    internal override string Name => "_collections";

    internal override string Doc => "High performance data structures.\n- deque:        ordered collection accessible from endpoints only\n- defaultdict:  dict subclass with a default value factory\n";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Type(DequeType.Definition);
        b.Type(DequeIterator.Forward);
        b.Type(DequeIterator.Backward);
        b.Type(DefaultDictObject.Definition);
        b.Type(OrderedDictObject.Definition);
        b.Type(TupleGetter.Definition);
        b.Function("_count_elements", "(mapping, iterable, /)", static (t, a) => CountElements.CountReentrant(t, a[0], a[1]),
            "Count elements in the iterable, updating the mapping");
    }
}
