namespace CoroVm.StdLib.Native;

/// <summary>re.Match</summary>
internal sealed class MatchObject(PatternObject pattern, Value text, int pos, int endpos, RegexResult result) : ScriptObject
{
    private TupleObject? regs;

    internal override TypeObject Type => MatchType.Definition;

    internal PatternObject Pattern => pattern;

    /// <summary>What was matched against.</summary>
    internal Value Text => text;

    internal int Position => pos;
    internal int EndPosition => endpos;
    internal int LastIndex => result.LastIndex;

    /// <summary>The bounds of a group; -1 both if it is unset.</summary>
    internal (int Start, int End) Span(int group)
    {
        int start = result.Marks[2 * group], end = result.Marks[2 * group + 1];
        return start < 0 || end < 0 ? (-1, -1) : (start, end);
    }

    /// <summary>The text of a group, or the default if it is unset.</summary>
    internal Value GroupReentrant(VmThread t, int group, Value absent)
    {
        (int start, int end) = Span(group);
        if (start < 0)
            return absent;
        return RegexSubject.TryMakeReentrant(t, text, out RegexSubject subject) ? subject.Slice(start, end) : Value.Error;
    }

    internal TupleObject Regs
    {
        get
        {
            if (regs is not null)
                return regs;
            var all = new Value[pattern.Groups + 1];
            for (int i = 0; i < all.Length; i++)
                all[i] = SpanTuple(i);
            return regs = TupleObject.Of(all);
        }
    }

    internal TupleObject SpanTuple(int group)
    {
        (int start, int end) = Span(group);
        return TupleObject.Of(Value.Int(start), Value.Int(end));
    }
}
