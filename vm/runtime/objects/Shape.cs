namespace CoroVm.Runtime.Objects;

/// <summary>A hidden class: which attribute is in which field of an instance. Instances that got the same attributes in the
/// same order share a shape. Belongs to one type. Inline caches compare the shape by reference and
/// <see cref="Version"/>, which changes when the type (or a base) is modified.</summary>
internal sealed class Shape
{
    private Dictionary<StrObject, Shape>? transitions;
    private Dictionary<StrObject, int>? indexes;

    private Shape(TypeObject type, Shape? parent, StrObject? name, int count, bool isDict)
    {
        Type = type;
        Parent = parent;
        Name = name;
        Count = count;
        IsDict = isDict;
    }

    internal TypeObject Type { get; }

    /// <summary>The shape without the newest attribute; null for a root.</summary>
    internal Shape? Parent { get; }

    /// <summary>The newest attribute's name; null for a root.</summary>
    internal StrObject? Name { get; }

    /// <summary>The number of fields in use: the type's slots first, then the attributes in order of creation.</summary>
    internal int Count { get; }

    /// <summary>The attributes are in a dict object, which is the field after the slots; caches never apply.</summary>
    internal bool IsDict { get; }

    /// <summary>Changes with every modification of the type that could change a lookup.</summary>
    internal int Version;

    internal static Shape Root(TypeObject type, int slots) => new(type, null, null, slots, false);

    internal static Shape ForDict(TypeObject type, int slots) => new(type, null, null, slots + 1, true);

    /// <summary>The field of an attribute, or -1.</summary>
    internal int IndexOf(StrObject name)
    {
        if (Parent is null)
            return -1;
        if (ReferenceEquals(name, Name))
            return Count - 1;
        indexes ??= BuildIndexes();
        return indexes.TryGetValue(name, out int index) ? index : -1;
    }

    /// <summary>The shape with one more attribute.</summary>
    internal Shape With(StrObject name)
    {
        if (Type.IsHeapType)
            return Transition(name);
        // A builtin type's shapes are shared by virtual machines on different threads.
        lock (Type)
            return Transition(name);
    }

    private Shape Transition(StrObject name)
    {
        transitions ??= new Dictionary<StrObject, Shape>(1);
        if (!transitions.TryGetValue(name, out Shape? next))
        {
            next = new Shape(Type, this, name, Count + 1, false) { Version = Version };
            transitions.Add(name, next);
        }
        return next;
    }

    /// <summary>The attribute names in order of creation.</summary>
    internal StrObject[] Names()
    {
        int depth = 0;
        for (Shape s = this; s.Parent is not null; s = s.Parent)
            depth++;
        var names = new StrObject[depth];
        for (Shape s = this; s.Parent is not null; s = s.Parent)
            names[--depth] = s.Name!;
        return names;
    }

    /// <summary>Invalidates every cache on this shape and its descendants.</summary>
    internal void Invalidate()
    {
        var pending = new Stack<Shape>();
        pending.Push(this);
        while (pending.TryPop(out Shape? shape))
        {
            shape.Version++;
            if (shape.transitions is not null)
                foreach (Shape child in shape.transitions.Values)
                    pending.Push(child);
        }
    }

    private Dictionary<StrObject, int> BuildIndexes()
    {
        var map = new Dictionary<StrObject, int>();
        for (Shape s = this; s.Parent is not null; s = s.Parent)
            map[s.Name!] = s.Count - 1;
        return map;
    }
}
