using System.Text;
using CommandLine;
using CoroVm.Assembler;
using CoroVm.Bytecode;
using CoroVm.Runtime;

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

    /// <summary>What the machine runs.</summary>
    [Option("prepared", HelpText = "Show the three-address code that the machine makes of it, with its inline caches.")]
    public bool Prepared { get; set; }

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
            source = Lines(content);
        }
        if (unit is null)
            return ExitStatus.ScriptError;
        bool color = options.Output is null && Outputs.HasColor;
        using var text = new StringWriter { NewLine = "\n" };
        if (options.Casm)
            text.Write(Casm.Disassemble(unit, metadata));
        else if (options.Prepared)
            PreparedListing.Write(unit, text, color);
        else
            Listing.Write(unit, text, source ?? SourceOf(unit, metadata), color);
        byte[] bytes = new UTF8Encoding(false).GetBytes(text.ToString());
        if (options.Output is not null)
        {
            Inputs.WriteWhole(options.Output, bytes);
            return ExitStatus.Done;
        }
        using Stream output = Outputs.Standard();
        output.Write(bytes);
        return ExitStatus.Done;
    }

    /// <summary>The lines that a compiled file was made of, if the text is still there and still the same.</summary>
    private static string[]? SourceOf(CodeUnit unit, CbcMetadata? metadata)
    {
        if (metadata?.SourceHash is not { } hash || !File.Exists(unit.FileName))
            return null;
        byte[] content = Inputs.Read(unit.FileName);
        return hash == ContentHash.Of(content) ? Lines(content) : null;
    }

    private static string[] Lines(byte[] content) => Encoding.UTF8.GetString(content).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
}
