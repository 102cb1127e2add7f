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
        if (ReferenceEquals(old.NativeBase, fresh.NativeBase) && old.HasInstanceDict == fresh.HasInstanceDict
            && old.HasWeakReferences == fresh.HasWeakReferences && SameSlots(old.SlotNames, fresh.SlotNames))
            return true;
        thread.TypeError(attribute + " assignment: '" + fresh.Name + "' object layout differs from '" + old.Name + "'");
        return false;
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
