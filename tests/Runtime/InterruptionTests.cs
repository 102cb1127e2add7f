using CoroVm.Compiler;
using CoroVm.Runtime;
using CoroVm.StdLib;

namespace CoroVm.Tests.Runtime;

/// <summary>An interruption is raised where the script is, inside the handlers that surround it.</summary>
internal sealed class InterruptionTests
{
    [TestCase("while True:\n            x += 1")]
    [TestCase("for x in forever():\n            pass")]
    [TestCase("while True:\n            step()")]
    public void IsCaughtByTheTryAroundALoop(string loop)
    {
        var vm = new VirtualMachine(new VirtualMachineOptions { Compiler = new SourceCompiler() });
        StandardLibrary.AddTo(vm);
        ScriptModule module = vm.Run(vm.Compile($$"""
            def forever():
                while True:
                    yield 1
            def step():
                pass
            def run():
                x = 0
                try:
                    {{loop}}
                except KeyboardInterrupt as e:
                    return e.__traceback__.tb_lineno
            """, "loop.py"));
        using var timer = new Timer(_ => vm.Interrupt(), null, 50, Timeout.Infinite);
        Assert.That(vm.Call(module["run"]).AsInt64(), Is.EqualTo(9).Or.EqualTo(10));
    }
}
