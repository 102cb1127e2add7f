namespace CoroVm.Runtime.Objects;

/// <summary><c>isinstance()</c> and <c>issubclass()</c>: 1, 0, or -1 on error.</summary>
internal static class InstanceChecks
{
    /// <summary>How deep tuples of classes, and hierarchies of objects that only have <c>__bases__</c>, may be nested.</summary>
    private const int MaxDepth = 5000;

    /// <summary><c>isinstance(value, types)</c></summary>
    internal static int TestInstanceReentrant(VmThread thread, Value value, Value types, int depth = 0)
    {
        if (types.Ref is TypeObject t)
        {
            if (ReferenceEquals(value.Type, t))
                return 1;
            if (ReferenceEquals(t.Type, BuiltinTypes.Type))
                return IsInstanceReentrant(thread, value, t);
        }
        if (types.Ref is UnionObject union)
            types = union.Args;
        if (types.Ref is TupleObject tuple)
        {
            if (!Enter(thread, depth))
                return -1;
            foreach (Value each in tuple.Items)
            {
                int answer = TestInstanceReentrant(thread, value, each, depth + 1);
                if (answer != 0)
                    return answer;
            }
            return 0;
        }
        Value hook = types.Type.Special(Special.InstanceCheck);
        if (hook.IsUnbound)
            return PlainInstanceReentrant(thread, value, types);
        return thread.EnterNative() ? Answer(thread, Calls.SpecialReentrant(thread, hook, types, value)) : -1;
    }

    /// <summary><c>issubclass(type, types)</c></summary>
    internal static int TestSubclassReentrant(VmThread thread, Value type, Value types, int depth = 0)
    {
        if (types.Ref is TypeObject t && ReferenceEquals(t.Type, BuiltinTypes.Type))
        {
            if (ReferenceEquals(type.Ref, t))
                return 1;
            return IsSubclassReentrant(thread, type, types);
        }
        if (types.Ref is UnionObject union)
            types = union.Args;
        if (types.Ref is TupleObject tuple)
        {
            if (!Enter(thread, depth))
                return -1;
            foreach (Value each in tuple.Items)
            {
                int answer = TestSubclassReentrant(thread, type, each, depth + 1);
                if (answer != 0)
                    return answer;
            }
            return 0;
        }
        Value hook = types.Type.Special(Special.SubclassCheck);
        if (hook.IsUnbound)
            return IsSubclassReentrant(thread, type, types);
        return thread.EnterNative() ? Answer(thread, Calls.SpecialReentrant(thread, hook, types, type)) : -1;
    }

    /// <summary><c>type.__instancecheck__</c>: by the object's type, else by its <c>__class__</c>.</summary>
    internal static int IsInstanceReentrant(VmThread thread, Value value, TypeObject type)
    {
        TypeObject actual = value.Type;
        if (actual.IsSubtypeOf(type))
            return 1;
        Value declared = actual.Lookup(Names.Class);
        bool plain = declared.Ref is GetSetDescriptor g && ReferenceEquals(g.Owner, BuiltinTypes.Object)
            && actual.Special(Special.GetAttribute).Ref is NativeFunction n
            && (ReferenceEquals(n.Owner, BuiltinTypes.Object) || ReferenceEquals(n.Owner, BuiltinTypes.Type) || ReferenceEquals(n.Owner, BuiltinTypes.Module));
        if (plain)
            return 0;
        int found = Attributes.TryGetReentrant(thread, value, Names.Class, out Value claimed);
        if (found <= 0)
            return found;
        return claimed.Ref is TypeObject c && !ReferenceEquals(c, actual) && c.IsSubtypeOf(type) ? 1 : 0;
    }

    /// <summary><c>type.__subclasscheck__</c>, and the check for objects that only have <c>__bases__</c>.</summary>
    internal static int IsSubclassReentrant(VmThread thread, Value type, Value of)
    {
        if (type.Ref is TypeObject a && of.Ref is TypeObject b)
            return a.IsSubtypeOf(b) ? 1 : 0;
        int check = CheckClassReentrant(thread, type, "issubclass() arg 1 must be a class");
        if (check < 0)
            return -1;
        if (of.Ref is not TypeObject && CheckClassReentrant(thread, of, "issubclass() arg 2 must be a class, a tuple of classes, or a union") < 0)
            return -1;
        return AbstractSubclassReentrant(thread, type, of);
    }

    private static int PlainInstanceReentrant(VmThread thread, Value value, Value type)
    {
        if (type.Ref is TypeObject t)
            return IsInstanceReentrant(thread, value, t);
        if (CheckClassReentrant(thread, type, "isinstance() arg 2 must be a type, a tuple of types, or a union") < 0)
            return -1;
        int found = Attributes.TryGetReentrant(thread, value, Names.Class, out Value claimed);
        return found <= 0 ? found : AbstractSubclassReentrant(thread, claimed, type);
    }

    /// <summary>Whether <paramref name="of"/> is among the bases, by their <c>__bases__</c>.</summary>
    private static int AbstractSubclassReentrant(VmThread thread, Value type, Value of, int depth = 0)
    {
        while (true)
        {
            if (Value.Same(type, of))
                return 1;
            if (!Enter(thread, depth))
                return -1;
            int found = BasesReentrant(thread, type, out TupleObject? bases);
            if (found <= 0 || bases!.Count == 0)
                return found < 0 ? -1 : 0;
            if (bases.Count == 1)
            {
                type = bases.Items[0];
                continue;
            }
            foreach (Value b in bases.Items)
            {
                int answer = AbstractSubclassReentrant(thread, b, of, depth + 1);
                if (answer != 0)
                    return answer;
            }
            return 0;
        }
    }

    private static int CheckClassReentrant(VmThread thread, Value type, string message)
    {
        if (type.Ref is TypeObject)
            return 1;
        int found = BasesReentrant(thread, type, out _);
        if (found != 0)
            return found;
        thread.TypeError(message);
        return -1;
    }

    private static int BasesReentrant(VmThread thread, Value type, out TupleObject? bases)
    {
        int found = Attributes.TryGetReentrant(thread, type, Names.Bases, out Value value);
        bases = value.Ref as TupleObject;
        return found > 0 && bases is null ? 0 : found;
    }

    private static bool Enter(VmThread thread, int depth)
    {
        if (depth <= MaxDepth)
            return thread.EnterNative();
        thread.Raise(ExceptionTypes.RecursionError, "maximum recursion depth exceeded in __instancecheck__");
        return false;
    }

    private static int Answer(VmThread thread, Value result) => result.IsError ? -1 : Truth.OfReentrant(thread, result);
}
