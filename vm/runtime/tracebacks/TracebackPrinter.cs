using System.Text;

namespace CoroVm.Runtime.Tracebacks;

/// <summary>Writes an exception as CPython 3.14 does: the chain of causes and contexts, each with its traceback, message and notes;
/// exception groups as a tree.</summary>
internal sealed class TracebackPrinter
{
    private const string CauseSentence = "\nThe above exception was the direct cause of the following exception:\n\n";
    private const string ContextSentence = "\nDuring handling of the above exception, another exception occurred:\n\n";
    private const int MaxGroupWidth = 15, MaxGroupDepth = 10;

    private readonly StringBuilder output = new();
    private readonly FrameText frames;
    private int groupDepth;
    private bool needClose;
    private bool carets = true;
    private long limit = long.MaxValue;

    private TracebackPrinter(ISourceLines? source) => frames = new FrameText(source);

    /// <summary>The whole text, ending in a newline. Script errors on the way (a failing <c>__str__</c>) show in the text and do not
    /// surface.</summary>
    internal static string FormatReentrant(VmThread thread, ExceptionObject exception, bool chain = true)
    {
        ExceptionObject? pending = thread.Pending;
        thread.Pending = null;
        var printer = new TracebackPrinter(thread.Vm.SourceLines);
        printer.ReadLimit(thread);
        printer.Write(ExceptionReport.CreateReentrant(thread, exception), chain);
        thread.Pending = pending;
        return printer.output.ToString();
    }

    /// <summary>What sys.unraisablehook shows: the traceback without carets, and the message; no chain, no notes, and of a group no tree.</summary>
    internal static string FormatUnraisableReentrant(VmThread thread, ExceptionObject exception)
    {
        ExceptionObject? pending = thread.Pending;
        thread.Pending = null;
        var printer = new TracebackPrinter(thread.Vm.SourceLines) { carets = false };
        if (exception.Traceback is { } traceback)
        {
            printer.Emit("Traceback (most recent call last):\n");
            printer.WriteFrames(traceback);
        }
        string message = SafeText.StrReentrant(thread, exception, "exception");
        printer.Emit(ExceptionReport.TypeName(exception.Type) + ": " + message + "\n");
        thread.Pending = pending;
        return printer.output.ToString();
    }

    /// <summary>The lines of a traceback alone, without heading.</summary>
    internal static string FormatTraceback(VmThread thread, TracebackObject? traceback)
    {
        var printer = new TracebackPrinter(thread.Vm.SourceLines);
        printer.WriteFrames(traceback);
        return printer.output.ToString();
    }

    /// <summary>sys.tracebacklimit: so many of the last entries; what is no int leaves all of them, without carets.</summary>
    private void ReadLimit(VmThread thread)
    {
        if (!thread.Vm.SysDict.TryGet(StrObject.From("tracebacklimit"), out Value value) || value.IsNone)
            return;
        if (value.IsInt || value.IsBool)
            limit = Math.Max(0, value.Bits);
        else
            carets = value.Ref is IntObject;
    }

    /// <summary>The entries that the limit leaves; null for none.</summary>
    private TracebackObject? Within(TracebackObject? traceback)
    {
        if (limit == long.MaxValue)
            return traceback;
        long count = 0;
        for (TracebackObject? entry = traceback; entry is not null; entry = entry.Next)
            count++;
        for (; count > limit; count--)
            traceback = traceback!.Next;
        return traceback;
    }

    private void Write(ExceptionReport report, bool chain)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return;
        var links = new List<(string? Sentence, ExceptionReport Report)>();
        for (ExceptionReport? next = report; next is not null;)
        {
            ExceptionReport? linked = chain ? next.Cause ?? next.Context : null;
            links.Add((linked is null ? null : next.Cause is not null ? CauseSentence : ContextSentence, next));
            next = linked;
        }
        for (int i = links.Count - 1; i >= 0; i--)
        {
            (string? sentence, ExceptionReport link) = links[i];
            if (sentence is not null)
                Emit(sentence);
            if (link.Exceptions is not null)
            {
                WriteGroup(link, chain);
                continue;
            }
            if (Within(link.Traceback) is { } entries)
            {
                Emit("Traceback (most recent call last):\n");
                WriteFrames(entries);
            }
            foreach (string line in link.Message)
                Emit(line);
        }
    }

    private void WriteGroup(ExceptionReport report, bool chain)
    {
        if (groupDepth > MaxGroupDepth)
        {
            Emit($"... (max_group_depth is {MaxGroupDepth})\n");
            return;
        }
        bool top = groupDepth == 0;
        if (top)
            groupDepth++;
        if (Within(report.Traceback) is { } entries)
        {
            Emit("Exception Group Traceback (most recent call last):\n", top ? '+' : '|');
            WriteFrames(entries);
        }
        foreach (string line in report.Message)
            Emit(line);
        ExceptionReport[] members = report.Exceptions!;
        int shown = members.Length <= MaxGroupWidth ? members.Length : MaxGroupWidth + 1;
        needClose = false;
        for (int i = 0; i < shown; i++)
        {
            bool last = i == shown - 1, truncated = i >= MaxGroupWidth;
            if (last)
                needClose = true; // a nested group may close it first
            output.Append(' ', 2 * groupDepth).Append(i == 0 ? "+-" : "  ")
                .Append("+---------------- ").Append(truncated ? "..." : (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))
                .Append(" ----------------\n");
            groupDepth++;
            if (truncated)
            {
                int more = members.Length - MaxGroupWidth;
                Emit($"and {more} more exception{(more > 1 ? "s" : "")}\n");
            }
            else
            {
                Write(members[i], chain);
            }
            if (last && needClose)
            {
                output.Append(' ', 2 * groupDepth).Append("+------------------------------------\n");
                needClose = false;
            }
            groupDepth--;
        }
        if (top)
            groupDepth = 0;
    }

    private void WriteFrames(TracebackObject? traceback)
    {
        const int cutoff = 3;
        (string File, int Line, string Name) last = default;
        int count = 0;
        for (TracebackObject? tb = traceback; tb is not null; tb = tb.Next)
        {
            SourceSpan span = tb.Offset < 0 ? SourceSpan.None : tb.Unit.SpanAt(tb.Offset);
            (string, int, string) place = (tb.Unit.FileName, span.IsKnown ? span.StartLine : tb.Line, tb.Name);
            if (place != last)
            {
                Repeated(count - cutoff);
                last = place;
                count = 0;
            }
            if (++count <= cutoff)
                Emit(frames.Of(tb, span, carets));
        }
        Repeated(count - cutoff);
    }

    private void Repeated(int more)
    {
        if (more > 0)
            Emit($"  [Previous line repeated {more} more time{(more > 1 ? "s" : "")}]\n");
    }

    private void Emit(string text, char margin = '|')
    {
        if (groupDepth == 0)
        {
            output.Append(text);
            return;
        }
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            output.Append(' ', 2 * groupDepth).Append(margin).Append(' ').Append(text, start, end - start);
            start = end;
        }
    }
}
