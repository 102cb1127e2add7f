namespace CoroVm.Runtime.Objects;

/// <summary>Reads an attribute that a builtin type computes.</summary>
internal delegate Value NativeGetter(VmThread thread, Value self);

/// <summary>Sets (or, with Unbound, deletes) one; false on error.</summary>
internal delegate bool NativeSetter(VmThread thread, Value self, Value value);

/// <summary>getset_descriptor: a data descriptor of a builtin type; or member_descriptor, when CPython reads the attribute
/// straight from the object.</summary>
internal sealed class GetSetDescriptor(TypeObject owner, string name, NativeGetter getter, NativeSetter? setter, string? doc, bool isMember = false) : ScriptObject
{
    internal TypeObject Owner { get; } = owner;
    internal string Name { get; } = name;
    internal NativeGetter Getter { get; } = getter;
    internal NativeSetter? Setter { get; } = setter;
    internal string? Doc { get; } = doc;

    internal override TypeObject Type => isMember ? BuiltinTypes.MemberDescriptor : BuiltinTypes.GetSetDescriptor;

    /// <summary>Sets or (with Unbound) deletes the attribute; false on error.</summary>
    internal bool Set(VmThread thread, Value self, Value value)
    {
        if (Setter is not null)
            return Setter(thread, self, value);
        thread.AttributeError(self, StrObject.From(Name), isMember
            ? "readonly attribute"
            : "attribute '" + Name + "' of '" + Owner.Name + "' objects is not writable");
        return false;
    }
}
