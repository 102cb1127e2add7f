using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Scopes;

/// <summary>Collects the names that patterns bind and read.</summary>
internal sealed class PatternScopes(ScopeBuilder builder)
{
    public void Visit(Pattern pattern)
    {
        builder.Descend(pattern);
        switch (pattern)
        {
            case MatchValue node:
                builder.Expressions.Visit(node.Value);
                break;
            case MatchSingleton:
                break;
            case MatchAs node:
                if (node.Pattern is not null)
                    Visit(node.Pattern);
                Capture(node.Name, node.Span);
                break;
            case MatchStar node:
                Capture(node.Name, node.Span);
                break;
            case MatchSequence node:
                VisitAll(node.Patterns);
                break;
            case MatchMapping node:
                builder.Expressions.VisitAll(node.Keys);
                VisitAll(node.Patterns);
                Capture(node.Rest, node.Span);
                break;
            case MatchClass node:
                builder.Expressions.Visit(node.Cls);
                VisitAll(node.Patterns);
                for (int i = 0; i < node.KwdAttrs.Length; i++)
                    builder.CheckAssignable(node.KwdAttrs[i], node.KwdPatterns[i].Span);
                VisitAll(node.KwdPatterns);
                break;
            case MatchOr node:
                VisitAll(node.Patterns);
                break;
            default:
                throw new InvalidOperationException($"unknown pattern {pattern.GetType().Name}");
        }
        builder.Ascend();
    }

    private void VisitAll(Pattern[] patterns)
    {
        foreach (Pattern pattern in patterns)
            Visit(pattern);
    }

    private void Capture(string? name, SourceSpan span)
    {
        if (name is not null)
            builder.Bind(name, SymbolFlags.Local, span);
    }
}
