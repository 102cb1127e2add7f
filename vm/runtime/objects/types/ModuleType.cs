namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>module</c>.</summary>
internal static class ModuleType
{
    private static readonly StrObject loader = StrObject.From("__loader__"), lazyAnnotate = StrObject.From("__annotate__");

    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (_, a) => ReferenceEquals(a[0].Ref, BuiltinTypes.Module)
            ? new ModuleObject(new DictObject()) : new ModuleObject((TypeObject)a[0].Ref!));
        b.Method("__init__", "(self, name, doc=None)", static (t, a) => Init(t, (ModuleObject)a[0].Ref!, a[1], a[2]));
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, (ModuleObject)a[0].Ref!));
        b.Special(Special.GetAttribute, static (t, a) => GetAttributeReentrant(t, (ModuleObject)a[0].Ref!, a[1]));
        b.Method("__dir__", "(self, /)", static (t, a) => DirReentrant(t, (ModuleObject)a[0].Ref!), "__dir__() -> list\nspecialized dir() implementation");
        b.Member("__dict__", static (_, self) => ((ModuleObject)self.Ref!).Dict);
        b.Property("__annotations__", static (t, self) => AnnotationsReentrant(t, (ModuleObject)self.Ref!), static (t, self, v) => SetAnnotations(t, (ModuleObject)self.Ref!, v));
        b.Property("__annotate__", static (_, self) => Annotate((ModuleObject)self.Ref!), static (t, self, v) => SetAnnotate(t, (ModuleObject)self.Ref!, v));
        b.Doc("Create a module object.\n\nThe name must be a string; the optional doc argument can have any type.");
    }

    private static Value Init(VmThread thread, ModuleObject module, Value name, Value doc)
    {
        if (name.Ref is not StrObject)
            return thread.TypeError("module() argument 'name' must be str, not " + name.Type.Name);
        DictObject d = module.Dict;
        d.Set(Names.Name, name);
        d.Set(Names.Doc, doc);
        d.Set(Names.Package, Value.None);
        d.Set(loader, Value.None);
        d.Set(Names.Spec, Value.None);
        return Value.None;
    }

    private static Value GetAttributeReentrant(VmThread thread, ModuleObject module, Value name)
    {
        if (name.Ref is not StrObject text)
            return thread.TypeError("attribute name must be string, not '" + name.Type.Name + "'");
        Value found = ModuleAttributes.FindReentrant(thread, module, text);
        return found.IsUnbound ? ModuleAttributes.Missing(thread, module, text) : found;
    }

    private static Value ReprReentrant(VmThread thread, ModuleObject module)
    {
        DictObject d = module.Dict;
        Value name = d.TryGet(Names.Name, out Value own) ? own : Value.Str("?");
        if (Representation.ReprReentrant(thread, name) is not { } shown)
            return Value.Error;
        if (d.TryGet(Names.File, out Value file) && file.Ref is StrObject)
            return Representation.ReprReentrant(thread, file) is { } path ? Value.Str("<module " + shown.Text + " from " + path.Text + ">") : Value.Error;
        if (!d.TryGet(Names.Spec, out Value spec) || spec.IsNone)
        {
            if (!d.TryGet(loader, out Value by) || by.IsNone)
                return Value.Str("<module " + shown.Text + ">");
            return Representation.ReprReentrant(thread, by) is { } text ? Value.Str("<module " + shown.Text + " (" + text.Text + ")>") : Value.Error;
        }
        int found = Attributes.TryGetReentrant(thread, spec, Modules.ModuleSpec.Origin, out Value origin);
        if (found < 0)
            return Value.Error;
        if (found > 0 && origin.Ref is StrObject from)
            return Value.Str("<module " + shown.Text + " (" + from.Text + ")>");
        found = Attributes.TryGetReentrant(thread, spec, Modules.ModuleSpec.Loader, out Value specLoader);
        if (found < 0)
            return Value.Error;
        if (found == 0 || specLoader.IsNone)
            return Value.Str(d.TryGet(Names.Path, out _) ? "<module " + shown.Text + " (namespace)>" : "<module " + shown.Text + ">");
        return Representation.ReprReentrant(thread, specLoader) is { } loaderText ? Value.Str("<module " + shown.Text + " (" + loaderText.Text + ")>") : Value.Error;
    }

    private static Value DirReentrant(VmThread thread, ModuleObject module)
    {
        Value own = Attributes.GetReentrant(thread, module, Names.Dict);
        if (own.IsError)
            return own;
        if (own.Ref is not DictObject dict)
            return thread.TypeError("<module>.__dict__ is not a dictionary");
        return dict.TryGet(SpecialNames.Of(Special.Dir), out Value hook) ? Calls.CallReentrant(thread, hook) : AttributeNames.List(dict);
    }

    private static Value AnnotationsReentrant(VmThread thread, ModuleObject module)
    {
        DictObject d = module.Dict;
        if (d.TryGet(Names.Annotations, out Value own))
            return own;
        Value annotate = Annotate(module);
        Value computed = annotate.Ref is ScriptObject ? TypeAnnotations.ComputeReentrant(thread, annotate) : new DictObject();
        // A module that is still running its body may get more of them.
        if (!computed.IsError && !ModuleAttributes.IsInitializingReentrant(thread, module))
            d.Set(Names.Annotations, computed);
        return computed;
    }

    private static bool SetAnnotations(VmThread thread, ModuleObject module, Value value)
    {
        if (value.IsUnbound)
        {
            bool removed = module.Dict.Remove(Names.Annotations);
            module.Dict.Remove(lazyAnnotate);
            if (!removed)
                thread.AttributeError(module, Names.Annotations, "__annotations__");
            return removed;
        }
        module.Dict.Set(Names.Annotations, value);
        module.Dict.Remove(lazyAnnotate);
        return true;
    }

    private static Value Annotate(ModuleObject module) => module.Dict.TryGet(lazyAnnotate, out Value f) ? f : Value.None;

    private static bool SetAnnotate(VmThread thread, ModuleObject module, Value value)
    {
        if (value.IsUnbound || (!value.IsNone && !value.Type.Has(Special.Call)))
        {
            thread.TypeError(value.IsUnbound ? "cannot delete __annotate__ attribute" : "__annotate__ must be callable or None");
            return false;
        }
        module.Dict.Set(lazyAnnotate, value);
        if (!value.IsNone)
            module.Dict.Remove(Names.Annotations);
        return true;
    }
}
