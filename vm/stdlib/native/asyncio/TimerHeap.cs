namespace CoroVm.StdLib.Native;

/// <summary>A loop's timers: a heap by time, as heapq's, in a list that scripts may look at.</summary>
internal static class TimerHeap
{
    internal static void Push(ListObject heap, TimerHandleObject timer)
    {
        heap.Add(timer);
        timer.IsScheduled = true;
        Up(heap.Items, heap.Count - 1);
    }

    /// <summary>Takes the earliest timer out of a heap that is not empty; null for something that is no timer.</summary>
    internal static TimerHandleObject? Pop(ListObject heap)
    {
        Value last = heap.RemoveLast();
        if (heap.Count == 0)
            return Left(last);
        Value first = heap.Items[0];
        heap.Items[0] = last;
        Down(heap.Items, heap.Count, 0);
        return Left(first);
    }

    /// <summary>Removes what is cancelled.</summary>
    internal static void Sweep(ListObject heap)
    {
        int kept = 0;
        for (int i = 0; i < heap.Count; i++)
        {
            if (heap.Items[i].Ref is TimerHandleObject { IsCancelled: true } timer)
                timer.IsScheduled = false;
            else
                heap.Items[kept++] = heap.Items[i];
        }
        while (heap.Count > kept)
            heap.RemoveLast();
        for (int i = (kept / 2) - 1; i >= 0; i--)
            Down(heap.Items, kept, i);
    }

    private static TimerHandleObject? Left(Value item)
    {
        var timer = item.Ref as TimerHandleObject;
        if (timer is not null)
            timer.IsScheduled = false;
        return timer;
    }

    private static bool IsBefore(in Value a, in Value b)
    {
        if (a.Ref is not TimerHandleObject x)
            return true;
        return b.Ref is TimerHandleObject y && x.Key < y.Key;
    }

    private static void Up(Value[] items, int at, int top = 0)
    {
        Value item = items[at];
        while (at > top)
        {
            int parent = (at - 1) / 2;
            if (!IsBefore(item, items[parent]))
                break;
            items[at] = items[parent];
            at = parent;
        }
        items[at] = item;
    }

    // The way of heapq, which decides the order of timers of the same time: the smaller children move up all the way, then the item
    // from the bottom.
    private static void Down(Value[] items, int count, int top)
    {
        Value item = items[top];
        int at = top;
        for (int child = (2 * at) + 1; child < count; child = (2 * at) + 1)
        {
            if (child + 1 < count && !IsBefore(items[child], items[child + 1]))
                child++;
            items[at] = items[child];
            at = child;
        }
        items[at] = item;
        Up(items, at, top);
    }
}
