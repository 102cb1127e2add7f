using System.Reflection;
using CoroVm.Runtime.Modules;

namespace CoroVm.StdLib;

/// <summary>The modules written in Python, compiled at build time and embedded as resources named <c>NAME.cbc</c>, or
/// <c>NAME.__init__.cbc</c> for a package.</summary>
internal sealed class EmbeddedModules : IModuleSource
{
    internal static readonly EmbeddedModules Instance = new();

    private static readonly Assembly assembly = typeof(EmbeddedModules).Assembly;

    public IEnumerable<string> Names
    {
        get
        {
            foreach (string resource in assembly.GetManifestResourceNames())
            {
                if (!resource.EndsWith(".cbc", StringComparison.Ordinal))
                    continue;
                string name = resource[..^4];
                yield return name.EndsWith(".__init__", StringComparison.Ordinal) ? name[..^9] : name;
            }
        }
    }

    public EmbeddedModule? Find(string name) =>
        Read(name + ".cbc") is { } module ? new EmbeddedModule(name, false, module)
        : Read(name + ".__init__.cbc") is { } package ? new EmbeddedModule(name, true, package) : null;

    private static byte[]? Read(string resource)
    {
        using Stream? stream = assembly.GetManifestResourceStream(resource);
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
