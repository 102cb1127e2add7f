using CoroVm.Runtime.Builtins;
using CoroVm.Runtime.IO;

namespace CoroVm.Runtime.Modules;

/// <summary>Makes the modules that every virtual machine starts with.</summary>
internal static class Bootstrap
{
    /// <summary>Makes builtins and sys; called once, before any script runs.</summary>
    internal static void Start(VmThread thread)
    {
        VirtualMachine vm = thread.Vm;
        vm.StandardInput = new StandardStream("<stdin>", vm.Options.Input, "strict", writable: false);
        vm.StandardOutput = new StandardStream("<stdout>", vm.Options.Output, "strict", writable: true) { LineBuffered = vm.Options.LineBuffered };
        vm.StandardError = new StandardStream("<stderr>", vm.Options.Error, "backslashreplace", writable: true) { LineBuffered = true };
        CoreModules.Register(vm.NativeModules);
        Make(thread, new BuiltinsModule(), vm.Builtins);
        Make(thread, new SysModule(), vm.SysDict);
    }

    private static void Make(VmThread thread, NativeModule native, DictObject dict)
    {
        StrObject name = StrObject.From(native.Name);
        var found = new FoundModule { Native = native };
        var module = new ModuleObject(dict);
        ModuleLoader.Prepare(module, name, found, ModuleSpec.Of(name, found));
        thread.Vm.Modules.Set(name, module);
        native.Populate(thread, new ModuleBuilder(native.Name, dict));
    }
}
