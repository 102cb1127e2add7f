namespace CoroVm.Runtime.Protocols;

/// <summary>Attributes of modules, with <c>__getattr__</c> as a function of the module (PEP 562).</summary>
internal static class ModuleAttributes
{
    private static readonly StrObject Initializing = StrObject.From("_initializing");

    /// <summary>The attribute; Unbound if there is none.</summary>
    internal static Value FindReentrant(VmThread thread, ModuleObject module, StrObject name)
    {
        Value found = GenericAttributes.FindReentrant(thread, module, module.Type, name);
        if (!found.IsUnbound || !module.Dict.TryGet(SpecialNames.Of(Special.GetAttr), out Value hook))
            return found;
        return Calls.CallReentrant(thread, hook, name);
    }

    private static bool Contains(ListObject names, StrObject name)
    {
        foreach (Value v in names.Span)
            if (v.Ref is StrObject s && s.Equals(name))
                return true;
        return false;
    }

    /// <summary>Whether the module is still running its body.</summary>
    internal static bool IsInitializingReentrant(VmThread thread, ModuleObject module)
    {
        if (!module.Dict.TryGet(Names.Spec, out Value spec))
            return false;
        int found = Attributes.TryGetReentrant(thread, spec, Initializing, out Value initializing);
        if (found < 0)
            thread.Pending = null;
        return found > 0 && initializing.IsTrue;
    }

    /// <summary>Raises AttributeError; says so when the module is still running its body.</summary>
    internal static Value Missing(VmThread thread, ModuleObject module, StrObject name)
    {
        if (!module.Dict.TryGet(Names.Name, out Value own) || own.Ref is not StrObject text)
            return thread.AttributeError(module, name, "module has no attribute '" + name.Text + "'");
        if (IsInitializingReentrant(thread, module))
        {
            return thread.AttributeError(module, name, "partially initialized module '" + text.Text + "' has no attribute '" + name.Text
                + "' (most likely due to a circular import)");
        }
        if (module.Dict.TryGet(Names.Spec, out Value spec) && spec.Ref is InstanceObject i && i.GetOwn(Modules.ModuleSpec.Uninitialized).Ref is ListObject unfinished && Contains(unfinished, name))
        {
            return thread.AttributeError(module, name, "cannot access submodule '" + name.Text + "' of module '" + text.Text
                + "' (most likely due to a circular import)");
        }
        thread.Pending = null;
        return thread.AttributeError(module, name, "module '" + text.Text + "' has no attribute '" + name.Text + "'");
    }
}
