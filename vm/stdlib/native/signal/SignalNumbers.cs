namespace CoroVm.StdLib.Native;

/// <summary>Linux's signals, which scripts see on every platform.</summary>
internal static class SignalNumbers
{
    internal const int Alarm = 14, FirstRealTime = 34;

    /// <summary>Number, names, and what strsignal() says.</summary>
    internal static readonly (int Number, string Names, string Text)[] All =
    [
        (1, "SIGHUP", "Hangup"), (2, "SIGINT", "Interrupt"), (3, "SIGQUIT", "Quit"), (4, "SIGILL", "Illegal instruction"),
        (5, "SIGTRAP", "Trace/breakpoint trap"), (6, "SIGABRT SIGIOT", "Aborted"), (7, "SIGBUS", "Bus error"),
        (8, "SIGFPE", "Floating point exception"), (9, "SIGKILL", "Killed"), (10, "SIGUSR1", "User defined signal 1"),
        (11, "SIGSEGV", "Segmentation fault"), (12, "SIGUSR2", "User defined signal 2"), (13, "SIGPIPE", "Broken pipe"),
        (14, "SIGALRM", "Alarm clock"), (15, "SIGTERM", "Terminated"), (16, "SIGSTKFLT", "Stack fault"),
        (17, "SIGCHLD SIGCLD", "Child exited"), (18, "SIGCONT", "Continued"), (19, "SIGSTOP", "Stopped (signal)"),
        (20, "SIGTSTP", "Stopped"), (21, "SIGTTIN", "Stopped (tty input)"), (22, "SIGTTOU", "Stopped (tty output)"),
        (23, "SIGURG", "Urgent I/O condition"), (24, "SIGXCPU", "CPU time limit exceeded"), (25, "SIGXFSZ", "File size limit exceeded"),
        (26, "SIGVTALRM", "Virtual timer expired"), (27, "SIGPROF", "Profiling timer expired"), (28, "SIGWINCH", "Window changed"),
        (29, "SIGIO SIGPOLL", "I/O possible"), (30, "SIGPWR", "Power failure"), (31, "SIGSYS", "Bad system call"),
        (34, "SIGRTMIN", "Real-time signal 0"), (64, "SIGRTMAX", "Real-time signal 30"),
    ];

    /// <summary>What strsignal() says; null for the two that the threads library keeps.</summary>
    internal static string? Describe(int number)
    {
        if (number >= FirstRealTime)
            return "Real-time signal " + (number - FirstRealTime);
        foreach ((int known, _, string text) in All)
            if (known == number)
                return text;
        return null;
    }

    internal static bool IsUsable(int number) => number is > 0 and < SignalTable.Count and not (32 or 33);
}
