namespace CoroVm.Runtime.Modules;

/// <summary>Resolves relative imports (PEP 328, PEP 366).</summary>
internal static class RelativeNames
{
    /// <summary>The absolute name; null on error.</summary>
    internal static StrObject? ResolveReentrant(VmThread thread, StrObject name, Value globals, int level)
    {
        if (globals.IsNone || globals.IsUnbound)
            return Fail(thread.KeyError(Value.Str("'__name__' not in globals")));
        if (globals.Ref is not DictObject dict)
            return Fail(thread.TypeError("globals must be a dict"));
        if (PackageReentrant(thread, dict) is not { } package)
            return null;
        if (package.Length == 0)
            return Fail(ImportError(thread, "attempted relative import with no known parent package"));
        for (int i = 1; i < level; i++)
        {
            int dot = package.LastIndexOf('.');
            if (dot < 0)
                return Fail(ImportError(thread, "attempted relative import beyond top-level package"));
            package = package[..dot];
        }
        return StrObject.From(name.Length == 0 ? package : package + "." + name.Text);
    }

    private static string? PackageReentrant(VmThread thread, DictObject globals)
    {
        if (globals.TryGet(Names.Package, out Value package) && !package.IsNone)
            return package.Ref is StrObject p ? p.Text : Fail(thread.TypeError("package must be a string"))?.Text;
        if (globals.TryGet(Names.Spec, out Value spec) && !spec.IsNone)
        {
            Value parent = Attributes.GetReentrant(thread, spec, ModuleSpec.Parent);
            if (parent.IsError)
                return null;
            return parent.Ref is StrObject s ? s.Text : Fail(thread.TypeError("__spec__.parent must be a string"))?.Text;
        }
        if (!globals.TryGet(Names.Name, out Value own))
            return Fail(thread.KeyError(Value.Str("'__name__' not in globals")))?.Text;
        if (own.Ref is not StrObject name)
            return Fail(thread.TypeError("__name__ must be a string"))?.Text;
        if (globals.TryGet(Names.Path, out _))
            return name.Text;
        int dot = name.Text.LastIndexOf('.');
        return dot < 0 ? "" : name.Text[..dot];
    }

    private static Value ImportError(VmThread thread, string message) => thread.Raise(ExceptionTypes.ImportError, message);

    private static StrObject? Fail(Value error)
    {
        _ = error;
        return null;
    }
}
