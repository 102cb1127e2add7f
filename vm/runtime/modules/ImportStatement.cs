namespace CoroVm.Runtime.Modules;

/// <summary>What import statements do: <c>__import__</c>, <c>from module import name</c> and <c>from module import *</c>.</summary>
internal static class ImportStatement
{
    /// <summary><c>__import__(name, globals, locals, fromlist, level)</c></summary>
    internal static Value ImportReentrant(VmThread thread, Value nameValue, Value globals, Value fromList, Value levelValue)
    {
        if (nameValue.Ref is not StrObject name)
            return thread.TypeError("module name must be a string");
        if (!Conversions.Int32Reentrant(thread, levelValue, out int level))
            return Value.Error;
        return ImportReentrant(thread, name, globals, fromList, level);
    }

    /// <summary>The same with the arguments converted; <paramref name="globals"/> and <paramref name="fromList"/> may be None.</summary>
    internal static Value ImportReentrant(VmThread thread, StrObject name, Value globals, Value fromList, int level)
    {
        if (level < 0)
            return thread.ValueError("level must be >= 0");
        StrObject absolute = name;
        if (level > 0)
        {
            if (RelativeNames.ResolveReentrant(thread, name, globals, level) is not { } resolved)
                return Value.Error;
            absolute = resolved;
        }
        else if (name.Length == 0)
        {
            return thread.ValueError("Empty module name");
        }
        Value module = ImportSystem.ImportReentrant(thread, absolute);
        if (module.IsError)
            return module;
        int wanted = fromList.IsNone ? 0 : fromList.Ref is TupleObject t ? t.Count : Truth.OfReentrant(thread, fromList);
        if (wanted < 0)
            return Value.Error;
        if (wanted > 0)
        {
            int found = Attributes.TryGetReentrant(thread, module, Names.Path, out _);
            if (found < 0)
                return Value.Error;
            return found == 0 || SubmodulesReentrant(thread, module, fromList, false) ? module : Value.Error;
        }
        return TopReentrant(thread, name, absolute, level, module);
    }

    /// <summary><c>import a.b</c> binds a.</summary>
    private static Value TopReentrant(VmThread thread, StrObject name, StrObject absolute, int level, Value module)
    {
        if (level > 0 && name.Length == 0)
            return module;
        string text = name.Text;
        int dot = text.IndexOf('.');
        if (dot < 0)
            return module;
        if (level == 0)
            return ImportSystem.ImportReentrant(thread, StrObject.From(text[..dot]));
        StrObject front = StrObject.From(absolute.Text[..(absolute.Text.Length - (text.Length - dot))]);
        return thread.Vm.Modules.TryGet(front, out Value top) ? top : thread.KeyError(Value.Str("'" + front.Text + "' not in sys.modules as expected"));
    }

    /// <summary>Imports the submodules that a from-list names; false on error.</summary>
    private static bool SubmodulesReentrant(VmThread thread, Value package, Value fromList, bool recursive)
    {
        if (Iteration.ToArrayReentrant(thread, fromList) is not { } items)
            return false;
        foreach (Value item in items)
        {
            if (item.Ref is not StrObject name)
            {
                StrObject? own = NameOfReentrant(thread, package);
                if (own is not null)
                    thread.TypeError((recursive ? "Item in " + own.Text + ".__all__" : "Item in ``from list''") + " must be str, not " + item.Type.Name);
                return false;
            }
            if (name.Length == 1 && name[0] == '*')
            {
                if (recursive)
                    continue;
                int all = Attributes.TryGetReentrant(thread, package, Names.All, out Value list);
                if (all < 0 || (all > 0 && !SubmodulesReentrant(thread, package, list, true)))
                    return false;
                continue;
            }
            int found = Attributes.TryGetReentrant(thread, package, name, out _);
            if (found < 0 || (found == 0 && !SubmoduleReentrant(thread, package, name)))
                return false;
        }
        return true;
    }

    private static bool SubmoduleReentrant(VmThread thread, Value package, StrObject name)
    {
        if (NameOfReentrant(thread, package) is not { } own)
            return false;
        StrObject full = StrObject.From(own.Text + "." + name.Text);
        if (!ImportSystem.ImportReentrant(thread, full).IsError)
            return true;
        // A name that is no module is the from-import's to complain about.
        if (thread.Pending is ImportErrorObject e && thread.PendingIs(ExceptionTypes.ModuleNotFoundError) && e.Name.Ref is StrObject missing && missing.Equals(full))
        {
            bool halted = thread.Vm.Modules.TryGet(full, out Value entry) && entry.IsNone;
            if (!halted)
            {
                thread.Pending = null;
                return true;
            }
        }
        return false;
    }

    private static StrObject? NameOfReentrant(VmThread thread, Value module)
    {
        Value name = Attributes.GetReentrant(thread, module, Names.Name);
        if (name.Ref is StrObject text)
            return text;
        if (!name.IsError)
            thread.TypeError("module __name__ must be a string, not " + name.Type.Name);
        return null;
    }

    /// <summary><c>from module import name</c></summary>
    internal static Value FromReentrant(VmThread thread, Value module, StrObject name)
    {
        int found = Attributes.TryGetReentrant(thread, module, name, out Value value);
        if (found != 0)
            return found > 0 ? value : Value.Error;
        found = Attributes.TryGetReentrant(thread, module, Names.Name, out Value own);
        if (found < 0)
            return Value.Error;
        if (own.Ref is StrObject package && thread.Vm.Modules.TryGet(StrObject.From(package.Text + "." + name.Text), out Value submodule))
            return submodule;
        return ImportErrors.CannotImportNameReentrant(thread, module, found > 0 ? own : Value.Unbound, name);
    }

    /// <summary><c>from module import *</c> into a namespace; false on error.</summary>
    internal static bool StarReentrant(VmThread thread, Value module, Value ns)
    {
        int found = Attributes.TryGetReentrant(thread, module, Names.All, out Value all);
        if (found < 0)
            return false;
        bool skipPrivate = found == 0;
        if (skipPrivate)
        {
            found = Attributes.TryGetReentrant(thread, module, Names.Dict, out Value dict);
            if (found < 0)
                return false;
            if (found == 0)
            {
                thread.Raise(ExceptionTypes.ImportError, "from-import-* object has no __dict__ and no __all__");
                return false;
            }
            all = dict.Ref is DictObject d ? AttributeNames.List(d) : Calls.MethodReentrant(thread, dict, Names.Keys);
            if (all.IsError)
                return false;
        }
        if (Iteration.ToArrayReentrant(thread, all) is not { } names)
            return false;
        foreach (Value item in names)
        {
            if (item.Ref is not StrObject name)
            {
                if (NameOfReentrant(thread, module) is { } own)
                    thread.TypeError((skipPrivate ? "Key in " + own.Text + ".__dict__" : "Item in " + own.Text + ".__all__") + " must be str, not " + item.Type.Name);
                return false;
            }
            if (skipPrivate && name.Length > 0 && name[0] == '_')
                continue;
            Value value = Attributes.GetReentrant(thread, module, name);
            if (value.IsError)
                return false;
            if (ns.Ref is DictObject target && target.GetType() == typeof(DictObject))
                target.Set(name, value);
            else if (!Subscripts.SetItemReentrant(thread, ns, name, value))
                return false;
        }
        return true;
    }
}
