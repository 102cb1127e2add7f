namespace CoroVm.StdLib.Native;

/// <summary>Packing and unpacking by a <see cref="StructFormat"/>.</summary>
internal static class StructPacking
{
    internal static TupleObject Unpack(StructFormat format, ReadOnlySpan<byte> data)
    {
        var values = new Value[format.Items.Length];
        Span<byte> item = stackalloc byte[8];
        for (int i = 0; i < values.Length; i++)
        {
            (char code, int size, int offset) = format.Items[i];
            ReadOnlySpan<byte> bytes = data.Slice(offset, size);
            if (code == 's')
            {
                values[i] = BytesObject.Of(bytes);
            }
            else if (code == 'p')
            {
                int n = size == 0 ? 0 : Math.Min(bytes[0], size - 1);
                values[i] = BytesObject.Of(size == 0 ? default : bytes.Slice(1, n));
            }
            else
            {
                bytes.CopyTo(item);
                if (format.BigEndian)
                    item[..size].Reverse();
                values[i] = ItemFormat.Read(Native(code, size), item);
            }
        }
        return TupleObject.Of(values);
    }

    /// <summary>Writes the values; false with struct.error or another exception pending.</summary>
    internal static bool PackReentrant(VmThread t, StructFormat format, ReadOnlySpan<Value> values, Span<byte> target)
    {
        target[..format.Size].Clear();
        for (int i = 0; i < format.Items.Length; i++)
        {
            (char code, int size, int offset) = format.Items[i];
            Span<byte> item = target.Slice(offset, size);
            if (!PackItemReentrant(t, code, values[i], item))
                return false;
            if (format.BigEndian && code is not ('s' or 'p' or 'c'))
                item.Reverse();
        }
        return true;
    }

    private static char Native(char code, int size) => size == 4 && code == 'l' ? 'i' : size == 4 && code == 'L' ? 'I' : code;

    private static bool PackItemReentrant(VmThread t, char code, Value value, Span<byte> item)
    {
        switch (code)
        {
            case 's' or 'p':
                if (value.Ref is not BytesLikeObject bytes)
                    return Fail(t, $"argument for '{code}' must be a bytes object");
                ReadOnlySpan<byte> content = bytes.Span;
                if (code == 's')
                {
                    content[..Math.Min(content.Length, item.Length)].CopyTo(item);
                }
                else if (item.Length > 0)
                {
                    int n = Math.Min(content.Length, item.Length - 1);
                    item[0] = (byte)Math.Min(n, 255);
                    content[..n].CopyTo(item[1..]);
                }
                return true;
            case 'c':
                if (value.Ref is not BytesObject { Count: 1 } one)
                    return Fail(t, "char format requires a bytes object of length 1");
                item[0] = one.Data[0];
                return true;
            case '?':
                int truth = Truth.OfReentrant(t, value);
                item[0] = (byte)Math.Max(truth, 0);
                return truth >= 0;
            case 'e' or 'f' or 'd':
                if (!Conversions.FloatReentrant(t, value, out double number))
                    return t.Swallow(ExceptionTypes.TypeError) && Fail(t, "required argument is not a float");
                if (ItemFormat.WriteReentrant(t, code, Value.Float(number), item))
                    return true;
                return false;
            default:
                return PackIntReentrant(t, Native(code, item.Length), code, value, item);
        }
    }

    private static bool PackIntReentrant(VmThread t, char native, char code, Value value, Span<byte> item)
    {
        if (!value.IsInt && !value.IsBool && !value.Type.Has(Special.Index))
            return Fail(t, "required argument is not an integer");
        Value index = value.IsInt ? value : Conversions.IndexReentrant(t, value);
        if (index.IsError)
            return false;
        Conversions.TryInt(index, out BigInteger n);
        if (ItemFormat.TryWrite(native, n, item))
            return true;
        bool signed = char.IsLower(code);
        int bits = item.Length * 8;
        BigInteger min = signed ? -(BigInteger.One << (bits - 1)) : 0, max = (BigInteger.One << (signed ? bits - 1 : bits)) - 1;
        return Fail(t, $"'{code}' format requires {min} <= number <= {max}");
    }

    private static bool Fail(VmThread t, string message)
    {
        t.Raise(StructModule.Error, message);
        return false;
    }
}
