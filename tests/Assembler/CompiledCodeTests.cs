using CoroVm.Assembler;
using CoroVm.Bytecode;
using CoroVm.Tests.Bytecode;
using CoroVm.Tests.Campaign;
using NUnit.Framework;

namespace CoroVm.Tests.Assembler;

/// <summary>What the compiler makes of the golden scripts and the standard library, taken apart and put together again.</summary>
internal sealed class CompiledCodeTests
{
    // Opcodes that no script compiles to; section 4 of the specification says so too.
    private static readonly Opcode[] s_assemblerOnly = [Opcode.Nop];

    private static readonly Lazy<byte[][]> s_files = new(static () => [.. Seeds.Compiled()]);

    [Test]
    public void AssemblingADisassemblyGivesTheSameFile() => Assert.Multiple(static () =>
    {
        foreach (byte[] bytes in s_files.Value)
        {
            CbcFile file = CbcReader.Read(bytes);
            string text = Casm.Disassemble(file.Main, file.Metadata);
            AsmProgram again = Casm.Assemble(text, file.Main.FileName);
            Assert.That(again.ToBytes().AsSpan().SequenceEqual(bytes), file.Main.FileName);
            Assert.That(Casm.Disassemble(again.Main, again.Metadata) == text, file.Main.FileName);
        }
    });

    [Test]
    public void EveryOpcodeIsEmittedForSomeScriptOrIsForAssemblersOnly()
    {
        var emitted = new HashSet<Opcode>();
        foreach (byte[] bytes in s_files.Value)
        {
            foreach (CodeUnit unit in PreparedCodeTests.Units(CbcReader.Read(bytes).Main))
            {
                var reader = new InstructionReader(unit.Code);
                while (reader.Read())
                    emitted.Add(reader.Current.Opcode);
            }
        }
        Assert.That(Enum.GetValues<Opcode>().Where(o => !emitted.Contains(o)), Is.EquivalentTo(s_assemblerOnly));
    }

    [Test]
    public void TheSpecificationNamesTheOpcodesForAssemblersOnly()
    {
        string spec = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "spec.md"));
        string sentence = "No script compiles to " + string.Join(", ", s_assemblerOnly.Select(static o => "`" + OpcodeInfo.Of(o).Mnemonic + "`"));
        Assert.That(spec, Does.Contain(sentence));
    }
}
