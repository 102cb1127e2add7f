namespace CoroVm.Compiler.Ast;

/// <summary><c>expr_context</c>: what is done with a name, attribute, item, list, tuple or starred target.</summary>
internal enum ExprContext : byte { Load, Store, Del }

/// <summary><c>boolop</c>.</summary>
internal enum BoolOperator : byte { And, Or }

/// <summary><c>operator</c>, of <see cref="BinOp"/> and <see cref="AugAssign"/>.</summary>
internal enum Operator : byte
{
    Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv,
}

/// <summary><c>unaryop</c>.</summary>
internal enum UnaryOperator : byte { Invert, Not, UAdd, USub }

/// <summary><c>cmpop</c>.</summary>
internal enum CmpOp : byte { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn }

/// <summary>The conversion of a replacement field; the values are those of <c>ast</c>.</summary>
internal enum Conversion : sbyte { None = -1, Str = (sbyte)'s', Repr = (sbyte)'r', Ascii = (sbyte)'a' }
