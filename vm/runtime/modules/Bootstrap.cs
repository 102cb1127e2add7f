using CoroVm.Runtime.Builtins;
using CoroVm.Runtime.IO;

namespace CoroVm.Runtime.Modules;

/// <summary>Makes the modules that every virtual machine starts with.</summary>
internal static class Bootstrap
{
    /// <summary>Makes builtins, sys and an empty <c>__main__</c>; called once, before any script runs.</summary>
    internal static void Start(VmThread thread)
    {
        VirtualMachine vm = thread.Vm;
        CoreModules.Register(vm.NativeModules);
        Make(thread, new BuiltinsModule(), vm.Builtins);
        Make(thread, new SysModule(), vm.SysDict);
    }

    /// <summary>The <c>__main__</c> module; made empty when it is first asked for.</summary>
    internal static ModuleObject MainModule(VmThread thread)
    {
        DictObject modules = thread.Vm.Modules;
        if (modules.TryGet(Names.Main, out Value existing) && existing.Ref is ModuleObject module)
            return module;
        var dict = new DictObject();
        dict.Set(Names.Name, Names.Main);
        dict.Set(Names.Doc, Value.None);
        dict.Set(Names.Package, Value.None);
        dict.Set(Names.Loader, Value.None);
        dict.Set(Names.Spec, Value.None);
        dict.Set(Names.Builtins, modules.TryGet(StrObject.From("builtins"), out Value builtins) ? builtins : thread.Vm.Builtins);
        module = new ModuleObject(dict);
        modules.Set(Names.Main, module);
        return module;
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
