namespace CoroVm.Runtime.Protocols;

/// <summary>Attributes of classes: the metatype's data descriptors, then the class and its bases in MRO order, then what else
/// the metatype has.</summary>
internal static class TypeAttributes
{
    /// <summary>The attribute; Unbound if there is none.</summary>
    internal static Value FindReentrant(VmThread thread, TypeObject type, StrObject name)
    {
        TypeObject metatype = type.Type;
        Value meta = metatype.Lookup(name);
        if (!meta.IsUnbound && Descriptors.IsData(meta) && Descriptors.HasGet(meta))
            return Descriptors.GetReentrant(thread, meta, type, metatype);
        Value found = type.Lookup(name);
        if (!found.IsUnbound)
            return Descriptors.GetReentrant(thread, found, Value.Unbound, type);
        return meta.IsUnbound ? meta : Descriptors.GetReentrant(thread, meta, type, metatype);
    }

    /// <summary>Sets or (with Unbound) deletes; false on error.</summary>
    internal static bool SetReentrant(VmThread thread, TypeObject type, StrObject name, Value value)
    {
        if (!type.IsHeapType)
        {
            thread.TypeError("cannot set '" + name.Text + "' attribute of immutable type '" + type.Name + "'");
            return false;
        }
        Value meta = type.Type.Lookup(name);
        if (!meta.IsUnbound && Descriptors.IsData(meta))
            return Descriptors.SetReentrant(thread, meta, type, value);
        if (type.SetAttribute(name, value))
            return true;
        thread.AttributeError(type, name, "type object '" + type.Name + "' has no attribute '" + name.Text + "'");
        return false;
    }
}
