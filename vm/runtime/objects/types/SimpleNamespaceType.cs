using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>types.SimpleNamespace</c>.</summary>
internal static class SimpleNamespaceType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (_, a) => new InstanceObject((TypeObject)a[0].Ref!));
        b.Special(Special.Init, static (t, a) => InitReentrant(t, (InstanceObject)a[0].Ref!, (TupleObject)a[1].Ref!, (DictObject)a[2].Ref!));
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, (InstanceObject)a[0].Ref!));
        b.Special(Special.Eq, static (t, a) => CompareReentrant(t, CompareOperator.Equal, a[0], a[1]));
        b.Special(Special.Ne, static (t, a) => CompareReentrant(t, CompareOperator.NotEqual, a[0], a[1]));
        b.Special(Special.Lt, static (t, a) => CompareReentrant(t, CompareOperator.Less, a[0], a[1]));
        b.Special(Special.Le, static (t, a) => CompareReentrant(t, CompareOperator.LessOrEqual, a[0], a[1]));
        b.Special(Special.Gt, static (t, a) => CompareReentrant(t, CompareOperator.Greater, a[0], a[1]));
        b.Special(Special.Ge, static (t, a) => CompareReentrant(t, CompareOperator.GreaterOrEqual, a[0], a[1]));
        b.Method("__reduce__", "(self, /)", static (_, a) => TupleObject.Of(a[0].Type, TupleObject.Empty, ((InstanceObject)a[0].Ref!).OwnDict), "Return state information for pickling");
        b.Method("__replace__", "(self, /, **changes)", static (t, a) => ReplaceReentrant(t, a[0], (DictObject)a[1].Ref!), "Return a copy of the namespace object with new values for the specified attributes.");
        b.Member("__dict__", static (t, self) => InstanceDictMembers.Get(t, self));
        b.Doc("A simple attribute-based namespace.");
    }

    private static Value InitReentrant(VmThread thread, InstanceObject self, TupleObject args, DictObject keywords)
    {
        if (args.Count > 1)
            return thread.TypeError(self.Type.QualName + " expected at most 1 argument, got " + args.Count);
        if (args.Count == 1)
        {
            Value made = args.Items[0].Ref is DictObject ? args.Items[0] : Calls.CallReentrant(thread, BuiltinTypes.Dict, args.Items[0]);
            if (made.IsError)
                return made;
            if (!Update(thread, self, (DictObject)made.Ref!))
                return Value.Error;
        }
        return Update(thread, self, keywords) ? Value.None : Value.Error;
    }

    private static bool Update(VmThread thread, InstanceObject self, DictObject from)
    {
        for (int i = 0; i < from.EntryCount; i++)
        {
            DictObject.Entry e = from.Entries[i];
            if (e.Key.IsUnbound)
                continue;
            if (e.Key.Ref is not StrObject name)
            {
                thread.TypeError("keywords must be strings");
                return false;
            }
            self.SetOwn(name, e.Value);
        }
        return true;
    }

    private static Value ReprReentrant(VmThread thread, InstanceObject self)
    {
        string name = ReferenceEquals(self.Type, BuiltinTypes.SimpleNamespace) ? "namespace" : self.Type.Name;
        if (!Representation.Enter(thread, self))
            return Value.Str(name + "(...)");
        var text = new StringBuilder(name).Append('(');
        DictObject dict = self.OwnDict;
        bool first = true;
        foreach (DictObject.Entry e in dict.Entries[..dict.EntryCount])
        {
            if (e.Key.Ref is not StrObject { Length: > 0 } key)
                continue;
            if (Representation.ReprReentrant(thread, e.Value) is not { } shown)
            {
                Representation.Leave(thread, self);
                return Value.Error;
            }
            text.Append(first ? "" : ", ").Append(key.Text).Append('=').Append(shown.Text);
            first = false;
        }
        Representation.Leave(thread, self);
        return Value.Str(text.Append(')').ToString());
    }

    private static Value CompareReentrant(VmThread thread, CompareOperator op, Value left, Value right)
    {
        if (!left.Type.IsSubtypeOf(BuiltinTypes.SimpleNamespace) || !right.Type.IsSubtypeOf(BuiltinTypes.SimpleNamespace))
            return Value.NotImplemented;
        return Comparison.CompareReentrant(thread, op, ((InstanceObject)left.Ref!).OwnDict, ((InstanceObject)right.Ref!).OwnDict);
    }

    private static Value ReplaceReentrant(VmThread thread, Value self, DictObject changes)
    {
        Value copy = Calls.CallReentrant(thread, self.Type);
        if (copy.IsError)
            return copy;
        if (copy.Ref is not InstanceObject fresh || !fresh.Type.IsSubtypeOf(BuiltinTypes.SimpleNamespace))
            return thread.TypeError("expected " + BuiltinTypes.SimpleNamespace.Name + " type, but " + self.Type.Name + "() returned '" + copy.Type.Name + "' object");
        return Update(thread, fresh, ((InstanceObject)self.Ref!).OwnDict) && Update(thread, fresh, changes) ? copy : Value.Error;
    }
}
