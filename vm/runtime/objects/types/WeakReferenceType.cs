namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>ReferenceType</c>.</summary>
internal static class WeakReferenceType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, object, callback=None, /, *args, **kwargs)", static (t, a) =>
        {
            if (((TupleObject)a[3].Ref!).Count > 0)
                return t.TypeError($"__new__ expected at most 2 arguments, got {((TupleObject)a[3].Ref!).Count + 2}");
            if (WeakReferences.Referable(t, a[1]) is not { } target)
                return Value.Error;
            var cls = (TypeObject)a[0].Ref!;
            if (a[2].IsNone && ReferenceEquals(cls, BuiltinTypes.WeakReference))
                return WeakReferences.Make(t, target);
            var reference = new WeakReferenceObject(cls, target, a[2]);
            t.Vm.WeakReferences.Add(target, reference);
            return reference;
        });
        b.Method("__init__", "(self, object, callback=None, /)", static (t, a) => Value.None);
        b.Special(Special.Call, NativeCallable.CallBody);
        b.Property("__callback__", static (t, self) => ((WeakObject)self.Ref!).Callback);
        b.Special(Special.Hash, static (t, a) => ((WeakReferenceObject)a[0].Ref!).HashReentrant(t, out long hash) ? Value.Int(hash) : Value.Error);
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, (WeakReferenceObject)a[0].Ref!));
        b.Special(Special.Eq, static (t, a) => CompareReentrant(t, CompareOperator.Equal, a[0], a[1]));
        b.Special(Special.Ne, static (t, a) => CompareReentrant(t, CompareOperator.NotEqual, a[0], a[1]));
        b.Special(Special.Lt, static (t, a) => Value.NotImplemented);
        b.Special(Special.Le, static (t, a) => Value.NotImplemented);
        b.Special(Special.Gt, static (t, a) => Value.NotImplemented);
        b.Special(Special.Ge, static (t, a) => Value.NotImplemented);
        b.ClassMethod("__class_getitem__", "(cls, object, /)",
            static (t, a) => Calls.CallReentrant(t, BuiltinTypes.GenericAlias, a[0], a[1]));
    }

    private static Value CompareReentrant(VmThread thread, CompareOperator op, Value left, Value right)
    {
        if (right.Ref is not WeakReferenceObject b)
            return Value.NotImplemented;
        if (((WeakReferenceObject)left.Ref!).TryGetTarget(out ScriptObject? x) && b.TryGetTarget(out ScriptObject? y))
            return Comparison.CompareReentrant(thread, op, x, y);
        return Value.Bool(ReferenceEquals(left.Ref, b) == (op == CompareOperator.Equal));
    }

    private static Value ReprReentrant(VmThread thread, WeakReferenceObject self)
    {
        string address = thread.Vm.Ids.Address(self);
        if (!self.TryGetTarget(out ScriptObject? target))
            return Value.Str($"<weakref at {address}; dead>");
        int found = Attributes.TryGetReentrant(thread, target, Names.Name, out Value name);
        if (found < 0)
            return Value.Error;
        string to = $"<weakref at {address}; to '{ObjectType.FullName(target.Type)}' at {thread.Vm.Ids.Address(target)}";
        return Value.Str(found > 0 && name.Ref is StrObject text ? $"{to} ({text.Text})>" : to + ">");
    }
}
