using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>Operators on operands that the loop has no inline path for.</summary>
internal static unsafe class Arithmetics
{
    /// <summary>Which candidates of an operator remain after the one whose frame returned NotImplemented.</summary>
    private const byte ThenReflected = 1, ThenError = 2;

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow Slow(VmThread t, Frame f, PreparedInstruction* i)
    {
        if (t.Current != f)
            t.Current = f;
        Decode(f, i, out BinaryOperator op, out bool inPlace, out Value a, out Value b);
        return Binary(t, f, op, inPlace, a, b, i->A);
    }

    internal static Flow Rare(VmThread t, Frame f, PreparedInstruction* i)
    {
        Decode(f, i, out BinaryOperator op, out bool inPlace, out Value a, out Value b);
        f.Ip++;
        return Binary(t, f, op, inPlace, a, b, i->A);
    }

    private static Flow Binary(VmThread t, Frame f, BinaryOperator op, bool inPlace, in Value a, in Value b, int slot)
    {
        if (a.Ref is StrObject left && b.Ref is StrObject right && op == BinaryOperator.Add
            && left.GetType() == typeof(StrObject) && right.GetType() == typeof(StrObject))
        {
            Value joined = StrConcat.Add(t, left, right);
            if (joined.IsError)
                return Flow.Error;
            f.Slot(slot) = joined;
            return Flow.Next;
        }
        if (a.Ref is InstanceObject || b.Ref is InstanceObject)
        {
            if (TryPush(t, f, op, inPlace, a, b, slot, out Flow flow))
                return flow;
        }
        Value result = inPlace ? Operators.InPlaceReentrant(t, op, a, b) : Operators.BinaryReentrant(t, op, a, b);
        if (result.IsError)
            return Flow.Error;
        f.Slot(slot) = result;
        return Flow.Next;
    }

    /// <summary>Pushes the first candidate if it is a script's function and the order of candidates is the common one.</summary>
    private static bool TryPush(VmThread t, Frame f, BinaryOperator op, bool inPlace, in Value a, in Value b, int slot, out Flow flow)
    {
        flow = Flow.Next;
        TypeObject left = a.Type, right = b.Type;
        if (inPlace && left.Has((Special)((int)Special.IAdd + (int)op)))
            return false;
        if (!ReferenceEquals(left, right) && right.IsSubtypeOf(left))
            return false;
        if (left.Special((Special)op).Ref is not FunctionObject function)
            return false;
        flow = CallPaths.PushFunction(t, f, function, [a, b], null, Contract.Binary, slot, out Value generator);
        if (flow == Flow.Enter)
            t.Current.Stage = ReferenceEquals(left, right) ? ThenError : ThenReflected;
        else if (flow == Flow.Next)
            f.Slot(slot) = generator;
        return true;
    }

    /// <summary>A candidate's frame returned.</summary>
    internal static Flow Returned(VmThread t, Frame p, Frame callee, in Value v)
    {
        int slot = callee.ResultSlot;
        if (!v.IsNotImplemented)
        {
            p.Slot(slot) = v;
            return Flow.Enter;
        }
        PreparedInstruction* i = p.Ip - 1;
        if (i->Op == PreparedOp.Operand)
            i--;
        Decode(p, i, out BinaryOperator op, out bool inPlace, out Value a, out Value b);
        if (callee.Stage == ThenReflected)
        {
            Value reflected = b.Type.Special((Special)((int)Special.RAdd + (int)op));
            if (reflected.Ref is FunctionObject function)
            {
                Flow flow = CallPaths.PushFunction(t, p, function, [b, a], null, Contract.Binary, slot, out _);
                if (flow == Flow.Enter)
                    t.Current.Stage = ThenError;
                return flow;
            }
            if (!reflected.IsUnbound)
            {
                Value result = Calls.SpecialReentrant(t, reflected, b, a);
                if (result.IsError)
                    return Flow.Error;
                if (!result.IsNotImplemented)
                {
                    // The call may have used the callee's frame again.
                    p.Slot(slot) = result;
                    return Flow.Enter;
                }
            }
        }
        OperatorErrors.Binary(t, inPlace ? OperatorErrors.InPlaceSymbol(op) : OperatorErrors.Symbol(op), a, b);
        return Flow.Error;
    }

    private static void Decode(Frame f, PreparedInstruction* i, out BinaryOperator op, out bool inPlace, out Value a, out Value b)
    {
        PreparedOp code = i->Op;
        if (code == PreparedOp.Binary)
        {
            int kind = i[1].BC;
            op = (BinaryOperator)(kind & (BinaryOperators.InPlace - 1));
            inPlace = kind >= BinaryOperators.InPlace;
            a = f.Slot(i->B);
            b = f.Slot(i->C);
            return;
        }
        if (code is PreparedOp.ConstMultiply or PreparedOp.ConstSubtract)
        {
            op = code == PreparedOp.ConstMultiply ? BinaryOperator.Multiply : BinaryOperator.Subtract;
            inPlace = false;
            a = f.Code.Constants[i->B >> 4];
            b = f.Slot(i->C);
            return;
        }
        bool constant = code >= PreparedOp.AddConst;
        int offset = code - (constant ? PreparedOp.AddConst : PreparedOp.Add);
        inPlace = (offset & 1) != 0;
        op = constant ? ConstantOperators[offset >> 1] : SlotOperators[offset >> 1];
        a = f.Slot(i->B);
        b = constant ? f.Code.Constants[i->C >> 4] : f.Slot(i->C);
    }

    // In the order of PreparedOp.
    private static ReadOnlySpan<BinaryOperator> SlotOperators =>
    [
        BinaryOperator.Add, BinaryOperator.Subtract, BinaryOperator.Multiply, BinaryOperator.TrueDivide, BinaryOperator.FloorDivide,
        BinaryOperator.Modulo, BinaryOperator.And, BinaryOperator.Or, BinaryOperator.Xor, BinaryOperator.LeftShift, BinaryOperator.RightShift,
    ];

    private static ReadOnlySpan<BinaryOperator> ConstantOperators =>
    [
        BinaryOperator.Add, BinaryOperator.Subtract, BinaryOperator.Multiply, BinaryOperator.Modulo, BinaryOperator.FloorDivide,
    ];
}
