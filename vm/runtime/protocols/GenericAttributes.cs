namespace CoroVm.Runtime.Protocols;

/// <summary>Attributes as <see cref="BuiltinTypes.Object"/> defines them: data descriptors of the type, then the object's own,
/// then what else the type has.</summary>
internal static class GenericAttributes
{
    /// <summary>The attribute; Unbound if there is none.</summary>
    internal static Value FindReentrant(VmThread thread, Value obj, TypeObject type, StrObject name)
    {
        Value found = type.Lookup(name);
        if (found.IsUnbound)
            return Own(obj, name);
        if (Descriptors.IsData(found) && Descriptors.HasGet(found))
            return Descriptors.GetReentrant(thread, found, obj, type);
        Value own = Own(obj, name);
        return own.IsUnbound ? Descriptors.GetReentrant(thread, found, obj, type) : own;
    }

    /// <summary>An entry of the object's <c>__dict__</c>; Unbound if there is none.</summary>
    internal static Value Own(Value obj, StrObject name)
    {
        switch (obj.Ref)
        {
            case InstanceObject o:
                return o.GetOwn(name);
            case ModuleObject m:
                return m.Dict.TryGet(name, out Value v) ? v : Value.Unbound;
            case TypeObject t:
                return t.Dict.TryGet(name, out Value w) ? w : Value.Unbound;
            case ScriptObject o:
                return o.ExistingHolder is { } holder ? holder.GetOwn(name) : Value.Unbound;
            default:
                return Value.Unbound;
        }
    }

    /// <summary>Sets or (with Unbound) deletes; false on error.</summary>
    internal static bool SetReentrant(VmThread thread, Value obj, StrObject name, Value value)
    {
        TypeObject type = obj.Type;
        Value found = type.Lookup(name);
        if (!found.IsUnbound && Descriptors.IsData(found))
            return Descriptors.SetReentrant(thread, found, obj, value);
        if (obj.Ref is ModuleObject m)
        {
            if (!value.IsUnbound)
                m.Dict.Set(name, value);
            else if (!m.Dict.Remove(name))
                return Fail(thread, obj, name, "'" + type.Name + "' object has no attribute '" + name.Text + "'");
            return true;
        }
        if (!type.HasInstanceDict || obj.Ref is not ScriptObject { Holder: { } holder })
            return Fail(thread, obj, name, found.IsUnbound
                ? "'" + type.Name + "' object has no attribute '" + name.Text + "' and no __dict__ for setting new attributes"
                : "'" + type.Name + "' object attribute '" + name.Text + "' is read-only");
        if (!value.IsUnbound)
            holder.SetOwn(name, value);
        else if (!holder.DeleteOwn(name))
            return Fail(thread, obj, name, "'" + type.Name + "' object has no attribute '" + name.Text + "'");
        return true;
    }

    /// <summary>The object's <c>__dict__</c> as a live dict; null if it has none.</summary>
    internal static DictObject? DictOf(Value obj) => obj.Ref switch
    {
        ModuleObject m => m.Dict,
        TypeObject => null,
        ScriptObject o when o.Type.HasInstanceDict => o.Holder?.OwnDict,
        _ => null,
    };

    private static bool Fail(VmThread thread, Value obj, StrObject name, string message)
    {
        thread.AttributeError(obj, name, message);
        return false;
    }
}
