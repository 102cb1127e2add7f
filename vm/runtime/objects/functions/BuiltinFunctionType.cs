namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>builtin_function_or_method</c>: a module's native function, or a native method bound to an
/// object.</summary>
internal static class BuiltinFunctionType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Special(Special.Repr, static (t, a) => Repr(t, a[0]));
        b.Special(Special.Hash, static (t, a) => MethodType.HashReentrant(t, a[0]));
        b.Special(Special.Eq, static (_, a) => MethodType.Equal(a[0], a[1]));
        CallableMembers.Call(b);
        b.Method("__reduce__", "(self, /)", static (t, a) => ReduceReentrant(t, a[0]));
        b.Member("__module__", static (_, self) => Function(self).Owner is null && Function(self).Module is { } m ? Value.Str(m) : Value.None);
        b.Property("__doc__", static (_, self) => CallableMembers.Doc(Function(self)));
        b.Property("__name__", static (_, self) => Value.Str(Function(self).Name));
        b.Property("__qualname__", static (_, self) => QualName(self));
        b.Property("__self__", static (t, self) => Self(t, self));
        b.Property("__text_signature__", static (_, self) => CallableMembers.TextSignature(Function(self)));
    }

    private static NativeFunction Function(Value self) => self.Ref as NativeFunction ?? (NativeFunction)((BoundMethod)self.Ref!).Function.Ref!;

    private static Value Self(VmThread thread, Value self)
    {
        if (self.Ref is BoundMethod m)
            return m.Self;
        NativeFunction f = Function(self);
        if (f.Owner is not null)
            return f.Kind == NativeKind.StaticMethod && f.Name != "__new__" ? Value.None : f.Owner;
        return f.Module is { } name && thread.Vm.Modules.TryGet(StrObject.From(name), out Value module) ? module : Value.None;
    }

    private static Value QualName(Value self)
    {
        NativeFunction f = Function(self);
        if (self.Ref is not BoundMethod m)
            return Value.Str(f.QualName);
        TypeObject owner = m.Self.Ref as TypeObject ?? m.Self.Type;
        return Value.Str(owner.QualName + "." + f.Name);
    }

    private static Value Repr(VmThread thread, Value self)
    {
        NativeFunction f = Function(self);
        Value bound = Self(thread, self);
        if (bound.IsNone || bound.Ref is ModuleObject)
            return Value.Str("<built-in function " + f.Name + ">");
        return Value.Str("<built-in method " + f.Name + " of " + bound.Type.Name + " object at " + ObjectType.Address(thread, bound) + ">");
    }

    private static Value ReduceReentrant(VmThread thread, Value self)
    {
        Value bound = Self(thread, self);
        StrObject name = StrObject.From(Function(self).Name);
        if (bound.IsNone || bound.Ref is ModuleObject)
            return name;
        return thread.Vm.Builtins.TryGet(StrObject.From("getattr"), out Value getattr) ? TupleObject.Of(getattr, TupleObject.Of(bound, name)) : name;
    }
}
