using System.Buffers.Binary;
using System.Numerics;
using static CoroVm.Bytecode.ConstantForms;

namespace CoroVm.Bytecode;

/// <summary>Writes constants; <see cref="ConstantReader"/> mirrors it.</summary>
internal sealed class ConstantWriter(StringPool strings)
{
    private readonly Dictionary<Constant, int> _indexes = [];
    private readonly List<Constant> _shared = [];

    /// <summary>Notes a constant of a unit, before anything is written.</summary>
    public void Use(Constant constant)
    {
        if (IsShort(constant))
        {
            if (constant is StrConstant text)
                strings.Use(text);
            return;
        }
        if (constant is CodeConstant || _indexes.ContainsKey(constant))
            return;
        UseItems(constant, 1);
        _indexes.Add(constant, _shared.Count);
        _shared.Add(constant);
    }

    /// <summary>Writes the constants section.</summary>
    public void WriteShared(ByteWriter writer)
    {
        writer.Number(_shared.Count);
        foreach (Constant constant in _shared)
            WriteInline(writer, constant);
    }

    /// <summary>Writes one constant of a unit.</summary>
    public void Write(ByteWriter writer, Constant constant)
    {
        if (constant is CodeConstant)
            WriteTag(writer, Special, NextUnit);
        else if (IsShort(constant))
            WriteShort(writer, constant);
        else
            WriteTag(writer, Shared, _indexes[constant]);
    }

    private void UseItems(Constant constant, int nesting)
    {
        if (nesting > MaxNesting)
            throw new InvalidOperationException("constants nest too deeply");
        if (constant is SequenceConstant sequence)
            foreach (Constant item in sequence.Items)
                UseItems(item, nesting + 1);
        else if (constant is StrConstant text)
            strings.Use(text);
    }

    private static bool IsShort(Constant constant) => constant is StrConstant or SingletonConstant
        || (constant is IntConstant number && BigInteger.Abs(number.Value) < SmallLimit);

    private void WriteShort(ByteWriter writer, Constant constant)
    {
        switch (constant)
        {
            case StrConstant text:
                WriteTag(writer, Str, strings.IndexOf(text));
                break;
            case SingletonConstant singleton:
                WriteTag(writer, Special, (int)singleton.Kind);
                break;
            case IntConstant number:
                WriteTag(writer, SmallInt, (int)Varint.Zigzag((int)number.Value));
                break;
        }
    }

    private void WriteInline(ByteWriter writer, Constant constant)
    {
        switch (constant)
        {
            case FloatConstant number:
                WriteTag(writer, Inline, FloatKind);
                WriteDouble(writer, number.Value);
                break;
            case ComplexConstant number:
                WriteTag(writer, Inline, ComplexKind);
                WriteDouble(writer, number.Real);
                WriteDouble(writer, number.Imaginary);
                break;
            case BytesConstant bytes:
                WriteTag(writer, Inline, BytesKind);
                writer.Number(bytes.Value.Length);
                writer.Bytes(bytes.Value);
                break;
            case IntConstant number when !IsShort(number):
                WriteTag(writer, Inline, BigIntKind);
                byte[] magnitude = number.Value.ToByteArray();
                writer.Number(magnitude.Length);
                writer.Bytes(magnitude);
                break;
            case SequenceConstant sequence:
                WriteTag(writer, Inline, sequence.IsFrozenSet ? FrozenSetKind : TupleKind);
                writer.Number(sequence.Items.Length);
                foreach (Constant item in sequence.Items)
                    WriteInline(writer, item);
                break;
            case CodeConstant:
                throw new InvalidOperationException("a code unit within a tuple constant");
            default:
                WriteShort(writer, constant);
                break;
        }
    }

    private static void WriteDouble(ByteWriter writer, double value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, BitConverter.DoubleToInt64Bits(value));
        writer.Bytes(bytes);
    }

    private static void WriteTag(ByteWriter writer, int tag, int value) => writer.Varint(checked((uint)value << 2) | (uint)tag);
}
