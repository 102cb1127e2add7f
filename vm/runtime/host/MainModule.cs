namespace CoroVm.Runtime;

/// <summary>Modules that a host runs.</summary>
internal static class MainModule
{
    /// <summary>A new module in sys.modules, with the globals that CPython gives a script.</summary>
    internal static ModuleObject Create(VirtualMachine vm, string name, string? fileName)
    {
        var dict = new DictObject();
        dict.Set(Names.Name, StrObject.From(name));
        dict.Set(Names.Doc, Value.None);
        dict.Set(Names.Package, Value.None);
        dict.Set(Names.Loader, Value.None);
        dict.Set(Names.Spec, Value.None);
        dict.Set(Names.Builtins, vm.Modules.TryGet(StrObject.From("builtins"), out Value builtins) ? builtins : vm.Builtins);
        if (fileName is not null && !fileName.StartsWith('<'))
            dict.Set(Names.File, StrObject.From(fileName));
        var module = new ModuleObject(dict);
        vm.Modules.Set(StrObject.From(name), module);
        return module;
    }
}
