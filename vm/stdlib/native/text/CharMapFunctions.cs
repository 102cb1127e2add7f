namespace CoroVm.StdLib.Native;

/// <summary><c>charmap_encode</c>, <c>charmap_decode</c> and <c>charmap_build</c> with tables that scripts give.</summary>
internal static class CharMapFunctions
{
    private const string Reason = "character maps to <undefined>";

    internal static void Add(ModuleBuilder b)
    {
        b.Function("charmap_build", "(map, /)", static (t, a) =>
        {
            if (TextArguments.Str(t, a[0], "charmap_build") is not { } table)
                return Value.Error;
            var map = new DictObject();
            for (int i = 0; i < table.Length; i++)
                if (table[i] != CharMapCodec.Undefined && !map.Set(t, Value.Int(table[i]), table[i], Value.Int(i)))
                    return Value.Error;
            return map;
        });
        b.Function("charmap_encode", "(str, errors=None, mapping=None, /)", EncodeReentrant);
        b.Function("charmap_decode", "(data, errors=None, mapping=None, /)", DecodeReentrant);
    }

    private static Value EncodeReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        if (TextArguments.Str(t, a[0], "charmap_encode", 1) is not { } text || !CodecsModule.Errors(t, a[1], "charmap_encode", out string? errors))
            return Value.Error;
        if (a[2].IsNone)
            return Codecs.Find("latin_1")!.EncodeReentrant(t, text, errors) is { } bytes ? TupleObject.Of(BytesObject.Of(bytes), Value.Int(text.Length)) : Value.Error;
        Value mapping = a[2];
        var result = new ByteBuilder(text.Length);
        var handler = new CodecErrors(t, "charmap", errors);
        for (int i = 0; i < text.Length;)
        {
            int found = EncodePointReentrant(t, mapping, text[i], result);
            if (found < 0)
                return Value.Error;
            if (found > 0)
            {
                i++;
                continue;
            }
            int start = i, end = i + 1;
            var scratch = new ByteBuilder(4);
            while (end < text.Length)
            {
                int next = EncodePointReentrant(t, mapping, text[end], scratch);
                if (next < 0)
                    return Value.Error;
                if (next > 0)
                    break;
                end++;
            }
            if (!handler.EncodeReentrant(text, start, end, Reason, out Value replacement, out i))
                return Value.Error;
            if (replacement.Ref is BytesObject raw)
            {
                result.Append(raw.Data);
                continue;
            }
            var s = (StrObject)replacement.Ref!;
            for (int k = 0; k < s.Length; k++)
            {
                found = EncodePointReentrant(t, mapping, s[k], result);
                if (found < 0)
                    return Value.Error;
                if (found == 0)
                {
                    handler.Raise(text, start, end, Reason);
                    return Value.Error;
                }
            }
        }
        return TupleObject.Of(BytesObject.Of(result.ToArray()), Value.Int(text.Length));
    }

    // 1 encoded, 0 undefined, -1 on error.
    private static int EncodePointReentrant(VmThread t, Value mapping, int c, ByteBuilder result)
    {
        Value value = Subscripts.GetItemReentrant(t, mapping, Value.Int(c));
        if (value.IsError)
            return t.Swallow(ExceptionTypes.LookupError) ? 0 : -1;
        if (value.IsNone)
            return 0;
        if (value.Ref is BytesObject bytes)
        {
            result.Append(bytes.Data);
            return 1;
        }
        if (!Conversions.TryInt(value, out BigInteger number))
        {
            t.TypeError($"character mapping must return integer, bytes or None, not {value.Type.Name}");
            return -1;
        }
        if (number < 0 || number > 255)
        {
            t.TypeError("character mapping must be in range(256)");
            return -1;
        }
        result.Append((int)number);
        return 1;
    }

    private static Value DecodeReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!CodecsModule.Data(t, a[0], false, out byte[] data) || !CodecsModule.Errors(t, a[1], "charmap_decode", out string? errors))
            return Value.Error;
        int length = data.Length;
        Value mapping = a[2];
        if (mapping.IsNone)
            return Codecs.Find("latin_1")!.DecodeReentrant(t, data, errors, true, out _) is { } latin ? TupleObject.Of(latin, Value.Int(length)) : Value.Error;
        var b = new TextBuilder(length);
        var handler = new CodecErrors(t, "charmap", errors);
        for (int i = 0; i < data.Length;)
        {
            int found = DecodePointReentrant(t, mapping, data[i], ref b);
            if (found < 0)
                return Value.Error;
            if (found > 0)
            {
                i++;
                continue;
            }
            if (!handler.DecodeReentrant(ref data, i, i + 1, Reason, out StrObject replacement, out i))
                return Value.Error;
            b.Append(replacement);
        }
        return TupleObject.Of(b.ToStr(), Value.Int(length));
    }

    private static int DecodePointReentrant(VmThread t, Value mapping, int c, ref TextBuilder b)
    {
        if (mapping.Ref is StrObject table)
        {
            if (c >= table.Length || table[c] == CharMapCodec.Undefined)
                return 0;
            b.Append(table[c]);
            return 1;
        }
        Value value = Subscripts.GetItemReentrant(t, mapping, Value.Int(c));
        if (value.IsError)
            return t.Swallow(ExceptionTypes.LookupError) ? 0 : -1;
        if (value.IsNone)
            return 0;
        if (value.Ref is StrObject text)
        {
            if (text.Length == 1 && text[0] == CharMapCodec.Undefined)
                return 0;
            b.Append(text);
            return 1;
        }
        if (!Conversions.TryInt(value, out BigInteger number))
        {
            t.TypeError("character mapping must return integer, None or str");
            return -1;
        }
        if (number == CharMapCodec.Undefined)
            return 0;
        if (number < 0 || number > 0x10FFFF)
        {
            t.TypeError("character mapping must be in range(0x110000)");
            return -1;
        }
        b.Append((int)number);
        return 1;
    }
}
