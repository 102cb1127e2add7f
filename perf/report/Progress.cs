namespace CoroVm.Perf.Report;

/// <summary>One line on a terminal that says what is running; nothing in a pipe.</summary>
internal static class Progress
{
    internal static void Show(string text)
    {
        if (!Console.IsErrorRedirected)
            Console.Error.Write("\r" + text.PadRight(78));
    }

    internal static void Clear()
    {
        if (!Console.IsErrorRedirected)
            Console.Error.Write("\r" + new string(' ', 78) + "\r");
    }
}
