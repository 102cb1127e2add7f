using CoroVm.Bytecode;
using NUnit.Framework;

namespace CoroVm.Tests.Bytecode;

public sealed class InstructionTests
{
    [Test]
    public void VarintsRoundTrip([Values(0u, 1u, 127u, 128u, 16383u, 16384u, 0x7FFFFFFFu, 0xFFFFFFFFu)] uint value)
    {
        byte[] bytes = new byte[Varint.MaxLength];
        int length = Varint.Write(bytes, value), position = 0;
        Assert.That(length, Is.EqualTo(Varint.Length(value)));
        Assert.That(Varint.TryRead(bytes, ref position, out uint read));
        Assert.That((read, position), Is.EqualTo((value, length)));
        position = 0;
        Assert.That(Varint.TryRead(bytes.AsSpan(0, length - 1), ref position, out _), Is.False);
    }

    [TestCase(new byte[] { 0x80, 0x00 }, TestName = "overlong")]
    [TestCase(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x10 }, TestName = "33 bits")]
    [TestCase(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x80, 0x00 }, TestName = "six bytes")]
    public void MalformedVarintsAreRefused(byte[] bytes)
    {
        int position = 0;
        Assert.That(Varint.TryRead(bytes, ref position, out _), Is.False);
        Assert.That(position, Is.Zero);
    }

    [Test]
    public void ZigzagIsOneToOne([Values(0, -1, 1, 63, -64, int.MaxValue, int.MinValue)] int value) =>
        Assert.That(Varint.Unzigzag(Varint.Zigzag(value)), Is.EqualTo(value));

    [Test]
    public void EveryOpcodeRoundTripsWithEveryOperandSize()
    {
        int[] operands = [0, 1, 3, 15, 16, 127, 128, 20000, int.MaxValue];
        foreach (OpcodeInfo info in OpcodeInfo.All.Where(i => !i.IsJump))
        {
            var writer = new InstructionWriter();
            foreach (int operand in operands)
                writer.Emit(info.Opcode, info.OperandCount > 0 ? operand : 0, info.OperandCount > 1 ? operand : 0);
            var reader = new InstructionReader(writer.ToCode());
            foreach (int operand in operands)
            {
                Assert.That(reader.Read());
                Assert.That(reader.Current.Opcode, Is.EqualTo(info.Opcode));
                Assert.That(reader.Current.Operand, Is.EqualTo(info.OperandCount > 0 ? operand : 0));
                Assert.That(reader.Current.Second, Is.EqualTo(info.OperandCount > 1 ? operand : 0));
            }
            Assert.That(reader.Read(), Is.False);
            Assert.That(reader.Failure, Is.EqualTo(DecodeFailure.None));
        }
    }

    [Test]
    public void IntsOfBothSignsRoundTrip([Values(0, -1, 5, -70, int.MaxValue, int.MinValue)] int value)
    {
        var writer = new InstructionWriter();
        writer.Emit(Opcode.LoadInt, value);
        var reader = new InstructionReader(writer.ToCode());
        Assert.That(reader.Read());
        Assert.That(reader.Current.Operand, Is.EqualTo(value));
    }

    [Test]
    public void JumpsGrowWithTheirDistance([Values(0, 60, 63, 64, 8000, 8192, 2_000_000)] int distance)
    {
        var writer = new InstructionWriter();
        int start = writer.NewLabel(), end = writer.NewLabel();
        writer.Mark(start);
        writer.EmitJump(Opcode.Jump, end);
        for (int i = 0; i < distance; i++)
            writer.Emit(Opcode.Nop);
        writer.EmitJump(Opcode.Jump, start);
        writer.Mark(end);
        writer.Emit(Opcode.Nop);
        var reader = new InstructionReader(writer.ToCode());
        Assert.That(reader.Read());
        Assert.That(reader.Current.Target, Is.EqualTo(writer.OffsetOfLabel(end)));
        Instruction last = default;
        while (reader.Read())
            last = reader.Current.Opcode == Opcode.Jump ? reader.Current : last;
        Assert.That(last.Target, Is.Zero);
    }

    [TestCase(new byte[] { 255 }, DecodeFailure.UnknownOpcode)]
    [TestCase(new byte[] { (byte)Opcode.LoadName }, DecodeFailure.BadOperand)]
    [TestCase(new byte[] { (byte)Opcode.LoadFast, 3 }, DecodeFailure.BadOperand, TestName = "has a short form")]
    [TestCase(new byte[] { (byte)Opcode.LoadName, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F }, DecodeFailure.BadOperand, TestName = "negative")]
    public void ReadingStopsAtWhatIsNoInstruction(byte[] code, DecodeFailure failure)
    {
        var reader = new InstructionReader(code);
        Assert.That(reader.Read(), Is.False);
        Assert.That(reader.Failure, Is.EqualTo(failure));
    }
}
