namespace CoroVm.Runtime.Tracebacks;

/// <summary><c>str()</c> and <c>repr()</c> that say so when they fail.</summary>
internal static class SafeText
{
    internal static string StrReentrant(VmThread thread, Value value, string what) =>
        Text(thread, Representation.StrReentrant(thread, value), what, "str");

    internal static string ReprReentrant(VmThread thread, Value value, string what) =>
        Text(thread, Representation.ReprReentrant(thread, value), what, "repr");

    private static string Text(VmThread thread, StrObject? text, string what, string function)
    {
        if (text is not null)
            return text.Text;
        thread.Pending = null;
        return $"<{what} {function}() failed>";
    }
}
