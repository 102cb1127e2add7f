namespace CoroVm.StdLib.Native;

/// <summary>Binary heaps in lists, smallest or largest first. Comparing may change the list, which is
/// then an error.</summary>
internal static class Heaps
{
    internal static Value PushReentrant(VmThread thread, ListObject heap, Value item, bool max)
    {
        heap.Add(item);
        return SiftDownReentrant(thread, heap, 0, heap.Count - 1, max) ? Value.None : Value.Error;
    }

    internal static Value PopReentrant(VmThread thread, ListObject heap, bool max)
    {
        if (heap.Count == 0)
            return thread.IndexError("index out of range");
        Value last = heap.RemoveLast();
        if (heap.Count == 0)
            return last;
        Value first = heap.Items[0];
        heap.Items[0] = last;
        return SiftUpReentrant(thread, heap, 0, max) ? first : Value.Error;
    }

    internal static Value ReplaceReentrant(VmThread thread, ListObject heap, Value item, bool max)
    {
        if (heap.Count == 0)
            return thread.IndexError("index out of range");
        Value first = heap.Items[0];
        heap.Items[0] = item;
        return SiftUpReentrant(thread, heap, 0, max) ? first : Value.Error;
    }

    internal static Value PushPopReentrant(VmThread thread, ListObject heap, Value item, bool max)
    {
        if (heap.Count == 0)
            return item;
        int before = Before(thread, heap.Items[0], item, max);
        if (before < 0)
            return Value.Error;
        if (before == 0)
            return item;
        if (heap.Count == 0)
            return thread.IndexError("index out of range");
        return ReplaceReentrant(thread, heap, item, max);
    }

    internal static Value HeapifyReentrant(VmThread thread, ListObject heap, bool max)
    {
        for (int i = (heap.Count >> 1) - 1; i >= 0; i--)
            if (!SiftUpReentrant(thread, heap, i, max))
                return Value.Error;
        return Value.None;
    }

    // Whether a belongs above b: 1, 0, or -1 on error.
    private static int Before(VmThread thread, in Value a, in Value b, bool max) => max
        ? Comparison.TestReentrant(thread, CompareOperator.Less, b, a)
        : Comparison.TestReentrant(thread, CompareOperator.Less, a, b);

    // Moves the item at `place` towards the root until its parent is not after it.
    private static bool SiftDownReentrant(VmThread thread, ListObject heap, int start, int place, bool max)
    {
        int count = heap.Count;
        Value item = heap.Items[place];
        while (place > start)
        {
            int parent = (place - 1) >> 1;
            int before = Before(thread, item, heap.Items[parent], max);
            if (before < 0 || Changed(thread, heap, count))
                return false;
            if (before == 0)
                break;
            (heap.Items[place], heap.Items[parent]) = (heap.Items[parent], heap.Items[place]);
            place = parent;
        }
        return true;
    }

    // Moves the item at `place` to a leaf, its smaller child up each time, and from there down to where it belongs.
    private static bool SiftUpReentrant(VmThread thread, ListObject heap, int place, bool max)
    {
        int count = heap.Count, start = place, limit = count >> 1;
        while (place < limit)
        {
            int child = (2 * place) + 1;
            if (child + 1 < count)
            {
                int before = Before(thread, heap.Items[child], heap.Items[child + 1], max);
                if (before < 0 || Changed(thread, heap, count))
                    return false;
                if (before == 0)
                    child++;
            }
            (heap.Items[place], heap.Items[child]) = (heap.Items[child], heap.Items[place]);
            place = child;
        }
        return SiftDownReentrant(thread, heap, start, place, max);
    }

    private static bool Changed(VmThread thread, ListObject heap, int count)
    {
        if (heap.Count == count)
            return false;
        thread.RuntimeError("list changed size during iteration");
        return true;
    }
}
