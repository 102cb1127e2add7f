using CoroVm.Runtime;
using CoroVm.StdLib.Native;

namespace CoroVm.StdLib;

/// <summary>The standard library's modules.</summary>
public static class StandardLibrary
{
    /// <summary>Makes the modules importable in a virtual machine. Nothing is loaded before a script imports it.</summary>
    public static void AddTo(VirtualMachine vm)
    {
        StandardModules.Register(vm.NativeModules);
        vm.ModuleSources.Add(EmbeddedModules.Instance);
    }
}
