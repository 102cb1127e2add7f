namespace CoroVm.StdLib.Native;

/// <summary>Which methods of a class are abstract.</summary>
internal static class AbstractMethods
{
    private static readonly StrObject isAbstract = StrObject.From("__isabstractmethod__");

    /// <summary>Sets <c>__abstractmethods__</c>; false on error.</summary>
    internal static bool ComputeReentrant(VmThread thread, TypeObject cls)
    {
        var names = new FrozenSetObject();
        var own = new DictObject();
        own.CopyFrom(cls.Dict);
        int i = 0;
        while (DictOps.Next(own, ref i, out DictObject.Entry e))
        {
            int answer = IsAbstractReentrant(thread, e.Value);
            if (answer < 0 || (answer > 0 && !names.AddReentrant(thread, e.Key)))
                return false;
        }
        foreach (TypeObject b in cls.Bases)
        {
            int found = Attributes.TryGetReentrant(thread, b, Names.AbstractMethods, out Value inherited);
            if (found < 0 || (found > 0 && !AddInheritedReentrant(thread, cls, names, inherited)))
                return false;
        }
        return Attributes.SetReentrant(thread, cls, Names.AbstractMethods, names);
    }

    private static bool AddInheritedReentrant(VmThread thread, TypeObject cls, SetObject names, Value inherited)
    {
        Value[]? items = Iteration.ToArrayReentrant(thread, inherited);
        if (items is null)
            return false;
        foreach (Value name in items)
        {
            if (name.Ref is not StrObject text)
                continue;
            int found = Attributes.TryGetReentrant(thread, cls, text, out Value value);
            int answer = found <= 0 ? found : IsAbstractReentrant(thread, value);
            if (answer < 0 || (answer > 0 && !names.AddReentrant(thread, name)))
                return false;
        }
        return true;
    }

    private static int IsAbstractReentrant(VmThread thread, Value value)
    {
        int found = Attributes.TryGetReentrant(thread, value, isAbstract, out Value mark);
        return found <= 0 ? found : Truth.OfReentrant(thread, mark);
    }
}
