namespace CoroVm.Runtime.Objects;

/// <summary>Anything a script can hold that is not a primitive of <see cref="Value"/>. An object of exactly a builtin type has
/// that type's .NET class (so <c>GetType() == typeof(ListObject)</c> means an exact list); an object of a script's
/// subclass of it has a .NET subclass with an attribute <see cref="Holder"/>.</summary>
internal abstract class ScriptObject
{
    /// <summary>The object's class.</summary>
    internal abstract TypeObject Type { get; }

    /// <summary>Where the object's own attributes (its <c>__dict__</c> and slots) live; null if it can have none.</summary>
    internal virtual InstanceObject? Holder => null;

    /// <summary>The <see cref="Holder"/> if it has been made already: enough for reading.</summary>
    internal virtual InstanceObject? ExistingHolder => Holder;

    /// <summary><c>__class__</c> assignment, already checked for compatible layouts.</summary>
    internal virtual void SetType(TypeObject type) => Holder!.SetType(type);
}
