using CoroVm.Cli.Profile;
using CoroVm.Runtime;

namespace CoroVm.Cli.Verbs;

/// <summary><c>corovm profile [OPTIONS] FILE [ARGS]</c> and <c>corovm profile --diff A.json B.json</c>.</summary>
internal static class ProfileVerb
{
    internal const string Help = """
        Usage: corovm profile [OPTIONS] FILE|- [ARGS...]
               corovm profile [OPTIONS] -c CODE [ARGS...]
               corovm profile --diff A.json B.json

        Runs a script (.py or .cbc) and shows where its instructions and its time go. The tables
        follow the script's own output; a script that fails or is interrupted is profiled as far
        as it came.

          --sampling         time only: costs a few percent, where counting may cost a factor of 3
          --interval MS      time between two samples (default 1, with --sampling 2)
          --blockage MS      a task that runs this long without giving up control is listed (50)
          --top N            rows of each table (default 20)
          --json FILE        write everything that was measured; - is standard output, where the
                             script's own output then goes to standard error
          --html FILE        a page with flame graph, timeline, tables, source and disassembly
          --collapsed FILE   collapsed stacks, for flamegraph.pl and the like
          --speedscope FILE  for speedscope.app
          --trace FILE       Chrome trace events, for about:tracing and ui.perfetto.dev
          --quiet            no tables
          --max-steps N, --path DIR, -O, -OO, -X dev     as for run
          -h, --help         this text

        --diff compares two files of --json: what became better or worse by more than the noise.

        Exit status: the script's own; 1 uncaught exception, or with --diff something became worse;
        2 wrong usage, 3 a file is missing, unreadable, unwritable or no profile, 4 stopped by a
        limit, 130 interrupted.
        """;

    internal static int Run(string[] args)
    {
        ProfileRequest request = ProfileRequest.Parse(args);
        if (request.Script.ShowHelp)
        {
            Console.WriteLine(Help);
            return ExitStatus.Done;
        }
        if (request.Before is not null)
            return ProfileDiffVerb.Run(request);
        request.CheckOutputs();
        Profiler? profiler = null;
        int status = RunVerb.OnScriptThread(() => Execute(request, out profiler));
        if (profiler is null)
            return status;
        ProfileReport report = profiler.Stop();
        ScriptRequest script = request.Script;
        report.Program = string.Join(' ', [script.Code is null ? script.File! : "-c", .. script.Arguments]);
        report.Status = status;
        request.WriteOutputs(report);
        if (!request.Quiet && !request.HasOutputToStandard)
            ProfileTables.Write(report, request.Top);
        return status;
    }

    private static int Execute(ProfileRequest request, out Profiler? profiler)
    {
        ScriptRequest script = request.Script;
        Profiler? started = null;
        using var progress = new ProgressLine(() => started);
        script.Output = progress.Wrap(request.HasOutputToStandard ? Console.OpenStandardError() : Outputs.Standard());
        script.Error = progress.Wrap(Console.OpenStandardError());
        script.Starting = vm =>
        {
            vm.Profiler.Start(request.Options);
            started = vm.Profiler;
        };
        int status = RunVerb.Start(script);
        profiler = started;
        return status;
    }
}
