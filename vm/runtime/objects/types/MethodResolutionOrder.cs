namespace CoroVm.Runtime.Objects;

/// <summary>The order in which a class's bases are searched: C3 linearisation, or what a metaclass's own <c>mro()</c> says.</summary>
internal static class MethodResolutionOrder
{
    /// <summary>The order for a class whose bases are set; null on error.</summary>
    internal static TypeObject[]? OfReentrant(VmThread thread, TypeObject type)
    {
        TypeObject metatype = type.Type;
        if (!ReferenceEquals(metatype, BuiltinTypes.Type))
        {
            Value custom = metatype.Lookup(Names.Mro);
            if (custom.Ref is not NativeFunction)
                return CustomReentrant(thread, type, custom);
        }
        return Linearise(thread, type);
    }

    /// <summary><c>type.mro(type)</c>; null on error.</summary>
    internal static TypeObject[]? Linearise(VmThread thread, TypeObject type)
    {
        TypeObject[] bases = type.Bases;
        foreach (TypeObject b in bases)
        {
            if (b.IsOrdered)
                continue;
            thread.TypeError("Cannot extend an incomplete type '" + b.Name + "'");
            return null;
        }
        if (bases.Length == 1)
            return [type, .. bases[0].Mro];
        for (int i = 0; i < bases.Length; i++)
        {
            for (int j = i + 1; j < bases.Length; j++)
            {
                if (!ReferenceEquals(bases[i], bases[j]))
                    continue;
                thread.TypeError("duplicate base class " + bases[i].Name);
                return null;
            }
        }
        var order = new List<TypeObject> { type };
        var sequences = new TypeObject[bases.Length + 1][];
        for (int i = 0; i < bases.Length; i++)
            sequences[i] = bases[i].Mro;
        sequences[^1] = bases;
        var heads = new int[sequences.Length];
        while (true)
        {
            bool left = false;
            TypeObject? next = null;
            for (int i = 0; i < sequences.Length && next is null; i++)
            {
                if (heads[i] == sequences[i].Length)
                    continue;
                left = true;
                TypeObject candidate = sequences[i][heads[i]];
                if (!InTail(sequences, heads, candidate))
                    next = candidate;
            }
            if (!left)
                return order.ToArray();
            if (next is null)
            {
                Conflict(thread, sequences, heads);
                return null;
            }
            order.Add(next);
            for (int i = 0; i < sequences.Length; i++)
                if (heads[i] < sequences[i].Length && ReferenceEquals(sequences[i][heads[i]], next))
                    heads[i]++;
        }
    }

    private static bool InTail(TypeObject[][] sequences, int[] heads, TypeObject candidate)
    {
        for (int i = 0; i < sequences.Length; i++)
            for (int j = heads[i] + 1; j < sequences[i].Length; j++)
                if (ReferenceEquals(sequences[i][j], candidate))
                    return true;
        return false;
    }

    private static void Conflict(VmThread thread, TypeObject[][] sequences, int[] heads)
    {
        var names = new List<string>();
        for (int i = 0; i < sequences.Length; i++)
        {
            if (heads[i] < sequences[i].Length && !names.Contains(sequences[i][heads[i]].Name))
                names.Add(sequences[i][heads[i]].Name);
        }
        thread.TypeError("Cannot create a consistent method resolution order (MRO) for bases " + string.Join(", ", names.ConvertAll(static n => n[(n.LastIndexOf('.') + 1)..])));
    }

    private static TypeObject[]? CustomReentrant(VmThread thread, TypeObject type, Value method)
    {
        Value result = Calls.SpecialReentrant(thread, method, type);
        if (result.IsError || Iteration.ToArrayReentrant(thread, result) is not { } items)
            return null;
        var order = new TypeObject[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].Ref is not TypeObject t)
            {
                thread.TypeError("mro() returned a non-class ('" + items[i].Type.Name + "')");
                return null;
            }
            if (!type.SolidBase.IsSubtypeOf(t.SolidBase) && !ReferenceEquals(t, type))
            {
                thread.TypeError("mro() returned base with unsuitable layout ('" + t.Name + "')");
                return null;
            }
            order[i] = t;
        }
        return order;
    }
}
