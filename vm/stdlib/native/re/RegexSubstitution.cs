namespace CoroVm.StdLib.Native;

/// <summary><c>pattern.sub</c> and <c>pattern.subn</c>.</summary>
internal static class RegexSubstitution
{
    internal static Value RunReentrant(VmThread t, PatternObject pattern, Value replacement, Value text, Value count, bool withCount)
    {
        if (!TextArguments.SizeReentrant(t, count, out long limit))
            return Value.Error;
        RegexTemplate? template = null;
        Value literal = replacement;
        bool calls = !IsText(replacement) && IsCallable(replacement);
        if (!calls && HasBackslash(replacement))
        {
            template = RegexTemplate.OfReentrant(t, pattern, replacement);
            if (template is null)
                return Value.Error;
            literal = template.Literal;
            if (!literal.IsUnbound)
                template = null;
        }
        if (!RegexSubject.TryMakeReentrant(t, pattern, text, out RegexSubject subject))
            return Value.Error;
        var output = new RegexOutput(subject);
        int at = 0, start = 0, notEmptyAt = -1;
        long n = 0;
        while ((limit == 0 || n < limit) && subject.TryFind(t, pattern.Program, RegexMode.Search, start, subject.Length, notEmptyAt, out RegexResult m))
        {
            if (at < m.Start)
                subject.CopyTo(ref output, at, m.Start);
            if (template is not null)
            {
                template.ExpandReentrant(t, new MatchObject(pattern, text, 0, subject.Length, m), ref output);
            }
            else if (calls)
            {
                Value made = Calls.CallReentrant(t, replacement, new MatchObject(pattern, text, 0, subject.Length, m));
                if (made.IsError)
                    return made;
                if (!made.IsNone)
                    output.AppendReentrant(t, made);
            }
            else
            {
                output.AppendReentrant(t, literal);
            }
            at = start = m.End;
            notEmptyAt = m.Start == m.End ? at : -1;
            n++;
        }
        if (t.HasPending)
            return Value.Error;
        if (n == 0)
            return withCount ? TupleObject.Of(subject.Slice(0, subject.Length), Value.Int(0)) : subject.Slice(0, subject.Length);
        if (at < subject.Length)
            subject.CopyTo(ref output, at, subject.Length);
        Value result = output.Finish(t);
        return result.IsError || !withCount ? result : TupleObject.Of(result, Value.Int(n));
    }

    private static bool IsText(Value value) => value.Ref is StrObject or BytesLikeObject;

    private static bool IsCallable(Value value) =>
        value.Ref is FunctionObject or NativeFunction or BoundMethod or TypeObject or NativeCallable || value.Type.Has(Special.Call);

    private static bool HasBackslash(Value value) => value.Ref switch
    {
        StrObject s => s.IsBmp ? s.Chars.Contains('\\') : s.Points.Contains('\\'),
        BytesLikeObject b => b.Span.Contains((byte)'\\'),
        _ => true,
    };
}
