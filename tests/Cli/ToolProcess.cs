using System.Diagnostics;

namespace CoroVm.Tests.Cli;

/// <summary>What a process printed and its exit status.</summary>
internal sealed record ProcessResult(int Status, string Output, string Error);

/// <summary>The configuration that the tests were built in.</summary>
internal static class BuildConfiguration
{
#if CHECKED_SLOTS
    internal const string Name = "Checked";
#elif DEBUG
    internal const string Name = "Debug";
#else
    internal const string Name = "Release";
#endif
}

/// <summary>Runs the corovm tool as a process, as a user does.</summary>
internal static class ToolProcess
{
    internal static string Tool => Path.Combine(RepositoryPaths.Root, "cli", "bin", BuildConfiguration.Name, "net10.0", "corovm.dll");

    internal static ProcessResult Run(params string[] args) => RunDotnet(Tool, args);

    internal static ProcessResult RunWithInput(string input, params string[] args) => Start(Tool, args, input);

    internal static ProcessResult RunDotnet(string assembly, params string[] args) => Start(assembly, args, "");

    private static ProcessResult Start(string assembly, string[] args, string input)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add(assembly);
        foreach (string arg in args)
            start.ArgumentList.Add(arg);
        using Process process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(120_000))
        {
            process.Kill();
            throw new TimeoutException(string.Join(' ', args) + " did not end");
        }
        return new ProcessResult(process.ExitCode, output, error.Result);
    }
}
