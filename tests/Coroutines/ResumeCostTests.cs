using System.Diagnostics;
using CoroVm.Compiler;
using CoroVm.Runtime;
using CoroVm.StdLib;

namespace CoroVm.Tests.Coroutines;

/// <summary>A resume costs the same however long the chain is; resume_depth.py measures it exactly.</summary>
[NonParallelizable]
internal sealed class ResumeCostTests
{
    [TestCase("@types.coroutine\ndef start():\n    while True:\n        yield 1\nasync def first():\n    await start()\nasync def step(c):\n    await c\n")]
    [TestCase("def first():\n    while True:\n        yield 1\ndef step(c):\n    yield from c\n")]
    public void DoesNotGrowWithDepth(string definitions)
    {
        var vm = new VirtualMachine(new VirtualMachineOptions { Compiler = new SourceCompiler() });
        StandardLibrary.AddTo(vm);
        ScriptModule module = vm.Run(vm.Compile("import sys, types\nsys.setrecursionlimit(20_000)\n" + definitions + """
            def build(depth):
                c = first()
                for _ in range(depth):
                    c = step(c)
                c.send(None)
                return c
            shallow, deep = build(1), build(10_000)
            def run(c, n):
                while n:
                    c.send(None)
                    n -= 1
            """, "depth.py"));
        double shallow = double.MaxValue, deep = double.MaxValue;
        for (int round = 0; round < 7; round++)
        {
            shallow = Math.Min(shallow, Seconds(vm, module, "shallow"));
            deep = Math.Min(deep, Seconds(vm, module, "deep"));
        }
        // A walk over the chain would cost thousands of times as much; the margin is for a busy machine.
        Assert.That(deep, Is.LessThan(3 * shallow));
    }

    private static double Seconds(VirtualMachine vm, ScriptModule module, string chain)
    {
        long begin = Stopwatch.GetTimestamp();
        vm.Call(module["run"], module[chain], 20_000);
        return Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }
}
