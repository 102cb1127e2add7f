using System.Text;
using CommandLine;
using CoroVm.Assembler;

namespace CoroVm.Cli.Verbs;

/// <summary>The options of <c>corovm asm</c>.</summary>
[Verb("asm", HelpText = "Assemble a .casm file to a .cbc file.")]
internal sealed class AssembleOptions
{
    /// <summary>The source.</summary>
    [Value(0, MetaName = "FILE", Required = true, HelpText = "The assembler text.")]
    public string File { get; set; } = "";

    /// <summary>The target.</summary>
    [Option('o', "output", Required = true, MetaValue = "OUT.cbc", HelpText = "The file to write.")]
    public string Output { get; set; } = "";
}

/// <summary><c>corovm asm FILE.casm -o FILE.cbc</c></summary>
internal static class AssembleVerb
{
    internal static int Run(AssembleOptions options)
    {
        byte[] content = Inputs.Read(options.File);
        try
        {
            Inputs.WriteWhole(options.Output, Casm.Assemble(Encoding.UTF8.GetString(content), options.File).ToBytes());
            return ExitStatus.Done;
        }
        catch (AsmException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitStatus.ScriptError;
        }
    }
}
