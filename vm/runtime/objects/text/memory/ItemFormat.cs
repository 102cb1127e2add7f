using System.Buffers.Binary;

namespace CoroVm.Runtime.Objects;

/// <summary>Single items in native formats (<c>struct</c>'s characters), little-endian as on every machine this runs on.</summary>
internal static class ItemFormat
{
    /// <summary>The size of an item, 0 for an unknown format.</summary>
    internal static int SizeOf(char code) => code switch
    {
        'c' or 'b' or 'B' or '?' => 1,
        'h' or 'H' or 'e' => 2,
        'i' or 'I' or 'f' => 4,
        'l' or 'L' or 'q' or 'Q' or 'n' or 'N' or 'd' or 'P' => 8,
        _ => 0,
    };

    internal static bool IsFloat(char code) => code is 'f' or 'd' or 'e';

    /// <summary>The value of an item of a known format.</summary>
    internal static Value Read(char code, ReadOnlySpan<byte> item)
    {
        switch (code)
        {
            case 'c': return BytesObject.Of(item[..1]);
            case 'b': return Value.Int((sbyte)item[0]);
            case 'B': return Value.Int(item[0]);
            case '?': return Value.Bool(item[0] != 0);
            case 'h': return Value.Int(BinaryPrimitives.ReadInt16LittleEndian(item));
            case 'H': return Value.Int(BinaryPrimitives.ReadUInt16LittleEndian(item));
            case 'i': return Value.Int(BinaryPrimitives.ReadInt32LittleEndian(item));
            case 'I': return Value.Int(BinaryPrimitives.ReadUInt32LittleEndian(item));
            case 'l' or 'q' or 'n': return Value.Int(BinaryPrimitives.ReadInt64LittleEndian(item));
            case 'f': return Value.Float(BinaryPrimitives.ReadSingleLittleEndian(item));
            case 'd': return Value.Float(BinaryPrimitives.ReadDoubleLittleEndian(item));
            case 'e': return Value.Float((double)BinaryPrimitives.ReadHalfLittleEndian(item));
            default:
                ulong n = BinaryPrimitives.ReadUInt64LittleEndian(item);
                return n <= long.MaxValue ? Value.Int((long)n) : Value.Int((BigInteger)n);
        }
    }

    /// <summary>Writes an item; false with memoryview's TypeError or ValueError pending.</summary>
    internal static bool WriteReentrant(VmThread thread, char code, Value value, Span<byte> item)
    {
        if (code == '?')
        {
            int truth = Truth.OfReentrant(thread, value);
            item[0] = (byte)Math.Max(truth, 0);
            return truth >= 0;
        }
        if (code == 'c')
        {
            if (value.Ref is not BytesObject b)
                return BadType(thread, code);
            if (b.Data.Length != 1)
                return BadValue(thread, code);
            item[0] = b.Data[0];
            return true;
        }
        if (IsFloat(code))
            return WriteFloatReentrant(thread, code, value, item);
        if (!value.IsInt && !value.IsBool && !value.Type.Has(Special.Index))
            return BadType(thread, code);
        Value index = value.IsInt ? value : Conversions.IndexReentrant(thread, value);
        if (index.IsError)
            return thread.Swallow(ExceptionTypes.TypeError) && BadType(thread, code);
        if (!Conversions.TryInt(index, out BigInteger n) || !TryWrite(code, n, item))
            return BadValue(thread, code);
        return true;
    }

    /// <summary>Writes an int in a little-endian native format; false if it does not fit.</summary>
    internal static bool TryWrite(char code, BigInteger n, Span<byte> item)
    {
        int bits = SizeOf(code) * 8;
        bool signed = char.IsLower(code);
        BigInteger min = signed ? -(BigInteger.One << (bits - 1)) : 0, max = (BigInteger.One << (signed ? bits - 1 : bits)) - 1;
        if (n < min || n > max)
            return false;
        ulong raw = n.Sign < 0 ? (ulong)(long)n : (ulong)n;
        for (int i = 0; i < bits / 8; i++)
            item[i] = (byte)(raw >> (8 * i));
        return true;
    }

    private static bool WriteFloatReentrant(VmThread thread, char code, Value value, Span<byte> item)
    {
        if (!Conversions.FloatReentrant(thread, value, out double d))
            return thread.Swallow(ExceptionTypes.TypeError) ? BadType(thread, code) : thread.Swallow(ExceptionTypes.OverflowError) && BadValue(thread, code);
        if (code == 'd')
        {
            BinaryPrimitives.WriteDoubleLittleEndian(item, d);
            return true;
        }
        bool fits = code == 'f' ? !float.IsInfinity((float)d) : !Half.IsInfinity((Half)d);
        if (!fits && !double.IsInfinity(d))
        {
            thread.OverflowError("float too large to pack with " + code + " format");
            return false;
        }
        if (code == 'f')
            BinaryPrimitives.WriteSingleLittleEndian(item, (float)d);
        else
            BinaryPrimitives.WriteHalfLittleEndian(item, (Half)d);
        return true;
    }

    private static bool BadType(VmThread thread, char code)
    {
        thread.TypeError($"memoryview: invalid type for format '{code}'");
        return false;
    }

    private static bool BadValue(VmThread thread, char code)
    {
        thread.ValueError($"memoryview: invalid value for format '{code}'");
        return false;
    }
}
