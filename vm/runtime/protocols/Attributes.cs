namespace CoroVm.Runtime.Protocols;

/// <summary>Attribute access (data model 3.3.2).</summary>
internal static class Attributes
{
    /// <summary><c>obj.name</c></summary>
    internal static Value GetReentrant(VmThread thread, Value obj, StrObject name) => throw new NotImplementedException();

    /// <summary><c>getattr(obj, name)</c> without making an AttributeError: 1 found, 0 absent, -1 another error is pending.</summary>
    internal static int TryGetReentrant(VmThread thread, Value obj, StrObject name, out Value value) => throw new NotImplementedException();

    /// <summary><c>obj.name = value</c>; false on error.</summary>
    internal static bool SetReentrant(VmThread thread, Value obj, StrObject name, Value value) => throw new NotImplementedException();

    /// <summary><c>del obj.name</c>; false on error.</summary>
    internal static bool DeleteReentrant(VmThread thread, Value obj, StrObject name) => throw new NotImplementedException();

    /// <summary><c>object.__getattribute__</c></summary>
    internal static Value GenericGetReentrant(VmThread thread, Value obj, StrObject name) => throw new NotImplementedException();

    /// <summary><c>object.__setattr__</c> (Unbound deletes); false on error.</summary>
    internal static bool GenericSetReentrant(VmThread thread, Value obj, StrObject name, Value value) => throw new NotImplementedException();

    /// <summary>Applies <c>__get__</c> of what a type lookup found: an attribute of <paramref name="self"/> (Unbound: of the class itself).</summary>
    internal static Value BindReentrant(VmThread thread, Value found, Value self, TypeObject owner) => throw new NotImplementedException();

}
