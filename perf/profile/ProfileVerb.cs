using CoroVm.Perf.Compare;
using CoroVm.Perf.Report;
using CoroVm.Runtime;

namespace CoroVm.Perf.Profile;

/// <summary><c>profile</c>: each program in a process of its own under <c>corovm profile</c>; the reports are added up.</summary>
internal static class ProfileVerb
{
    internal static int Run(ProfileOptions options)
    {
        List<PerfProgram> programs = ProgramSet.Find(Repository.Programs, options.Only);
        if (!File.Exists(Repository.Tool))
            throw PerfException.Missing("the tool is not built: " + Repository.Tool + " is missing");
        string folder = Directory.CreateTempSubdirectory("corovm").FullName;
        MachineState before = MachineState.Now();
        var sum = new ProfileSum();
        var failures = new List<string>();
        try
        {
            foreach (PerfProgram program in programs)
            {
                string json = Path.Combine(folder, program.Name + ".json");
                ChildResult result = ChildProcess.Run(Repository.Tool, ["profile", "--quiet", "--json", json, program.FileFor(Language.Python)!], TimeSpan.FromSeconds(options.Timeout));
                if (result.Failure is not null)
                {
                    failures.Add(program.Name + ": " + result.Failure);
                    continue;
                }
                using FileStream content = File.OpenRead(json);
                sum.Add(program, ProfileReport.Load(content));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        MachineState after = MachineState.Now();
        List<ResultTable> tables = sum.Tables(options.Top);
        foreach (ResultTable table in tables)
            TerminalTable.Write(table);
        foreach (string failure in failures)
            Console.WriteLine("failed: " + failure);
        if (options.Markdown is not null)
            OutputFile.WriteSection(options.Markdown, "profile", "## Tables\n\n" + before.Describe(after) + "\n" + string.Join("\n", tables.Select(MarkdownTable.Of))
                + string.Concat(failures.Select(static f => "\n- failed: " + f)));
        return failures.Count > 0 ? ExitStatus.Failed : ExitStatus.Done;
    }
}
