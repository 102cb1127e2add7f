namespace CoroVm.Runtime.Objects;

/// <summary>The direct subclasses of classes (<c>__subclasses__</c>). Those of builtin types, which are shared, belong to a virtual
/// machine; those of a script's class are with the class.</summary>
internal sealed class SubclassRegistry
{
    private readonly Dictionary<TypeObject, List<WeakReference<TypeObject>>> ofBuiltins = [];

    internal void Add(TypeObject baseType, TypeObject type)
    {
        if (baseType.IsHeapType)
        {
            baseType.AddSubclass(type);
            return;
        }
        if (!ofBuiltins.TryGetValue(baseType, out List<WeakReference<TypeObject>>? list))
            ofBuiltins.Add(baseType, list = []);
        else if (list.Count % 64 == 63)
            list.RemoveAll(static w => !w.TryGetTarget(out _));
        list.Add(new WeakReference<TypeObject>(type));
    }

    internal void Remove(TypeObject baseType, TypeObject type)
    {
        if (baseType.IsHeapType)
            baseType.RemoveSubclass(type);
        else if (ofBuiltins.TryGetValue(baseType, out List<WeakReference<TypeObject>>? list))
            list.RemoveAll(w => !w.TryGetTarget(out TypeObject? t) || ReferenceEquals(t, type));
    }

    /// <summary>The live direct subclasses, oldest first; of builtin types the builtin ones too.</summary>
    internal List<TypeObject> Of(TypeObject baseType)
    {
        if (baseType.IsHeapType)
            return baseType.Subclasses();
        var live = new List<TypeObject>();
        foreach (TypeObject t in BuiltinSubclasses.Of(baseType))
            live.Add(t);
        if (ofBuiltins.TryGetValue(baseType, out List<WeakReference<TypeObject>>? list))
        {
            foreach (WeakReference<TypeObject> w in list)
                if (w.TryGetTarget(out TypeObject? t))
                    live.Add(t);
        }
        return live;
    }
}
