namespace CoroVm.Runtime.Objects;

/// <summary>What staticmethod and classmethod share: they look like the function they wrap.</summary>
internal static class Wrappers
{
    private static readonly StrObject[] taken = [Names.Module, Names.Name, Names.QualName, Names.Doc];

    internal static void Populate(TypeBuilder b, NativeGetter function)
    {
        b.Property("__isabstractmethod__", (t, self) => PropertyType.IsAbstractReentrant(t, function(t, self)) switch
        {
            < 0 => Value.Error,
            0 => Value.False,
            _ => Value.True,
        });
        b.Property("__dict__", static (t, self) => InstanceDictMembers.Get(t, self), static (t, self, v) => InstanceDictMembers.Set(t, self, v));
        Forward(b, Names.Annotations, function);
        Forward(b, Names.Annotate, function);
    }

    /// <summary>Copies the function's names and docstring into the wrapper's dict.</summary>
    internal static Value TakeOverReentrant(VmThread thread, InstanceObject? holder, Value function)
    {
        foreach (StrObject name in taken)
        {
            int found = Attributes.TryGetReentrant(thread, function, name, out Value value);
            if (found < 0)
                return Value.Error;
            if (found > 0)
                holder?.SetOwn(name, value);
        }
        return Value.None;
    }

    internal static Value ReprReentrant(VmThread thread, string name, Value function) =>
        Representation.ReprReentrant(thread, function) is { } text ? Value.Str("<" + name + "(" + text.Text + ")>") : Value.Error;

    /// <summary>An attribute that is the function's until it is set.</summary>
    private static void Forward(TypeBuilder b, StrObject name, NativeGetter function) =>
        b.Property(name.Text, (t, self) =>
        {
            InstanceObject holder = ((ScriptObject)self.Ref!).Holder!;
            Value own = holder.GetOwn(name);
            if (!own.IsUnbound)
                return own;
            Value value = Attributes.GetReentrant(t, function(t, self), name);
            if (!value.IsError)
                holder.SetOwn(name, value);
            return value;
        }, (t, self, value) =>
        {
            InstanceObject holder = ((ScriptObject)self.Ref!).Holder!;
            if (!value.IsUnbound)
                holder.SetOwn(name, value);
            else if (!holder.DeleteOwn(name))
            {
                t.AttributeError(self, name, name.Text);
                return false;
            }
            return true;
        });
}
