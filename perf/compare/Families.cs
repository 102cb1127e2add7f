namespace CoroVm.Perf.Compare;

/// <summary>The families of programs that mean something beyond their folder's name.</summary>
internal static class Families
{
    internal const string Startup = "startup", Memory = "memory";

    /// <summary>What the machine exists for.</summary>
    internal static readonly string[] Suspending = ["generators", "coroutines", "asyncio"];

    /// <summary>The programs of each mean: every family, those that suspend together, and all; with their names.</summary>
    internal static List<(string Title, List<PerfProgram> Programs)> Groups(IReadOnlyList<PerfProgram> programs)
    {
        List<PerfProgram> timed = [.. programs.Where(static p => p.IsTimed)];
        List<(string, List<PerfProgram>)> groups = [.. timed.GroupBy(static p => p.Family).Select(static g => (g.Key, g.ToList()))];
        List<PerfProgram> suspending = [.. timed.Where(static p => Suspending.Contains(p.Family))];
        if (suspending.Count > 0)
            groups.Add((string.Join(", ", Suspending), suspending));
        groups.Add(("all", timed));
        return groups;
    }
}
