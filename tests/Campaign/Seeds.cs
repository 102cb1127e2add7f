using System.Text;
using CoroVm.Assembler;
using CoroVm.Bytecode;
using CoroVm.Compiler;
using CoroVm.Tests.Bytecode;

namespace CoroVm.Tests.Campaign;

/// <summary>The inputs that are damaged: every golden script, every module of the standard library, the hand-written assembler
/// programs, random programs, and what was found before.</summary>
internal static class Seeds
{
    public static string KeptFolder => Path.Combine(RepositoryFiles.Root, "tests", "Campaign", "kept");

    /// <summary>Writes the seeds of a target into a folder, one file each, for children to read.</summary>
    public static void Write(Target target, string folder)
    {
        int n = 0;
        foreach (byte[] seed in Of(target))
            File.WriteAllBytes(Path.Combine(folder, $"seed{n++:D5}"), seed);
    }

    public static List<byte[]> Read(string folder) =>
        [.. Directory.GetFiles(folder, "seed*").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    public static IEnumerable<byte[]> Of(Target target) => target switch
    {
        Target.Source => Scripts().Select(File.ReadAllBytes),
        Target.Casm => Casms().Select(File.ReadAllBytes).Concat(Files().Where(static f => f.Length < 6000).Take(150).Select(Disassemble)),
        _ => Files(),
    };

    /// <summary>The golden scripts and the standard library, compiled; some stripped.</summary>
    public static IEnumerable<byte[]> Compiled()
    {
        foreach (string path in Scripts())
        {
            CompileOutcome outcome = new SourceCompiler().Compile(new CompileRequest { Bytes = File.ReadAllBytes(path), FileName = Path.GetFileName(path) });
            if (outcome.Unit is { } unit)
                yield return CbcWriter.Write(unit, strip: path.Length % 5 == 0);
        }
    }

    private static IEnumerable<byte[]> Files()
    {
        foreach (byte[] file in Compiled())
            yield return file;
        foreach (string path in Casms())
            yield return Casm.Assemble(File.ReadAllText(path), Path.GetFileName(path)).ToBytes();
        for (int i = 0; i < 60; i++)
            yield return CbcWriter.Write(RandomProgram.Make(i), strip: i % 5 == 0);
        yield return CbcBytes.Small;
    }

    private static byte[] Disassemble(byte[] file)
    {
        CbcFile read = CbcReader.Read(file);
        return Encoding.UTF8.GetBytes(Casm.Disassemble(read.Main, read.Metadata));
    }

    private static IEnumerable<string> Scripts() =>
        Found(Path.Combine(RepositoryFiles.Root, "tests", "golden"), "*.py").Concat(Found(Path.Combine(RepositoryFiles.Root, "vm", "stdlib", "python"), "*.py"));

    private static IEnumerable<string> Casms() => Found(Path.Combine(RepositoryFiles.Root, "tests", "Assembler"), "*.casm");

    private static IEnumerable<string> Found(string folder, string pattern) =>
        Directory.GetFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
