using System.Globalization;
using CommandLine;
using CoroVm.Bytecode;

namespace CoroVm.Cli.Verbs;

/// <summary>The options of <c>corovm info</c>.</summary>
[Verb("info", HelpText = "Describe a .cbc file: version, sections, sizes, code units, checksum.")]
internal sealed class InfoOptions
{
    /// <summary>The file.</summary>
    [Value(0, MetaName = "FILE", Required = true, HelpText = "The compiled file.")]
    public string File { get; set; } = "";
}

/// <summary><c>corovm info FILE.cbc</c></summary>
internal static class InfoVerb
{
    internal static int Run(InfoOptions options)
    {
        byte[] content = Inputs.Read(options.File);
        CbcHeader header;
        try
        {
            header = CbcHeader.Read(content);
        }
        catch (CbcFormatException e)
        {
            throw CommandException.File("'" + options.File + "': " + e.Message);
        }
        CbcFile file = Inputs.ReadCompiled(options.File, content);
        Line("file", options.File + ", " + content.Length.ToString(CultureInfo.InvariantCulture) + " bytes");
        Line("version", header.Version.ToString());
        Line("checksum", "0x" + header.Checksum.ToString("x8", CultureInfo.InvariantCulture) + " (CRC-32C)");
        Line("stripped", file.Metadata.IsStripped ? "yes" : "no");
        Line("source hash", file.Metadata.SourceHash?.ToString() ?? "none");
        foreach (SectionRange s in header.Sections)
            Line("section", s.Section.ToString().ToLowerInvariant() + ", " + s.Length.ToString(CultureInfo.InvariantCulture) + " bytes");
        Units(file.Main, 0);
        return ExitStatus.Done;
    }

    private static void Units(CodeUnit unit, int depth)
    {
        Line("code unit", new string(' ', depth * 2) + unit.QualName + ", " + unit.Code.Length.ToString(CultureInfo.InvariantCulture)
            + " bytes, stack " + unit.StackDepth.ToString(CultureInfo.InvariantCulture) + ", flags " + unit.Flags);
        foreach (Constant c in unit.Constants)
            if (c is CodeConstant nested)
                Units(nested.Unit, depth + 1);
    }

    private static void Line(string name, string value) => Console.WriteLine(name.PadRight(12) + value);
}
