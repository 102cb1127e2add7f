using System.Buffers.Binary;
using System.Numerics;
using static CoroVm.Bytecode.ConstantForms;

namespace CoroVm.Bytecode;

/// <summary>Reads what <see cref="ConstantWriter"/> wrote.</summary>
internal sealed class ConstantReader(StrConstant[] strings)
{
    private static readonly SingletonConstant[] s_singletons =
        [new(SingletonKind.None), new(SingletonKind.True), new(SingletonKind.False), new(SingletonKind.Ellipsis)];

    private Constant[] _shared = [];

    /// <summary>Reads the constants section.</summary>
    public void ReadShared(ref ByteReader reader)
    {
        var shared = new Constant[reader.Count()];
        for (int i = 0; i < shared.Length; i++)
            shared[i] = ReadInline(ref reader, 1);
        _shared = shared;
    }

    /// <summary>Reads one constant of a unit; null stands for the next code unit.</summary>
    public Constant? Read(ref ByteReader reader)
    {
        int at = reader.Position;
        uint coded = reader.Varint();
        int value = (int)(coded >> 2);
        if ((coded & 3) == Shared)
            return value < _shared.Length ? _shared[value]
                : throw new CbcFormatException(CbcRule.Index, at, $"shared constant {value} of {_shared.Length}");
        return coded == (NextUnit << 2 | Special) ? null : Short((int)(coded & 3), value, at);
    }

    private Constant Short(int tag, int value, int at)
    {
        switch (tag)
        {
            case Str:
                return value < strings.Length ? strings[value]
                    : throw new CbcFormatException(CbcRule.Index, at, $"string {value} of {strings.Length}");
            case Special when value < s_singletons.Length:
                return s_singletons[value];
            case SmallInt:
                return new IntConstant(Varint.Unzigzag((uint)value));
            default:
                throw new CbcFormatException(CbcRule.Constant, at, $"tag {tag} with {value}");
        }
    }

    private Constant ReadInline(ref ByteReader reader, int nesting)
    {
        int at = reader.Position;
        uint coded = reader.Varint();
        int value = (int)(coded >> 2);
        if ((coded & 3) != Inline)
            return Short((int)(coded & 3), value, at);
        switch (value)
        {
            case FloatKind:
                return new FloatConstant(ReadDouble(ref reader));
            case ComplexKind:
                return new ComplexConstant(ReadDouble(ref reader), ReadDouble(ref reader));
            case BytesKind:
                return new BytesConstant(reader.Bytes(reader.Number()).ToArray());
            case BigIntKind:
                return new IntConstant(new BigInteger(reader.Bytes(reader.Number()).ToArray()));
            case TupleKind or FrozenSetKind when nesting < MaxNesting:
                var items = new Constant[reader.Count()];
                for (int i = 0; i < items.Length; i++)
                    items[i] = ReadInline(ref reader, nesting + 1);
                return new SequenceConstant(value == FrozenSetKind, items);
            default:
                throw new CbcFormatException(CbcRule.Constant, at, $"inline constant of kind {value} at nesting {nesting}");
        }
    }

    private static double ReadDouble(ref ByteReader reader) =>
        BitConverter.Int64BitsToDouble(BinaryPrimitives.ReadInt64LittleEndian(reader.Bytes(8)));
}
