namespace CoroVm.Runtime.Protocols;

/// <summary>Attribute access (data model 3.3.2).</summary>
internal static class Attributes
{
    /// <summary><c>obj.name</c></summary>
    internal static Value GetReentrant(VmThread thread, Value obj, StrObject name)
    {
        TypeObject type = obj.Type;
        Value found = FindReentrant(thread, obj, type, name);
        if (!found.IsUnbound && !(found.IsError && thread.PendingIs(ExceptionTypes.AttributeError)))
            return found;
        Value hook = type.Special(Special.GetAttr);
        if (hook.IsUnbound)
            return found.IsUnbound ? Missing(thread, obj, name) : found;
        thread.Pending = null;
        return Calls.SpecialReentrant(thread, hook, obj, name);
    }

    /// <summary><c>getattr(obj, name)</c> without making an AttributeError: 1 found, 0 absent, -1 another error is pending.</summary>
    internal static int TryGetReentrant(VmThread thread, Value obj, StrObject name, out Value value)
    {
        TypeObject type = obj.Type;
        value = FindReentrant(thread, obj, type, name);
        if (value.IsUnbound || (value.IsError && thread.Swallow(ExceptionTypes.AttributeError)))
        {
            Value hook = type.Special(Special.GetAttr);
            if (hook.IsUnbound)
                return 0;
            value = Calls.SpecialReentrant(thread, hook, obj, name);
            if (value.IsError && thread.Swallow(ExceptionTypes.AttributeError))
                return 0;
        }
        return value.IsError ? -1 : 1;
    }

    /// <summary><c>obj.name = value</c>; false on error.</summary>
    internal static bool SetReentrant(VmThread thread, Value obj, StrObject name, Value value)
    {
        Value hook = obj.Type.Special(Special.SetAttr);
        if (hook.Ref is NativeFunction n)
        {
            if (ReferenceEquals(n.Owner, BuiltinTypes.Object))
                return GenericSetReentrant(thread, obj, name, value);
            if (ReferenceEquals(n.Owner, BuiltinTypes.Type))
                return TypeAttributes.SetReentrant(thread, (TypeObject)obj.Ref!, name, value);
        }
        return !Calls.SpecialReentrant(thread, hook, obj, name, value).IsError;
    }

    /// <summary><c>del obj.name</c>; false on error.</summary>
    internal static bool DeleteReentrant(VmThread thread, Value obj, StrObject name)
    {
        Value hook = obj.Type.Special(Special.DelAttr);
        if (hook.Ref is NativeFunction n)
        {
            if (ReferenceEquals(n.Owner, BuiltinTypes.Object))
                return GenericSetReentrant(thread, obj, name, Value.Unbound);
            if (ReferenceEquals(n.Owner, BuiltinTypes.Type))
                return TypeAttributes.SetReentrant(thread, (TypeObject)obj.Ref!, name, Value.Unbound);
        }
        return !Calls.SpecialReentrant(thread, hook, obj, name).IsError;
    }

    /// <summary><c>object.__getattribute__</c></summary>
    internal static Value GenericGetReentrant(VmThread thread, Value obj, StrObject name)
    {
        Value found = GenericAttributes.FindReentrant(thread, obj, obj.Type, name);
        return found.IsUnbound ? Missing(thread, obj, name) : found;
    }

    /// <summary><c>object.__setattr__</c> (Unbound deletes); false on error.</summary>
    internal static bool GenericSetReentrant(VmThread thread, Value obj, StrObject name, Value value) =>
        GenericAttributes.SetReentrant(thread, obj, name, value);

    /// <summary>Applies <c>__get__</c> of what a type lookup found: an attribute of <paramref name="self"/> (Unbound: of the class itself).</summary>
    internal static Value BindReentrant(VmThread thread, Value found, Value self, TypeObject owner) =>
        Descriptors.GetReentrant(thread, found, self, owner);

    /// <summary>Raises the AttributeError of a lookup that found nothing.</summary>
    internal static Value Missing(VmThread thread, Value obj, StrObject name)
    {
        if (obj.Ref is TypeObject t)
            return thread.AttributeError(obj, name, "type object '" + t.Name + "' has no attribute '" + name.Text + "'");
        if (obj.Ref is ModuleObject m)
            return ModuleAttributes.Missing(thread, m, name);
        return thread.AttributeError(obj, name, "'" + obj.Type.Name + "' object has no attribute '" + name.Text + "'");
    }

    /// <summary>What <c>__getattribute__</c> gives: Unbound or a pending AttributeError when absent.</summary>
    private static Value FindReentrant(VmThread thread, Value obj, TypeObject type, StrObject name)
    {
        Value hook = type.Special(Special.GetAttribute);
        if (hook.Ref is NativeFunction n)
        {
            if (ReferenceEquals(n.Owner, BuiltinTypes.Object))
                return GenericAttributes.FindReentrant(thread, obj, type, name);
            if (ReferenceEquals(n.Owner, BuiltinTypes.Type))
                return TypeAttributes.FindReentrant(thread, (TypeObject)obj.Ref!, name);
            if (ReferenceEquals(n.Owner, BuiltinTypes.Module))
                return ModuleAttributes.FindReentrant(thread, (ModuleObject)obj.Ref!, name);
            return n.Body(thread, [obj, name]);
        }
        return Calls.SpecialReentrant(thread, hook, obj, name);
    }
}
