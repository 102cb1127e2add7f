using CoroVm.Assembler;
using CoroVm.Bytecode;
using CoroVm.Tests.Bytecode;
using NUnit.Framework;

namespace CoroVm.Tests.Assembler;

/// <summary>Every .casm file beside this one: it assembles, its disassembly is a fixed point, and its listing is the recorded
/// one (<c>UPDATE=1</c> records).</summary>
public sealed class CasmGoldenTests
{
    private static string Folder => Path.Combine(RepositoryFiles.Root, "tests", "Assembler");

    private static IEnumerable<string> Files =>
        Directory.GetFiles(Folder, "*.casm").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Files))]
    public void ItsListingIsAsRecorded(string name)
    {
        AsmProgram program = Assemble(name);
        var listing = new StringWriter();
        Listing.Write(program.Main, listing);
        RepositoryFiles.Check(Path.Combine(Folder, "listings", name + ".txt"), listing.ToString());
    }

    [TestCaseSource(nameof(Files))]
    public void ItsDisassemblyIsAFixedPoint(string name)
    {
        AsmProgram program = Assemble(name);
        string text = Casm.Disassemble(program.Main, program.Metadata);
        AsmProgram again = Casm.Assemble(text, name + ".dis");
        Assert.That(Casm.Disassemble(again.Main, again.Metadata), Is.EqualTo(text));
        Assert.That(again.ToBytes(), Is.EqualTo(program.ToBytes()));
        CodeUnitComparer.AssertSame(program.Main, CbcReader.Read(program.ToBytes()).Main);
    }

    [Test]
    public void TogetherTheyUseEveryOpcode()
    {
        var used = new HashSet<Opcode>();
        foreach (string name in Files)
            Collect(Assemble(name).Main, used);
        Assert.That(Enum.GetValues<Opcode>().Where(o => !used.Contains(o)), Is.Empty);
    }

    private static void Collect(CodeUnit unit, HashSet<Opcode> used)
    {
        var reader = new InstructionReader(unit.Code);
        while (reader.Read())
            used.Add(reader.Current.Opcode);
        foreach (CodeConstant code in unit.Constants.OfType<CodeConstant>())
            Collect(code.Unit, used);
    }

    private static AsmProgram Assemble(string name) =>
        Casm.Assemble(File.ReadAllText(Path.Combine(Folder, name + ".casm")), name + ".casm");
}
