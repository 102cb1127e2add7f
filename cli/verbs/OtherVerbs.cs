using CommandLine;

namespace CoroVm.Cli.Verbs;

/// <summary>The verbs that the option library reads.</summary>
internal static class OtherVerbs
{
    internal static int Run(string[] args)
    {
        using var parser = new Parser(static s =>
        {
            s.HelpWriter = null;
            s.CaseSensitive = true;
        });
        ParserResult<object> result = parser.ParseArguments<CompileOptions, DisassembleOptions, AssembleOptions, InfoOptions, RunOptions, ProfileHelp>(args);
        return result.MapResult(
            (CompileOptions o) => CompileVerb.Run(o),
            (DisassembleOptions o) => DisassembleVerb.Run(o),
            (AssembleOptions o) => AssembleVerb.Run(o),
            (InfoOptions o) => InfoVerb.Run(o),
            (RunOptions _) => RunVerb.Run(args),
            (ProfileHelp _) => ProfileVerb.Run(args),
            errors => Help.Show(result, errors));
    }
}
