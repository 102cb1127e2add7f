namespace CoroVm.Runtime.Execute;

/// <summary>import statements.</summary>
internal static class Importing
{
    /// <summary>What <c>import name</c> or <c>from name import ...</c> pushes: the result of <c>__import__</c>, whatever that is bound to.</summary>
    internal static Value NameReentrant(VmThread t, Frame f, StrObject name, Value level, Value fromList)
    {
        if (!f.Code.Scope.Builtins.TryGet(Names.Import, out Value import))
            return t.Raise(ExceptionTypes.ImportError, "__import__ not found");
        Value locals = f.Code.NamespaceSlot >= 0 ? f.Slot(f.Code.NamespaceSlot) : Value.None;
        return Calls.CallReentrant(t, import, [name, f.Code.Scope.Globals, locals, fromList, level]);
    }

    /// <summary>An attribute of a module, or else the submodule of that name.</summary>
    internal static Value FromReentrant(VmThread t, Value module, StrObject name)
    {
        int found = Attributes.TryGetReentrant(t, module, name, out Value value);
        if (found != 0)
            return found < 0 ? Value.Error : value;
        StrObject? package = null;
        found = Attributes.TryGetReentrant(t, module, Names.Name, out Value packageName);
        if (found < 0)
            return Value.Error;
        if (found > 0)
            package = packageName.Ref as StrObject;
        if (package is not null && t.Vm.Modules.TryGet(StrObject.From(package.Text + "." + name.Text), out Value submodule))
            return submodule;
        return ImportErrors.CannotImportReentrant(t, module, package, name);
    }

    /// <summary><c>from module import *</c></summary>
    internal static Value StarReentrant(VmThread t, Frame f, Value module)
    {
        Value target = CallerScope.LocalsReentrant(t);
        if (f.Code.NamespaceSlot < 0 || target.IsError)
            target = f.Code.Scope.Globals;
        int found = Attributes.TryGetReentrant(t, module, Names.All, out Value all);
        if (found < 0)
            return Value.Error;
        bool hidePrivate = found == 0;
        if (found == 0)
        {
            found = Attributes.TryGetReentrant(t, module, Names.Dict, out Value dict);
            if (found < 0)
                return Value.Error;
            if (found == 0)
                return t.Raise(ExceptionTypes.ImportError, "from-import-* object has no __dict__ and no __all__");
            all = Calls.MethodReentrant(t, dict, Names.Keys);
            if (all.IsError)
                return all;
        }
        Value[]? names = Iteration.ToArrayReentrant(t, all);
        if (names is null)
            return Value.Error;
        foreach (Value item in names)
        {
            if (item.Ref is not StrObject name)
                return t.TypeError("Item in " + ModuleName(t, module) + (hidePrivate ? ".__dict__" : ".__all__") + " must be str, not " + item.Type.Name);
            if (hidePrivate && name.Length > 0 && name[0] == '_')
                continue;
            Value value = Attributes.GetReentrant(t, module, name);
            if (value.IsError || !Subscripts.SetItemReentrant(t, target, name, value))
                return Value.Error;
        }
        return Value.None;
    }

    private static string ModuleName(VmThread t, Value module) =>
        Attributes.TryGetReentrant(t, module, Names.Name, out Value name) > 0 && name.Ref is StrObject s ? s.Text : "?";
}
