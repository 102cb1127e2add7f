using CoroVm.Bytecode;

namespace CoroVm.Compiler.Ast;

/// <summary><c>a and b and c</c>: at least two values.</summary>
internal sealed class BoolOp(BoolOperator op, Expr[] values, SourceSpan span) : Expr(span)
{
    public BoolOperator Op { get; } = op;
    public Expr[] Values { get; } = values;
}

/// <summary><c>target := value</c>; the target is always a stored <see cref="Name"/>.</summary>
internal sealed class NamedExpr(Name target, Expr value, SourceSpan span) : Expr(span)
{
    public Name Target { get; } = target;
    public Expr Value { get; } = value;
}

/// <summary>Left-deep for chains: walkers must not recurse on <see cref="Left"/> without a depth check.</summary>
internal sealed class BinOp(Expr left, Operator op, Expr right, SourceSpan span) : Expr(span)
{
    public Expr Left { get; } = left;
    public Operator Op { get; } = op;
    public Expr Right { get; } = right;
}

internal sealed class UnaryOp(UnaryOperator op, Expr operand, SourceSpan span) : Expr(span)
{
    public UnaryOperator Op { get; } = op;
    public Expr Operand { get; } = operand;
}

internal sealed class Lambda(Arguments args, Expr body, SourceSpan span) : Expr(span)
{
    public Arguments Args { get; } = args;
    public Expr Body { get; } = body;
}

internal sealed class IfExp(Expr test, Expr body, Expr orElse, SourceSpan span) : Expr(span)
{
    public Expr Test { get; } = test;
    public Expr Body { get; } = body;
    public Expr OrElse { get; } = orElse;
}

/// <summary>A null key is <c>**value</c>.</summary>
internal sealed class Dict(Expr?[] keys, Expr[] values, SourceSpan span) : Expr(span)
{
    public Expr?[] Keys { get; } = keys;
    public Expr[] Values { get; } = values;
}

internal sealed class Set(Expr[] elts, SourceSpan span) : Expr(span)
{
    public Expr[] Elts { get; } = elts;
}

internal sealed class ListComp(Expr elt, Comprehension[] generators, SourceSpan span) : Expr(span)
{
    public Expr Elt { get; } = elt;
    public Comprehension[] Generators { get; } = generators;
}

internal sealed class SetComp(Expr elt, Comprehension[] generators, SourceSpan span) : Expr(span)
{
    public Expr Elt { get; } = elt;
    public Comprehension[] Generators { get; } = generators;
}

internal sealed class DictComp(Expr key, Expr value, Comprehension[] generators, SourceSpan span) : Expr(span)
{
    public Expr Key { get; } = key;
    public Expr Value { get; } = value;
    public Comprehension[] Generators { get; } = generators;
}

internal sealed class GeneratorExp(Expr elt, Comprehension[] generators, SourceSpan span) : Expr(span)
{
    public Expr Elt { get; } = elt;
    public Comprehension[] Generators { get; } = generators;
}

internal sealed class Await(Expr value, SourceSpan span) : Expr(span)
{
    public Expr Value { get; } = value;
}

internal sealed class Yield(Expr? value, SourceSpan span) : Expr(span)
{
    public Expr? Value { get; } = value;
}

internal sealed class YieldFrom(Expr value, SourceSpan span) : Expr(span)
{
    public Expr Value { get; } = value;
}

/// <summary><c>left ops[0] comparators[0] ops[1] ...</c>; both arrays have the same length, at least one.</summary>
internal sealed class Compare(Expr left, CmpOp[] ops, Expr[] comparators, SourceSpan span) : Expr(span)
{
    public Expr Left { get; } = left;
    public CmpOp[] Ops { get; } = ops;
    public Expr[] Comparators { get; } = comparators;
}

/// <summary>Starred arguments are <see cref="Starred"/> in <see cref="Args"/>; <c>**x</c> is a keyword without a
/// name. Evaluation order of a mix is by position in the source.</summary>
internal sealed class Call(Expr func, Expr[] args, Keyword[] keywords, SourceSpan span) : Expr(span)
{
    public Expr Func { get; } = func;
    public Expr[] Args { get; } = args;
    public Keyword[] Keywords { get; } = keywords;
}

/// <summary>A replacement field of an f-string; the spec is a <see cref="JoinedStr"/> when present.</summary>
internal sealed class FormattedValue(
    Expr value, Conversion conversion, Expr? formatSpec, SourceSpan span) : Expr(span)
{
    public Expr Value { get; } = value;
    public Conversion Conversion { get; } = conversion;
    public Expr? FormatSpec { get; } = formatSpec;
}

/// <summary>A replacement field of a t-string (PEP 750); <see cref="Str"/> is the expression's source text.</summary>
internal sealed class Interpolation(
    Expr value, StrValue str, Conversion conversion, Expr? formatSpec, SourceSpan span) : Expr(span)
{
    public Expr Value { get; } = value;
    public StrValue Str { get; } = str;
    public Conversion Conversion { get; } = conversion;
    public Expr? FormatSpec { get; } = formatSpec;
}

/// <summary>An f-string: str <see cref="Constant"/>s and <see cref="FormattedValue"/>s.</summary>
internal sealed class JoinedStr(Expr[] values, SourceSpan span) : Expr(span)
{
    public Expr[] Values { get; } = values;
}

/// <summary>A t-string: str <see cref="Constant"/>s and <see cref="Interpolation"/>s.</summary>
internal sealed class TemplateStr(Expr[] values, SourceSpan span) : Expr(span)
{
    public Expr[] Values { get; } = values;
}

/// <summary><see cref="IsUnicodeKind"/>: the first literal was written <c>u"..."</c> (<c>kind='u'</c>).</summary>
internal sealed class Constant(ConstantValue value, SourceSpan span, bool isUnicodeKind = false) : Expr(span)
{
    public ConstantValue Value { get; } = value;
    public bool IsUnicodeKind { get; } = isUnicodeKind;
}

internal sealed class Attribute(Expr value, string attr, ExprContext ctx, SourceSpan span) : Expr(span)
{
    public Expr Value { get; } = value;
    public string Attr { get; } = attr;
    public ExprContext Ctx { get; internal set; } = ctx;
}

/// <summary>The index is a <see cref="Ast.Slice"/> or a tuple that may contain slices, or any expression.</summary>
internal sealed class Subscript(Expr value, Expr slice, ExprContext ctx, SourceSpan span) : Expr(span)
{
    public Expr Value { get; } = value;
    public Expr Slice { get; } = slice;
    public ExprContext Ctx { get; internal set; } = ctx;
}

internal sealed class Starred(Expr value, ExprContext ctx, SourceSpan span) : Expr(span)
{
    public Expr Value { get; } = value;
    public ExprContext Ctx { get; internal set; } = ctx;
}

/// <summary>The identifier is NFKC-normalised.</summary>
internal sealed class Name(string id, ExprContext ctx, SourceSpan span) : Expr(span)
{
    public string Id { get; } = id;
    public ExprContext Ctx { get; internal set; } = ctx;
}

internal sealed class List(Expr[] elts, ExprContext ctx, SourceSpan span) : Expr(span)
{
    public Expr[] Elts { get; } = elts;
    public ExprContext Ctx { get; internal set; } = ctx;
}

internal sealed class Tuple(Expr[] elts, ExprContext ctx, SourceSpan span) : Expr(span)
{
    public Expr[] Elts { get; } = elts;
    public ExprContext Ctx { get; internal set; } = ctx;
}

/// <summary>Only inside <see cref="Subscript.Slice"/>.</summary>
internal sealed class Slice(Expr? lower, Expr? upper, Expr? step, SourceSpan span) : Expr(span)
{
    public Expr? Lower { get; } = lower;
    public Expr? Upper { get; } = upper;
    public Expr? Step { get; } = step;
}
