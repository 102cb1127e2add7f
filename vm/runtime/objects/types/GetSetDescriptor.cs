namespace CoroVm.Runtime.Objects;

/// <summary>Reads an attribute that a builtin type computes.</summary>
internal delegate Value NativeGetter(VmThread thread, Value self);

/// <summary>Sets (or, with Unbound, deletes) one; false on error.</summary>
internal delegate bool NativeSetter(VmThread thread, Value self, Value value);

/// <summary>getset_descriptor: a data descriptor of a builtin type.</summary>
internal sealed class GetSetDescriptor(TypeObject owner, string name, NativeGetter getter, NativeSetter? setter, string? doc) : ScriptObject
{
    internal TypeObject Owner { get; } = owner;
    internal string Name { get; } = name;
    internal NativeGetter Getter { get; } = getter;
    internal NativeSetter? Setter { get; } = setter;
    internal string? Doc { get; } = doc;

    internal override TypeObject Type => BuiltinTypes.GetSetDescriptor;
}
