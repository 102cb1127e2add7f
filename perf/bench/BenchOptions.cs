using CommandLine;

namespace CoroVm.Perf.Bench;

/// <summary>Stands in the list of verbs; BenchmarkDotNet reads its options itself.</summary>
[Verb("bench", HelpText = "BenchmarkDotNet suites; options are BenchmarkDotNet's (--filter, --job dry|short, --list flat ...).")]
internal sealed class BenchOptions;
