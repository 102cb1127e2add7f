using CommandLine;
using CoroVm.Bytecode;

namespace CoroVm.Cli.Verbs;

/// <summary>The options of <c>corovm compile</c>.</summary>
[Verb("compile", HelpText = "Compile a script to a .cbc file.")]
internal sealed class CompileOptions
{
    /// <summary>The source.</summary>
    [Value(0, MetaName = "FILE", Required = true, HelpText = "The script.")]
    public string File { get; set; } = "";

    /// <summary>The target.</summary>
    [Option('o', "output", Required = true, MetaValue = "OUT.cbc", HelpText = "The file to write.")]
    public string Output { get; set; } = "";

    /// <summary>Whether lines and columns are left out.</summary>
    [Option("strip", HelpText = "Leave out lines and columns.")]
    public bool Strip { get; set; }

    /// <summary>0, 1 or 2.</summary>
    [Option('O', "optimize", MetaValue = "LEVEL", HelpText = "1: leave out asserts, 2: docstrings too.")]
    public int Optimize { get; set; }

    /// <summary>The name that tracebacks show.</summary>
    [Option("name", MetaValue = "NAME", HelpText = "The file name that tracebacks show (the script's full path).")]
    public string? Name { get; set; }
}

/// <summary><c>corovm compile FILE -o OUT.cbc</c></summary>
internal static class CompileVerb
{
    internal static int Run(CompileOptions options)
    {
        if (options.Optimize is < 0 or > 2)
            throw CommandException.Usage("compile: -O takes 0, 1 or 2");
        byte[] source = Inputs.Read(options.File);
        CodeUnit? unit = Sources.Compile(source, options.Name ?? Path.GetFullPath(options.File), options.Optimize);
        if (unit is null)
            return ExitStatus.ScriptError;
        Inputs.WriteWhole(options.Output, CbcWriter.Write(unit, new CbcMetadata { SourceHash = ContentHash.Of(source) }, options.Strip));
        return ExitStatus.Done;
    }
}
