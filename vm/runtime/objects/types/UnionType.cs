using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>typing.Union</c>.</summary>
internal static class UnionType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, Self(a)));
        b.Special(Special.Hash, static (t, a) => HashReentrant(t, Self(a)));
        b.Special(Special.Eq, static (t, a) => EqualReentrant(t, Self(a), a[1]));
        b.Special(Special.Or, static (t, a) => OfReentrant(t, TupleObject.Of(a[0], a[1])));
        b.Special(Special.ROr, static (t, a) => OfReentrant(t, TupleObject.Of(a[1], a[0])));
        b.Special(Special.GetItem, static (t, a) => GetItemReentrant(t, Self(a), a[1]));
        b.Method("__mro_entries__", "(self, bases, /)", static (t, a) => Representation.ReprReentrant(t, a[0]) is { } text ? t.TypeError("Cannot subclass " + text.Text) : Value.Error);
        b.ClassMethod("__class_getitem__", "(cls, parameters, /)", static (t, a) => OfReentrant(t, a[1]), "See PEP 585");
        b.Member("__args__", static (_, self) => ((UnionObject)self.Ref!).Args);
        b.Property("__name__", static (_, _) => Value.Str("Union"));
        b.Property("__qualname__", static (_, _) => Value.Str("Union"));
        b.Property("__origin__", static (_, _) => BuiltinTypes.Union);
        b.Property("__parameters__", static (t, self) => ParametersReentrant(t, (UnionObject)self.Ref!) is { } p ? p : Value.Error, doc: "Type variables in the types.UnionType.");
        b.Value("__module__", Value.Str("typing"));
        b.Doc("Represent a union type\n\nE.g. for int | str");
    }

    private static UnionObject Self(ReadOnlySpan<Value> a) => (UnionObject)a[0].Ref!;

    private static TupleObject? ParametersReentrant(VmThread thread, UnionObject u) => u.Parameters ??= TypeSubstitution.ParametersReentrant(thread, u.Args.Items);

    private static Value ReprReentrant(VmThread thread, UnionObject u)
    {
        if (!thread.EnterNative())
            return Value.Error;
        var text = new StringBuilder();
        for (int i = 0; i < u.Args.Count; i++)
        {
            text.Append(i > 0 ? " | " : "");
            if (ReferenceEquals(u.Args.Items[i].Ref, BuiltinTypes.None))
                text.Append("None");
            else if (!TypingSupport.AppendReentrant(thread, text, u.Args.Items[i]))
                return Value.Error;
        }
        return Value.Str(text.ToString());
    }

    private static Value HashReentrant(VmThread thread, UnionObject u)
    {
        var set = new FrozenSetObject();
        foreach (Value v in u.Args.Items)
            if (!set.AddReentrant(thread, v))
                return Value.Error;
        return Value.Int(set.Hash);
    }

    private static Value EqualReentrant(VmThread thread, UnionObject u, Value other)
    {
        if (other.Ref is not UnionObject o)
            return Value.NotImplemented;
        if (u.Args.Count != o.Args.Count)
            return Value.False;
        foreach (Value v in u.Args.Items)
        {
            bool found = false;
            foreach (Value w in o.Args.Items)
            {
                int equal = Comparison.EqualReentrant(thread, v, w);
                if (equal < 0)
                    return Value.Error;
                if (equal > 0)
                {
                    found = true;
                    break;
                }
            }
            if (!found)
                return Value.False;
        }
        return Value.True;
    }

    private static Value GetItemReentrant(VmThread thread, UnionObject u, Value item)
    {
        if (ParametersReentrant(thread, u) is not { } parameters || TypeSubstitution.ApplyReentrant(thread, u, u.Args, parameters, item) is not { } args)
            return Value.Error;
        return OfReentrant(thread, args);
    }

    /// <summary><c>Union[items]</c></summary>
    internal static Value OfReentrant(VmThread thread, Value items)
    {
        Value[] all = items.Ref is TupleObject t ? t.Items : [items];
        if (all.Length == 0)
            return thread.TypeError("Cannot take a Union of no types.");
        var checkedItems = new Value[all.Length];
        for (int i = 0; i < all.Length; i++)
        {
            Value v = all[i];
            checkedItems[i] = v.IsNone ? BuiltinTypes.None : v.Ref is TypeObject or UnionObject or GenericAliasObject or TypeParameterObject ? v
                : TypingSupport.CallTypingReentrant(thread, "_type_check", v, Value.Str("Union[arg, ...]: each arg must be a type."));
            if (checkedItems[i].IsError)
                return Value.Error;
        }
        return UnionMembers.MakeReentrant(thread, checkedItems);
    }
}
