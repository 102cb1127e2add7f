using CoroVm.Compiler;
using CoroVm.Runtime;
using CoroVm.StdLib;

namespace CoroVm.Perf.Bench;

/// <summary>A script in a machine of its own, whose functions a benchmark calls.</summary>
internal sealed class BenchScript
{
    private readonly VirtualMachine vm;
    private readonly ScriptModule module;

    internal BenchScript(string text)
    {
        vm = new VirtualMachine(new VirtualMachineOptions { Compiler = new SourceCompiler() });
        StandardLibrary.AddTo(vm);
        module = vm.Run(vm.Compile(text, "bench.py"), "bench");
    }

    /// <summary>A function of the script.</summary>
    internal ScriptValue this[string name] => module[name];

    internal ScriptValue Call(ScriptValue function, params ReadOnlySpan<ScriptValue> arguments) => vm.Call(function, arguments);
}
