using Microsoft.Win32.SafeHandles;

namespace CoroVm.Cli;

/// <summary>What the tool writes to.</summary>
internal static class Outputs
{
    /// <summary>Standard output, which says so when nobody reads it any more: the console's own stream swallows that.</summary>
    internal static Stream Standard()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        try
        {
            return new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, 0);
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return Console.OpenStandardOutput();
        }
    }

    /// <summary>Whether text on standard output may have colour: a terminal, and nobody asked for none (no-color.org).</summary>
    internal static bool HasColor => !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or ""
        && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
