namespace CoroVm.Runtime.Modules;

/// <summary>_imp: the import system's primitives, for importlib.</summary>
internal sealed class ImpModule : NativeModule
{
    internal override string Name => "_imp";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Function("find_spec", "(name, path=None, /)", static (t, a) => FindSpecReentrant(t, a[0], a[1]));
        b.Function("import_name", "(name, /)", static (t, a) => a[0].Ref is StrObject name ? ImportSystem.ImportReentrant(t, name)
            : t.TypeError("module name must be a string"));
        b.Function("load_spec", "(name, spec, /)", static (t, a) => a[0].Ref is StrObject name ? ModuleLoader.LoadReentrant(t, name, new FoundModule { Spec = a[1] })
            : t.TypeError("module name must be a string"));
        b.Function("exec_module", "(module, name, path=None, /)", static (t, a) => ExecReentrant(t, a[0], a[1], a[2]));
        b.Function("init_module", "(module, spec, /)", static (t, a) => InitReentrant(t, a[0], a[1]));
        b.Function("is_builtin", "(name, /)", static (t, a) => Value.Int(a[0].Ref is StrObject name && t.Vm.NativeModules.Contains(name.Text) ? 1 : 0));
        b.Function("is_frozen", "(name, /)", static (t, a) => Value.Bool(a[0].Ref is StrObject name && t.Vm.ModuleSources.Exists(s => s.Find(name.Text) is not null)));
        b.Function("lock_held", "()", static (_, _) => Value.False);
        b.Function("acquire_lock", "()", static (_, _) => Value.None);
        b.Function("release_lock", "()", static (_, _) => Value.None);
        b.Function("extension_suffixes", "()", static (_, _) => new ListObject());
        b.Type(ModuleSpec.Type);
        b.Type(ModuleLoaders.BuiltinImporter);
        b.Type(ModuleLoaders.FrozenImporter);
        b.Type(ModuleLoaders.SourceFileLoader);
        b.Type(ModuleLoaders.SourcelessFileLoader);
    }

    /// <summary>The spec of a module, without importing it; None if it is not found.</summary>
    private static Value FindSpecReentrant(VmThread thread, Value name, Value path)
    {
        if (name.Ref is not StrObject text)
            return thread.TypeError("module name must be a string");
        FoundModule? found = ModuleFinder.FindReentrant(thread, text, path.IsNone ? Value.Unbound : path);
        if (found is null)
            return thread.HasPending ? Value.Error : Value.None;
        return found.Spec.IsUnbound ? ModuleSpec.Of(text, found) : found.Spec;
    }

    /// <summary>Runs a module's code again in the same module object.</summary>
    private static Value ExecReentrant(VmThread thread, Value module, Value name, Value path)
    {
        if (module.Ref is not ModuleObject m || name.Ref is not StrObject text)
            return thread.TypeError("exec_module() takes a module and its name");
        FoundModule? found = ModuleFinder.FindReentrant(thread, text, path.IsNone ? Value.Unbound : path);
        if (found is null)
        {
            return thread.HasPending ? Value.Error : thread.RaiseObject(Exceptions.CreateImportError(ExceptionTypes.ModuleNotFoundError, text, Value.None, Value.None,
                "spec not found for the module '" + text.Text + "'"));
        }
        ModuleLoader.Prepare(m, text, found, ModuleSpec.Of(text, found));
        return ModuleLoader.RunReentrant(thread, m, text, found) ? m : Value.Error;
    }

    private static Value InitReentrant(VmThread thread, Value module, Value spec)
    {
        Value name = Attributes.GetReentrant(thread, spec, ModuleSpec.Name);
        Value loader = name.IsError ? name : Attributes.GetReentrant(thread, spec, ModuleSpec.Loader);
        if (loader.IsError)
            return loader;
        return name.Ref is StrObject text && ModuleSpec.InitModuleReentrant(thread, module, spec, loader, text) ? module : Value.Error;
    }
}
