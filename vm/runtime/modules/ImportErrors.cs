namespace CoroVm.Runtime.Modules;

/// <summary>The ImportErrors of <c>from module import name</c>.</summary>
internal static class ImportErrors
{
    /// <summary><paramref name="moduleName"/> is the module's <c>__name__</c>, Unbound if it has none.</summary>
    internal static Value CannotImportNameReentrant(VmThread thread, Value module, Value moduleName, StrObject name)
    {
        Value shownName = moduleName.Ref is StrObject ? moduleName : Value.Str("<unknown module name>");
        Value origin = OriginReentrant(thread, module);
        if (origin.IsError)
            return origin;
        int initializing = IsInitializingReentrant(thread, module);
        StrObject? quoted = Representation.ReprReentrant(thread, shownName), wanted = Representation.ReprReentrant(thread, name);
        if (initializing < 0 || quoted is null || wanted is null)
            return Value.Error;
        string place = origin.Ref is StrObject file ? "(" + file.Text + ")" : "(unknown location)";
        string message = initializing > 0
            ? "cannot import name " + wanted.Text + " from partially initialized module " + quoted.Text + " (most likely due to a circular import) " + place
            : "cannot import name " + wanted.Text + " from " + quoted.Text + " " + place;
        return thread.RaiseObject(Exceptions.CreateImportError(ExceptionTypes.ImportError, shownName, origin, name, message));
    }

    private static Value OriginReentrant(VmThread thread, Value module)
    {
        int found = Attributes.TryGetReentrant(thread, module, Names.File, out Value file);
        return found < 0 ? Value.Error : found > 0 && file.Ref is StrObject ? file : Value.None;
    }

    private static int IsInitializingReentrant(VmThread thread, Value module)
    {
        int found = Attributes.TryGetReentrant(thread, module, Names.Spec, out Value spec);
        if (found <= 0)
            return found;
        found = Attributes.TryGetReentrant(thread, spec, ModuleSpec.Initializing, out Value value);
        return found <= 0 ? found : Truth.OfReentrant(thread, value);
    }
}
