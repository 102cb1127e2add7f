namespace CoroVm.Runtime.Objects;

/// <summary>The <c>__dict__</c> and <c>__weakref__</c> descriptors of a class whose instances have them.</summary>
internal static class InstanceDictMembers
{
    internal static GetSetDescriptor Dict(TypeObject type) =>
        new(type, "__dict__", static (t, self) => Get(t, self), type.IsHeapType ? Set : SetOfNative, null);

    /// <summary>The dict of an instance of a native type can be replaced, but not deleted.</summary>
    private static bool SetOfNative(VmThread thread, Value self, Value value)
    {
        if (!value.IsUnbound)
            return Set(thread, self, value);
        thread.TypeError("cannot delete __dict__");
        return false;
    }

    internal static GetSetDescriptor WeakReference(TypeObject type) =>
        new(type, "__weakref__", static (t, self) => self.Ref is ScriptObject o && t.Vm.WeakReferences.To(o) is [var first, ..] ? first : Value.None, null,
            "list of weak references to the object");

    /// <summary>The object's dict; AttributeError if it has none.</summary>
    internal static Value Get(VmThread thread, Value self)
    {
        // A subclass of type or module inherits that type's own descriptor's meaning.
        if (self.Ref is TypeObject t)
            return new MappingProxyObject(t.Dict);
        return GenericAttributes.DictOf(self) is { } dict ? dict
            : thread.AttributeError(self, Names.Dict, "'" + self.Type.Name + "' object has no attribute '__dict__'");
    }

    /// <summary>Replaces the dict; Unbound empties it. False on error.</summary>
    internal static bool Set(VmThread thread, Value self, Value value)
    {
        if (value.IsUnbound)
            value = new DictObject();
        if (value.Ref is not DictObject dict)
        {
            thread.TypeError("__dict__ must be set to a dictionary, not a '" + value.Type.Name + "'");
            return false;
        }
        if (self.Ref is ModuleObject or TypeObject || self.Ref is not ScriptObject { Holder: { } holder } || !self.Type.HasInstanceDict)
        {
            thread.AttributeError(self, Names.Dict, "attribute '__dict__' of '" + self.Type.Name + "' objects is not writable");
            return false;
        }
        holder.SetDict(dict);
        return true;
    }
}
