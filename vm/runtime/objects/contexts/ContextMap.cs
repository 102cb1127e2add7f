using System.Numerics;

namespace CoroVm.Runtime.Objects;

/// <summary>An immutable map from context variables to values (PEP 567): a big-endian Patricia tree on the variables' numbers (Okasaki and
/// Gill, "Fast Mergeable Integer Maps"), so that a changed map shares all but a path with the old one and is listed in the order in
/// which the variables were made. The empty map is null.</summary>
internal sealed class ContextMap
{
    private readonly long prefix;

    /// <summary>The highest bit in which the numbers below differ; 0 in a leaf.</summary>
    private readonly long bit;
    private readonly ContextMap? left, right;

    private ContextMap(ContextVarObject variable, in Value value)
    {
        prefix = variable.Number;
        Variable = variable;
        Value = value;
        Count = 1;
    }

    private ContextMap(long prefix, long bit, ContextMap left, ContextMap right)
    {
        this.prefix = prefix;
        this.bit = bit;
        this.left = left;
        this.right = right;
        Count = left.Count + right.Count;
    }

    internal int Count { get; }

    /// <summary>A leaf's variable.</summary>
    internal ContextVarObject? Variable { get; }

    /// <summary>A leaf's value.</summary>
    internal Value Value { get; }

    /// <summary>The value of a variable; false if it has none.</summary>
    internal static bool TryGet(ContextMap? map, ContextVarObject variable, out Value value)
    {
        while (map is { bit: not 0 })
            map = (variable.Number & map.bit) == 0 ? map.left : map.right;
        bool found = map is not null && ReferenceEquals(map.Variable, variable);
        value = found ? map!.Value : Value.Unbound;
        return found;
    }

    internal static ContextMap Set(ContextMap? map, ContextVarObject variable, in Value value)
    {
        long number = variable.Number;
        if (map is null || (map.bit == 0 && map.prefix == number))
            return new ContextMap(variable, value);
        if (map.bit == 0 || Above(number, map.bit) != map.prefix)
            return Join(new ContextMap(variable, value), number, map);
        return (number & map.bit) == 0
            ? new ContextMap(map.prefix, map.bit, Set(map.left, variable, value), map.right!)
            : new ContextMap(map.prefix, map.bit, map.left!, Set(map.right, variable, value));
    }

    internal static ContextMap? Remove(ContextMap? map, ContextVarObject variable)
    {
        if (map is null)
            return null;
        if (map.bit == 0)
            return ReferenceEquals(map.Variable, variable) ? null : map;
        if ((variable.Number & map.bit) == 0)
            return Remove(map.left, variable) is { } kept ? new ContextMap(map.prefix, map.bit, kept, map.right!) : map.right;
        return Remove(map.right, variable) is { } rest ? new ContextMap(map.prefix, map.bit, map.left!, rest) : map.left;
    }

    /// <summary>The leaves, in the order of their variables.</summary>
    internal static ContextMap[] Leaves(ContextMap? map)
    {
        if (map is null)
            return [];
        var leaves = new ContextMap[map.Count];
        int count = 0;
        var rest = new Stack<ContextMap>();
        rest.Push(map);
        while (rest.TryPop(out ContextMap? node))
        {
            if (node.bit == 0)
            {
                leaves[count++] = node;
                continue;
            }
            rest.Push(node.right!);
            rest.Push(node.left!);
        }
        return leaves;
    }

    private static ContextMap Join(ContextMap leaf, long number, ContextMap other)
    {
        long bit = 1L << (63 - BitOperations.LeadingZeroCount((ulong)(number ^ other.prefix)));
        return (number & bit) == 0 ? new ContextMap(Above(number, bit), bit, leaf, other) : new ContextMap(Above(number, bit), bit, other, leaf);
    }

    /// <summary>The bits of a number above one.</summary>
    private static long Above(long number, long bit) => number & ~((bit << 1) - 1);
}
