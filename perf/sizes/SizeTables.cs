using CoroVm.Perf.Report;

namespace CoroVm.Perf.Sizes;

/// <summary>The tables of <c>sizes</c>. Files that did not compile on our side count on neither.</summary>
internal static class SizeTables
{
    /// <summary>Sizes by set.</summary>
    internal static ResultTable Sums(IReadOnlyList<SourceSet> sets, IReadOnlyList<CompileFigures> ours, IReadOnlyList<CompileFigures> theirs, string version)
    {
        var table = new ResultTable("Size of compiled files in bytes; .pyc of CPython " + version, ["sources", "files", "lines", ".cbc", ".pyc", ".cbc / .pyc"]);
        long allOurs = 0, allTheirs = 0;
        for (int i = 0; i < sets.Count; i++)
        {
            (long a, long b) = Sum(ours[i], theirs[i]);
            (allOurs, allTheirs) = (allOurs + a, allTheirs + b);
            table.Add([sets[i].Title, Figures.Count(sets[i].Files.Count), Figures.Count(sets[i].Lines), Figures.Count(a), Figures.Count(b), Part(a, b)]);
        }
        table.Add(["all", Figures.Count(sets.Sum(static s => s.Files.Count)), Figures.Count(sets.Sum(static s => s.Lines)),
            Figures.Count(allOurs), Figures.Count(allTheirs), Part(allOurs, allTheirs)]);
        return table;
    }

    /// <summary>Lines per CPU second.</summary>
    internal static ResultTable Speed(IReadOnlyList<SourceSet> sets, IReadOnlyList<CompileFigures> ours, IReadOnlyList<CompileFigures> theirs, string version)
    {
        var table = new ResultTable("Compiler: lines per CPU second, fastest round (first round, where our process still compiles itself); CPython " + version + "'s compile()",
            ["sources", "corovm", "CPython", "x"]);
        for (int i = 0; i < sets.Count; i++)
        {
            table.Add([sets[i].Title, Rate(sets[i], ours[i].BestSeconds) + " (" + Rate(sets[i], ours[i].FirstSeconds) + ")",
                Rate(sets[i], theirs[i].BestSeconds) + " (" + Rate(sets[i], theirs[i].FirstSeconds) + ")", Figures.Ratio(theirs[i].BestSeconds / ours[i].BestSeconds)]);
        }
        return table;
    }

    /// <summary>Each file's size.</summary>
    internal static ResultTable Files(IReadOnlyList<SourceSet> sets, IReadOnlyList<CompileFigures> ours, IReadOnlyList<CompileFigures> theirs)
    {
        var table = new ResultTable("Each file's size", ["file", ".cbc", ".pyc", ".cbc / .pyc"]);
        for (int i = 0; i < sets.Count; i++)
        {
            for (int f = 0; f < sets[i].Files.Count; f++)
            {
                long a = ours[i].Bytes[f], b = theirs[i].Bytes[f];
                string name = Path.Combine(Path.GetFileName(Path.GetDirectoryName(sets[i].Files[f])!), Path.GetFileName(sets[i].Files[f]));
                table.Add([name, a < 0 ? "failed" : Figures.Count(a), Figures.Count(b), a < 0 ? Figures.None : Part(a, b)]);
            }
        }
        return table;
    }

    private static (long Ours, long Theirs) Sum(CompileFigures ours, CompileFigures theirs)
    {
        long a = 0, b = 0;
        for (int i = 0; i < ours.Bytes.Count; i++)
        {
            if (ours.Bytes[i] >= 0)
                (a, b) = (a + ours.Bytes[i], b + theirs.Bytes[i]);
        }
        return (a, b);
    }

    private static string Part(long ours, long theirs) => theirs == 0 ? Figures.None : Figures.Percent((double)ours / theirs);

    private static string Rate(SourceSet set, double seconds) => seconds > 0 ? Figures.Count((long)(set.Lines / seconds)) : Figures.None;
}
