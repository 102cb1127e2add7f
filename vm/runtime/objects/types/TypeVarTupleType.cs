namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>typing.TypeVarTuple</c>.</summary>
internal static class TypeVarTupleType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, name, *, default=<unset>)", static (t, a) => a[1].Ref is StrObject name
            ? new TypeVarTupleObject(name, TypeParameterMembers.Module(t)) { Default = a[2] }
            : t.TypeError("typevartuple() argument 'name' must be str, not " + a[1].Type.Name));
        TypeParameterMembers.Populate(b, "TypeVarTuple");
        b.Special(Special.Repr, static (_, a) => ((TypeVarTupleObject)a[0].Ref!).Name);
        b.Special(Special.Iter, static (t, a) => IterReentrant(t, a[0]));
        b.Method("__typing_subst__", "(self, arg, /)", static (t, _) => t.TypeError("Substitution of bare TypeVarTuple is not supported"));
        b.Method("__typing_prepare_subst__", "(self, alias, args, /)", static (t, a) => TypingSupport.CallTypingReentrant(t, "_typevartuple_prepare_subst", a[0], a[1], a[2]));
        b.Doc("Type variable tuple. A specialized form of type variable that enables\nvariadic generics.");
    }

    /// <summary><c>*Ts</c> is <c>typing.Unpack[Ts]</c>.</summary>
    internal static Value IterReentrant(VmThread thread, Value self)
    {
        Value module = Modules.ImportSystem.ImportReentrant(thread, StrObject.From("typing"));
        Value unpack = module.IsError ? module : Attributes.GetReentrant(thread, module, StrObject.From("Unpack"));
        Value item = unpack.IsError ? unpack : Subscripts.GetItemReentrant(thread, unpack, self);
        return item.IsError ? item : new TupleIterator(TupleObject.Of(item));
    }
}
