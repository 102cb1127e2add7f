namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>mappingproxy</c>.</summary>
internal static class MappingProxyType
{
    private static readonly StrObject copy = StrObject.From("copy");

    internal static void Populate(TypeBuilder b)
    {
        b.Type.IsSubclassable = false;
        b.Type.IsPatternMapping = true;
        b.Doc("Read-only proxy of a mapping.");
        b.New("(cls, mapping)", static (t, a) =>
            a[1].Ref is ListObject or TupleObject || !a[1].Type.Has(Special.GetItem)
                ? t.TypeError("mappingproxy() argument must be a mapping, not " + a[1].Type.Name)
                : new MappingProxyObject(a[1]));
        b.Method("get", "(self, key, default=None, /)", static (t, a) =>
            a[0].Ref is MappingProxyObject { Mapping.Ref: DictObject dict } && dict.GetType() == typeof(DictObject)
                ? DictOps.TryGetReentrant(t, dict, a[1], out Value value) switch { 0 => a[2], < 0 => Value.Error, _ => value }
                : Calls.MethodReentrant(t, Mapping(a[0]), Names.Get, a[1], a[2]),
            "Return the value for key if key is in the mapping, else default.");
        b.Method("keys", "(self, /)", static (t, a) => Calls.MethodReentrant(t, Mapping(a[0]), Names.Keys), "a set-like object providing a view on the underlying mapping's keys");
        b.Method("values", "(self, /)", static (t, a) => Calls.MethodReentrant(t, Mapping(a[0]), Names.Values), "an object providing a view on the underlying mapping's values");
        b.Method("items", "(self, /)", static (t, a) => Calls.MethodReentrant(t, Mapping(a[0]), Names.Items), "a set-like object providing a view on the underlying mapping's items");
        b.Method("copy", "(self, /)", static (t, a) => Calls.MethodReentrant(t, Mapping(a[0]), copy), "a shallow copy of the underlying mapping");
        b.Method("__reversed__", "(self, /)", static (t, a) => Calls.CallReentrant(t, BuiltinTypes.Reversed, Mapping(a[0])), "reverse iterator over the keys of the mapping");
        b.Special(Special.Len, static (t, a) => Subscripts.LengthReentrant(t, Mapping(a[0])) is var n and >= 0 ? Value.Int(n) : Value.Error);
        b.Special(Special.GetItem, static (t, a) => Subscripts.GetItemReentrant(t, Mapping(a[0]), a[1]));
        b.Special(Special.Contains, static (t, a) =>
            Subscripts.ContainsReentrant(t, Mapping(a[0]), a[1]) is var found and >= 0 ? Value.Bool(found > 0) : Value.Error);
        b.Special(Special.Iter, static (t, a) => Iteration.GetIterReentrant(t, Mapping(a[0])));
        b.Special(Special.Hash, static (t, a) => Hashing.HashReentrant(t, Mapping(a[0]), out long hash) ? Value.Int(hash) : Value.Error);
        b.Special(Special.Repr, static (t, a) =>
            Representation.ReprReentrant(t, Mapping(a[0])) is { } text ? Value.Str("mappingproxy(" + text.Text + ")") : Value.Error);
        b.Special(Special.Str, static (t, a) => Representation.StrReentrant(t, Mapping(a[0])) is { } text ? text : Value.Error);
        b.Special(Special.Or, static (t, a) => Operators.BinaryReentrant(t, BinaryOperator.Or, Unwrapped(a[0]), Unwrapped(a[1])));
        b.Special(Special.ROr, static (t, a) => Operators.BinaryReentrant(t, BinaryOperator.Or, Unwrapped(a[1]), Unwrapped(a[0])));
        b.Special(Special.IOr, static (t, a) => t.TypeError("'|=' is not supported by mappingproxy; use '|' instead"));
        b.Special(Special.Lt, static (t, a) => Comparison.CompareReentrant(t, CompareOperator.Less, Mapping(a[0]), a[1]));
        b.Special(Special.Le, static (t, a) => Comparison.CompareReentrant(t, CompareOperator.LessOrEqual, Mapping(a[0]), a[1]));
        b.Special(Special.Eq, static (t, a) => Comparison.CompareReentrant(t, CompareOperator.Equal, Mapping(a[0]), a[1]));
        b.Special(Special.Ne, static (t, a) => Comparison.CompareReentrant(t, CompareOperator.NotEqual, Mapping(a[0]), a[1]));
        b.Special(Special.Gt, static (t, a) => Comparison.CompareReentrant(t, CompareOperator.Greater, Mapping(a[0]), a[1]));
        b.Special(Special.Ge, static (t, a) => Comparison.CompareReentrant(t, CompareOperator.GreaterOrEqual, Mapping(a[0]), a[1]));
        b.ClassMethod("__class_getitem__", "(cls, object, /)",
            static (t, a) => Calls.CallReentrant(t, BuiltinTypes.GenericAlias, a[0], a[1]));
    }

    private static Value Mapping(Value self) => ((MappingProxyObject)self.Ref!).Mapping;

    private static Value Unwrapped(Value operand) => operand.Ref is MappingProxyObject proxy ? proxy.Mapping : operand;
}
