using CommandLine;
using CommandLine.Text;

namespace CoroVm.Cli.Verbs;

/// <summary>Help and usage errors of the option library's verbs.</summary>
internal static class Help
{
    internal static int Show(ParserResult<object> result, IEnumerable<Error> errors)
    {
        bool asked = errors.All(static e => e.Tag is ErrorType.HelpRequestedError or ErrorType.HelpVerbRequestedError or ErrorType.VersionRequestedError);
        if (errors.Any(static e => e.Tag == ErrorType.VersionRequestedError))
        {
            Console.WriteLine("corovm " + typeof(Help).Assembly.GetName().Version?.ToString(3) + " (Python 3.14)");
            return ExitStatus.Done;
        }
        HelpText text = HelpText.AutoBuild(result, h =>
        {
            h.Heading = "corovm: runs, compiles and takes apart Python 3.14 scripts";
            h.Copyright = "";
            h.AdditionalNewLineAfterOption = false;
            h.AddPostOptionsLine("Also: corovm -c CODE [ARGS], corovm - [ARGS]. 'corovm run --help' and 'corovm profile --help' have their options.");
            return h;
        }, static e => e, verbsIndex: true);
        (asked ? Console.Out : Console.Error).WriteLine(text);
        return asked ? ExitStatus.Done : ExitStatus.Usage;
    }
}

/// <summary>Stands in the list of verbs; <see cref="RunVerb"/> reads its options itself.</summary>
[Verb("run", HelpText = "Run a script, .py or .cbc.")]
internal sealed class RunOptions
{
    /// <summary>The file.</summary>
    [Value(0, MetaName = "FILE", HelpText = "The script; - for standard input.")]
    public string? File { get; set; }
}

/// <summary>Stands in the list of verbs; <see cref="ProfileVerb"/> reads its options itself.</summary>
[Verb("profile", HelpText = "Run a script and show where its time and its instructions go.")]
internal sealed class ProfileHelp
{
    /// <summary>The file.</summary>
    [Value(0, MetaName = "FILE", HelpText = "The script.")]
    public string? File { get; set; }
}
