using CoroVm.Bytecode;
using NUnit.Framework;

namespace CoroVm.Tests.Bytecode;

public sealed class SpecTableTests
{
    [Test]
    public void TheGeneratedPartsOfTheSpecificationAreUpToDate()
    {
        string path = Path.Combine(RepositoryFiles.Root, "spec.md");
        RepositoryFiles.Check(path, SpecDocument.Renew(File.ReadAllText(path)));
    }

    [Test]
    public void TheFactsAreThoseOfTheAttributes() =>
        RepositoryFiles.Check(Path.Combine(RepositoryFiles.Root, "vm", "bytecode", "OpcodeFacts.cs"), SpecDocument.Facts());

    [Test]
    public void EveryOpcodeHasARowOfItsOwn()
    {
        Assert.That(OpcodeInfo.All.Select(i => i.Opcode), Is.EquivalentTo(Enum.GetValues<Opcode>()));
        Assert.That(OpcodeInfo.All.Select(i => (int)i.Opcode), Is.All.LessThan(160));
        Assert.That(OpcodeInfo.All.Select(i => i.Mnemonic), Is.Unique);
    }

    [Test]
    public void EveryIntrinsicHasAnArity() =>
        Assert.That(IntrinsicFunctions.Count, Is.EqualTo(Enum.GetValues<IntrinsicFunction>().Length));

    [TestCase(Opcode.BinaryOp, 0, 0, 2, 1)]
    [TestCase(Opcode.Swap, 3, 0, 3, 3)]
    [TestCase(Opcode.Copy, 3, 0, 0, 1)]
    [TestCase(Opcode.ListAppend, 2, 0, 1, 0)]
    [TestCase(Opcode.CallMethodKw, 4, 0, 6, 1)]
    [TestCase(Opcode.BuildMap, 3, 0, 6, 1)]
    [TestCase(Opcode.UnpackEx, 2, 3, 1, 6)]
    [TestCase(Opcode.MakeFunction, 0, 11, 3, 1)]
    [TestCase(Opcode.CallIntrinsic, (int)IntrinsicFunction.TypeAlias, 0, 3, 1)]
    [TestCase(Opcode.BuildInterpolation, 6, 0, 3, 1)]
    [TestCase(Opcode.ForIter, 0, 0, 0, 1)]
    public void APictureGivesTheNumbers(Opcode opcode, int operand, int second, int pops, int pushes)
    {
        StackEffect effect = OpcodeInfo.Of(opcode).Effect;
        Assert.That((effect.Pops(operand, second), effect.Pushes(operand, second)), Is.EqualTo((pops, pushes)));
    }

    [Test]
    public void ATakenBranchHasItsOwnPicture() =>
        Assert.That(OpcodeInfo.Of(Opcode.ForIter).BranchEffect.Net(0, 0), Is.EqualTo(-1));
}
