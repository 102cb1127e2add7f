namespace CoroVm.StdLib.Native;

/// <summary>What <c>pattern.scanner()</c> gives: finds one match after the other.</summary>
internal sealed class RegexScanner(PatternObject pattern, Value text, RegexSubject subject, int start, int end) : ScriptObject
{
    internal static readonly TypeObject Definition = new("SRE_Scanner", BuiltinTypes.Object, "_sre", Populate) { IsSubclassable = false };

    private readonly RegexSubject subject = subject;
    private readonly int from = start;
    private int position = start;
    private int notEmptyAt = -1;

    // A view of a text that could change its size, which it must not while matches are still to be found.
    private MemoryViewObject? view;

    internal override TypeObject Type => Definition;

    /// <summary>A scanner; null on error.</summary>
    internal static RegexScanner? MakeReentrant(VmThread t, PatternObject pattern, Value text, RegexSubject subject, int start, int end)
    {
        var scanner = new RegexScanner(pattern, text, subject, start, end);
        if (text.Ref is IBufferExporter && (scanner.view = Buffers.ViewReentrant(t, text)) is null)
            return null;
        return scanner;
    }

    /// <summary>The next match or None.</summary>
    internal Value Next(VmThread t, RegexMode mode)
    {
        if (position < 0 || position > end)
            return Value.None;
        if (!subject.TryFind(t, pattern.Program, mode, position, end, notEmptyAt, out RegexResult m))
        {
            position = -1;
            view?.Release(t);
            view = null;
            return t.HasPending ? Value.Error : Value.None;
        }
        position = m.End;
        notEmptyAt = m.Start == m.End ? position : -1;
        return new MatchObject(pattern, text, from, end, m);
    }

    private static void Populate(TypeBuilder b)
    {
        b.Method("match", "(self, /)", static (t, a) => ((RegexScanner)a[0].Ref!).Next(t, RegexMode.Match));
        b.Method("search", "(self, /)", static (t, a) => ((RegexScanner)a[0].Ref!).Next(t, RegexMode.Search));
        b.Member("pattern", static (_, s) => ((RegexScanner)s.Ref!).Pattern);
    }

    private PatternObject Pattern => pattern;
}

/// <summary>What <c>pattern.finditer()</c> gives.</summary>
internal sealed class MatchIterator(RegexScanner scanner) : NativeIterator
{
    internal static readonly TypeObject Definition = new("callable_iterator", BuiltinTypes.Object, "builtins", static b => b.Iterator()) { IsSubclassable = false };

    internal override TypeObject Type => Definition;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        value = scanner.Next(thread, RegexMode.Search);
        return !value.IsError && !value.IsNone;
    }
}
