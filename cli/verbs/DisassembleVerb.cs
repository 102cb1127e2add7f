using System.Text;
using CommandLine;
using CoroVm.Assembler;
using CoroVm.Bytecode;

namespace CoroVm.Cli.Verbs;

/// <summary>The options of <c>corovm dis</c>.</summary>
[Verb("dis", HelpText = "Show the bytecode of a .py or .cbc file.")]
internal sealed class DisassembleOptions
{
    /// <summary>The file.</summary>
    [Value(0, MetaName = "FILE", Required = true, HelpText = "The script or compiled file.")]
    public string File { get; set; } = "";

    /// <summary>Assembler text instead of a listing.</summary>
    [Option("casm", HelpText = "Write assembler text, which 'corovm asm' turns back into the same file.")]
    public bool Casm { get; set; }

    /// <summary>The target.</summary>
    [Option('o', "output", MetaValue = "FILE", HelpText = "Write to a file instead of standard output.")]
    public string? Output { get; set; }
}

/// <summary><c>corovm dis FILE</c>: every instruction with its line, operands and jump targets.</summary>
internal static class DisassembleVerb
{
    internal static int Run(DisassembleOptions options)
    {
        byte[] content = Inputs.Read(options.File);
        CodeUnit? unit;
        CbcMetadata? metadata = null;
        string[]? source = null;
        if (Inputs.IsCompiled(options.File, content))
        {
            CbcFile file = Inputs.ReadCompiled(options.File, content);
            unit = file.Main;
            metadata = file.Metadata;
        }
        else
        {
            unit = Sources.Compile(content, Path.GetFullPath(options.File), 0);
            source = Encoding.UTF8.GetString(content).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        }
        if (unit is null)
            return ExitStatus.ScriptError;
        using var text = new StringWriter { NewLine = "\n" };
        if (options.Casm)
            text.Write(Casm.Disassemble(unit, metadata));
        else
            Listing.Write(unit, text, source);
        byte[] bytes = new UTF8Encoding(false).GetBytes(text.ToString());
        if (options.Output is not null)
        {
            Inputs.WriteWhole(options.Output, bytes);
            return ExitStatus.Done;
        }
        using Stream output = Console.OpenStandardOutput();
        output.Write(bytes);
        return ExitStatus.Done;
    }
}
