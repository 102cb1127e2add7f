namespace CoroVm.Runtime.Objects;

/// <summary>mappingproxy: a read-only view of a mapping.</summary>
internal sealed class MappingProxyObject(Value mapping) : ScriptObject
{
    internal Value Mapping { get; } = mapping;

    internal override TypeObject Type => BuiltinTypes.MappingProxy;
}
