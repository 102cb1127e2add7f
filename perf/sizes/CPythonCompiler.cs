using System.Text.Json;
using CoroVm.Perf.Compare;

namespace CoroVm.Perf.Sizes;

/// <summary>CPython's compiler, asked by a script.</summary>
internal sealed class CPythonCompiler
{
    private readonly string path;

    /// <exception cref="PerfException">It does not run, or is no CPython.</exception>
    internal CPythonCompiler(string path)
    {
        this.path = path;
        using JsonDocument about = Ask(new { sets = (string[][]?)null, rounds = 0 })[0];
        string name = about.RootElement.GetProperty("name").GetString()!;
        if (name != "cpython")
            throw PerfException.Missing(path + " is " + name + ", not CPython");
        Version = about.RootElement.GetProperty("version").GetString()!;
        Library = about.RootElement.GetProperty("lib").GetString()!;
    }

    internal string Version { get; }

    /// <summary>The folder of its library's sources.</summary>
    internal string Library { get; }

    internal List<CompileFigures> Measure(IReadOnlyList<SourceSet> sets, int rounds)
    {
        var figures = new List<CompileFigures>();
        foreach (JsonDocument answer in Ask(new { sets = sets.Select(static s => s.Files).ToArray(), rounds }))
        {
            JsonElement root = answer.RootElement;
            figures.Add(new CompileFigures([.. root.GetProperty("bytes").EnumerateArray().Select(static b => b.GetInt64())],
                root.GetProperty("first").GetDouble(), root.GetProperty("best").GetDouble()));
            answer.Dispose();
        }
        return figures;
    }

    private List<JsonDocument> Ask(object request)
    {
        string script = Path.Combine(Repository.Root, "perf", "sizes", "measure.py");
        ChildResult result = ChildProcess.Run(path, ["-W", "ignore", script], TimeSpan.FromMinutes(10), JsonSerializer.Serialize(request));
        if (result.Failure is not null)
            throw PerfException.Missing(path + ": " + result.Failure);
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => JsonDocument.Parse(l))];
    }
}
