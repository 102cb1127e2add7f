using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace CoroVm.Perf.Bench;

/// <summary><c>bench</c>: all suites unless <c>--filter</c> says which, in this process: the machine's own assemblies, as they were built
/// (native code beside their IL included), are what is measured.</summary>
internal static class BenchVerb
{
    internal static int Run(string[] args)
    {
        var all = new List<string>(args);
        if (!all.Exists(static a => a is "--inProcess" or "-i"))
            all.Add("--inProcess");
        if (!all.Exists(static a => a is "--filter" or "-f" or "--list" or "--help" or "--info"))
            all.AddRange(["--filter", "*"]);
        IConfig config = DefaultConfig.Instance.WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(40));
        Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(BenchVerb).Assembly).Run([.. all], config)];
        return summaries.Any(static s => s.HasCriticalValidationErrors || s.Reports.Any(static r => !r.Success)) ? ExitStatus.Failed : ExitStatus.Done;
    }
}
