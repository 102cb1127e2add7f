namespace CoroVm.Runtime.Objects;

/// <summary>property</summary>
internal class PropertyObject : ScriptObject
{
    internal Value Getter = Value.None, Setter = Value.None, Deleter = Value.None;
    internal Value Doc = Value.None;

    /// <summary>The attribute it was assigned to, for messages and <c>__name__</c>; Unbound when unknown.</summary>
    internal Value Name = Value.Unbound;

    /// <summary>The docstring is the getter's (a getter set by <c>.getter()</c> brings its own).</summary>
    internal bool DocFromGetter;

    internal override TypeObject Type => BuiltinTypes.Property;

    internal Value GetReentrant(VmThread thread, Value self) =>
        Getter.IsNone ? Lacks(thread, self, "getter") : Calls.CallReentrant(thread, Getter, self);

    /// <summary>Sets or (with Unbound) deletes; false on error.</summary>
    internal bool SetReentrant(VmThread thread, Value self, Value value)
    {
        if (value.IsUnbound)
        {
            Value deleted = Deleter.IsNone ? Lacks(thread, self, "deleter") : Calls.CallReentrant(thread, Deleter, self);
            return !deleted.IsError;
        }
        Value set = Setter.IsNone ? Lacks(thread, self, "setter") : Calls.CallReentrant(thread, Setter, self, value);
        return !set.IsError;
    }

    /// <summary>The name from <c>__set_name__</c>, else the getter's <c>__name__</c>; Unbound if neither is known, or Error.</summary>
    internal Value NameReentrant(VmThread thread)
    {
        if (!Name.IsUnbound || Getter.IsNone)
            return Name;
        return Attributes.TryGetReentrant(thread, Getter, Names.Name, out Value name) switch
        {
            1 => name,
            0 => Value.Unbound,
            _ => Value.Error,
        };
    }

    private Value Lacks(VmThread thread, Value self, string what)
    {
        Value name = NameReentrant(thread);
        if (name.IsError)
            return name;
        string owner = self.Type.QualName;
        if (name.IsUnbound)
            return thread.Raise(ExceptionTypes.AttributeError, "property of '" + owner + "' object has no " + what);
        return Representation.ReprReentrant(thread, name) is { } text
            ? thread.Raise(ExceptionTypes.AttributeError, "property " + text.Text + " of '" + owner + "' object has no " + what)
            : Value.Error;
    }
}

/// <summary>An instance of a script's subclass of property.</summary>
internal sealed class PropertyInstance(TypeObject type) : PropertyObject
{
    internal override InstanceObject Holder { get; } = new(type);

    internal override TypeObject Type => Holder.Type;
}
