using CoroVm.Bytecode;

namespace CoroVm.Compiler.Ast;

/// <summary>One <c>for target in iter if ...</c> of a comprehension.</summary>
internal sealed class Comprehension(Expr target, Expr iter, Expr[] ifs, bool isAsync, SourceSpan span) : Node(span)
{
    public Expr Target { get; } = target;
    public Expr Iter { get; } = iter;
    public Expr[] Ifs { get; } = ifs;
    public bool IsAsync { get; } = isAsync;
}

/// <summary><c>except type as name:</c>; several types without parentheses (PEP 758) are a
/// <see cref="Tuple"/>.</summary>
internal sealed class ExceptHandler(Expr? type, string? name, Stmt[] body, SourceSpan span) : Node(span)
{
    public Expr? Type { get; } = type;
    public string? Name { get; } = name;
    public Stmt[] Body { get; } = body;
}

/// <summary>Parameters. <see cref="Defaults"/> belong to the last of <see cref="PosOnlyArgs"/> and
/// <see cref="Args"/> taken together; <see cref="KwDefaults"/> has one entry for each of
/// <see cref="KwOnlyArgs"/>, null for "required".</summary>
internal sealed class Arguments(
    Arg[] posOnlyArgs, Arg[] args, Arg? varArg, Arg[] kwOnlyArgs, Expr?[] kwDefaults, Arg? kwArg, Expr[] defaults,
    SourceSpan span) : Node(span)
{
    public Arg[] PosOnlyArgs { get; } = posOnlyArgs;
    public Arg[] Args { get; } = args;
    public Arg? VarArg { get; } = varArg;
    public Arg[] KwOnlyArgs { get; } = kwOnlyArgs;
    public Expr?[] KwDefaults { get; } = kwDefaults;
    public Arg? KwArg { get; } = kwArg;
    public Expr[] Defaults { get; } = defaults;
}

internal sealed class Arg(string name, Expr? annotation, SourceSpan span) : Node(span)
{
    public string Name { get; } = name;
    public Expr? Annotation { get; } = annotation;
}

/// <summary><c>arg=value</c>, or <c>**value</c> when <see cref="Arg"/> is null.</summary>
internal sealed class Keyword(string? arg, Expr value, SourceSpan span) : Node(span)
{
    public string? Arg { get; } = arg;
    public Expr Value { get; } = value;
}

/// <summary><c>name as asname</c>; the name may be dotted.</summary>
internal sealed class Alias(string name, string? asName, SourceSpan span) : Node(span)
{
    public string Name { get; } = name;
    public string? AsName { get; } = asName;
}

internal sealed class WithItem(Expr contextExpr, Expr? optionalVars, SourceSpan span) : Node(span)
{
    public Expr ContextExpr { get; } = contextExpr;
    public Expr? OptionalVars { get; } = optionalVars;
}

internal sealed class MatchCase(Pattern pattern, Expr? guard, Stmt[] body, SourceSpan span) : Node(span)
{
    public Pattern Pattern { get; } = pattern;
    public Expr? Guard { get; } = guard;
    public Stmt[] Body { get; } = body;
}

/// <summary><c>T: bound = default</c>.</summary>
internal sealed class TypeVar(string name, Expr? bound, Expr? defaultValue, SourceSpan span) : TypeParam(name, span)
{
    public Expr? Bound { get; } = bound;
    public Expr? DefaultValue { get; } = defaultValue;
}

/// <summary><c>**P = default</c>.</summary>
internal sealed class ParamSpec(string name, Expr? defaultValue, SourceSpan span) : TypeParam(name, span)
{
    public Expr? DefaultValue { get; } = defaultValue;
}

/// <summary><c>*Ts = default</c>.</summary>
internal sealed class TypeVarTuple(string name, Expr? defaultValue, SourceSpan span) : TypeParam(name, span)
{
    public Expr? DefaultValue { get; } = defaultValue;
}
