using CoroVm.Bytecode;
using CoroVm.Runtime;
using CoroVm.Runtime.Objects;
using CoroVm.Runtime.Prepare;
using CoroVm.Tests.Campaign;
using NUnit.Framework;

namespace CoroVm.Tests.Bytecode;

/// <summary>Prepared code keeps its own rules, whatever verified code it was made of.</summary>
internal sealed class PreparedCodeTests
{
    [Test]
    public void EveryInstructionHasAShape() =>
        Assert.That(Enum.GetValues<PreparedOp>().Where(static op => op is not (PreparedOp.Rare or PreparedOp.Operand) && PreparedShape.Of(op) is not { Length: 3 or 5 }), Is.Empty);

    [Test]
    public void EverySeedOfTheCampaignIsPreparedByTheRules() => Assert.Multiple(static () =>
    {
        foreach (byte[] seed in Seeds.Of(Target.Cbc))
            foreach (CodeUnit unit in Units(CbcReader.Read(seed).Main))
                Assert.That(PreparedVerifier.Check(Prepare(unit)), Is.Null);
    });

    [Test]
    public unsafe void BrokenCodeIsFound()
    {
        CodeUnit unit = CbcReader.Read(Seeds.Of(Target.Cbc).First(static s => s.Length > 2000)).Main;
        var random = new Random(1);
        int found = 0;
        for (int i = 0; i < 1000; i++)
        {
            PreparedCode code = Prepare(unit);
            ref PreparedInstruction instruction = ref code.Start[random.Next(code.Length)];
            instruction = random.Next(3) switch
            {
                0 => new PreparedInstruction(instruction.Op, 0xFFF0, instruction.B, instruction.C),
                1 => new PreparedInstruction(instruction.Op, instruction.A, 0xFFF0, instruction.C),
                _ => new PreparedInstruction(PreparedOp.Operand, instruction.A, instruction.B, instruction.C),
            };
            found += PreparedVerifier.Check(code) is null ? 0 : 1;
        }
        Assert.That(found, Is.GreaterThan(600));
    }

    internal static PreparedCode Prepare(CodeUnit unit) =>
        Preparer.Prepare(new CodeObject(unit), new ModuleScope(new DictObject(), new DictObject()), namesAreGlobals: (unit.Flags & CodeFlags.Module) != 0);

    internal static IEnumerable<CodeUnit> Units(CodeUnit root)
    {
        var pending = new Stack<CodeUnit>([root]);
        while (pending.TryPop(out CodeUnit? unit))
        {
            yield return unit;
            foreach (Constant constant in unit.Constants)
                if (constant is CodeConstant code)
                    pending.Push(code.Unit);
        }
    }
}
