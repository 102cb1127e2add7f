using System.Runtime.CompilerServices;
using CoroVm.Runtime.Execute;
using CoroVm.Runtime.Prepare;
using CoroVm.Runtime.Values;

namespace CoroVm.Tests.Runtime;

/// <summary>Sizes and layouts that speed and memory rest on.</summary>
internal sealed class LayoutTests
{
    [Test]
    public void AValueIsSixteenBytes() => Assert.That(Unsafe.SizeOf<Value>(), Is.EqualTo(16));

    [Test]
    public void APreparedInstructionIsEightBytes() => Assert.That(Unsafe.SizeOf<PreparedInstruction>(), Is.EqualTo(8));

    [Test]
    public void DefaultIsTheIntZero() => Assert.That(default(Value).IsInt && default(Value).Bits == 0);

    [Test]
    public void SlotsInsideGeneratorsStartAtTheSameOffset()
    {
        var four = new Generator4();
        var six = new Generator6();
        var eight = new Generator8();
        var twelve = new Generator12();
        var sixteen = new Generator16();
        Assert.Multiple(() =>
        {
            Assert.That(Unsafe.AreSame(ref four.First, ref four.Inline[0]));
            Assert.That(Unsafe.AreSame(ref six.First, ref six.Inline[0]));
            Assert.That(Unsafe.AreSame(ref eight.First, ref eight.Inline[0]));
            Assert.That(Unsafe.AreSame(ref twelve.First, ref twelve.Inline[0]));
            Assert.That(Unsafe.AreSame(ref sixteen.First, ref sixteen.Inline[0]));
        });
    }
}
