using CoroVm.Bytecode;

namespace CoroVm.Compiler.Ast;

/// <summary>A node of the abstract syntax tree. The classes of this namespace mirror CPython 3.14's
/// <c>Python.asdl</c>: same nodes, same fields, names in PascalCase (<c>arg.arg</c> is <see cref="Arg.Name"/>,
/// the statement <c>Expr</c> is <see cref="ExprStmt"/>). Nodes are immutable once the parser has returned.
/// Arrays are never null.</summary>
internal abstract class Node(SourceSpan span)
{
    /// <summary>The source text this node was parsed from.</summary>
    public SourceSpan Span { get; internal set; } = span;
}

/// <summary><c>mod</c>: the root of a tree.</summary>
internal abstract class Mod(SourceSpan span) : Node(span);

/// <summary>A file, or the text given to <c>exec</c>.</summary>
internal sealed class Module(Stmt[] body, SourceSpan span) : Mod(span)
{
    public Stmt[] Body { get; } = body;
}

/// <summary>One statement typed at a prompt; values of expression statements are displayed.</summary>
internal sealed class Interactive(Stmt[] body, SourceSpan span) : Mod(span)
{
    public Stmt[] Body { get; } = body;
}

/// <summary>The text given to <c>eval</c>.</summary>
internal sealed class Expression(Expr body, SourceSpan span) : Mod(span)
{
    public Expr Body { get; } = body;
}

/// <summary><c>stmt</c>.</summary>
internal abstract class Stmt(SourceSpan span) : Node(span);

/// <summary><c>expr</c>.</summary>
internal abstract class Expr(SourceSpan span) : Node(span);

/// <summary><c>pattern</c>: what follows <c>case</c> (PEP 634).</summary>
internal abstract class Pattern(SourceSpan span) : Node(span);

/// <summary><c>type_param</c> (PEP 695, defaults PEP 696).</summary>
internal abstract class TypeParam(string name, SourceSpan span) : Node(span)
{
    public string Name { get; } = name;
}
