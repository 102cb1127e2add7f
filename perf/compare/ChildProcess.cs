using System.Diagnostics;

namespace CoroVm.Perf.Compare;

/// <summary>How a process ended and what it cost.</summary>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
/// <param name="Failure">Why it does not count; null when it ended with status 0.</param>
/// <param name="Wall">Seconds from start to end.</param>
/// <param name="Cpu">CPU seconds, user and system; 0 where the system does not say.</param>
internal sealed record ChildResult(string Output, string Error, string? Failure, double Wall, double Cpu);

/// <summary>Runs an interpreter.</summary>
internal static class ChildProcess
{
    /// <summary>Runs a process to its end; processes run one at a time, so that what the children cost is what this one cost.</summary>
    internal static ChildResult Run(string file, IEnumerable<string> arguments, TimeSpan timeout, string? input = null)
    {
        double before = ChildUsage.CpuSeconds();
        long start = Stopwatch.GetTimestamp();
        Process process;
        try
        {
            process = Start(file, arguments, input is not null);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return new ChildResult("", "", e.Message, 0, 0);
        }
        using (process)
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
            if (input is not null)
            {
                process.StandardInput.Write(input);
                process.StandardInput.Close();
            }
            bool ended = process.WaitForExit(timeout);
            double wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (!ended)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                return new ChildResult("", "", "stopped after " + timeout.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture) + " s", wall, 0);
            }
            double cpu = OperatingSystem.IsWindows() ? process.TotalProcessorTime.TotalSeconds : ChildUsage.CpuSeconds() - before;
            string? failure = process.ExitCode == 0 ? null : "exit status " + process.ExitCode + LastLine(error.Result);
            return new ChildResult(output.Result, error.Result, failure, wall, cpu);
        }
    }

    /// <summary>Runs a process and gives the most memory it had resident at once, in bytes; 0 where the system does not say. It is watched
    /// without a pause, which costs a core: its time is not to be used.</summary>
    internal static long PeakMemory(string file, IEnumerable<string> arguments)
    {
        using Process process = Start(file, arguments, withInput: false);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        long peak = 0;
        string status = "/proc/" + process.Id + "/status";
        while (!process.HasExited)
        {
            peak = Math.Max(peak, OperatingSystem.IsWindows() ? process.PeakWorkingSet64 : ChildUsage.PeakResident(status));
            Thread.Yield();
        }
        process.WaitForExit();
        Task.WaitAll(output, error);
        return peak;
    }

    private static Process Start(string file, IEnumerable<string> arguments, bool withInput)
    {
        var info = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = withInput };
        return Process.Start(info)!;
    }

    private static string LastLine(string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 0 ? "" : ": " + (lines[^1].Length > 160 ? lines[^1][..160] : lines[^1]);
    }
}
