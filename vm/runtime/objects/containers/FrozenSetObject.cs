namespace CoroVm.Runtime.Objects;

/// <summary>A frozenset. Only its maker adds to it.</summary>
internal class FrozenSetObject : SetObject
{
    private long hash = -1;

    internal override TypeObject Type => BuiltinTypes.FrozenSet;

    /// <summary>The hash, computed once.</summary>
    internal long Hash => hash != -1 ? hash : hash = HashOf(this);

    /// <summary>CPython's hash of a frozenset with these items: the exclusive or of their scattered hashes, scattered again.</summary>
    internal static long HashOf(SetObject set)
    {
        ulong h = 0;
        int i = 0;
        while (set.NextEntry(ref i, out Entry e))
        {
            var x = (ulong)e.Hash;
            h ^= (x ^ 89869747UL ^ (x << 16)) * 3644798167UL;
        }
        h ^= ((ulong)set.Count + 1) * 1927868237UL;
        h ^= (h >> 11) ^ (h >> 25);
        h = (h * 69069UL) + 907133923UL;
        return h == ulong.MaxValue ? 590923713L : (long)h;
    }
}
