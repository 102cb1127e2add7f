using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>super().name without the super object; when the name super is not the builtin, the object is made.</summary>
internal static unsafe class SuperAccess
{
    internal static Flow Load(VmThread t, Frame f, PreparedInstruction* i)
    {
        StrObject name = f.Code.Names[i[1].BC];
        Value super = f.Slot(i->B), cls = f.Slot(i->B + 16), self = f.Slot(i->B + 32);
        f.Ip++;
        bool method = i->Op == PreparedOp.LoadSuperMethod;
        if (method && ReferenceEquals(super.Ref, BuiltinTypes.Super) && cls.Ref is TypeObject type && self.Ref is not TypeObject)
        {
            Value found = After(self.Type, type, name);
            if (found.Ref is FunctionObject or NativeFunction { Kind: NativeKind.Method or NativeKind.SlotWrapper })
            {
                f.Slot(i->A) = found;
                f.Slot(i->A + 16) = self;
                return Flow.Enter;
            }
        }
        Value made = Calls.CallReentrant(t, super, cls, self);
        Value result = made.IsError ? made : Attributes.GetReentrant(t, made, name);
        if (result.IsError)
            return Flow.Error;
        f.Slot(i->A) = result;
        if (method)
            f.Slot(i->A + 16) = Value.Unbound;
        return Flow.Enter;
    }

    /// <summary>What the types after <paramref name="type"/> in the MRO have; Unbound if nothing or if the type is not in it.</summary>
    private static Value After(TypeObject start, TypeObject type, StrObject name)
    {
        TypeObject[] mro = start.Mro;
        int index = Array.IndexOf(mro, type);
        if (index < 0)
            return Value.Unbound;
        for (int i = index + 1; i < mro.Length; i++)
            if (mro[i].Dict.TryGet(name, out Value v))
                return v;
        return Value.Unbound;
    }
}
