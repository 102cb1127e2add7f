namespace CoroVm.Runtime.Execute;

/// <summary>How errors of a call name the callable (CPython's _PyObject_FunctionStr).</summary>
internal static class CallableName
{
    /// <summary><c>module.qualname()</c>, without the module for builtins, or the object's str; null on error.</summary>
    internal static StrObject? OfReentrant(VmThread t, Value callable)
    {
        int found = Attributes.TryGetReentrant(t, callable, Names.QualName, out Value qualname);
        if (found < 0)
            return null;
        if (found == 0 || qualname.Ref is not StrObject q)
            return Representation.StrReentrant(t, callable);
        found = Attributes.TryGetReentrant(t, callable, Names.Module, out Value module);
        if (found < 0)
            return null;
        string text = found > 0 && module.Ref is StrObject m && m.Text != "builtins" ? m.Text + "." + q.Text : q.Text;
        return StrObject.From(text + "()");
    }
}
