namespace CoroVm.Runtime.Objects;

/// <summary>What lookups of attributes in a type and its bases found, or that they found nothing: a direct-mapped table whose slots
/// refer to immutable entries, so that machines on several threads share the one of a builtin type without a lock. Thrown away when
/// the type or a base changes.</summary>
internal sealed class LookupCache
{
    private const int FirstSize = 8, MaxSize = 512;

    private Entry?[] entries = [];
    private int added;

    private sealed class Entry(StrObject name, in Value value)
    {
        internal readonly StrObject Name = name;
        internal readonly Value Value = value;
    }

    /// <summary>What was found last time, Unbound if nothing; false if the name was not looked up or has been displaced.</summary>
    internal bool TryGet(StrObject name, out Value value)
    {
        Entry?[] table = entries;
        if (table.Length > 0)
        {
            Entry? e = table[(int)name.Hash & (table.Length - 1)];
            if (e is not null && (ReferenceEquals(e.Name, name) || e.Name.Equals(name)))
            {
                value = e.Value;
                return true;
            }
        }
        value = default;
        return false;
    }

    /// <summary>Remembers what a lookup found; entries that race with it on another thread may be lost.</summary>
    internal void Add(StrObject name, in Value value)
    {
        Entry?[] table = entries;
        if (added >= table.Length && table.Length < MaxSize)
        {
            var larger = new Entry?[Math.Max(FirstSize, table.Length * 4)];
            foreach (Entry? e in table)
                if (e is not null)
                    larger[(int)e.Name.Hash & (larger.Length - 1)] = e;
            entries = table = larger;
        }
        Volatile.Write(ref table[(int)name.Hash & (table.Length - 1)], new Entry(name, value));
        added++;
    }
}
