namespace CoroVm.Runtime.Objects;

/// <summary>A stable, adaptive merge sort of keys and, in step with them, values (null: only keys): natural runs, extended to a
/// minimum length by binary insertion, merged by the powersort policy with galloping. Compares as CPython's list sort
/// does, because scripts can watch.</summary>
internal struct MergeSort<T, TOrder>(T[] keys, Value[]? values, TOrder order)
    where TOrder : struct, ISortOrder<T>
{
    private const int MinGallopStart = 7;

    private struct Run
    {
        internal int Start, Length, Power;
    }

    private TOrder order = order;
    private T[] spareKeys = [];
    private Value[] spareValues = [];
    private readonly Run[] runs = new Run[64];
    private int runCount;
    private int minGallop = MinGallopStart;

    /// <summary>Sorts the first <paramref name="count"/>; false if a comparison failed, and then they are in some order.</summary>
    internal bool Sort(int count)
    {
        int minRun = MinimumRun(count);
        for (int low = 0; low < count;)
        {
            int remaining = count - low;
            int length = CountRun(low, remaining);
            if (order.Failed)
                return false;
            if (length < minRun)
            {
                int forced = Math.Min(minRun, remaining);
                InsertBinary(low, length, forced);
                if (order.Failed)
                    return false;
                length = forced;
            }
            if (!FoundRun(low, length, count))
                return false;
            runs[runCount++] = new Run { Start = low, Length = length };
            low += length;
        }
        while (runCount > 1)
        {
            int n = runCount - 2;
            if (n > 0 && runs[n - 1].Length < runs[n + 1].Length)
                n--;
            if (!MergeAt(n))
                return false;
        }
        return true;
    }

    // --- runs

    private static int MinimumRun(int n)
    {
        int rest = 0;
        while (n >= 64)
        {
            rest |= n & 1;
            n >>= 1;
        }
        return n + rest;
    }

    // The length of the run that starts at low; a descending one is reversed in place, equal items keeping their order.
    private int CountRun(int low, int remaining)
    {
        T[] k = keys;
        int n = 1;
        while (n < remaining && !order.Less(k[low + n], k[low + n - 1]))
            n++;
        if (n == remaining || order.Failed)
            return n;
        if (n > 1)
        {
            if (order.Less(k[low], k[low + n - 1]) || order.Failed)
                return n;
            Reverse(low, n); // all equal: reversed twice they keep their order
        }
        n++;
        int equal = 0;
        for (; n < remaining; n++)
        {
            if (order.Less(k[low + n], k[low + n - 1]))
            {
                if (equal > 0)
                    Reverse(low + n - equal - 1, equal + 1);
                equal = 0;
                continue;
            }
            if (order.Less(k[low + n - 1], k[low + n]) || order.Failed)
                break;
            equal++;
        }
        if (equal > 0)
            Reverse(low + n - equal - 1, equal + 1);
        Reverse(low, n);
        while (n < remaining && !order.Less(k[low + n], k[low + n - 1]) && !order.Failed)
            n++;
        return n;
    }

    private readonly void Reverse(int start, int length)
    {
        Array.Reverse(keys, start, length);
        if (values is not null)
            Array.Reverse(values, start, length);
    }

    // Sorts [low, low + length), of which the first `sorted` are.
    private void InsertBinary(int low, int sorted, int length)
    {
        T[] k = keys;
        for (int i = low + sorted; i < low + length; i++)
        {
            T pivot = k[i];
            int left = low, right = i;
            while (left < right)
            {
                int middle = left + ((right - left) >> 1);
                if (order.Less(pivot, k[middle]))
                    right = middle;
                else
                    left = middle + 1;
            }
            if (order.Failed)
                return;
            Array.Copy(k, left, k, left + 1, i - left);
            k[left] = pivot;
            if (values is { } v)
            {
                Value value = v[i];
                Array.Copy(v, left, v, left + 1, i - left);
                v[left] = value;
            }
        }
    }

    // Powersort: merges earlier runs as long as they are deeper in the tree than the boundary to the new run.
    private bool FoundRun(int start, int length, int count)
    {
        if (runCount == 0)
            return true;
        Run last = runs[runCount - 1];
        int power = Power(last.Start, last.Length, length, count);
        while (runCount > 1 && runs[runCount - 2].Power > power)
        {
            if (!MergeAt(runCount - 2))
                return false;
        }
        _ = start;
        runs[runCount - 1].Power = power;
        return true;
    }

    // The depth at which the midpoints of two neighbouring runs part.
    private static int Power(int start, int length, int nextLength, int count)
    {
        long a = (2L * start) + length, b = a + length + nextLength;
        for (int power = 1; ; power++)
        {
            if (a >= count)
            {
                a -= count;
                b -= count;
            }
            else if (b >= count)
            {
                return power;
            }
            a <<= 1;
            b <<= 1;
        }
    }

    // --- merging

    private bool MergeAt(int i)
    {
        int a = runs[i].Start, na = runs[i].Length, b = runs[i + 1].Start, nb = runs[i + 1].Length;
        runs[i].Length = na + nb;
        if (i == runCount - 3)
            runs[i + 1] = runs[i + 2];
        runCount--;
        int k = GallopRight(keys[b], keys, a, na, 0);
        a += k;
        na -= k;
        if (na == 0 || order.Failed)
            return !order.Failed;
        nb = GallopLeft(keys[a + na - 1], keys, b, nb, nb - 1);
        if (nb <= 0 || order.Failed)
            return !order.Failed;
        if (na <= nb)
            MergeLow(a, na, b, nb);
        else
            MergeHigh(a, na, b, nb);
        return !order.Failed;
    }

    // Where key belongs in a sorted run, left of equal items; the search starts at a hint and doubles its steps.
    private int GallopLeft(T key, T[] array, int start, int length, int hint)
    {
        int last = 0, offset = 1;
        if (order.Less(array[start + hint], key))
        {
            int max = length - hint;
            while (offset < max && order.Less(array[start + hint + offset], key))
            {
                last = offset;
                offset = offset > int.MaxValue / 2 - 1 ? max : (offset << 1) + 1;
            }
            offset = Math.Min(offset, max);
            last += hint;
            offset += hint;
        }
        else
        {
            int max = hint + 1;
            while (offset < max && !order.Less(array[start + hint - offset], key))
            {
                last = offset;
                offset = offset > int.MaxValue / 2 - 1 ? max : (offset << 1) + 1;
            }
            offset = Math.Min(offset, max);
            (last, offset) = (hint - offset, hint - last);
        }
        for (last++; last < offset;)
        {
            int middle = last + ((offset - last) >> 1);
            if (order.Less(array[start + middle], key))
                last = middle + 1;
            else
                offset = middle;
        }
        return offset;
    }

    // As GallopLeft, right of equal items.
    private int GallopRight(T key, T[] array, int start, int length, int hint)
    {
        int last = 0, offset = 1;
        if (order.Less(key, array[start + hint]))
        {
            int max = hint + 1;
            while (offset < max && order.Less(key, array[start + hint - offset]))
            {
                last = offset;
                offset = offset > int.MaxValue / 2 - 1 ? max : (offset << 1) + 1;
            }
            offset = Math.Min(offset, max);
            (last, offset) = (hint - offset, hint - last);
        }
        else
        {
            int max = length - hint;
            while (offset < max && !order.Less(key, array[start + hint + offset]))
            {
                last = offset;
                offset = offset > int.MaxValue / 2 - 1 ? max : (offset << 1) + 1;
            }
            offset = Math.Min(offset, max);
            last += hint;
            offset += hint;
        }
        for (last++; last < offset;)
        {
            int middle = last + ((offset - last) >> 1);
            if (order.Less(key, array[start + middle]))
                offset = middle;
            else
                last = middle + 1;
        }
        return offset;
    }

    private void Spare(int from, int count)
    {
        if (spareKeys.Length < count)
        {
            spareKeys = new T[count];
            if (values is not null)
                spareValues = new Value[count];
        }
        Array.Copy(keys, from, spareKeys, 0, count);
        if (values is not null)
            Array.Copy(values, from, spareValues, 0, count);
    }

    private readonly void Move(int from, int to, int count)
    {
        Array.Copy(keys, from, keys, to, count);
        if (values is not null)
            Array.Copy(values, from, values, to, count);
    }

    private readonly void MoveOne(int from, int to)
    {
        keys[to] = keys[from];
        if (values is { } v)
            v[to] = v[from];
    }

    private readonly void UnspareOne(int from, int to)
    {
        keys[to] = spareKeys[from];
        if (values is { } v)
            v[to] = spareValues[from];
    }

    private readonly void Unspare(int from, int to, int count)
    {
        Array.Copy(spareKeys, from, keys, to, count);
        if (values is not null)
            Array.Copy(spareValues, from, values, to, count);
    }

    // Merges two neighbouring runs, the first (not longer) copied aside, from the left. The first item of b goes first and the
    // last of a goes last, which MergeAt has made sure of.
    private void MergeLow(int a, int na, int b, int nb)
    {
        Spare(a, na);
        int to = a, x = 0;
        MoveOne(b++, to++);
        nb--;
        if (nb == 0)
            goto restA;
        if (na == 1)
            goto restB;
        while (true)
        {
            int wonA = 0, wonB = 0;
            while (true)
            {
                if (order.Less(keys[b], spareKeys[x]))
                {
                    MoveOne(b++, to++);
                    wonB++;
                    wonA = 0;
                    if (--nb == 0)
                        goto restA;
                    if (wonB >= minGallop)
                        break;
                }
                else
                {
                    if (order.Failed)
                        goto restA;
                    UnspareOne(x++, to++);
                    wonA++;
                    wonB = 0;
                    if (--na == 1)
                        goto restB;
                    if (wonA >= minGallop)
                        break;
                }
            }
            minGallop++;
            do
            {
                minGallop -= minGallop > 1 ? 1 : 0;
                wonA = GallopRight(keys[b], spareKeys, x, na, 0);
                if (order.Failed)
                    goto restA;
                if (wonA > 0)
                {
                    Unspare(x, to, wonA);
                    to += wonA;
                    x += wonA;
                    na -= wonA;
                    if (na == 1)
                        goto restB;
                    // Only an inconsistent comparison can use up a here.
                    if (na == 0)
                        goto restA;
                }
                MoveOne(b++, to++);
                if (--nb == 0)
                    goto restA;
                wonB = GallopLeft(spareKeys[x], keys, b, nb, 0);
                if (order.Failed)
                    goto restA;
                if (wonB > 0)
                {
                    Move(b, to, wonB);
                    to += wonB;
                    b += wonB;
                    nb -= wonB;
                    if (nb == 0)
                        goto restA;
                }
                UnspareOne(x++, to++);
                if (--na == 1)
                    goto restB;
            }
            while (wonA >= MinGallopStart || wonB >= MinGallopStart);
            minGallop++;
        }
    restA:
        Unspare(x, to, na);
        return;
    restB:
        Move(b, to, nb);
        UnspareOne(x, to + nb);
    }

    // As MergeLow from the right, with b (shorter) copied aside.
    private void MergeHigh(int a, int na, int b, int nb)
    {
        Spare(b, nb);
        int to = b + nb - 1, x = nb - 1, y = a + na - 1;
        MoveOne(y--, to--);
        na--;
        if (na == 0)
            goto restB;
        if (nb == 1)
            goto restA;
        while (true)
        {
            int wonA = 0, wonB = 0;
            while (true)
            {
                if (order.Less(spareKeys[x], keys[y]))
                {
                    MoveOne(y--, to--);
                    wonA++;
                    wonB = 0;
                    if (--na == 0)
                        goto restB;
                    if (wonA >= minGallop)
                        break;
                }
                else
                {
                    if (order.Failed)
                        goto restB;
                    UnspareOne(x--, to--);
                    wonB++;
                    wonA = 0;
                    if (--nb == 1)
                        goto restA;
                    if (wonB >= minGallop)
                        break;
                }
            }
            minGallop++;
            do
            {
                minGallop -= minGallop > 1 ? 1 : 0;
                wonA = na - GallopRight(spareKeys[x], keys, a, na, na - 1);
                if (order.Failed)
                    goto restB;
                if (wonA > 0)
                {
                    to -= wonA;
                    y -= wonA;
                    Move(y + 1, to + 1, wonA);
                    na -= wonA;
                    if (na == 0)
                        goto restB;
                }
                UnspareOne(x--, to--);
                if (--nb == 1)
                    goto restA;
                wonB = nb - GallopLeft(keys[y], spareKeys, 0, nb, nb - 1);
                if (order.Failed)
                    goto restB;
                if (wonB > 0)
                {
                    to -= wonB;
                    x -= wonB;
                    Unspare(x + 1, to + 1, wonB);
                    nb -= wonB;
                    if (nb == 1)
                        goto restA;
                    // Only an inconsistent comparison can use up b here.
                    if (nb == 0)
                        goto restB;
                }
                MoveOne(y--, to--);
                if (--na == 0)
                    goto restB;
            }
            while (wonA >= MinGallopStart || wonB >= MinGallopStart);
            minGallop++;
        }
    restB:
        Unspare(0, to - nb + 1, nb);
        return;
    restA:
        Move(a, to - na + 1, na);
        UnspareOne(x, to - na);
    }
}
