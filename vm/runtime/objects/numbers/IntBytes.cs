namespace CoroVm.Runtime.Objects;

/// <summary><c>int.to_bytes</c> and <c>int.from_bytes</c></summary>
internal static class IntBytes
{
    /// <summary>Arguments: self, length, byteorder, signed.</summary>
    internal static Value ToBytesReentrant(VmThread thread, ReadOnlySpan<Value> a)
    {
        Value self = a[0], order = a[2], signedness = a[3];
        if (!TextArguments.SizeReentrant(thread, a[1], out long length)
            || !TryOrder(thread, order, "to_bytes", out bool little))
            return Value.Error;
        int signed = Truth.OfReentrant(thread, signedness);
        if (signed < 0)
            return Value.Error;
        if (length < 0)
            return thread.ValueError("length argument must be non-negative");
        BigInteger value = Ints.Big(self);
        if (signed == 0 && value.Sign < 0)
            return thread.OverflowError("can't convert negative int to unsigned");
        long bits = signed == 0 ? value.GetBitLength() : value.GetBitLength() + (value.IsZero ? 0 : 1);
        if (!value.IsZero && length < long.MaxValue / 8 && bits > length * 8)
            return thread.OverflowError("int too big to convert");
        if (length > Array.MaxLength)
            return thread.Raise(ExceptionTypes.MemoryError);
        if (!thread.Charge(length >> 3))
            return Value.Error;
        byte[] result = new byte[length];
        if (value.Sign < 0)
            Array.Fill(result, (byte)0xFF);
        byte[] octets = value.ToByteArray(); // little-endian, two's complement, perhaps one byte of sign more
        octets.AsSpan(0, Math.Min(octets.Length, result.Length)).CopyTo(result);
        if (!little)
            Array.Reverse(result);
        return BytesObject.Of(result);
    }

    /// <summary>Arguments: class, bytes, byteorder, signed.</summary>
    internal static Value FromBytesReentrant(VmThread thread, ReadOnlySpan<Value> a)
    {
        Value type = a[0], source = a[1], signedness = a[3];
        if (!TryOrder(thread, a[2], "from_bytes", out bool little))
            return Value.Error;
        int signed = Truth.OfReentrant(thread, signedness);
        if (signed < 0)
            return Value.Error;
        byte[]? octets = ContentReentrant(thread, source);
        if (octets is null)
            return Value.Error;
        Value value = Value.Int(new BigInteger(octets, isUnsigned: signed == 0, isBigEndian: !little));
        return ReferenceEquals(type.Ref, BuiltinTypes.Int) ? value : Calls.CallReentrant(thread, type, value);
    }

    private static byte[]? ContentReentrant(VmThread thread, Value source)
    {
        if (source.Ref is BytesObject bytes)
            return bytes.Data;
        Value method = source.Type.Special(Special.Bytes);
        if (method.IsUnbound)
            return BytesConstructor.ItemsReentrant(thread, source, "bytes");
        Value made = Calls.SpecialReentrant(thread, method, source);
        if (made.Ref is BytesObject result)
            return result.Data;
        if (!made.IsError)
            thread.TypeError($"__bytes__ returned non-bytes (type {made.Type.Name})");
        return null;
    }

    private static bool TryOrder(VmThread thread, Value order, string function, out bool little)
    {
        little = false;
        if (order.Ref is not StrObject s)
        {
            thread.TypeError($"{function}() argument 'byteorder' must be str, not {(order.IsNone ? "None" : order.Type.Name)}");
            return false;
        }
        string text = s.Text;
        little = text == "little";
        if (little || text == "big")
            return true;
        thread.ValueError("byteorder must be either 'little' or 'big'");
        return false;
    }
}
