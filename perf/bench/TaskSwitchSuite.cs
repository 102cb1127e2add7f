using BenchmarkDotNet.Attributes;
using CoroVm.Runtime;

namespace CoroVm.Perf.Bench;

/// <summary>Tasks of asyncio that give way to each other.</summary>
[MemoryDiagnoser]
public class TaskSwitchSuite
{
    private const int Switches = 20_000;

    private const string Text = """
        import asyncio

        async def worker(steps):
            for i in range(steps):
                await asyncio.sleep(0)

        async def program(tasks, steps):
            await asyncio.gather(*[worker(steps) for _ in range(tasks)])

        def run(tasks, steps):
            asyncio.run(program(tasks, steps))
        """;

    private BenchScript script = null!;
    private ScriptValue run;

    /// <summary>Tasks alive at once.</summary>
    [Params(10, 1_000)]
    public int Tasks { get; set; }

    /// <summary>Compiles.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        script = new BenchScript(Text);
        run = script["run"];
        for (int i = 0; i < 5; i++)
            Switch();
    }

    /// <summary>One switch, with its share of making the tasks and the event loop.</summary>
    [Benchmark(OperationsPerInvoke = Switches)]
    public void Switch() => script.Call(run, Tasks, Switches / Tasks);
}
