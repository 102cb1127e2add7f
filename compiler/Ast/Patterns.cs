using CoroVm.Bytecode;

namespace CoroVm.Compiler.Ast;

/// <summary>Compares with <c>==</c>: a number, string, f-string-free literal or dotted name.</summary>
internal sealed class MatchValue(Expr value, SourceSpan span) : Pattern(span)
{
    public Expr Value { get; } = value;
}

/// <summary><c>None</c>, <c>True</c>, <c>False</c>: compares with <c>is</c>.</summary>
internal sealed class MatchSingleton(ConstantValue value, SourceSpan span) : Pattern(span)
{
    public ConstantValue Value { get; } = value;
}

internal sealed class MatchSequence(Pattern[] patterns, SourceSpan span) : Pattern(span)
{
    public Pattern[] Patterns { get; } = patterns;
}

/// <summary>Keys and patterns have the same length; <see cref="Rest"/> is the name after <c>**</c>.</summary>
internal sealed class MatchMapping(Expr[] keys, Pattern[] patterns, string? rest, SourceSpan span) : Pattern(span)
{
    public Expr[] Keys { get; } = keys;
    public Pattern[] Patterns { get; } = patterns;
    public string? Rest { get; } = rest;
}

internal sealed class MatchClass(
    Expr cls, Pattern[] patterns, string[] kwdAttrs, Pattern[] kwdPatterns, SourceSpan span) : Pattern(span)
{
    public Expr Cls { get; } = cls;
    public Pattern[] Patterns { get; } = patterns;
    public string[] KwdAttrs { get; } = kwdAttrs;
    public Pattern[] KwdPatterns { get; } = kwdPatterns;
}

/// <summary><c>*name</c> in a sequence; null is <c>*_</c>.</summary>
internal sealed class MatchStar(string? name, SourceSpan span) : Pattern(span)
{
    public string? Name { get; } = name;
}

/// <summary><c>pattern as name</c>; a capture has no pattern, the wildcard <c>_</c> neither.</summary>
internal sealed class MatchAs(Pattern? pattern, string? name, SourceSpan span) : Pattern(span)
{
    public Pattern? Pattern { get; } = pattern;
    public string? Name { get; } = name;
}

internal sealed class MatchOr(Pattern[] patterns, SourceSpan span) : Pattern(span)
{
    public Pattern[] Patterns { get; } = patterns;
}
