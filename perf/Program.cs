using CommandLine;
using CommandLine.Text;
using CoroVm.Perf.Bench;
using CoroVm.Perf.Compare;
using CoroVm.Perf.Profile;
using CoroVm.Perf.Sizes;
using CoroVm.Perf.Startup;

namespace CoroVm.Perf;

/// <summary>Measures: verbs and exit statuses stand in README.</summary>
internal static class Program
{
    internal static int Main(string[] args)
    {
        try
        {
            // Its options are BenchmarkDotNet's own.
            if (args is ["bench", ..])
                return BenchVerb.Run(args[1..]);
            using var parser = new Parser(static s =>
            {
                s.HelpWriter = null;
                s.CaseSensitive = true;
                s.AllowMultiInstance = true;
            });
            ParserResult<object> result = parser.ParseArguments<ComparisonOptions, SizesOptions, StartupOptions, BenchOptions, ProfileOptions>(args);
            return result.MapResult(
                (ComparisonOptions o) => CompareVerb.Run(o),
                (SizesOptions o) => SizesVerb.Run(o),
                (StartupOptions o) => StartupVerb.Run(o),
                (ProfileOptions o) => ProfileVerb.Run(o),
                (BenchOptions _) => BenchVerb.Run(args[1..]),
                errors => Help(result, errors));
        }
        catch (PerfException e)
        {
            Console.Error.WriteLine("perf: " + e.Message);
            return e.Status;
        }
    }

    private static int Help(ParserResult<object> result, IEnumerable<Error> errors)
    {
        Error[] all = [.. errors];
        if (!all.All(static e => e.Tag is ErrorType.HelpRequestedError or ErrorType.HelpVerbRequestedError or ErrorType.VersionRequestedError))
            throw PerfException.Usage(string.Join("; ", all.Select(SentenceBuilder.Create().FormatError)));
        HelpText text = HelpText.AutoBuild(result, static h =>
        {
            h.Heading = "perf: what the virtual machine costs, beside other interpreters";
            h.Copyright = "";
            h.AdditionalNewLineAfterOption = false;
            h.AddDashesToOption = true;
            h.AddPostOptionsLine("Exit status: 0 done; 1 a program failed or printed another result; 2 wrong usage; 3 a file or an interpreter is missing.");
            return h;
        }, static e => e, verbsIndex: true);
        Console.WriteLine(text);
        return ExitStatus.Done;
    }
}
