namespace CoroVm.Runtime.Modules;

/// <summary>importlib.machinery.ModuleSpec: what the import system knows about a module.</summary>
internal static class ModuleSpec
{
    internal static readonly StrObject
        Name = StrObject.From("name"), Loader = StrObject.From("loader"), Origin = StrObject.From("origin"), LoaderState = StrObject.From("loader_state"),
        SearchLocations = StrObject.From("submodule_search_locations"), Cached = StrObject.From("_cached"), SetFileAttr = StrObject.From("_set_fileattr"),
        Initializing = StrObject.From("_initializing"), Uninitialized = StrObject.From("_uninitialized_submodules"), Parent = StrObject.From("parent");

    internal static readonly TypeObject Type = new("ModuleSpec", BuiltinTypes.Object, "importlib.machinery", Populate) { HasInstanceDict = true, HasWeakReferences = true };

    /// <summary>The spec of what the machine's own finder found.</summary>
    internal static InstanceObject Of(StrObject name, FoundModule found)
    {
        var spec = new InstanceObject(Type);
        Value loader = found.Native is not null ? ModuleLoaders.BuiltinImporter
            : found.Embedded is not null ? ModuleLoaders.FrozenImporter
            : found.File is { } f ? ModuleLoaders.OfFile(name, f) : Value.None;
        Value origin = found.Native is not null ? Value.Str("built-in") : found.Embedded is not null ? Value.Str("frozen")
            : found.File is { } file ? Value.Str(file) : Value.None;
        Set(spec, name, loader, origin, Value.None, found.IsPackage);
        spec.SetOwn(SetFileAttr, Value.Bool(found.File is not null));
        if (found.Path is { } path)
        {
            var locations = (ListObject)spec.GetOwn(SearchLocations).Ref!;
            foreach (string p in path)
                locations.Add(Value.Str(p));
        }
        return spec;
    }

    internal static void SetInitializing(InstanceObject spec, bool value) => spec.SetOwn(Initializing, Value.Bool(value));

    /// <summary>Records in a parent package's spec that a submodule is being loaded; <paramref name="parent"/> may be Unbound.</summary>
    internal static void SetUninitialized(Value parent, StrObject name, bool value)
    {
        if (parent.Ref is not ModuleObject m || !m.Dict.TryGet(Names.Spec, out Value spec) || spec.Ref is not InstanceObject i
            || i.GetOwn(Uninitialized).Ref is not ListObject names)
            return;
        if (value)
        {
            names.Add(name);
            return;
        }
        int kept = 0;
        for (int k = 0; k < names.Count; k++)
            if (!(names.Items[k].Ref is StrObject s && s.Equals(name)))
                names.Items[kept++] = names.Items[k];
        Array.Clear(names.Items, kept, names.Count - kept);
        names.Count = kept;
    }

    /// <summary>Gives a module the attributes that its spec implies; false on error.</summary>
    internal static bool InitModuleReentrant(VmThread thread, Value module, Value spec, Value loader, StrObject name)
    {
        Value parent = Attributes.GetReentrant(thread, spec, Parent), locations = Value.None, origin = Value.None;
        if (!parent.IsError)
            locations = Attributes.GetReentrant(thread, spec, SearchLocations);
        if (parent.IsError || locations.IsError)
            return false;
        bool ok = Attributes.SetReentrant(thread, module, Names.Name, name) && Attributes.SetReentrant(thread, module, Names.Loader, loader)
            && Attributes.SetReentrant(thread, module, Names.Package, parent) && Attributes.SetReentrant(thread, module, Names.Spec, spec);
        if (ok && !locations.IsNone)
            ok = Attributes.SetReentrant(thread, module, Names.Path, locations);
        if (!ok)
            return false;
        int found = Attributes.TryGetReentrant(thread, spec, StrObject.From("has_location"), out Value hasLocation);
        if (found > 0 && hasLocation.IsTrue)
        {
            origin = Attributes.GetReentrant(thread, spec, Origin);
            return !origin.IsError && Attributes.SetReentrant(thread, module, Names.File, origin);
        }
        return found >= 0;
    }

    private static void Set(InstanceObject spec, Value name, Value loader, Value origin, Value state, bool isPackage)
    {
        spec.SetOwn(Name, name);
        spec.SetOwn(Loader, loader);
        spec.SetOwn(Origin, origin);
        spec.SetOwn(LoaderState, state);
        spec.SetOwn(SearchLocations, isPackage ? new ListObject() : Value.None);
        spec.SetOwn(Uninitialized, new ListObject());
        spec.SetOwn(SetFileAttr, Value.False);
        spec.SetOwn(Cached, Value.None);
    }

    private static void Populate(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (_, a) => new InstanceObject((TypeObject)a[0].Ref!));
        b.Method("__init__", "(self, name, loader, *, origin=None, loader_state=None, is_package=None)", static (t, a) =>
        {
            int isPackage = Truth.OfReentrant(t, a[5]);
            if (isPackage < 0)
                return Value.Error;
            Set(((ScriptObject)a[0].Ref!).Holder!, a[1], a[2], a[3], a[4], isPackage > 0);
            return Value.None;
        });
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, ((ScriptObject)a[0].Ref!).Holder!));
        b.Property("parent", static (t, self) => ParentOf(t, ((ScriptObject)self.Ref!).Holder!));
        b.Property("has_location", static (_, self) => ((ScriptObject)self.Ref!).Holder!.GetOwn(SetFileAttr) is { IsUnbound: false } v ? v : Value.False,
            static (t, self, v) =>
            {
                int truth = Truth.OfReentrant(t, v);
                if (truth >= 0)
                    ((ScriptObject)self.Ref!).Holder!.SetOwn(SetFileAttr, Value.Bool(truth > 0));
                return truth >= 0;
            });
        b.Property("cached", static (_, self) => ((ScriptObject)self.Ref!).Holder!.GetOwn(Cached) is { IsUnbound: false } v ? v : Value.None, static (_, self, v) =>
        {
            ((ScriptObject)self.Ref!).Holder!.SetOwn(Cached, v);
            return true;
        });
    }

    private static Value ParentOf(VmThread thread, InstanceObject spec)
    {
        if (spec.GetOwn(Name).Ref is not StrObject name)
            return thread.TypeError("spec.name must be a string");
        if (!spec.GetOwn(SearchLocations).IsNone)
            return name;
        string text = name.Text;
        int dot = text.LastIndexOf('.');
        return Value.Str(dot < 0 ? "" : text[..dot]);
    }

    private static Value ReprReentrant(VmThread thread, InstanceObject spec)
    {
        StrObject? name = Representation.ReprReentrant(thread, spec.GetOwn(Name)), loader = Representation.ReprReentrant(thread, spec.GetOwn(Loader));
        if (name is null || loader is null)
            return Value.Error;
        string text = "ModuleSpec(name=" + name.Text + ", loader=" + loader.Text;
        if (!Append(thread, spec, Origin, "origin", ref text) || !Append(thread, spec, SearchLocations, "submodule_search_locations", ref text))
            return Value.Error;
        return Value.Str(text + ")");
    }

    private static bool Append(VmThread thread, InstanceObject spec, StrObject field, string name, ref string text)
    {
        Value v = spec.GetOwn(field);
        if (v.IsNone || v.IsUnbound)
            return true;
        if (Representation.ReprReentrant(thread, v) is not { } shown)
            return false;
        text += ", " + name + "=" + shown.Text;
        return true;
    }
}
