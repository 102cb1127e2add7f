namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>method</c>.</summary>
internal static class MethodType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, function, instance, /)", static (t, a) => New(t, a[1], a[2]));
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, (BoundMethod)a[0].Ref!));
        b.Special(Special.Hash, static (t, a) => HashReentrant(t, a[0]));
        b.Special(Special.Eq, static (_, a) => Equal(a[0], a[1]));
        CallableMembers.Call(b);
        b.Special(Special.Get, static (_, a) => a[0]);
        b.Special(Special.GetAttribute, static (t, a) => GetAttributeReentrant(t, a[0], a[1]));
        b.Doc("Create a bound instance method object.");
        b.Method("__reduce__", "(self, /)", static (t, a) => ReduceReentrant(t, (BoundMethod)a[0].Ref!));
        b.Member("__func__", static (_, self) => ((BoundMethod)self.Ref!).Function, doc: "the function (or other callable) implementing a method");
        b.Member("__self__", static (_, self) => ((BoundMethod)self.Ref!).Self, doc: "the instance to which a method is bound");
        b.Property("__doc__", static (t, self) => Attributes.GetReentrant(t, ((BoundMethod)self.Ref!).Function, Names.Doc));
    }

    /// <summary>The hash of any bound method: of the object it is bound to by identity, and of the function.</summary>
    internal static Value HashReentrant(VmThread thread, Value self)
    {
        if (self.Ref is not BoundMethod m)
            return Value.Int(thread.Vm.Ids.Of((ScriptObject)self.Ref!) >> 4);
        long self_ = m.Self.Ref is ScriptObject o ? thread.Vm.Ids.Of(o) >> 4 : m.Self.Bits;
        if (!Hashing.HashReentrant(thread, m.Function, out long function))
            return Value.Error;
        long hash = self_ ^ function;
        return Value.Int(hash == -1 ? -2 : hash);
    }

    /// <summary>Bound methods are equal when they have the same function and the very same object.</summary>
    internal static Value Equal(Value left, Value right)
    {
        if (left.Ref is BoundMethod a && right.Ref is BoundMethod b)
            return Value.Bool(Value.Same(a.Function, b.Function) && Value.Same(a.Self, b.Self));
        return Value.Same(left, right) ? Value.True : Value.NotImplemented;
    }

    private static Value New(VmThread thread, Value function, Value instance)
    {
        if (function.Ref is not ScriptObject o || !o.Type.Has(Special.Call))
            return thread.TypeError("first argument must be callable");
        return instance.IsNone ? thread.TypeError("instance must not be None") : new BoundMethod(function, instance);
    }

    private static Value ReprReentrant(VmThread thread, BoundMethod method)
    {
        int found = Attributes.TryGetReentrant(thread, method.Function, Names.QualName, out Value name);
        if (found == 0)
            found = Attributes.TryGetReentrant(thread, method.Function, Names.Name, out name);
        if (found < 0)
            return Value.Error;
        if (Representation.ReprReentrant(thread, method.Self) is not { } self)
            return Value.Error;
        return Value.Str("<bound method " + (found > 0 && name.Ref is StrObject s ? s.Text : "?") + " of " + self.Text + ">");
    }

    /// <summary>What the method lacks is its function's.</summary>
    private static Value GetAttributeReentrant(VmThread thread, Value self, Value name)
    {
        if (name.Ref is not StrObject text)
            return thread.TypeError("attribute name must be string, not '" + name.Type.Name + "'");
        Value found = BuiltinTypes.Method.Lookup(text);
        if (!found.IsUnbound)
            return Descriptors.GetReentrant(thread, found, self, BuiltinTypes.Method);
        return Attributes.GetReentrant(thread, ((BoundMethod)self.Ref!).Function, text);
    }

    private static Value ReduceReentrant(VmThread thread, BoundMethod method)
    {
        Value name = Attributes.GetReentrant(thread, method.Function, Names.Name);
        if (name.IsError)
            return name;
        return thread.Vm.Builtins.TryGet(StrObject.From("getattr"), out Value getattr) ? TupleObject.Of(getattr, TupleObject.Of(method.Self, name)) : Value.None;
    }
}
