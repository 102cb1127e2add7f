namespace CoroVm.Runtime.Modules;

/// <summary>What was found for a module's name.</summary>
internal sealed class FoundModule
{
    /// <summary>The native module.</summary>
    internal NativeModule? Native;

    /// <summary>The embedded module.</summary>
    internal EmbeddedModule? Embedded;

    /// <summary>The file: <c>.py</c> or <c>.cbc</c>.</summary>
    internal string? File;

    /// <summary>A package's directories; null for a plain module.</summary>
    internal List<string>? Path;

    /// <summary>The spec that one of the script's own finders gave.</summary>
    internal Value Spec = Value.Unbound;

    /// <summary>Is a package.</summary>
    internal bool IsPackage => Path is not null;
}

/// <summary>Finds modules: the script's finders in <c>sys.meta_path</c>, native modules, embedded ones, then files along a path.</summary>
internal static class ModuleFinder
{
    private static readonly StrObject metaPath = StrObject.From("meta_path"), findSpec = StrObject.From("find_spec"), pathName = StrObject.From("path");

    /// <summary>Finds a module; <paramref name="path"/> is its parent package's <c>__path__</c>, Unbound for a top-level module. Null when there
    /// is none, or on an error, which is then pending.</summary>
    internal static FoundModule? FindReentrant(VmThread thread, StrObject name, Value path)
    {
        FoundModule? found = ScriptFinderReentrant(thread, name, path);
        if (found is not null || thread.HasPending)
            return found;
        string text = name.Text;
        if (thread.Vm.NativeModules.Find(text) is { } native)
            return new FoundModule { Native = native };
        foreach (IModuleSource source in thread.Vm.ModuleSources)
        {
            if (source.Find(text) is { } embedded)
                return new FoundModule { Embedded = embedded, Path = embedded.IsPackage ? [] : null };
        }
        if (thread.Vm.ModuleFiles is not { } files)
            return null;
        if (path.IsUnbound && !thread.Vm.SysDict.TryGet(pathName, out path))
            return null;
        if (Iteration.ToArrayReentrant(thread, path) is not { } entries)
            return null;
        return FindFile(thread.Vm, files, entries, text[(text.LastIndexOf('.') + 1)..]);
    }

    private static FoundModule? FindFile(VirtualMachine vm, IModuleFiles files, Value[] entries, string tail)
    {
        List<string>? portions = null;
        foreach (Value entry in entries)
        {
            if (entry.Ref is not StrObject { } directory)
                continue;
            string stem = files.Combine(files.FullPath(directory.Text), tail);
            if (files.DirectoryExists(stem))
            {
                string? init = FileOf(vm, files, files.Combine(stem, "__init__"));
                if (init is not null)
                    return new FoundModule { File = init, Path = [stem] };
                (portions ??= []).Add(stem);
            }
            string? file = FileOf(vm, files, stem);
            if (file is not null)
                return new FoundModule { File = file };
        }
        return portions is null ? null : new FoundModule { Path = portions };
    }

    /// <summary>The source, if it can be compiled here, else the compiled file.</summary>
    private static string? FileOf(VirtualMachine vm, IModuleFiles files, string stem)
    {
        if (vm.Compiler is not null && files.FileExists(stem + ".py"))
            return stem + ".py";
        return files.FileExists(stem + ".cbc") ? stem + ".cbc" : null;
    }

    private static FoundModule? ScriptFinderReentrant(VmThread thread, StrObject name, Value path)
    {
        if (!thread.Vm.SysDict.TryGet(metaPath, out Value list) || list.Ref is not ListObject { Count: > 0 } finders)
            return null;
        foreach (Value finder in finders.Span.ToArray())
        {
            int found = Attributes.TryGetReentrant(thread, finder, findSpec, out Value method);
            if (found < 0)
                return null;
            if (found == 0)
                continue;
            Value spec = Calls.CallReentrant(thread, method, name, path.IsUnbound ? Value.None : path, Value.None);
            if (spec.IsError)
                return null;
            if (!spec.IsNone)
                return new FoundModule { Spec = spec };
        }
        return null;
    }
}
