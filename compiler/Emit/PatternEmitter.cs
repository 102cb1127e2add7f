using CoroVm.Bytecode;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Emit;

/// <summary>Emits match statements.</summary>
internal sealed class PatternEmitter(Emitter emitter)
{
    public void Visit(Match node)
    {
        CodeBuilder code = emitter.Code;
        Label end = code.NewLabel();
        emitter.Expressions.Visit(node.Subject);
        MatchCase[] cases = node.Cases;
        bool hasDefault = cases.Length > 1 && IsWildcard(cases[^1].Pattern);
        int last = cases.Length - (hasDefault ? 2 : 1);
        for (int i = 0; i <= last; i++)
        {
            MatchCase alternative = cases[i];
            // The last pattern takes the subject itself, the others a copy.
            if (i < last)
                code.Emit(Opcode.Copy, 1, alternative.Pattern.Span);
            var pattern = new PatternMatcher(emitter, alternative.Guard is not null || i == cases.Length - 1);
            pattern.Visit(alternative.Pattern);
            pattern.BindCaptures(alternative.Pattern.Span);
            if (alternative.Guard is not null)
                emitter.Conditions.JumpIf(alternative.Guard, pattern.FailLabel(0), false);
            if (i < last)
                code.Emit(Opcode.PopTop, alternative.Pattern.Span);
            emitter.Statements.VisitAll(alternative.Body);
            code.Jump(Opcode.Jump, end, SourceSpan.None);
            pattern.PlaceFailLabels(alternative.Pattern.Span);
        }
        if (hasDefault)
        {
            if (cases[^1].Guard is { } guard)
                emitter.Conditions.JumpIf(guard, end, false);
            emitter.Statements.VisitAll(cases[^1].Body);
        }
        code.Place(end);
    }

    /// <summary><c>_</c></summary>
    public static bool IsWildcard(Pattern pattern) => pattern is MatchAs { Pattern: null, Name: null };

    /// <summary><c>*_</c></summary>
    public static bool IsStarWildcard(Pattern pattern) => pattern is MatchStar { Name: null };
}
