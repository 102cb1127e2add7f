namespace CoroVm.Runtime.Execute;

/// <summary>The error of <c>from module import name</c>.</summary>
internal static class ImportErrors
{
    internal static Value CannotImportReentrant(VmThread t, Value module, StrObject? package, StrObject name)
    {
        int found = Attributes.TryGetReentrant(t, module, Names.File, out Value file);
        if (found < 0)
            return Value.Error;
        string moduleName = package?.Text ?? "<unknown module name>";
        string where = found > 0 && file.Ref is StrObject path ? path.Text : "unknown location";
        string text = IsInitializing(t, module)
            ? "cannot import name '" + name.Text + "' from partially initialized module '" + moduleName + "' (most likely due to a circular import) (" + where + ")"
            : "cannot import name '" + name.Text + "' from '" + moduleName + "' (" + where + ")";
        return t.RaiseObject(Exceptions.CreateImportError(ExceptionTypes.ImportError,
            package is null ? Value.None : package, file.Ref is StrObject ? file : Value.None, name, text));
    }

    /// <summary>Whether the module's body is still running.</summary>
    private static bool IsInitializing(VmThread t, Value module)
    {
        if (Attributes.TryGetReentrant(t, module, Names.Spec, out Value spec) <= 0)
        {
            t.Pending = null;
            return false;
        }
        if (Attributes.TryGetReentrant(t, spec, StrObject.From("_initializing"), out Value flag) <= 0)
        {
            t.Pending = null;
            return false;
        }
        return flag.IsTrue;
    }
}
