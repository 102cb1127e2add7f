using System.Runtime.InteropServices;

namespace CoroVm.Perf.Compare;

/// <summary>What the operating system knows about child processes.</summary>
internal static class ChildUsage
{
    private const int Children = -1;

    /// <summary>CPU seconds of all child processes that have ended; 0 on Windows.</summary>
    internal static double CpuSeconds()
    {
        if (OperatingSystem.IsWindows())
            return 0;
        Span<long> usage = stackalloc long[32];
        // Two times, user and system, of seconds and microseconds; further fields are not used (getrusage(2)).
        return getrusage(Children, ref MemoryMarshal.GetReference(usage)) == 0 ? usage[0] + usage[2] + ((int)usage[1] + (int)usage[3]) / 1e6 : 0;
    }

    /// <summary>The high-water mark of a process's resident memory, in bytes, from its status file (proc_pid_status(5)); 0 if it is gone.</summary>
    internal static long PeakResident(string statusFile)
    {
        try
        {
            foreach (string line in File.ReadLines(statusFile))
            {
                if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                    return long.Parse(line.AsSpan(6).Trim().TrimEnd("kB ").Trim(), CultureInfo.InvariantCulture) * 1024;
            }
        }
        catch (IOException)
        {
            // The process ended.
        }
        return 0;
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int getrusage(int who, ref long usage);
}
