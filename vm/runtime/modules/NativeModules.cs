namespace CoroVm.Runtime.Modules;

/// <summary>The native modules that a virtual machine can import, by name. A host registers what it grants; a module is described
/// when it is first asked for.</summary>
internal sealed class NativeModules
{
    private readonly Dictionary<string, Func<NativeModule>> factories = [];
    private readonly Dictionary<string, NativeModule> modules = [];

    /// <summary>Makes a module known; one registered later under the same name replaces it.</summary>
    internal void Register(string name, Func<NativeModule> create)
    {
        factories[name] = create;
        modules.Remove(name);
    }

    internal bool Contains(string name) => factories.ContainsKey(name);

    /// <summary>The names, in no order.</summary>
    internal IEnumerable<string> Names => factories.Keys;

    /// <summary>The module of that name, or null.</summary>
    internal NativeModule? Find(string name)
    {
        if (modules.TryGetValue(name, out NativeModule? module))
            return module;
        if (!factories.TryGetValue(name, out Func<NativeModule>? create))
            return null;
        return modules[name] = create();
    }
}
