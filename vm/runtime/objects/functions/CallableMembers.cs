namespace CoroVm.Runtime.Objects;

/// <summary>Members that several types of callables share.</summary>
internal static class CallableMembers
{
    /// <summary><c>__call__</c> of a type whose instances the machine calls directly.</summary>
    internal static void Call(TypeBuilder b) => b.Special(Special.Call,
        static (t, a) => CallArguments.CallReentrant(t, a[0], ((TupleObject)a[1].Ref!).Items, (DictObject)a[2].Ref!));

    /// <summary><c>__get__</c> of a builtin descriptor type.</summary>
    internal static void Get(TypeBuilder b) => b.Special(Special.Get, static (t, a) => GetReentrant(t, a[0], a[1], a[2]));

    /// <summary><c>__objclass__</c>, <c>__name__</c>, <c>__qualname__</c>, <c>__doc__</c> and <c>__text_signature__</c> of native functions in types.</summary>
    internal static void Describe(TypeBuilder b)
    {
        b.Member("__objclass__", static (_, self) => ((NativeFunction)self.Ref!).Owner!);
        b.Member("__name__", static (_, self) => Value.Str(((NativeFunction)self.Ref!).Name));
        b.Property("__doc__", static (_, self) => Doc((NativeFunction)self.Ref!));
        b.Property("__qualname__", static (_, self) => Value.Str(((NativeFunction)self.Ref!).QualName));
        b.Property("__text_signature__", static (_, self) => TextSignature((NativeFunction)self.Ref!));
        b.Method("__reduce__", "(self, /)", static (t, a) => t.Vm.Builtins.TryGet(StrObject.From("getattr"), out Value getattr)
            ? TupleObject.Of(getattr, TupleObject.Of(((NativeFunction)a[0].Ref!).Owner!, Value.Str(((NativeFunction)a[0].Ref!).Name))) : Value.None);
    }

    internal static Value GetReentrant(VmThread thread, Value self, Value instance, Value owner)
    {
        if (instance.IsNone && owner.IsNone)
            return thread.TypeError("__get__(None, None) is invalid");
        if (!instance.IsNone && self.Ref is NativeFunction { Owner: { } type, Kind: not NativeKind.ClassMethod } n && !instance.Type.IsSubtypeOf(type))
            return thread.TypeError("descriptor '" + n.Name + "' for '" + type.Name + "' objects doesn't apply to a '" + instance.Type.Name + "' object");
        TypeObject ownerType = owner.Ref as TypeObject ?? instance.Type;
        if (self.Ref is NativeFunction { Kind: NativeKind.ClassMethod } m)
        {
            if (!owner.IsNone && owner.Ref is not TypeObject)
                return thread.TypeError("descriptor '" + m.Name + "' for type '" + m.Owner!.Name + "' needs a type, not a '" + owner.Type.Name + "' as arg 2");
            if (!ownerType.IsSubtypeOf(m.Owner!))
                return thread.TypeError("descriptor '" + m.Name + "' requires a subtype of '" + m.Owner!.Name + "' but received '" + ownerType.Name + "'");
        }
        return Descriptors.GetReentrant(thread, self, instance.IsNone ? Value.Unbound : instance, ownerType);
    }

    internal static Value Doc(NativeFunction f) => f.Doc is null ? SlotDocs.Of(f) : Value.Str(f.Doc);

    /// <summary>The signature as inspect reads it: with <c>$self</c> or <c>$module</c> for the argument that is bound.</summary>
    internal static Value TextSignature(NativeFunction f)
    {
        if (f.TextSignature is not null)
            return Value.Str(f.TextSignature);
        if (f.IsNew)
            return Value.Str("($type, *args, **kwargs)");
        string text = f.Signature.Text;
        if (text.Contains('<') && !text.Contains("=<unrepresentable>", StringComparison.Ordinal))
            return Value.None;
        if (f.HasSelf)
            return Value.Str("($" + text[1..]);
        if (f.Kind == NativeKind.StaticMethod)
            return Value.Str(text);
        return Value.Str(text == "()" ? "($module, /)" : text.Contains('/') ? "($module, " + text[1..] : "($module, /, " + text[1..]);
    }
}
