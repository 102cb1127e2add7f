namespace CoroVm.Runtime.Objects;

/// <summary><c>type.__bases__ = bases</c></summary>
internal static class TypeBases
{
    internal static bool SetReentrant(VmThread thread, TypeObject type, Value value)
    {
        if (!type.IsHeapType || value.IsUnbound)
            return Fail(thread, (value.IsUnbound ? "cannot delete '" : "cannot set '") + "__bases__' attribute of immutable type '" + type.Name + "'");
        if (value.Ref is not TupleObject tuple)
            return Fail(thread, "can only assign tuple to " + type.Name + ".__bases__, not " + value.Type.Name);
        if (tuple.Count == 0)
            return Fail(thread, "can only assign non-empty tuple to " + type.Name + ".__bases__, not ()");
        var bases = new TypeObject[tuple.Count];
        for (int i = 0; i < bases.Length; i++)
        {
            if (tuple.Items[i].Ref is not TypeObject b)
                return Fail(thread, type.Name + ".__bases__ must be tuple of classes, not '" + tuple.Items[i].Type.Name + "'");
            if (b.IsSubtypeOf(type) || DerivesFrom(b, type))
                return Fail(thread, "a __bases__ item causes an inheritance cycle");
            bases[i] = b;
        }
        TypeObject? best = TypeLayout.BestBase(thread, bases);
        if (best is null || !TypeLayout.CheckAssignable(thread, TypeLayout.BaseOf(type)!, best, "__bases__"))
            return false;
        TypeObject[] oldBases = type.Bases;
        var old = new List<(TypeObject Type, TypeObject[] Mro)>();
        type.Bases = bases;
        if (!RecomputeReentrant(thread, type, old))
        {
            foreach ((TypeObject t, TypeObject[] mro) in old)
                t.Mro = mro;
            if (ReferenceEquals(type.Bases, bases))
                type.Bases = oldBases;
            type.Modified();
            return false;
        }
        // A metaclass's mro() may have assigned other bases meanwhile: those stay.
        if (!ReferenceEquals(type.Bases, bases))
            return true;
        foreach (TypeObject b in oldBases)
            thread.Vm.Subclasses.Remove(b, type);
        foreach (TypeObject b in bases)
            thread.Vm.Subclasses.Add(b, type);
        type.Modified();
        return true;
    }

    /// <summary>By the bases alone: a class whose MRO is being computed has none yet.</summary>
    private static bool DerivesFrom(TypeObject type, TypeObject other)
    {
        var seen = new HashSet<TypeObject>();
        var pending = new Stack<TypeObject>();
        pending.Push(type);
        while (pending.TryPop(out TypeObject? t))
        {
            if (ReferenceEquals(t, other))
                return true;
            if (!seen.Add(t))
                continue;
            foreach (TypeObject b in t.Bases)
                pending.Push(b);
        }
        return false;
    }

    private static bool RecomputeReentrant(VmThread thread, TypeObject type, List<(TypeObject Type, TypeObject[] Mro)> old)
    {
        if (MethodResolutionOrder.OfReentrant(thread, type) is not { } mro)
            return false;
        old.Add((type, type.Mro));
        type.Mro = mro;
        foreach (TypeObject t in type.Subclasses())
            if (!RecomputeReentrant(thread, t, old))
                return false;
        return true;
    }

    private static bool Fail(VmThread thread, string message)
    {
        thread.TypeError(message);
        return false;
    }
}
