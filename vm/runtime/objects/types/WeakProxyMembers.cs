namespace CoroVm.Runtime.Objects;

/// <summary>The members of weak proxies: each does the same with the object.</summary>
internal static class WeakProxyMembers
{
    private static readonly StrObject bytes = StrObject.From("__bytes__");

    internal static void Populate(TypeBuilder b)
    {
        Access(b);
        Items(b);
        for (BinaryOperator op = BinaryOperator.Add; op <= BinaryOperator.Or; op++)
            Binary(b, op);
        for (CompareOperator op = CompareOperator.Less; op <= CompareOperator.GreaterOrEqual; op++)
            Compare(b, op);
        foreach (Special s in (ReadOnlySpan<Special>)[Special.Neg, Special.Pos, Special.Invert, Special.Abs])
            Unary(b, s);
        Conversion(b);
        b.Value("__hash__", Value.None);
    }

    private static void Access(TypeBuilder b)
    {
        b.Special(Special.GetAttribute, static (t, a) =>
            WeakProxyObject.Unwrap(t, a[0]) is { IsError: false } o ? GetReentrant(t, o, a[1]) : Value.Error);
        b.Special(Special.SetAttr, static (t, a) =>
            WeakProxyObject.Unwrap(t, a[0]) is { IsError: false } o && Attributes.SetReentrant(t, o, (StrObject)a[1].Ref!, a[2]) ? Value.None : Value.Error);
        b.Special(Special.DelAttr, static (t, a) =>
            WeakProxyObject.Unwrap(t, a[0]) is { IsError: false } o && Attributes.DeleteReentrant(t, o, (StrObject)a[1].Ref!) ? Value.None : Value.Error);
        b.Special(Special.Str, static (t, a) =>
            WeakProxyObject.Unwrap(t, a[0]) is { IsError: false } o && Representation.StrReentrant(t, o) is { } text ? text : Value.Error);
        b.Special(Special.Repr, static (t, a) =>
        {
            string at = t.Vm.Ids.Address(a[0]);
            return ((WeakObject)a[0].Ref!).TryGetTarget(out ScriptObject? o)
                ? Value.Str($"<weakproxy at {at}; to '{ObjectType.FullName(o.Type)}' at {t.Vm.Ids.Address(o)}>")
                : Value.Str($"<weakproxy at {at}; dead>");
        });
        b.Special(Special.Bool, static (t, a) =>
            WeakProxyObject.Unwrap(t, a[0]) is { IsError: false } o && Truth.OfReentrant(t, o) is var truth and >= 0 ? Value.Bool(truth > 0) : Value.Error);
        b.Method("__bytes__", "(self, /)", static (t, a) =>
            WeakProxyObject.Unwrap(t, a[0]) is { IsError: false } o ? Calls.MethodReentrant(t, o, bytes) : Value.Error);
        b.Method("__reversed__", "(self, /)", static (t, a) =>
            WeakProxyObject.Unwrap(t, a[0]) is { IsError: false } o ? Calls.CallReentrant(t, BuiltinTypes.Reversed, o) : Value.Error);
    }

    private static Value GetReentrant(VmThread thread, Value target, Value name) => Attributes.GetReentrant(thread, target, (StrObject)name.Ref!);

    private static void Items(TypeBuilder b)
    {
        b.Special(Special.Len, static (t, a) =>
            WeakProxyObject.Unwrap(t, a[0]) is { IsError: false } o && Subscripts.LengthReentrant(t, o) is var n and >= 0 ? Value.Int(n) : Value.Error);
        b.Special(Special.GetItem, static (t, a) =>
            WeakProxyObject.Unwrap(t, a[0]) is { IsError: false } o ? Subscripts.GetItemReentrant(t, o, a[1]) : Value.Error);
        b.Special(Special.SetItem, static (t, a) =>
            WeakProxyObject.Unwrap(t, a[0]) is { IsError: false } o && Subscripts.SetItemReentrant(t, o, a[1], a[2]) ? Value.None : Value.Error);
        b.Special(Special.DelItem, static (t, a) =>
            WeakProxyObject.Unwrap(t, a[0]) is { IsError: false } o && Subscripts.DeleteItemReentrant(t, o, a[1]) ? Value.None : Value.Error);
        b.Special(Special.Contains, static (t, a) =>
            WeakProxyObject.Unwrap(t, a[0]) is { IsError: false } o && Subscripts.ContainsReentrant(t, o, a[1]) is var found and >= 0 ? Value.Bool(found > 0) : Value.Error);
        b.Special(Special.Iter, static (t, a) =>
            WeakProxyObject.Unwrap(t, a[0]) is { IsError: false } o ? Iteration.GetIterReentrant(t, o) : Value.Error);
        b.Special(Special.Next, static (t, a) =>
        {
            Value o = WeakProxyObject.Unwrap(t, a[0]);
            if (o.IsError)
                return o;
            if (!o.Type.Has(Special.Next))
                return t.TypeError($"Weakref proxy referenced a non-iterator '{o.Type.Name}' object");
            if (Iteration.NextReentrant(t, o, out Value item))
                return item;
            return t.HasPending ? Value.Error : t.Raise(ExceptionTypes.StopIteration);
        });
    }

    private static void Binary(TypeBuilder b, BinaryOperator op)
    {
        if (op == BinaryOperator.Power)
        {
            b.Special(Special.Pow, static (t, a) => PowerReentrant(t, a[0], a[1], a[2]));
            b.Special(Special.RPow, static (t, a) => PowerReentrant(t, a[1], a[0], a[2]));
        }
        else
        {
            b.Special(Special.Add + (int)op, (t, a) => OperateReentrant(t, op, a[0], a[1]));
            b.Special(Special.RAdd + (int)op, (t, a) => OperateReentrant(t, op, a[1], a[0]));
        }
        b.Special(Special.IAdd + (int)op, (t, a) =>
        {
            Value x = WeakProxyObject.Unwrap(t, a[0]);
            Value y = x.IsError ? x : WeakProxyObject.Unwrap(t, a[1]);
            return y.IsError ? y : Operators.InPlaceReentrant(t, op, x, y);
        });
    }

    private static Value OperateReentrant(VmThread thread, BinaryOperator op, Value left, Value right)
    {
        Value x = WeakProxyObject.Unwrap(thread, left);
        Value y = x.IsError ? x : WeakProxyObject.Unwrap(thread, right);
        return y.IsError ? y : Operators.BinaryReentrant(thread, op, x, y);
    }

    private static Value PowerReentrant(VmThread thread, Value left, Value right, Value modulus)
    {
        Value x = WeakProxyObject.Unwrap(thread, left);
        Value y = x.IsError ? x : WeakProxyObject.Unwrap(thread, right);
        Value m = y.IsError ? y : WeakProxyObject.Unwrap(thread, modulus);
        return m.IsError ? m : Operators.PowerReentrant(thread, x, y, m);
    }

    private static void Compare(TypeBuilder b, CompareOperator op) => b.Special(Special.Lt + (int)op, (t, a) =>
    {
        Value x = WeakProxyObject.Unwrap(t, a[0]);
        Value y = x.IsError ? x : WeakProxyObject.Unwrap(t, a[1]);
        return y.IsError ? y : Comparison.CompareReentrant(t, op, x, y);
    });

    private static void Unary(TypeBuilder b, Special op) => b.Special(op, (t, a) =>
        WeakProxyObject.Unwrap(t, a[0]) is { IsError: false } o ? Operators.UnaryReentrant(t, op, o) : Value.Error);

    private static void Conversion(TypeBuilder b)
    {
        b.Special(Special.Int, static (t, a) =>
            WeakProxyObject.Unwrap(t, a[0]) is { IsError: false } o ? Calls.CallReentrant(t, BuiltinTypes.Int, o) : Value.Error);
        b.Special(Special.Float, static (t, a) =>
            WeakProxyObject.Unwrap(t, a[0]) is { IsError: false } o ? Calls.CallReentrant(t, BuiltinTypes.Float, o) : Value.Error);
        b.Special(Special.Index, static (t, a) =>
            WeakProxyObject.Unwrap(t, a[0]) is { IsError: false } o ? Conversions.IndexReentrant(t, o) : Value.Error);
        b.Special(Special.DivMod, static (t, a) => DivModReentrant(t, a[0], a[1]));
        b.Special(Special.RDivMod, static (t, a) => DivModReentrant(t, a[1], a[0]));
    }

    private static Value DivModReentrant(VmThread thread, Value left, Value right)
    {
        Value x = WeakProxyObject.Unwrap(thread, left);
        Value y = x.IsError ? x : WeakProxyObject.Unwrap(thread, right);
        return y.IsError ? y : Operators.DivModReentrant(thread, x, y);
    }
}
