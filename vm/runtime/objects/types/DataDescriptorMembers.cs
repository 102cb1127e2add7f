namespace CoroVm.Runtime.Objects;

/// <summary>The members of the builtin data descriptors' types.</summary>
internal static class DataDescriptorMembers
{
    internal static void Populate(TypeBuilder b, string what)
    {
        b.Special(Special.Repr, (_, a) => Value.Str("<" + what + " '" + Name(a[0]) + "' of '" + Owner(a[0]).Name + "' objects>"));
        b.Special(Special.Get, static (t, a) => GetReentrant(t, a[0], a[1], a[2]));
        b.Special(Special.Set, static (t, a) => SetReentrant(t, a[0], a[1], a[2]));
        b.Special(Special.Delete, static (t, a) => SetReentrant(t, a[0], a[1], Value.Unbound));
        b.Member("__objclass__", static (_, self) => Owner(self));
        b.Member("__name__", static (_, self) => Value.Str(Name(self)));
        b.Property("__qualname__", static (_, self) => Value.Str(Owner(self).QualName + "." + Name(self)));
        b.Property("__doc__", static (_, self) => self.Ref is GetSetDescriptor { Doc: { } doc } ? Value.Str(doc) : Value.None);
        b.Method("__reduce__", "(self, /)", static (t, a) => t.Vm.Builtins.TryGet(StrObject.From("getattr"), out Value getattr)
            ? TupleObject.Of(getattr, TupleObject.Of(Owner(a[0]), Value.Str(Name(a[0])))) : Value.None);
    }

    private static string Name(Value self) => self.Ref is MemberDescriptor m ? m.Name.Text : ((GetSetDescriptor)self.Ref!).Name;

    private static TypeObject Owner(Value self) => self.Ref is MemberDescriptor m ? m.Owner : ((GetSetDescriptor)self.Ref!).Owner;

    private static Value GetReentrant(VmThread thread, Value self, Value instance, Value owner)
    {
        if (instance.IsNone && !owner.IsNone)
            return self;
        return Check(thread, self, instance) ? Descriptors.GetReentrant(thread, self, instance, instance.Type) : Value.Error;
    }

    private static Value SetReentrant(VmThread thread, Value self, Value instance, Value value) =>
        Check(thread, self, instance) && Descriptors.SetReentrant(thread, self, instance, value) ? Value.None : Value.Error;

    private static bool Check(VmThread thread, Value self, Value instance)
    {
        if (instance.Type.IsSubtypeOf(Owner(self)))
            return true;
        thread.TypeError("descriptor '" + Name(self) + "' for '" + Owner(self).Name + "' objects doesn't apply to a '" + instance.Type.Name + "' object");
        return false;
    }
}
