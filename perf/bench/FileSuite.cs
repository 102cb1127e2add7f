using BenchmarkDotNet.Attributes;
using CoroVm.Bytecode;
using CoroVm.Compiler;

namespace CoroVm.Perf.Bench;

/// <summary>Reading, verifying and writing a .cbc file, by the line of source.</summary>
[MemoryDiagnoser]
public class FileSuite
{
    private CodeUnit unit = null!;
    private byte[] file = [];

    /// <summary>Compiles a large module.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        unit = ScriptCompiler.Compile(BenchSource.Text, "bench.py").Code;
        file = CbcWriter.Write(unit);
    }

    /// <summary>Reads the file; what it returns is verified.</summary>
    [Benchmark(OperationsPerInvoke = BenchSource.Lines)]
    public CbcFile Load() => CbcReader.Read(file);

    /// <summary>Verifies alone.</summary>
    [Benchmark(OperationsPerInvoke = BenchSource.Lines)]
    public VerifyError? Verify() => Verifier.Verify(unit);

    /// <summary>Writes the file.</summary>
    [Benchmark(OperationsPerInvoke = BenchSource.Lines)]
    public byte[] Write() => CbcWriter.Write(unit);
}
