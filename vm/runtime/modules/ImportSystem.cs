namespace CoroVm.Runtime.Modules;

/// <summary>Imports modules by absolute name (reference 5.3).</summary>
internal static class ImportSystem
{
    /// <summary>The module of an absolute dotted name, imported with its parents if it is not yet.</summary>
    internal static Value ImportReentrant(VmThread thread, StrObject name)
    {
        DictObject modules = thread.Vm.Modules;
        if (modules.TryGet(name, out Value module))
            return module.IsNone ? Missing(thread, name, "import of " + name.Text + " halted; None in sys.modules") : module;
        if (!thread.EnterNative())
            return Value.Error;
        string text = name.Text;
        int dot = text.LastIndexOf('.');
        Value path = Value.Unbound, parent = Value.Unbound;
        if (dot >= 0)
        {
            StrObject parentName = StrObject.From(text[..dot]);
            parent = ImportReentrant(thread, parentName);
            if (parent.IsError)
                return parent;
            if (modules.TryGet(name, out module))
                return module;
            int found = Attributes.TryGetReentrant(thread, parent, Names.Path, out path);
            if (found < 0)
                return Value.Error;
            if (found == 0)
                return Missing(thread, name, "No module named '" + text + "'; '" + parentName.Text + "' is not a package");
        }
        FoundModule? what = ModuleFinder.FindReentrant(thread, name, path);
        if (what is null)
            return thread.HasPending ? Value.Error : NotFound(thread, name);
        StrObject tail = StrObject.From(text[(dot + 1)..]);
        ModuleSpec.SetUninitialized(parent, tail, true);
        module = ModuleLoader.LoadReentrant(thread, name, what);
        ModuleSpec.SetUninitialized(parent, tail, false);
        if (module.IsError || dot < 0)
            return module;
        if (!Attributes.SetReentrant(thread, parent, tail, module) && !thread.Swallow(ExceptionTypes.AttributeError))
            return Value.Error;
        return module;
    }

    private static Value NotFound(VmThread thread, StrObject name)
    {
        string message = "No module named '" + name.Text + "'";
        string top = name.Text.Split('.')[0];
        if (Array.BinarySearch(StandardLibraryNames.All, top, StringComparer.Ordinal) >= 0)
            message += "; this module of the standard library is not part of CoroVm";
        return Missing(thread, name, message);
    }

    private static Value Missing(VmThread thread, StrObject name, string message) =>
        thread.RaiseObject(Exceptions.CreateImportError(ExceptionTypes.ModuleNotFoundError, name, Value.None, Value.None, message));
}
