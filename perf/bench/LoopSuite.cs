using System.Text;
using BenchmarkDotNet.Attributes;
using CoroVm.Runtime;

namespace CoroVm.Perf.Bench;

/// <summary>Measures statements: each runs ten times in a row in a loop of a compiled function, so that a result is the cost of one, with a
/// tenth of the loop's. Allocation per operation is BenchmarkDotNet's column.</summary>
[MemoryDiagnoser]
public abstract class LoopSuite
{
    /// <summary>How often the statement runs in one call.</summary>
    protected const int Operations = 100_000;

    private const int Copies = 10;

    private BenchScript script = null!;
    private ScriptValue function;

    /// <summary>What stands before the functions: classes, globals.</summary>
    protected virtual string Prelude => "";

    /// <summary>The statement to measure, and the lines before the loop.</summary>
    private protected abstract LoopCase Chosen { get; }

    /// <summary>Compiles <c>def run(): ...</c> with the statement in its loop.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        script = new BenchScript(Text(Operations / Copies));
        function = script["run"];
        // Past the first safepoints, where the loop moves to its final tier.
        for (int i = 0; i < 20; i++)
            Statement();
    }

    /// <summary>One statement.</summary>
    [Benchmark(OperationsPerInvoke = Operations)]
    public void Statement() => script.Call(function);

    /// <summary>The script, with so many rounds of its loop.</summary>
    internal string Text(int rounds)
    {
        var text = new StringBuilder(Prelude).Append("\ndef run():\n    x = 1\n    y = 2\n    f = 1.5\n");
        foreach (string line in Chosen.SetUp.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            text.Append("    ").Append(line).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"    for i in range({rounds}):\n");
        for (int i = 0; i < Copies; i++)
            text.Append("        ").Append(Chosen.Statement).Append('\n');
        return text.ToString();
    }
}

/// <summary>A statement and what stands before its loop.</summary>
internal sealed record LoopCase(string Statement, string SetUp = "");
