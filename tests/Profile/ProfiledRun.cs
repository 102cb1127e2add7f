using CoroVm.Bytecode;
using CoroVm.Compiler;
using CoroVm.Runtime;
using CoroVm.StdLib;

namespace CoroVm.Tests.Profile;

/// <summary>Profiles a text through the host API.</summary>
internal static class ProfiledRun
{
    internal static VirtualMachine Machine(IReadOnlyList<string>? arguments = null)
    {
        var vm = new VirtualMachine(new VirtualMachineOptions { Compiler = new SourceCompiler(), Arguments = arguments ?? [""] });
        StandardLibrary.AddTo(vm);
        return vm;
    }

    internal static ProfileReport Of(string text, ProfileOptions? options = null)
    {
        VirtualMachine vm = Machine();
        CodeUnit unit = vm.Compile(text, "<test>");
        vm.Profiler.Start(options);
        vm.Run(unit);
        return vm.Profiler.Stop();
    }

    internal static ProfileFunction Function(this ProfileReport report, string name) => report.Functions.Single(f => f.Name == name);

    internal static int FunctionIndex(this ProfileReport report, string name) => report.Functions.FindIndex(f => f.Name == name);
}
