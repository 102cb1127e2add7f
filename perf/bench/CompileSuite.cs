using BenchmarkDotNet.Attributes;
using CoroVm.Compiler;

namespace CoroVm.Perf.Bench;

/// <summary>The compiler, by the line of source: lines per second are a thousand million over the nanoseconds.</summary>
[MemoryDiagnoser]
public class CompileSuite
{
    /// <summary>From text to code.</summary>
    [Benchmark(OperationsPerInvoke = BenchSource.Lines)]
    public CompileResult Compile() => ScriptCompiler.Compile(BenchSource.Text, "bench.py");
}
