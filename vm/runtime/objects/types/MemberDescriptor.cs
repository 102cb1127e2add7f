namespace CoroVm.Runtime.Objects;

/// <summary>member_descriptor: an entry of a script class's <c>__slots__</c>, a field of its instances.</summary>
internal sealed class MemberDescriptor(TypeObject owner, StrObject name, int index) : ScriptObject
{
    internal TypeObject Owner { get; } = owner;
    internal StrObject Name { get; } = name;

    /// <summary>The field's index in the instance's <see cref="ScriptObject.Holder"/>.</summary>
    internal int Index { get; } = index;

    internal override TypeObject Type => BuiltinTypes.MemberDescriptor;

    /// <summary>The field's value; AttributeError if it is unset.</summary>
    internal Value Get(VmThread thread, Value self)
    {
        Value v = ((ScriptObject)self.Ref!).Holder!.Fields[Index];
        return v.IsUnbound ? Attributes.Missing(thread, self, Name) : v;
    }

    /// <summary>Sets or (with Unbound) unsets the field; false on error.</summary>
    internal bool Set(VmThread thread, Value self, Value value)
    {
        ref Value field = ref ((ScriptObject)self.Ref!).Holder!.Fields[Index];
        if (value.IsUnbound && field.IsUnbound)
        {
            thread.AttributeError(self, Name, Name.Text);
            return false;
        }
        field = value;
        return true;
    }
}
