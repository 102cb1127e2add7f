namespace CoroVm.StdLib.Native;

/// <summary>_operator</summary>
internal sealed class OperatorModule : NativeModule
{
    internal override string Name => "_operator";

    internal override string Doc => "Operator interface.\n\nThis module exports a set of functions implemented in C corresponding\n"
        + "to the intrinsic operators of Python.  For example, operator.add(x, y)\nis equivalent to the expression x+y.";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        Binary(b, "add", "iadd", "+", BinaryOperator.Add);
        Binary(b, "sub", "isub", "-", BinaryOperator.Subtract);
        Binary(b, "mul", "imul", "*", BinaryOperator.Multiply);
        Binary(b, "matmul", "imatmul", "@", BinaryOperator.MatrixMultiply);
        Binary(b, "truediv", "itruediv", "/", BinaryOperator.TrueDivide);
        Binary(b, "floordiv", "ifloordiv", "//", BinaryOperator.FloorDivide);
        Binary(b, "mod", "imod", "%", BinaryOperator.Modulo);
        Binary(b, "pow", "ipow", "**", BinaryOperator.Power);
        Binary(b, "lshift", "ilshift", "<<", BinaryOperator.LeftShift);
        Binary(b, "rshift", "irshift", ">>", BinaryOperator.RightShift);
        Binary(b, "and_", "iand", "&", BinaryOperator.And);
        Binary(b, "xor", "ixor", "^", BinaryOperator.Xor);
        Binary(b, "or_", "ior", "|", BinaryOperator.Or);
        Compare(b, "lt", "<", CompareOperator.Less);
        Compare(b, "le", "<=", CompareOperator.LessOrEqual);
        Compare(b, "eq", "==", CompareOperator.Equal);
        Compare(b, "ne", "!=", CompareOperator.NotEqual);
        Compare(b, "gt", ">", CompareOperator.Greater);
        Compare(b, "ge", ">=", CompareOperator.GreaterOrEqual);
        Unary(b, "neg", "Same as -a.", Special.Neg);
        Unary(b, "pos", "Same as +a.", Special.Pos);
        Unary(b, "abs", "Same as abs(a).", Special.Abs);
        Unary(b, "inv", "Same as ~a.", Special.Invert);
        Unary(b, "invert", "Same as ~a.", Special.Invert);

        b.Function("truth", "(a, /)", static (t, a) => Bool(Truth.OfReentrant(t, a[0])), "Return True if a is true, False otherwise.");
        b.Function("not_", "(a, /)", static (t, a) =>
        {
            int truth = Truth.OfReentrant(t, a[0]);
            return truth < 0 ? Value.Error : Value.Bool(truth == 0);
        }, "Same as not a.");
        b.Function("is_", "(a, b, /)", static (t, a) => Value.Bool(Value.Same(a[0], a[1])), "Same as a is b.");
        b.Function("is_not", "(a, b, /)", static (t, a) => Value.Bool(!Value.Same(a[0], a[1])), "Same as a is not b.");
        b.Function("is_none", "(a, /)", static (t, a) => Value.Bool(a[0].IsNone), "Same as a is None.");
        b.Function("is_not_none", "(a, /)", static (t, a) => Value.Bool(!a[0].IsNone), "Same as a is not None.");
        b.Function("index", "(a, /)", static (t, a) => Conversions.IndexReentrant(t, a[0]), "Same as a.__index__()");
        b.Function("call", "(obj, /, *args, **kwargs)", static (t, a) => OperatorCalls.CallReentrant(t, a[0], (TupleObject)a[1].Ref!, (DictObject)a[2].Ref!),
            "Same as obj(*args, **kwargs).");

        b.Function("getitem", "(a, b, /)", static (t, a) => Subscripts.GetItemReentrant(t, a[0], a[1]), "Same as a[b].");
        b.Function("setitem", "(a, b, c, /)", static (t, a) => Done(Subscripts.SetItemReentrant(t, a[0], a[1], a[2])), "Same as a[b] = c.");
        b.Function("delitem", "(a, b, /)", static (t, a) => Done(Subscripts.DeleteItemReentrant(t, a[0], a[1])), "Same as del a[b].");
        b.Function("contains", "(a, b, /)", static (t, a) => Bool(Subscripts.ContainsReentrant(t, a[0], a[1])), "Same as b in a (note reversed operands).");
        b.Function("concat", "(a, b, /)", static (t, a) => IsSequence(a[0]) ? Operators.BinaryReentrant(t, BinaryOperator.Add, a[0], a[1]) : NotConcatenable(t, a[0]),
            "Same as a + b, for a and b sequences.");
        b.Function("iconcat", "(a, b, /)", static (t, a) => IsSequence(a[0]) ? Operators.InPlaceReentrant(t, BinaryOperator.Add, a[0], a[1]) : NotConcatenable(t, a[0]),
            "Same as a += b, for a and b sequences.");
        b.Function("countOf", "(a, b, /)", static (t, a) => SearchReentrant(t, a[0], a[1], true),
            "Return the number of items in a which are, or which equal, b.");
        b.Function("indexOf", "(a, b, /)", static (t, a) => SearchReentrant(t, a[0], a[1], false), "Return the first index of b in a.");
        b.Function("length_hint", "(obj, default=0, /)", static (t, a) =>
        {
            if (!Ints.IsInt(a[1]))
                return t.TypeError($"'{a[1].Type.Name}' object cannot be interpreted as an integer");
            Value obj = a[0];
            if (!Conversions.IndexReentrant(t, a[1], ExceptionTypes.OverflowError, out long fallback))
                return Value.Error;
            long length = Iteration.LengthHintReentrant(t, obj, fallback);
            return length < 0 && t.HasPending ? Value.Error : Value.Int(length);
        }, "Return an estimate of the number of items in obj.\n\nThis is useful for presizing containers when building from an iterable.\n\n"
            + "If the object supports len(), the result will be exact.\nOtherwise, it may over- or under-estimate by an arbitrary amount.\n"
            + "The result will be an integer >= 0.");
        b.Function("_compare_digest", "(a, b, /)", static (t, a) => DigestComparison.CompareReentrant(t, a[0], a[1]),
            "Return 'a == b'.\n\nThis function uses an approach designed to prevent\ntiming analysis, making it appropriate for cryptography.");
        b.Type(ItemGetter.Definition);
        b.Type(AttributeGetter.Definition);
        b.Type(MethodCaller.Definition);
    }

    private static void Binary(ModuleBuilder b, string name, string inPlace, string symbol, BinaryOperator op)
    {
        var function = new BinaryFunction(op);
        b.Function(name, "(a, b, /)", function.InvokeReentrant, $"Same as a {symbol} b.");
        b.Function(inPlace, "(a, b, /)", function.InvokeInPlaceReentrant, $"Same as a {symbol}= b.");
    }

    private static void Compare(ModuleBuilder b, string name, string symbol, CompareOperator op) =>
        b.Function(name, "(a, b, /)", new CompareFunction(op).InvokeReentrant, $"Same as a {symbol} b.");

    private static void Unary(ModuleBuilder b, string name, string doc, Special op) =>
        b.Function(name, "(a, /)", new UnaryFunction(op).InvokeReentrant, doc);

    private static Value Bool(int truth) => truth < 0 ? Value.Error : Value.Bool(truth > 0);

    private static Value Done(bool done) => done ? Value.None : Value.Error;

    private static bool IsSequence(Value v) => v.Ref is not DictObject && v.Type.Has(Special.GetItem);

    private static Value NotConcatenable(VmThread thread, Value v) => thread.TypeError($"'{v.Type.Name}' object can't be concatenated");

    private static Value SearchReentrant(VmThread thread, Value sequence, Value item, bool count)
    {
        Value iterator = Iteration.GetIterReentrant(thread, sequence);
        if (iterator.IsError)
            return !sequence.Type.Has(Special.Iter) && thread.Swallow(ExceptionTypes.TypeError)
                ? thread.TypeError($"argument of type '{sequence.Type.Name}' is not iterable") : iterator;
        long found = 0, index = 0;
        for (; Iteration.NextReentrant(thread, iterator, out Value next); index++)
        {
            int equal = Comparison.EqualReentrant(thread, next, item);
            if (equal < 0)
                return Value.Error;
            if (equal == 0)
                continue;
            if (!count)
                return Value.Int(index);
            found++;
        }
        if (thread.HasPending)
            return Value.Error;
        return count ? Value.Int(found) : thread.ValueError("sequence.index(x): x not in sequence");
    }

    private sealed class BinaryFunction(BinaryOperator op)
    {
        internal Value InvokeReentrant(VmThread thread, ReadOnlySpan<Value> a) =>
            Arithmetic.TryBinary(thread, op, a[0], a[1], out Value result) ? result : Operators.BinaryReentrant(thread, op, a[0], a[1]);

        internal Value InvokeInPlaceReentrant(VmThread thread, ReadOnlySpan<Value> a) =>
            Arithmetic.TryBinary(thread, op, a[0], a[1], out Value result) ? result : Operators.InPlaceReentrant(thread, op, a[0], a[1]);
    }

    private sealed class CompareFunction(CompareOperator op)
    {
        internal Value InvokeReentrant(VmThread thread, ReadOnlySpan<Value> a) =>
            Arithmetic.TryCompare(op, a[0], a[1], out Value result) ? result : Comparison.CompareReentrant(thread, op, a[0], a[1]);
    }

    private sealed class UnaryFunction(Special op)
    {
        internal Value InvokeReentrant(VmThread thread, ReadOnlySpan<Value> a) => Operators.UnaryReentrant(thread, op, a[0]);
    }
}
