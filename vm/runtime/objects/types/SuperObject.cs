namespace CoroVm.Runtime.Objects;

/// <summary>super: attribute access that starts after a class in the MRO of an object's class.</summary>
internal class SuperObject : ScriptObject
{
    internal TypeObject? ThisClass;

    /// <summary>The object, Unbound while unbound.</summary>
    internal Value Self = Value.Unbound;

    /// <summary>The class whose MRO is searched; null while unbound.</summary>
    internal TypeObject? SelfClass;

    internal override TypeObject Type => BuiltinTypes.Super;

    /// <summary><c>super(type, self).name</c>; Unbound when nothing after the class has it.</summary>
    internal static Value FindReentrant(VmThread thread, TypeObject type, Value self, TypeObject selfClass, StrObject name)
    {
        if (name.Equals(Names.Class))
            return Value.Unbound;
        TypeObject[] mro = selfClass.Mro;
        int i = 0;
        while (i < mro.Length && !ReferenceEquals(mro[i], type))
            i++;
        for (i++; i < mro.Length; i++)
        {
            if (mro[i].Dict.TryGet(name, out Value found))
                return Descriptors.GetReentrant(thread, found, ReferenceEquals(self.Ref, selfClass) ? Value.Unbound : self, selfClass);
        }
        return Value.Unbound;
    }

    /// <summary>The class whose MRO is searched for <c>super(type, self)</c>; null on error.</summary>
    internal static TypeObject? CheckReentrant(VmThread thread, TypeObject type, Value self)
    {
        if (self.Ref is TypeObject t && t.IsSubtypeOf(type))
            return t;
        TypeObject actual = self.Type;
        if (actual.IsSubtypeOf(type))
            return actual;
        int found = Attributes.TryGetReentrant(thread, self, Names.Class, out Value claimed);
        if (found < 0)
            return null;
        if (found > 0 && claimed.Ref is TypeObject c && !ReferenceEquals(c, actual) && c.IsSubtypeOf(type))
            return c;
        string what = self.Ref is TypeObject s ? "type " + s.Name : "instance of " + actual.Name;
        thread.TypeError("super(type, obj): obj (" + what + ") is not an instance or subtype of type (" + type.Name + ").");
        return null;
    }
}

/// <summary>An instance of a script's subclass of super.</summary>
internal sealed class SuperInstance(TypeObject type) : SuperObject
{
    internal override InstanceObject Holder { get; } = new(type);

    internal override TypeObject Type => Holder.Type;
}
