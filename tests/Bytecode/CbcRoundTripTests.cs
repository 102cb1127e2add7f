using CoroVm.Assembler;
using CoroVm.Bytecode;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace CoroVm.Tests.Bytecode;

public sealed class CbcRoundTripTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Test]
    public void RandomProgramsVerify() => ForAll(seed =>
        Assert.That(Verifier.Verify(RandomProgram.Make(seed))?.ToString(), Is.Null));

    [Test]
    public void ReadingWhatWasWrittenGivesTheSameProgram() => ForAll(seed =>
    {
        CodeUnit program = RandomProgram.Make(seed);
        byte[] bytes = CbcWriter.Write(program);
        CodeUnit read = CbcReader.Read(bytes).Main;
        CodeUnitComparer.AssertSame(program, read);
        Assert.That(CbcWriter.Write(read), Is.EqualTo(bytes));
    });

    [Test]
    public void AssemblingADisassemblyGivesTheSameBytes() => ForAll(seed =>
    {
        byte[] bytes = CbcWriter.Write(RandomProgram.Make(seed), new CbcMetadata { SourceHash = new ContentHash(1, (ulong)seed) });
        CbcFile file = CbcReader.Read(bytes);
        string text = Casm.Disassemble(file.Main, file.Metadata);
        AsmProgram again = Casm.Assemble(text, "random.casm");
        Assert.That(again.ToBytes(), Is.EqualTo(bytes));
        Assert.That(Casm.Disassemble(again.Main, again.Metadata), Is.EqualTo(text));
    });

    [Test]
    public void StrippingLeavesOutPositionsAndNothingElse() => ForAll(seed =>
    {
        CodeUnit program = RandomProgram.Make(seed);
        byte[] stripped = CbcWriter.Write(program, strip: true);
        CbcFile file = CbcReader.Read(stripped);
        Assert.That(file.Metadata.IsStripped);
        Assert.That(file.Main.Lines, Is.Empty);
        Assert.That(file.Main.FirstLine, Is.Zero);
        Assert.That(file.Main.Code, Is.EqualTo(program.Code));
        Assert.That(file.Main.LocalNames, Is.EqualTo(program.LocalNames));
        Assert.That(CbcWriter.Write(file.Main, file.Metadata), Is.EqualTo(stripped));
    });

    [Test]
    public void AContentHashIgnoresPositionsOnly()
    {
        CodeUnit program = RandomProgram.Make(7);
        CodeUnit stripped = CbcReader.Read(CbcWriter.Write(program, strip: true)).Main;
        Assert.That(ContentHash.Of(stripped), Is.EqualTo(ContentHash.Of(program)));
        Assert.That(ContentHash.Of(RandomProgram.Make(8)), Is.Not.EqualTo(ContentHash.Of(program)));
    }

    [Test]
    public void UnitsNestFiveHundredDeep()
    {
        CodeUnit unit = Nested(VerifyLimits.UnitNesting);
        Assert.That(CbcReader.Read(CbcWriter.Write(unit)).Main.Constants, Has.Length.EqualTo(1));
        Assert.That(Verifier.Verify(Nested(VerifyLimits.UnitNesting + 1))?.Rule, Is.EqualTo(VerifyRule.UnitTree));
    }

    internal static CodeUnit Nested(int depth)
    {
        CodeUnit? unit = null;
        for (int i = 0; i < depth; i++)
            unit = new CodeUnit
            {
                Name = "f", QualName = "f", FileName = "f.py", StackDepth = 1,
                Code = [(byte)Opcode.LoadNone, (byte)Opcode.ReturnValue],
                Constants = unit is null ? [] : [new CodeConstant(unit)],
            };
        return unit!;
    }

    private static void ForAll(Action<int> property) => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), property).Check(s_config);
}
