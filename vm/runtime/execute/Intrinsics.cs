namespace CoroVm.Runtime.Execute;

/// <summary>The operations of <see cref="Opcode.CallIntrinsic"/>.</summary>
internal static class Intrinsics
{
    internal static Value CallReentrant(VmThread t, Frame f, IntrinsicFunction intrinsic, ReadOnlySpan<Value> a)
    {
        switch (intrinsic)
        {
            case IntrinsicFunction.Print:
                return t.Vm.DisplayReentrant(t, a[0]);
            case IntrinsicFunction.ImportStar:
                return Importing.StarReentrant(t, f, a[0]);
            case IntrinsicFunction.ListToTuple:
                return Entry.As<ListObject>(t, a[0]) is { } list ? TupleObject.Of(list.Span.ToArray()) : Value.Error;
            case IntrinsicFunction.SetFunctionTypeParams:
                if (a[0].Ref is FunctionObject function)
                    function.TypeParams = a[1];
                return a[0];
            case IntrinsicFunction.PrepareReraiseStar:
                return Entry.As<ExceptionObject>(t, a[0]) is { } original && Entry.As<ListObject>(t, a[1]) is { } raised
                    ? ExceptionGroups.PrepareReraiseReentrant(t, original, raised) : Value.Error;
            case IntrinsicFunction.SetupAnnotations:
                return SetupAnnotations(t, f);
            case IntrinsicFunction.TypeVar:
                return TypeParameters.TypeVar(t, a[0], Value.Unbound, Value.Unbound);
            case IntrinsicFunction.TypeVarWithBound:
                return TypeParameters.TypeVar(t, a[0], a[1], Value.Unbound);
            case IntrinsicFunction.TypeVarWithConstraints:
                return TypeParameters.TypeVar(t, a[0], Value.Unbound, a[1]);
            case IntrinsicFunction.ParamSpec:
                return TypeParameters.ParamSpec(t, a[0]);
            case IntrinsicFunction.TypeVarTuple:
                return TypeParameters.TypeVarTuple(t, a[0]);
            case IntrinsicFunction.SetTypeParamDefault:
                return TypeParameters.SetDefault(t, a[0], a[1]);
            case IntrinsicFunction.SubscriptGeneric:
                return TypeParameters.SubscriptGenericReentrant(t, a[0]);
            case IntrinsicFunction.TypeAlias:
                return TypeParameters.Alias(t, a[0], a[1], a[2]);
            default:
                return t.Raise(ExceptionTypes.SystemError, "unknown intrinsic " + intrinsic);
        }
    }

    private static Value SetupAnnotations(VmThread t, Frame f)
    {
        Value ns = CallerScope.LocalsReentrant(t);
        if (ns.IsError)
            return ns;
        int has = Subscripts.ContainsReentrant(t, ns, Names.Annotations);
        if (has < 0 || (has == 0 && !Subscripts.SetItemReentrant(t, ns, Names.Annotations, new DictObject())))
            return Value.Error;
        return Value.None;
    }
}
