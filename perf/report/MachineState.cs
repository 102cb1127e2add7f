using System.Runtime.InteropServices;

namespace CoroVm.Perf.Report;

/// <summary>Where and when something was measured.</summary>
/// <param name="Time">Now, in UTC.</param>
/// <param name="Processor">The processor's name.</param>
/// <param name="Cores">How many this process may use.</param>
/// <param name="System">The operating system.</param>
/// <param name="Runtime">.NET's version.</param>
/// <param name="Load">The system's load averages over 1, 5 and 15 minutes; empty where it has none.</param>
internal sealed record MachineState(DateTime Time, string Processor, int Cores, string System, string Runtime, string Load)
{
    internal static MachineState Now() => new(
        DateTime.UtcNow, ProcessorName(), Environment.ProcessorCount, RuntimeInformation.OSDescription, RuntimeInformation.FrameworkDescription, LoadNow());

    private static string ProcessorName()
    {
        const string File = "/proc/cpuinfo";
        if (global::System.IO.File.Exists(File))
        {
            foreach (string line in global::System.IO.File.ReadLines(File))
            {
                if (line.StartsWith("model name", StringComparison.Ordinal))
                    return line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
            }
        }
        return RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static string LoadNow()
    {
        const string File = "/proc/loadavg";
        return global::System.IO.File.Exists(File) ? string.Join(' ', global::System.IO.File.ReadAllText(File).Split(' ')[..3]) : "";
    }

    /// <summary>What it was, as lines of Markdown.</summary>
    internal string Describe(MachineState? after = null)
    {
        string load = Load.Length == 0 ? "" : after is null ? "; load " + Load : "; load " + Load + " before, " + after.Load + " after";
        return "Measured " + Time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC on " + Processor + ", " + Cores + " cores, "
            + System + ", " + Runtime + load + ".";
    }
}
