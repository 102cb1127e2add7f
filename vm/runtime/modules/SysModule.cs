namespace CoroVm.Runtime.Modules;

/// <summary>The sys module: what programs ask about the machine they run on.</summary>
internal sealed class SysModule : NativeModule
{
    internal override string Name => "sys";

    internal override string Doc => "This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        VirtualMachine vm = thread.Vm;
        SysVersion.Populate(b);
        SysLimits.Populate(b);
        SysHooks.Populate(b);
        SysFrames.Populate(b);
        b.Value("modules", vm.Modules);
        b.Value("argv", ListOf(vm.Options.Arguments));
        b.Value("orig_argv", new ListObject());
        b.Value("path", ListOf(vm.Options.Path));
        b.Value("meta_path", new ListObject());
        b.Value("path_hooks", new ListObject());
        b.Value("path_importer_cache", new DictObject());
        var options = new DictObject();
        if (vm.DevMode)
            options.Set(StrObject.From("dev"), Value.True);
        b.Value("warnoptions", ListOf(vm.DevMode ? ["default"] : []));
        b.Value("_xoptions", options);
        b.Value("executable", StrObject.Empty);
        b.Value("prefix", StrObject.Empty);
        b.Value("exec_prefix", StrObject.Empty);
        b.Value("base_prefix", StrObject.Empty);
        b.Value("base_exec_prefix", StrObject.Empty);
        b.Value("pycache_prefix", Value.None);
        b.Value("dont_write_bytecode", Value.True);
        b.Value("builtin_module_names", ModuleNames(vm));
        b.Value("stdlib_module_names", StandardLibrary(thread));
        b.Value("flags", SysVersion.Flags(vm));
        SetStream(b, "stdin", vm.StandardInput);
        SetStream(b, "stdout", vm.StandardOutput);
        SetStream(b, "stderr", vm.StandardError);
    }

    private static ListObject ListOf(IReadOnlyList<string> items)
    {
        var list = new ListObject(items.Count);
        foreach (string item in items)
            list.Add(Value.Str(item));
        return list;
    }

    private static void SetStream(ModuleBuilder b, string name, ScriptObject? stream)
    {
        Value value = stream is null ? Value.None : stream;
        b.Value(name, value);
        b.Value("__" + name + "__", value);
    }

    private static TupleObject ModuleNames(VirtualMachine vm)
    {
        var names = new List<string>(vm.NativeModules.Names);
        names.Sort(string.CompareOrdinal);
        return TupleObject.Of(names.ConvertAll(static n => Value.Str(n)).ToArray());
    }

    private static FrozenSetObject StandardLibrary(VmThread thread)
    {
        var set = new FrozenSetObject();
        foreach (string name in StandardLibraryNames.All)
            set.AddReentrant(thread, Value.Str(name));
        return set;
    }
}
