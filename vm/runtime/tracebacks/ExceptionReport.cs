namespace CoroVm.Runtime.Tracebacks;

/// <summary>What is to be printed of an exception, taken from it once: its message and those it is linked to. An exception that
/// was met before is not followed again.</summary>
internal sealed class ExceptionReport
{
    private ExceptionReport(ExceptionObject exception) => Traceback = exception.Traceback;

    internal TracebackObject? Traceback { get; }

    /// <summary>The lines after the traceback, each ending in a newline: the message and the notes.</summary>
    internal List<string> Message { get; } = [];

    internal ExceptionReport? Cause { get; private set; }

    /// <summary>The context, if it is to be shown.</summary>
    internal ExceptionReport? Context { get; private set; }

    /// <summary>The members of an exception group.</summary>
    internal ExceptionReport[]? Exceptions { get; private set; }

    internal static ExceptionReport CreateReentrant(VmThread thread, ExceptionObject exception)
    {
        var seen = new HashSet<ExceptionObject>(ReferenceEqualityComparer.Instance);
        ExceptionReport first = OneReentrant(thread, exception, seen);
        var pending = new Stack<(ExceptionReport, ExceptionObject)>();
        pending.Push((first, exception));
        while (pending.TryPop(out (ExceptionReport Report, ExceptionObject Exception) next))
        {
            (ExceptionReport report, ExceptionObject e) = next;
            if (e.Cause is { } cause && !seen.Contains(cause))
                report.Cause = OneReentrant(thread, cause, seen);
            if (report.Cause is null && !e.SuppressContext && e.Context is { } context && !seen.Contains(context))
                report.Context = OneReentrant(thread, context, seen);
            if (e is ExceptionGroupObject group)
            {
                report.Exceptions = new ExceptionReport[group.Exceptions.Count];
                for (int i = 0; i < report.Exceptions.Length; i++)
                    report.Exceptions[i] = OneReentrant(thread, (ExceptionObject)group.Exceptions.Items[i].Ref!, seen);
            }
            if (report.Cause is not null)
                pending.Push((report.Cause, e.Cause!));
            if (report.Context is not null)
                pending.Push((report.Context, e.Context!));
            for (int i = 0; i < report.Exceptions?.Length; i++)
                pending.Push((report.Exceptions[i], (ExceptionObject)((ExceptionGroupObject)e).Exceptions.Items[i].Ref!));
        }
        return first;
    }

    private static ExceptionReport OneReentrant(VmThread thread, ExceptionObject e, HashSet<ExceptionObject> seen)
    {
        seen.Add(e);
        var report = new ExceptionReport(e);
        string type = TypeName(e.Type);
        if (e is SyntaxErrorObject syntax)
        {
            SyntaxErrorText.WriteReentrant(thread, syntax, type, report.Message);
        }
        else
        {
            string text = SafeText.StrReentrant(thread, e, "exception") + Suggestions.OfReentrant(thread, e);
            report.Message.Add(text.Length == 0 ? type + "\n" : type + ": " + text + "\n");
        }
        AddNotesReentrant(thread, e, report.Message);
        return report;
    }

    /// <summary>The name of a type with its module, unless that is builtins or the main one.</summary>
    internal static string TypeName(TypeObject type)
    {
        string? module = type.Module;
        if (type.IsHeapType)
            module = type.Dict.TryGet(Names.Module, out Value m) ? (m.Ref as StrObject)?.Text ?? "<unknown>" : "builtins";
        return module is "__main__" or "builtins" ? type.QualName : module + "." + type.QualName;
    }

    private static void AddNotesReentrant(VmThread thread, ExceptionObject e, List<string> lines)
    {
        int found = Attributes.TryGetReentrant(thread, e, Names.Notes, out Value notes);
        if (found < 0)
        {
            lines.Add("Ignored error getting __notes__: " + SafeText.ReprReentrant(thread, thread.TakePending(), "__notes__") + "\n");
            return;
        }
        if (found == 0 || notes.IsNone)
            return;
        Value[]? items = notes.Ref is ListObject or TupleObject ? Iteration.ToArrayReentrant(thread, notes) : null;
        if (items is null)
        {
            thread.Pending = null;
            lines.Add(SafeText.ReprReentrant(thread, notes, "__notes__") + "\n");
            return;
        }
        foreach (Value note in items)
            foreach (string line in SafeText.StrReentrant(thread, note, "note").Split('\n'))
                lines.Add(line + "\n");
    }
}
