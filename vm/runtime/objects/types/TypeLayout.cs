namespace CoroVm.Runtime.Objects;

/// <summary>Which base decides the layout of a class's instances, and whether layouts agree.</summary>
internal static class TypeLayout
{
    /// <summary>The base whose layout a new class extends; null on error.</summary>
    internal static TypeObject? BestBase(VmThread thread, TypeObject[] bases)
    {
        TypeObject? best = null, winner = null;
        foreach (TypeObject b in bases)
        {
            if (!b.IsSubclassable)
            {
                thread.TypeError("type '" + b.Name + "' is not an acceptable base type");
                return null;
            }
            TypeObject solid = b.SolidBase;
            if (winner is null || (!ReferenceEquals(solid, winner) && solid.IsSubtypeOf(winner)))
            {
                winner = solid;
                best = b;
            }
            else if (!winner.IsSubtypeOf(solid))
            {
                thread.TypeError("multiple bases have instance lay-out conflict");
                return null;
            }
        }
        return best;
    }

    /// <summary><c>attribute</c> of an object of type <paramref name="old"/> may be assigned so that its type becomes
    /// <paramref name="fresh"/>; false on error.</summary>
    internal static bool CheckAssignable(VmThread thread, TypeObject old, TypeObject fresh, string attribute)
    {
        TypeObject a = Extending(old), b = Extending(fresh);
        if (ReferenceEquals(a, b) || (a.IsHeapType && b.IsHeapType && ReferenceEquals(BaseOf(a), BaseOf(b)) && a.HasInstanceDict == b.HasInstanceDict
            && a.HasWeakReferences == b.HasWeakReferences && SameSlots(a.SlotNames, b.SlotNames)))
            return true;
        thread.TypeError(attribute + " assignment: '" + fresh.Name + "' object layout differs from '" + old.Name + "'");
        return false;
    }

    /// <summary><c>__base__</c>: the base whose layout a class extends; null for object.</summary>
    internal static TypeObject? BaseOf(TypeObject type)
    {
        if (type.Bases.Length == 0)
            return null;
        TypeObject best = type.Bases[0];
        foreach (TypeObject b in type.Bases)
            if (!ReferenceEquals(b.SolidBase, best.SolidBase) && b.SolidBase.IsSubtypeOf(best.SolidBase))
                best = b;
        return best;
    }

    /// <summary>The class itself or the nearest base that adds to the layout.</summary>
    private static TypeObject Extending(TypeObject type)
    {
        while (type.IsHeapType && BaseOf(type) is { } b && b.SlotCount == type.SlotCount && b.HasInstanceDict == type.HasInstanceDict
            && b.HasWeakReferences == type.HasWeakReferences)
            type = b;
        return type;
    }

    private static bool SameSlots(StrObject[] a, StrObject[] b)
    {
        if (a.Length != b.Length)
            return false;
        for (int i = 0; i < a.Length; i++)
            if (!a[i].Equals(b[i]))
                return false;
        return true;
    }
}
