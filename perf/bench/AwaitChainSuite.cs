using BenchmarkDotNet.Attributes;
using CoroVm.Runtime;

namespace CoroVm.Perf.Bench;

/// <summary>A chain of awaits of some depth, resumed: the cost must not grow with the depth.</summary>
[MemoryDiagnoser]
public class AwaitChainSuite
{
    private const int Resumes = 10_000;

    private const string Text = """
        import sys
        sys.setrecursionlimit(30000)

        class Pause:
            def __await__(self):
                return (yield)

        async def leaf():
            pause = Pause()
            while True:
                await pause

        async def nest(depth):
            if depth == 0:
                await leaf()
            else:
                await nest(depth - 1)

        def chain(depth):
            coroutine = nest(depth)
            coroutine.send(None)
            return coroutine

        def drive(coroutine, times):
            send = coroutine.send
            for i in range(times):
                send(None)
        """;

    private BenchScript script = null!;
    private ScriptValue drive, chain;

    /// <summary>Coroutines between the resumer and the one that suspends.</summary>
    [Params(1, 10, 100, 1_000, 10_000)]
    public int Depth { get; set; }

    /// <summary>Builds the chain.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        script = new BenchScript(Text);
        drive = script["drive"];
        chain = script.Call(script["chain"], Depth);
        for (int i = 0; i < 20; i++)
            Resume();
    }

    /// <summary>One resume of the outermost coroutine.</summary>
    [Benchmark(OperationsPerInvoke = Resumes)]
    public void Resume() => script.Call(drive, chain, Resumes);
}
