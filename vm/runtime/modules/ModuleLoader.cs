namespace CoroVm.Runtime.Modules;

/// <summary>Makes the module object for what was found, and runs its body.</summary>
internal static class ModuleLoader
{
    private static readonly StrObject createModule = StrObject.From("create_module"), execModule = StrObject.From("exec_module"), loadModule = StrObject.From("load_module");

    /// <summary>Makes the module, puts it into sys.modules and runs it; takes it out again when that fails.</summary>
    internal static Value LoadReentrant(VmThread thread, StrObject name, FoundModule found)
    {
        if (!found.Spec.IsUnbound)
            return LoadSpecReentrant(thread, name, found.Spec);
        InstanceObject spec = ModuleSpec.Of(name, found);
        var module = new ModuleObject(new DictObject());
        Prepare(module, name, found, spec);
        thread.Vm.Modules.Set(name, module);
        if (found.Native is null)
            ModuleSpec.SetInitializing(spec, true);
        bool ok = RunReentrant(thread, module, name, found);
        ModuleSpec.SetInitializing(spec, false);
        if (ok)
            return thread.Vm.Modules.TryGet(name, out Value loaded) ? loaded : thread.KeyError(name);
        thread.Vm.Modules.Remove(name);
        return Value.Error;
    }

    /// <summary>Runs the body of what was found in a module that exists (again, for reload).</summary>
    internal static bool RunReentrant(VmThread thread, ModuleObject module, StrObject name, FoundModule found)
    {
        if (found.Native is { } native)
        {
            native.Populate(thread, new ModuleBuilder(native.Name, module.Dict));
            return !thread.HasPending;
        }
        if (found.Embedded is { } embedded)
            return RunCbcReentrant(thread, module, embedded.Cbc, name.Text);
        return found.File is null || RunFileReentrant(thread, module, found.File);
    }

    /// <summary>The attributes that the import system gives a module.</summary>
    internal static void Prepare(ModuleObject module, StrObject name, FoundModule found, InstanceObject spec)
    {
        DictObject d = module.Dict;
        d.Set(Names.Name, name);
        d.Set(Names.Doc, found.Native?.Doc is { } doc ? Value.Str(doc) : Value.None);
        string text = name.Text;
        int dot = text.LastIndexOf('.');
        d.Set(Names.Package, found.IsPackage ? name : Value.Str(dot < 0 ? "" : text[..dot]));
        d.Set(Names.Loader, spec.GetOwn(ModuleSpec.Loader));
        d.Set(Names.Spec, spec);
        if (found.File is { } file)
            d.Set(Names.File, Value.Str(file));
        else if (found.IsPackage && found.Embedded is null)
            d.Set(Names.File, Value.None);
        if (found.IsPackage)
            d.Set(Names.Path, spec.GetOwn(ModuleSpec.SearchLocations));
    }

    /// <summary>Runs a file's code in a module; false on error.</summary>
    internal static bool RunFileReentrant(VmThread thread, ModuleObject module, string file)
    {
        if (thread.Vm.ModuleFiles?.Read(file) is not { } bytes)
        {
            thread.Raise(ExceptionTypes.ImportError, "cannot read '" + file + "'");
            return false;
        }
        if (file.EndsWith(".cbc", StringComparison.Ordinal))
            return RunCbcReentrant(thread, module, bytes, file);
        Value code = Builtins.SourceCompilation.CompileReentrant(thread, new CompileRequest { Bytes = bytes, FileName = file, OptimizeLevel = thread.Vm.OptimizeLevel });
        return !code.IsError && RunCodeReentrant(thread, module, (CodeObject)code.Ref!);
    }

    /// <summary>Runs code as a module's body; false on error.</summary>
    internal static bool RunCodeReentrant(VmThread thread, ModuleObject module, CodeObject code)
    {
        DictObject d = module.Dict;
        if (!d.TryGet(Names.Builtins, out _))
            d.Set(Names.Builtins, thread.Vm.Builtins);
        return !CodeExecution.RunReentrant(thread, code, thread.Vm.ScopeOf(thread, d), d, []).IsError;
    }

    private static bool RunCbcReentrant(VmThread thread, ModuleObject module, byte[] bytes, string name)
    {
        CodeUnit unit;
        try
        {
            unit = CbcReader.Read(bytes).Main;
        }
        catch (CbcFormatException e)
        {
            thread.Raise(ExceptionTypes.ImportError, "bad compiled file '" + name + "': " + e.Message);
            return false;
        }
        return RunCodeReentrant(thread, module, new CodeObject(unit));
    }

    /// <summary>Loads what a script's own finder found, by the loader protocol.</summary>
    private static Value LoadSpecReentrant(VmThread thread, StrObject name, Value spec)
    {
        Value loader = Attributes.GetReentrant(thread, spec, ModuleSpec.Loader);
        if (loader.IsError)
            return loader;
        if (loader.IsNone)
        {
            Value locations = Attributes.GetReentrant(thread, spec, ModuleSpec.SearchLocations);
            if (locations.IsError)
                return locations;
            if (locations.IsNone)
                return thread.RaiseObject(Exceptions.CreateImportError(ExceptionTypes.ImportError, name, Value.Unbound, Value.Unbound, "missing loader"));
        }
        Value module = Value.None;
        int found = loader.IsNone ? 0 : Attributes.TryGetReentrant(thread, loader, createModule, out Value create) is var f && f > 0
            ? Create(thread, create, spec, out module) : f;
        if (found < 0)
            return Value.Error;
        if (module.IsNone)
            module = new ModuleObject(new DictObject());
        if (!ModuleSpec.InitModuleReentrant(thread, module, spec, loader, name))
            return Value.Error;
        thread.Vm.Modules.Set(name, module);
        if (!loader.IsNone && !ExecReentrant(thread, loader, module, name))
        {
            thread.Vm.Modules.Remove(name);
            return Value.Error;
        }
        return thread.Vm.Modules.TryGet(name, out Value loaded) ? loaded : thread.KeyError(name);
    }

    private static int Create(VmThread thread, Value create, Value spec, out Value module)
    {
        module = Calls.CallReentrant(thread, create, spec);
        return module.IsError ? -1 : 1;
    }

    private static bool ExecReentrant(VmThread thread, Value loader, Value module, StrObject name)
    {
        int found = Attributes.TryGetReentrant(thread, loader, execModule, out Value exec);
        if (found < 0)
            return false;
        if (found > 0)
            return !Calls.CallReentrant(thread, exec, module).IsError;
        return !Calls.MethodReentrant(thread, loader, loadModule, name).IsError;
    }
}
