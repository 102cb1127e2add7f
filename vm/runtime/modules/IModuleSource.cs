namespace CoroVm.Runtime.Modules;

/// <summary>Compiled modules that come with an assembly, such as the standard library's.</summary>
internal interface IModuleSource
{
    /// <summary>The module of a dotted name; null if there is none.</summary>
    EmbeddedModule? Find(string name);

    /// <summary>The names of all modules.</summary>
    IEnumerable<string> Names { get; }
}

/// <summary>A module's compiled code. <paramref name="Cbc"/> is the content of a <c>.cbc</c> file.</summary>
internal sealed record EmbeddedModule(string Name, bool IsPackage, byte[] Cbc);
