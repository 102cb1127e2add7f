namespace CoroVm.Runtime.Execute;

/// <summary>The operations of match (PEP 634).</summary>
internal static class Patterns
{
    /// <summary>The values of the keys in a mapping as a tuple, None when one is missing, or Error.</summary>
    internal static Value KeysReentrant(VmThread t, Value subject, TupleObject keys)
    {
        if (keys.Count == 0)
            return TupleObject.Empty;
        Value get = Attributes.GetReentrant(t, subject, Names.Get);
        if (get.IsError)
            return get;
        var seen = new SetObject();
        var marker = new CellObject();
        var values = new Value[keys.Count];
        for (int i = 0; i < values.Length; i++)
        {
            Value key = keys.Items[i];
            if (!Hashing.HashReentrant(t, key, out long hash))
                return Value.Error;
            int known = seen.ContainsReentrant(t, key, hash);
            if (known < 0 || !seen.AddReentrant(t, key, hash))
                return Value.Error;
            if (known > 0)
                return Representation.ReprReentrant(t, key) is { } text
                    ? t.ValueError("mapping pattern checks duplicate key (" + text.Text + ")") : Value.Error;
            Value value = Calls.CallReentrant(t, get, key, marker);
            if (value.IsError)
                return value;
            if (ReferenceEquals(value.Ref, marker))
                return Value.None;
            values[i] = value;
        }
        return TupleObject.Of(values);
    }

    /// <summary>A dict of the subject without the keys.</summary>
    internal static Value RestReentrant(VmThread t, Value subject, TupleObject keys)
    {
        var rest = new DictObject();
        if (!DictUpdate.UpdateReentrant(t, rest, subject))
            return Value.Error;
        foreach (Value key in keys.Items)
            if (!DictOps.DeleteItemReentrant(t, rest, key))
                return Value.Error;
        return rest;
    }

    /// <summary>The attributes that a class pattern extracts as a tuple, None when the subject does not match, or Error.</summary>
    internal static Value ClassReentrant(VmThread t, Value subject, Value cls, TupleObject keywords, int positional)
    {
        if (cls.Ref is not TypeObject type)
            return t.TypeError("called match pattern must be a class");
        int isInstance = InstanceChecks.TestInstanceReentrant(t, subject, cls);
        if (isInstance < 0)
            return Value.Error;
        if (isInstance == 0)
            return Value.None;
        var values = new Value[positional + keywords.Count];
        var seen = new HashSet<StrObject>();
        int n = 0;
        if (positional > 0)
        {
            int found = Attributes.TryGetReentrant(t, cls, Names.MatchArgs, out Value matchArgs);
            if (found < 0)
                return Value.Error;
            if (found > 0 && matchArgs.Ref is not TupleObject)
                return t.TypeError(type.Name + ".__match_args__ must be a tuple (got " + matchArgs.Type.Name + ")");
            var names = matchArgs.Ref as TupleObject ?? TupleObject.Empty;
            bool self = found == 0 && MatchesSelf(type);
            int allowed = self ? 1 : names.Count;
            if (allowed < positional)
                return t.TypeError(type.Name + "() accepts " + allowed + " positional sub-pattern" + (allowed == 1 ? "" : "s") + " (" + positional + " given)");
            if (self)
            {
                values[n++] = subject;
            }
            else
            {
                for (int i = 0; i < positional; i++)
                {
                    if (names.Items[i].Ref is not StrObject name)
                        return t.TypeError("__match_args__ elements must be strings (got " + names.Items[i].Type.Name + ")");
                    Value value = AttributeReentrant(t, subject, type, name, seen);
                    if (value.IsError || value.IsUnbound)
                        return value.IsError ? value : Value.None;
                    values[n++] = value;
                }
            }
        }
        foreach (Value keyword in keywords.Items)
        {
            Value value = Entry.As<StrObject>(t, keyword) is { } name ? AttributeReentrant(t, subject, type, name, seen) : Value.Error;
            if (value.IsError || value.IsUnbound)
                return value.IsError ? value : Value.None;
            values[n++] = value;
        }
        return TupleObject.Of(values);
    }

    private static bool MatchesSelf(TypeObject type)
    {
        foreach (TypeObject t in type.Mro)
            if (t.MatchesSelf)
                return true;
        return false;
    }

    private static Value AttributeReentrant(VmThread t, Value subject, TypeObject type, StrObject name, HashSet<StrObject> seen)
    {
        if (!seen.Add(name))
            return Representation.ReprReentrant(t, name) is { } text
                ? t.TypeError(type.Name + "() got multiple sub-patterns for attribute " + text.Text) : Value.Error;
        int found = Attributes.TryGetReentrant(t, subject, name, out Value value);
        return found < 0 ? Value.Error : found == 0 ? Value.Unbound : value;
    }
}
