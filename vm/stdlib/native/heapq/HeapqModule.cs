namespace CoroVm.StdLib.Native;

/// <summary>_heapq</summary>
internal sealed class HeapqModule : NativeModule
{

    internal override string Name => "_heapq";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Function("heappush", "(heap, item, /)", static (t, a) => Heap(t, "heappush", a) is { } h ? Heaps.PushReentrant(t, h, a[1], false) : Value.Error, "Push item onto heap, maintaining the heap invariant.");
        b.Function("heappop", "(heap, /)", static (t, a) => Heap(t, "heappop", a) is { } h ? Heaps.PopReentrant(t, h, false) : Value.Error, "Pop the smallest item off the heap, maintaining the heap invariant.");
        b.Function("heapreplace", "(heap, item, /)", static (t, a) => Heap(t, "heapreplace", a) is { } h ? Heaps.ReplaceReentrant(t, h, a[1], false) : Value.Error, "Pop and return the current smallest value, and add the new item.\n\nThis is more efficient than heappop() followed by heappush(), and can be\nmore appropriate when using a fixed-size heap.  Note that the value\nreturned may be larger than item!  That constrains reasonable uses of\nthis routine unless written as part of a conditional replacement:\n\n    if item > heap[0]:\n        item = heapreplace(heap, item)");
        b.Function("heappushpop", "(heap, item, /)", static (t, a) => Heap(t, "heappushpop", a) is { } h ? Heaps.PushPopReentrant(t, h, a[1], false) : Value.Error, "Push item on the heap, then pop and return the smallest item from the heap.\n\nThe combined action runs more efficiently than heappush() followed by\na separate call to heappop().");
        b.Function("heapify", "(heap, /)", static (t, a) => Heap(t, "heapify", a) is { } h ? Heaps.HeapifyReentrant(t, h, false) : Value.Error, "Transform list into a heap, in-place, in O(len(heap)) time.");
        b.Function("heappush_max", "(heap, item, /)", static (t, a) => Heap(t, "heappush_max", a) is { } h ? Heaps.PushReentrant(t, h, a[1], true) : Value.Error, "Push item onto max heap, maintaining the heap invariant.");
        b.Function("heappop_max", "(heap, /)", static (t, a) => Heap(t, "heappop_max", a) is { } h ? Heaps.PopReentrant(t, h, true) : Value.Error, "Maxheap variant of heappop.");
        b.Function("heapreplace_max", "(heap, item, /)", static (t, a) => Heap(t, "heapreplace_max", a) is { } h ? Heaps.ReplaceReentrant(t, h, a[1], true) : Value.Error, "Maxheap variant of heapreplace.");
        b.Function("heappushpop_max", "(heap, item, /)", static (t, a) => Heap(t, "heappushpop_max", a) is { } h ? Heaps.PushPopReentrant(t, h, a[1], true) : Value.Error, "Maxheap variant of heappushpop.\n\nThe combined action runs more efficiently than heappush_max() followed by\na separate call to heappop_max().");
        b.Function("heapify_max", "(heap, /)", static (t, a) => Heap(t, "heapify_max", a) is { } h ? Heaps.HeapifyReentrant(t, h, true) : Value.Error, "Maxheap variant of heapify.");
    }

    private static ListObject? Heap(VmThread thread, string name, ReadOnlySpan<Value> a)
    {
        if (a[0].Ref is ListObject heap)
            return heap;
        thread.TypeError(a.Length == 1
            ? $"{name}() argument must be list, not {a[0].Type.FullName}"
            : $"{name}() argument 1 must be list, not {a[0].Type.FullName}");
        return null;
    }
}
