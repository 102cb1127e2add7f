namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>bool</c>.</summary>
internal static class BoolType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Doc("Returns True when the argument is true, False otherwise.\nThe builtins True and False are the only two instances of the class "
            + "bool.\nThe class bool is a subclass of the class int, and cannot be subclassed.");
        b.New("(cls, object=False, /)", static (t, a) =>
        {
            int truth = Truth.OfReentrant(t, a[1]);
            return truth < 0 ? Value.Error : Value.Bool(truth > 0);
        });
        b.Type.Construct = static (t, args, names) =>
        {
            if (names is not null || args.Length != 1)
                return Value.NotImplemented;
            int truth = Truth.OfReentrant(t, args[0]);
            return truth < 0 ? Value.Error : Value.Bool(truth > 0);
        };
        b.Special(Special.Repr, static (t, a) => StrObject.FromBmp(a[0].IsTrue ? "True" : "False"));
        b.Special(Special.And, static (t, a) => And(a[0], a[1]));
        b.Special(Special.RAnd, static (t, a) => And(a[1], a[0]));
        b.Special(Special.Or, static (t, a) => Or(a[0], a[1]));
        b.Special(Special.ROr, static (t, a) => Or(a[1], a[0]));
        b.Special(Special.Xor, static (t, a) => Xor(a[0], a[1]));
        b.Special(Special.RXor, static (t, a) => Xor(a[1], a[0]));
        b.Special(Special.Invert, static (t, a) =>
        {
            Value self = a[0];
            return Warnings.WarnReentrant(t, ExceptionTypes.DeprecationWarning,
                "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the "
                + "underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation "
                + "or ~int(x) if you really want the bitwise inversion of the underlying int.")
                ? Ints.Invert(self) : Value.Error;
        });
    }

    private static Value And(in Value a, in Value b) =>
        a.IsBool && b.IsBool ? Value.Bool((a.Bits & b.Bits) != 0)
        : Ints.IsInt(a) && Ints.IsInt(b) ? Ints.And(a, b) : Value.NotImplemented;

    private static Value Or(in Value a, in Value b) =>
        a.IsBool && b.IsBool ? Value.Bool((a.Bits | b.Bits) != 0)
        : Ints.IsInt(a) && Ints.IsInt(b) ? Ints.Or(a, b) : Value.NotImplemented;

    private static Value Xor(in Value a, in Value b) =>
        a.IsBool && b.IsBool ? Value.Bool(a.Bits != b.Bits)
        : Ints.IsInt(a) && Ints.IsInt(b) ? Ints.Xor(a, b) : Value.NotImplemented;
}
