namespace CoroVm.Perf.Compare;

/// <summary>The programs of a folder: its subfolders are the families.</summary>
internal static class ProgramSet
{
    /// <summary>The programs asked for (names or families; all if none are named), by family and name.</summary>
    /// <exception cref="PerfException">There is no such program.</exception>
    internal static List<PerfProgram> Find(string root, IEnumerable<string> only)
    {
        if (!Directory.Exists(root))
            throw PerfException.Missing("no programs: " + root + " is missing");
        List<PerfProgram> all = [.. Directory.EnumerateFiles(root, "*.py", SearchOption.AllDirectories)
            .Select(static f => new PerfProgram(Path.GetFileNameWithoutExtension(f), Path.GetFileName(Path.GetDirectoryName(f)!), Path.GetDirectoryName(f)!))
            .OrderBy(static p => p.Family, StringComparer.Ordinal).ThenBy(static p => p.Name, StringComparer.Ordinal)];
        HashSet<string> wanted = [.. only.Select(static w => w.Trim()).Where(static w => w.Length > 0)];
        if (wanted.Count == 0)
            return all;
        foreach (string name in wanted)
        {
            if (!all.Exists(p => p.Name == name || p.Family == name))
                throw PerfException.Usage("no program or family '" + name + "'; families: " + string.Join(", ", all.Select(static p => p.Family).Distinct()));
        }
        return all.FindAll(p => wanted.Contains(p.Name) || wanted.Contains(p.Family));
    }
}
