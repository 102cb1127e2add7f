using System.Diagnostics;
using CoroVm.Assembler;
using CoroVm.Bytecode;
using NUnit.Framework;

namespace CoroVm.Tests.Bytecode;

/// <summary>Damaged files through reader and verifier: a program or a CbcFormatException comes out, in bounded time and memory.
/// The usual run is one hundredth of a campaign; <c>COROVM_MUTATIONS=2000000 dotnet test -c Release --filter MutationCampaign</c>
/// is a whole one, <c>COROVM_MUTATION_SEED</c> chooses another one.</summary>
public sealed class MutationCampaign
{
    private const int BytesPerFileByte = 400;
    private const int FixedBytes = 4_000_000;

    [Test]
    public void NothingButProgramsAndFormatErrorsComesOut()
    {
        int count = Setting("COROVM_MUTATIONS", 20_000), seed = Setting("COROVM_MUTATION_SEED", 1);
        byte[][] corpus = Enumerable.Range(0, 60).Select(i => CbcWriter.Write(RandomProgram.Make(i), strip: i % 5 == 0))
            .Append(CbcBytes.Small).Concat(Programs()).ToArray();
        int accepted = 0, random = seed;
        long slowest = 0;
        for (int i = 0; i < count; i++)
        {
            random = unchecked(random * 1664525 + 1013904223);
            var mutator = new Mutator(random);
            byte[] file = corpus[(uint)(random >> 8) % corpus.Length], other = corpus[(uint)(random >> 16) % corpus.Length];
            byte[] mutant = i % 3 == 0 ? mutator.Mutate(file, other) : mutator.MutateSection(file, other);
            var watch = Stopwatch.StartNew();
            accepted += Survives(mutant, $"mutation {i} of seed {seed}") ? 1 : 0;
            slowest = Math.Max(slowest, watch.ElapsedMilliseconds);
        }
        TestContext.Out.WriteLine($"seed {seed}: {count} files, {accepted} accepted, slowest {slowest} ms");
        Assert.That(slowest, Is.LessThan(2000));
        Assert.That(accepted, Is.GreaterThan(0));
    }

    // Accepted files must also survive being written, verified and disassembled again.
    private static bool Survives(byte[] mutant, string what)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        CbcFile? file = null;
        try
        {
            file = CbcReader.Read(mutant);
        }
        catch (CbcFormatException)
        {
        }
        catch (Exception e)
        {
            Assert.Fail($"{what}: {e}");
        }
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.That(allocated, Is.LessThan(FixedBytes + (long)BytesPerFileByte * mutant.Length), what);
        if (file is null)
            return false;
        byte[] again = CbcWriter.Write(file.Main, file.Metadata);
        Assert.That(Verifier.Verify(file.Main), Is.Null, what);
        AsmProgram program = Casm.Assemble(Casm.Disassemble(file.Main, file.Metadata), "mutant.casm");
        Assert.That(program.ToBytes(), Is.EqualTo(again), what);
        return true;
    }

    // Hand-written programs, which use every opcode.
    private static IEnumerable<byte[]> Programs() =>
        Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "tests", "Assembler"), "*.casm").Order(StringComparer.Ordinal)
            .Select(f => Casm.Assemble(File.ReadAllText(f), Path.GetFileName(f)).ToBytes());

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out int value) ? value : usual;
}
