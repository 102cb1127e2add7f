using System.Runtime.InteropServices;
using CoroVm.Runtime;

namespace CoroVm.Cli;

/// <summary>The tool's own signals, which it grants to scripts.</summary>
internal sealed class ProcessSignals : IProcessSignals, IDisposable
{
    internal const int Interrupt = 2;

    // SIGKILL and SIGSTOP cannot be handled; of the others the .NET runtime needs some for itself: SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE,
    // SIGSEGV. 32 and 33 are the threads library's.
    private static readonly int[] unchangeable = [9, 19], reserved = [4, 5, 6, 7, 8, 11, 32, 33];

    private readonly Dictionary<int, PosixSignalRegistration> registered = [];

    public bool Set(int number, SignalAction action, Action<int> arrived)
    {
        if (unchangeable.Contains(number))
            return false;
        if (reserved.Contains(number) || (OperatingSystem.IsWindows() && number is not (2 or 15)))
            return true;
        lock (registered)
        {
            if (registered.Remove(number, out PosixSignalRegistration? before))
                before.Dispose();
            if (action == SignalAction.Default)
                return true;
            registered[number] = PosixSignalRegistration.Create(Portable(number), context =>
            {
                context.Cancel = true;
                if (action == SignalAction.Tell)
                    arrived(number);
            });
            return true;
        }
    }

    public int Send(int process, int number)
    {
        const int notPermitted = 1;
        if (!OperatingSystem.IsWindows())
            return Kill(process, number) == 0 ? 0 : Marshal.GetLastPInvokeError();
        if (process == Environment.ProcessId && number > 0)
            Environment.Exit(128 + number);
        return process == Environment.ProcessId ? 0 : notPermitted;
    }

    public void Dispose()
    {
        lock (registered)
        {
            foreach (PosixSignalRegistration registration in registered.Values)
                registration.Dispose();
            registered.Clear();
        }
    }

    private static PosixSignal Portable(int number) => number switch
    {
        1 => PosixSignal.SIGHUP,
        2 => PosixSignal.SIGINT,
        3 => PosixSignal.SIGQUIT,
        15 => PosixSignal.SIGTERM,
        17 when OperatingSystem.IsLinux() => PosixSignal.SIGCHLD,
        18 when OperatingSystem.IsLinux() => PosixSignal.SIGCONT,
        28 when OperatingSystem.IsLinux() => PosixSignal.SIGWINCH,
        _ => (PosixSignal)number,
    };

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int number);
}
