using System.Text;
using CoroVm.Assembler;
using CoroVm.Bytecode;
using CoroVm.Runtime;
using CoroVm.Runtime.Profile;
using CoroVm.StdLib;
using CoroVm.Tests.Bytecode;
using NUnit.Framework;

namespace CoroVm.Tests.Assembler;

/// <summary>Every .casm file beside this one: it assembles, its disassembly is a fixed point, its listing and what it prints are the
/// recorded ones (<c>UPDATE=1</c> records).</summary>
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
    public void ItPrintsWhatIsRecorded(string name)
    {
        using var output = new MemoryStream();
        var vm = new VirtualMachine(new VirtualMachineOptions { Output = output, Error = output, StackChunkSlots = 64 });
        StandardLibrary.AddTo(vm);
        int status = vm.RunMain(CbcReader.Read(Assemble(name).ToBytes()).Main, name + ".casm");
        RepositoryFiles.Check(Path.Combine(Folder, "outputs", name + ".txt"), Encoding.UTF8.GetString(output.ToArray()) + "exit " + status + "\n");
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

    [Test]
    public void TogetherTheyRunEveryOpcode()
    {
        var ran = new HashSet<string>();
        foreach (string name in Files)
        {
            var vm = new VirtualMachine(new VirtualMachineOptions { Output = Stream.Null, Error = Stream.Null });
            StandardLibrary.AddTo(vm);
            vm.Profiler.Start(new ProfileOptions { Calibrate = false });
            vm.RunMain(Assemble(name).Main, name + ".casm");
            ran.UnionWith(vm.Profiler.Stop().PortableOpcodes.Where(o => o.Count > 0).Select(o => o.Name));
        }
        Assert.That(OpcodeInfo.All.Select(o => o.Mnemonic).Where(o => !ran.Contains(o)), Is.Empty);
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
