using CoroVm.Bytecode;

namespace CoroVm.Compiler.Ast;

/// <summary><c>def</c>. The span starts at <c>def</c>, not at the decorators.</summary>
internal sealed class FunctionDef(
    string name, Arguments args, Stmt[] body, Expr[] decoratorList, Expr? returns, TypeParam[] typeParams,
    SourceSpan span) : Stmt(span)
{
    public string Name { get; } = name;
    public Arguments Args { get; } = args;
    public Stmt[] Body { get; } = body;
    public Expr[] DecoratorList { get; } = decoratorList;
    public Expr? Returns { get; } = returns;
    public TypeParam[] TypeParams { get; } = typeParams;
}

/// <summary><c>async def</c>.</summary>
internal sealed class AsyncFunctionDef(
    string name, Arguments args, Stmt[] body, Expr[] decoratorList, Expr? returns, TypeParam[] typeParams,
    SourceSpan span) : Stmt(span)
{
    public string Name { get; } = name;
    public Arguments Args { get; } = args;
    public Stmt[] Body { get; } = body;
    public Expr[] DecoratorList { get; } = decoratorList;
    public Expr? Returns { get; } = returns;
    public TypeParam[] TypeParams { get; } = typeParams;
}

/// <summary><c>class</c>.</summary>
internal sealed class ClassDef(
    string name, Expr[] bases, Keyword[] keywords, Stmt[] body, Expr[] decoratorList, TypeParam[] typeParams,
    SourceSpan span) : Stmt(span)
{
    public string Name { get; } = name;
    public Expr[] Bases { get; } = bases;
    public Keyword[] Keywords { get; } = keywords;
    public Stmt[] Body { get; } = body;
    public Expr[] DecoratorList { get; } = decoratorList;
    public TypeParam[] TypeParams { get; } = typeParams;
}

internal sealed class Return(Expr? value, SourceSpan span) : Stmt(span)
{
    public Expr? Value { get; } = value;
}

internal sealed class Delete(Expr[] targets, SourceSpan span) : Stmt(span)
{
    public Expr[] Targets { get; } = targets;
}

/// <summary><c>a = b = value</c>: one target for each <c>=</c>.</summary>
internal sealed class Assign(Expr[] targets, Expr value, SourceSpan span) : Stmt(span)
{
    public Expr[] Targets { get; } = targets;
    public Expr Value { get; } = value;
}

/// <summary><c>type X[T] = value</c> (PEP 695). <see cref="Name"/> is always an <see cref="Ast.Name"/>.</summary>
internal sealed class TypeAlias(Name name, TypeParam[] typeParams, Expr value, SourceSpan span) : Stmt(span)
{
    public Name Name { get; } = name;
    public TypeParam[] TypeParams { get; } = typeParams;
    public Expr Value { get; } = value;
}

internal sealed class AugAssign(Expr target, Operator op, Expr value, SourceSpan span) : Stmt(span)
{
    public Expr Target { get; } = target;
    public Operator Op { get; } = op;
    public Expr Value { get; } = value;
}

/// <summary><c>target: annotation = value</c>. <see cref="Simple"/>: a bare name without parentheses.</summary>
internal sealed class AnnAssign(Expr target, Expr annotation, Expr? value, bool simple, SourceSpan span) : Stmt(span)
{
    public Expr Target { get; } = target;
    public Expr Annotation { get; } = annotation;
    public Expr? Value { get; } = value;
    public bool Simple { get; } = simple;
}

internal sealed class For(Expr target, Expr iter, Stmt[] body, Stmt[] orElse, SourceSpan span) : Stmt(span)
{
    public Expr Target { get; } = target;
    public Expr Iter { get; } = iter;
    public Stmt[] Body { get; } = body;
    public Stmt[] OrElse { get; } = orElse;
}

internal sealed class AsyncFor(Expr target, Expr iter, Stmt[] body, Stmt[] orElse, SourceSpan span) : Stmt(span)
{
    public Expr Target { get; } = target;
    public Expr Iter { get; } = iter;
    public Stmt[] Body { get; } = body;
    public Stmt[] OrElse { get; } = orElse;
}

internal sealed class While(Expr test, Stmt[] body, Stmt[] orElse, SourceSpan span) : Stmt(span)
{
    public Expr Test { get; } = test;
    public Stmt[] Body { get; } = body;
    public Stmt[] OrElse { get; } = orElse;
}

/// <summary><c>elif</c> is an <see cref="If"/> alone in <see cref="OrElse"/>.</summary>
internal sealed class If(Expr test, Stmt[] body, Stmt[] orElse, SourceSpan span) : Stmt(span)
{
    public Expr Test { get; } = test;
    public Stmt[] Body { get; } = body;
    public Stmt[] OrElse { get; } = orElse;
}

internal sealed class With(WithItem[] items, Stmt[] body, SourceSpan span) : Stmt(span)
{
    public WithItem[] Items { get; } = items;
    public Stmt[] Body { get; } = body;
}

internal sealed class AsyncWith(WithItem[] items, Stmt[] body, SourceSpan span) : Stmt(span)
{
    public WithItem[] Items { get; } = items;
    public Stmt[] Body { get; } = body;
}

internal sealed class Match(Expr subject, MatchCase[] cases, SourceSpan span) : Stmt(span)
{
    public Expr Subject { get; } = subject;
    public MatchCase[] Cases { get; } = cases;
}

internal sealed class Raise(Expr? exc, Expr? cause, SourceSpan span) : Stmt(span)
{
    public Expr? Exc { get; } = exc;
    public Expr? Cause { get; } = cause;
}

internal sealed class Try(
    Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, Stmt[] finalBody, SourceSpan span) : Stmt(span)
{
    public Stmt[] Body { get; } = body;
    public ExceptHandler[] Handlers { get; } = handlers;
    public Stmt[] OrElse { get; } = orElse;
    public Stmt[] FinalBody { get; } = finalBody;
}

/// <summary><c>try</c> with <c>except*</c> (PEP 654); every handler has a type.</summary>
internal sealed class TryStar(
    Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, Stmt[] finalBody, SourceSpan span) : Stmt(span)
{
    public Stmt[] Body { get; } = body;
    public ExceptHandler[] Handlers { get; } = handlers;
    public Stmt[] OrElse { get; } = orElse;
    public Stmt[] FinalBody { get; } = finalBody;
}

internal sealed class Assert(Expr test, Expr? msg, SourceSpan span) : Stmt(span)
{
    public Expr Test { get; } = test;
    public Expr? Msg { get; } = msg;
}

internal sealed class Import(Alias[] names, SourceSpan span) : Stmt(span)
{
    public Alias[] Names { get; } = names;
}

/// <summary><c>from ..module import names</c>. <see cref="Level"/> is the number of leading dots; a star import
/// is the single name <c>*</c>.</summary>
internal sealed class ImportFrom(string? module, Alias[] names, int level, SourceSpan span) : Stmt(span)
{
    public string? Module { get; } = module;
    public Alias[] Names { get; } = names;
    public int Level { get; } = level;
}

internal sealed class Global(string[] names, SourceSpan span) : Stmt(span)
{
    public string[] Names { get; } = names;
}

internal sealed class Nonlocal(string[] names, SourceSpan span) : Stmt(span)
{
    public string[] Names { get; } = names;
}

/// <summary>An expression as a statement (<c>Expr</c> in <c>Python.asdl</c>).</summary>
internal sealed class ExprStmt(Expr value, SourceSpan span) : Stmt(span)
{
    public Expr Value { get; } = value;
}

internal sealed class Pass(SourceSpan span) : Stmt(span);

internal sealed class Break(SourceSpan span) : Stmt(span);

internal sealed class Continue(SourceSpan span) : Stmt(span);
