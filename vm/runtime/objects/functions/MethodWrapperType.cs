namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>method-wrapper</c>: a special method of a builtin type bound to an object.</summary>
internal static class MethodWrapperType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Special(Special.Repr, static (t, a) => Value.Str("<method-wrapper '" + Function(a[0]).Name + "' of " + Self(a[0]).Type.Name + " object at "
            + ObjectType.Address(t, Self(a[0])) + ">"));
        b.Special(Special.Hash, static (t, a) => MethodType.HashReentrant(t, a[0]));
        b.Special(Special.Eq, static (_, a) => MethodType.Equal(a[0], a[1]));
        CallableMembers.Call(b);
        b.Method("__reduce__", "(self, /)", static (t, a) => t.Vm.Builtins.TryGet(StrObject.From("getattr"), out Value getattr)
            ? TupleObject.Of(getattr, TupleObject.Of(Self(a[0]), Value.Str(Function(a[0]).Name))) : Value.None);
        b.Member("__self__", static (_, self) => Self(self));
        b.Property("__objclass__", static (_, self) => Function(self).Owner!);
        b.Property("__name__", static (_, self) => Value.Str(Function(self).Name));
        b.Property("__qualname__", static (_, self) => Value.Str(Function(self).QualName));
        b.Property("__doc__", static (_, self) => CallableMembers.Doc(Function(self)));
        b.Property("__text_signature__", static (_, self) => CallableMembers.TextSignature(Function(self)));
    }

    private static NativeFunction Function(Value self) => (NativeFunction)((BoundMethod)self.Ref!).Function.Ref!;

    private static Value Self(Value self) => ((BoundMethod)self.Ref!).Self;
}
