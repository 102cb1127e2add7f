namespace CoroVm.Runtime.Objects;

/// <summary>Flattens and deduplicates the members of a union.</summary>
internal static class UnionMembers
{
    /// <summary>The union of the values; a single one stays itself.</summary>
    internal static Value MakeReentrant(VmThread thread, ReadOnlySpan<Value> values)
    {
        var members = new List<Value>(values.Length);
        var seen = new DictObject();
        foreach (Value v in values)
        {
            if (v.Ref is UnionObject u)
            {
                foreach (Value each in u.Args.Items)
                    if (!AddReentrant(thread, members, seen, each))
                        return Value.Error;
            }
            else if (!AddReentrant(thread, members, seen, v.IsNone ? BuiltinTypes.None : v))
            {
                return Value.Error;
            }
        }
        return members.Count == 1 ? members[0] : new UnionObject(new TupleObject(members.ToArray()));
    }

    private static bool AddReentrant(VmThread thread, List<Value> members, DictObject seen, Value v)
    {
        if (v.Ref is TypeObject or TypeVarObject)
        {
            foreach (Value m in members)
                if (ReferenceEquals(m.Ref, v.Ref))
                    return true;
            members.Add(v);
            return true;
        }
        if (Hashing.HashReentrant(thread, v, out long hash))
        {
            int index = seen.Find(thread, v, hash);
            if (index == -2)
                return false;
            if (index < 0)
            {
                seen.Insert(v, hash, Value.None);
                members.Add(v);
            }
            return true;
        }
        // An unhashable member is compared with each.
        if (!thread.Swallow(ExceptionTypes.TypeError))
            return false;
        foreach (Value m in members)
        {
            int equal = Comparison.EqualReentrant(thread, m, v);
            if (equal != 0)
                return equal > 0;
        }
        members.Add(v);
        return true;
    }
}
