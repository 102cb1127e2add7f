using Microsoft.Win32.SafeHandles;

namespace CoroVm.Cli;

/// <summary>What the tool writes to.</summary>
internal static class Outputs
{
    /// <summary>Standard output. A pipe says so when nobody reads it any more: the console's own stream swallows that. A file goes through the
    /// console's stream, which writes where the file's other writers (a shell's other commands) have come to.</summary>
    internal static Stream Standard()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        try
        {
            var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, 0);
            return stream.CanSeek ? Console.OpenStandardOutput() : stream;
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
