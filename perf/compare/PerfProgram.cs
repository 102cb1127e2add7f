namespace CoroVm.Perf.Compare;

/// <summary>A program of perf/programs: the same in each language it exists in.</summary>
/// <param name="Name">The name of its files.</param>
/// <param name="Family">The folder they are in.</param>
/// <param name="Folder">The path of the folder.</param>
internal sealed record PerfProgram(string Name, string Family, string Folder)
{
    /// <summary>Its file in a language; null if there is none.</summary>
    internal string? FileFor(Language language)
    {
        string path = Path.Combine(Folder, Name + language.Extension());
        return File.Exists(path) ? path : null;
    }

    /// <summary>Whether the whole process is measured, and not a part that the program times itself.</summary>
    internal bool IsStartup => Family == Families.Startup;

    /// <summary>Whether it times its main part.</summary>
    internal bool IsTimed => !IsStartup && !IsMemory;

    /// <summary>Whether its result is an amount of memory.</summary>
    internal bool IsMemory => Family == Families.Memory;
}
