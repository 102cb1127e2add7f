namespace CoroVm.Runtime.Protocols;

/// <summary>Unary and binary operators with their reflected and in-place forms (data model 3.3.8).</summary>
internal static class Operators
{
    /// <summary><c>left op right</c></summary>
    internal static Value BinaryReentrant(VmThread thread, BinaryOperator op, Value left, Value right)
    {
        if (Arithmetic.TryBinary(thread, op, left, right, out Value result))
            return result;
        if (left.Ref is { } container && TrySequenceReentrant(thread, op, container, left, right, out result))
            return result;
        result = TryBinaryReentrant(thread, op, left, right);
        return result.IsNotImplemented ? OperatorErrors.Binary(thread, OperatorErrors.Symbol(op), left, right) : result;
    }

    /// <summary>The usual operators of exact strs, lists and tuples; false for what the special methods decide.</summary>
    private static bool TrySequenceReentrant(VmThread thread, BinaryOperator op, object container, in Value left, in Value right, out Value result)
    {
        Type kind = container.GetType();
        if (kind == typeof(StrObject))
        {
            // A right operand of a script's class may have a reflected method of its own.
            if (op == BinaryOperator.Modulo && (right.IsInt || right.IsFloat || right.Ref is TupleObject or StrObject) && !right.Type.IsHeapType)
            {
                result = PercentFormat.StrReentrant(thread, Unsafe.As<StrObject>(container), right);
                return true;
            }
        }
        else if (kind == typeof(ListObject))
        {
            if (op == BinaryOperator.Add && Exact.Is(right.Ref, out ListObject? list))
            {
                result = ListOps.Concat(thread, Unsafe.As<ListObject>(container), list);
                return true;
            }
            if (op == BinaryOperator.Multiply && right.IsInt)
            {
                result = ListOps.Repeat(thread, Unsafe.As<ListObject>(container), right.Bits);
                return true;
            }
        }
        else if (kind == typeof(TupleObject) && op == BinaryOperator.Add && Exact.Is(right.Ref, out TupleObject? tuple))
        {
            result = TupleOps.Concat(thread, Unsafe.As<TupleObject>(container), tuple);
            return true;
        }
        result = left;
        return false;
    }

    /// <summary><c>left op= right</c></summary>
    internal static Value InPlaceReentrant(VmThread thread, BinaryOperator op, Value left, Value right)
    {
        if (Arithmetic.TryBinary(thread, op, left, right, out Value number))
            return number;
        Value inPlace = left.Type.Special((Special)((int)Special.IAdd + (int)op));
        if (inPlace.IsUnbound)
        {
            Value plain = TryBinaryReentrant(thread, op, left, right, isInPlace: true);
            return plain.IsNotImplemented ? OperatorErrors.Binary(thread, OperatorErrors.InPlaceSymbol(op), left, right) : plain;
        }
        bool isSequence = IsSequenceSlot(op, inPlace);
        if (!isSequence)
        {
            Value result = Calls.SpecialReentrant(thread, inPlace, left, right);
            if (!result.IsNotImplemented)
                return result;
        }
        Value found = isSequence
            ? NumberReentrant(thread, op, left, right)
            : TryBinaryReentrant(thread, op, left, right);
        if (found.IsNotImplemented && isSequence)
        {
            if (op == BinaryOperator.Multiply && !IsIndex(right))
                return OperatorErrors.NotRepeatable(thread, right);
            found = Calls.SpecialReentrant(thread, inPlace, left, right);
        }
        return found.IsNotImplemented ? OperatorErrors.Binary(thread, OperatorErrors.InPlaceSymbol(op), left, right) : found;
    }

    /// <summary><c>-x</c>, <c>+x</c>, <c>~x</c>, <c>abs(x)</c>: <paramref name="op"/> is Neg, Pos, Invert or Abs.</summary>
    internal static Value UnaryReentrant(VmThread thread, Special op, Value value)
    {
        Value method = value.Type.Special(op);
        return method.IsUnbound ? OperatorErrors.Unary(thread, op, value) : Calls.SpecialReentrant(thread, method, value);
    }

    /// <summary><c>divmod(left, right)</c></summary>
    internal static Value DivModReentrant(VmThread thread, Value left, Value right)
    {
        Value result = PairReentrant(thread, Special.DivMod, Special.RDivMod, left, right);
        return result.IsNotImplemented ? OperatorErrors.Binary(thread, "divmod()", left, right) : result;
    }

    /// <summary><c>pow(base, exponent, modulus)</c>; None for no modulus.</summary>
    internal static Value PowerReentrant(VmThread thread, Value left, Value right, Value modulus)
    {
        if (modulus.IsNone)
            return BinaryReentrant(thread, BinaryOperator.Power, left, right);
        TypeObject leftType = left.Type, rightType = right.Type;
        Value method = leftType.Special(Special.Pow);
        Value reflected = ReferenceEquals(leftType, rightType) ? Value.Unbound : rightType.Special(Special.RPow);
        Value result = Value.NotImplemented;
        bool tried = ComesFirst(leftType, rightType, Special.RPow, reflected);
        if (tried)
            result = Calls.SpecialReentrant(thread, reflected, [right, left, modulus]);
        if (result.IsNotImplemented && !method.IsUnbound)
            result = Calls.SpecialReentrant(thread, method, [left, right, modulus]);
        if (result.IsNotImplemented && !tried && !reflected.IsUnbound)
            result = Calls.SpecialReentrant(thread, reflected, [right, left, modulus]);
        if (!result.IsNotImplemented)
            return result;
        if (modulus.IsFloat)
            return thread.TypeError("pow() 3rd argument not allowed unless all arguments are integers");
        return thread.TypeError("unsupported operand type(s) for ** or pow(): '" + leftType.Name + "', '" + rightType.Name + "', '" + modulus.Type.Name + "'");
    }

    /// <summary>The operator; NotImplemented when neither operand has it for the other.</summary>
    private static Value TryBinaryReentrant(VmThread thread, BinaryOperator op, Value left, Value right, bool isInPlace = false)
    {
        Value result = NumberReentrant(thread, op, left, right);
        if (!result.IsNotImplemented || op is not (BinaryOperator.Add or BinaryOperator.Multiply))
            return result;
        Value method = left.Type.Special((Special)op);
        if (IsSequenceSlot(op, method))
        {
            if (op == BinaryOperator.Multiply && !IsIndex(right))
                return OperatorErrors.NotRepeatable(thread, right);
            return Calls.SpecialReentrant(thread, method, left, right);
        }
        // In place, a sequence on the right is repeated only for a left operand that is none itself.
        if (op == BinaryOperator.Multiply && !(isInPlace && Subscripts.HasSequenceSlots(left.Type)))
        {
            method = right.Type.Special(Special.RMul);
            if (IsSequenceSlot(op, method))
                return IsIndex(left) ? Calls.SpecialReentrant(thread, method, right, left) : OperatorErrors.NotRepeatable(thread, left);
        }
        return result;
    }

    /// <summary>The operator as numbers have it: the methods of builtin sequences for <c>+</c> and <c>*</c>, which CPython keeps in slots of
    /// their own, come later.</summary>
    private static Value NumberReentrant(VmThread thread, BinaryOperator op, Value left, Value right)
    {
        TypeObject leftType = left.Type, rightType = right.Type;
        var reflectedSpecial = (Special)((int)Special.RAdd + (int)op);
        Value method = leftType.Special((Special)op);
        Value reflected = ReferenceEquals(leftType, rightType) ? Value.Unbound : rightType.Special(reflectedSpecial);
        if (op is BinaryOperator.Add or BinaryOperator.Multiply)
        {
            if (IsSequenceSlot(op, method))
                method = Value.Unbound;
            if (IsSequenceSlot(op, reflected))
                reflected = Value.Unbound;
        }
        Value result;
        if (ComesFirst(leftType, rightType, reflectedSpecial, reflected))
        {
            result = Calls.SpecialReentrant(thread, reflected, right, left);
            if (!result.IsNotImplemented)
                return result;
            reflected = Value.Unbound;
        }
        if (!method.IsUnbound)
        {
            result = Calls.SpecialReentrant(thread, method, left, right);
            if (!result.IsNotImplemented)
                return result;
        }
        return reflected.IsUnbound ? Value.NotImplemented : Calls.SpecialReentrant(thread, reflected, right, left);
    }

    private static Value PairReentrant(VmThread thread, Special special, Special reflectedSpecial, Value left, Value right)
    {
        TypeObject leftType = left.Type, rightType = right.Type;
        Value method = leftType.Special(special);
        Value reflected = ReferenceEquals(leftType, rightType) ? Value.Unbound : rightType.Special(reflectedSpecial);
        Value result = Value.NotImplemented;
        bool tried = ComesFirst(leftType, rightType, reflectedSpecial, reflected);
        if (tried)
            result = Calls.SpecialReentrant(thread, reflected, right, left);
        if (result.IsNotImplemented && !method.IsUnbound)
            result = Calls.SpecialReentrant(thread, method, left, right);
        if (result.IsNotImplemented && !tried && !reflected.IsUnbound)
            result = Calls.SpecialReentrant(thread, reflected, right, left);
        return result;
    }

    /// <summary>Whether the reflected method goes first: the right operand's type is a subtype that has a method of its own.</summary>
    private static bool ComesFirst(TypeObject left, TypeObject right, Special special, in Value reflected)
    {
        if (reflected.IsUnbound || ReferenceEquals(left, right) || !right.IsSubtypeOf(left))
            return false;
        return !Value.Same(left.Special(special), reflected);
    }

    /// <summary>Whether a method for <c>+</c> or <c>*</c> is a builtin sequence's (list, str, ...): such a type defines no
    /// subtraction.</summary>
    private static bool IsSequenceSlot(BinaryOperator op, in Value method) =>
        op is BinaryOperator.Add or BinaryOperator.Multiply
        && method.Ref is NativeFunction { Owner: { } owner }
        && (ReferenceEquals(owner, BuiltinTypes.Str) || ReferenceEquals(owner, BuiltinTypes.List) || ReferenceEquals(owner, BuiltinTypes.Tuple)
            || !owner.Has(Special.Sub));

    private static bool IsIndex(in Value value) => value.IsInt || value.Type.Has(Special.Index);
}
