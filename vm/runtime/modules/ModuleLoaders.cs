namespace CoroVm.Runtime.Modules;

/// <summary>The loaders that scripts see in <c>__loader__</c>.</summary>
internal static class ModuleLoaders
{
    private static readonly StrObject nameField = StrObject.From("name"), pathField = StrObject.From("path");

    internal static readonly TypeObject
        BuiltinImporter = new("BuiltinImporter", BuiltinTypes.Object, "_frozen_importlib", PopulateImporter),
        FrozenImporter = new("FrozenImporter", BuiltinTypes.Object, "_frozen_importlib", PopulateImporter),
        SourceFileLoader = new("SourceFileLoader", BuiltinTypes.Object, "_frozen_importlib_external", PopulateFile) { HasInstanceDict = true },
        SourcelessFileLoader = new("SourcelessFileLoader", BuiltinTypes.Object, "_frozen_importlib_external", PopulateFile) { HasInstanceDict = true };

    internal static Value OfFile(StrObject name, string file)
    {
        var loader = new InstanceObject(file.EndsWith(".cbc", StringComparison.Ordinal) ? SourcelessFileLoader : SourceFileLoader);
        loader.SetOwn(nameField, name);
        loader.SetOwn(pathField, Value.Str(file));
        return loader;
    }

    private static void PopulateImporter(TypeBuilder b)
    {
        b.StaticMethod("create_module", "(spec, /)", static (_, _) => Value.None);
        b.StaticMethod("exec_module", "(module, /)", static (_, _) => Value.None);
        b.ClassMethod("is_package", "(cls, fullname, /)", static (_, _) => Value.False);
        b.ClassMethod("get_code", "(cls, fullname, /)", static (_, _) => Value.None);
        b.ClassMethod("get_source", "(cls, fullname, /)", static (_, _) => Value.None);
    }

    private static void PopulateFile(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (_, a) => new InstanceObject((TypeObject)a[0].Ref!));
        b.Method("__init__", "(self, fullname, path)", static (_, a) =>
        {
            InstanceObject self = ((ScriptObject)a[0].Ref!).Holder!;
            self.SetOwn(nameField, a[1]);
            self.SetOwn(pathField, a[2]);
            return Value.None;
        });
        b.Method("create_module", "(self, spec, /)", static (_, _) => Value.None);
        b.Method("exec_module", "(self, module, /)", static (t, a) =>
            a[1].Ref is ModuleObject m && PathOf(t, a[0]) is { } path && ModuleLoader.RunFileReentrant(t, m, path) ? Value.None : Failed(t));
        b.Method("get_filename", "(self, name=None, /)", static (_, a) => ((ScriptObject)a[0].Ref!).Holder!.GetOwn(pathField));
        b.Method("is_package", "(self, fullname=None, /)", static (t, a) => PathOf(t, a[0]) is { } path
            ? Value.Bool(System.IO.Path.GetFileNameWithoutExtension(path) == "__init__") : Value.Error);
        b.Method("get_source", "(self, fullname=None, /)", static (t, a) => Source(t, a[0]));
    }

    private static string? PathOf(VmThread thread, Value self)
    {
        if (((ScriptObject)self.Ref!).Holder!.GetOwn(pathField).Ref is StrObject path)
            return path.Text;
        thread.TypeError("loader has no path");
        return null;
    }

    private static Value Source(VmThread thread, Value self)
    {
        if (PathOf(thread, self) is not { } path)
            return Value.Error;
        if (!path.EndsWith(".py", StringComparison.Ordinal))
            return Value.None;
        return thread.Vm.ModuleFiles?.Read(path) is { } bytes
            ? Value.Str(System.Text.Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).TrimStart('\uFEFF'))
            : thread.Raise(ExceptionTypes.OSError, "source not available through get_source()");
    }

    private static Value Failed(VmThread thread) => thread.HasPending ? Value.Error : thread.TypeError("exec_module() argument must be a module");
}
