using System.Globalization;

namespace CoroVm.Runtime.Objects;

/// <summary>Text that is to be read as a number: of a str, every Unicode decimal digit becomes an ASCII one and every white space
/// character a space; of bytes, each byte is a character.</summary>
internal static class NumberText
{
    /// <summary>ASCII text to parse; what cannot be part of a number becomes <c>?</c>.</summary>
    internal static string Ascii(StrObject text)
    {
        if (text.IsBmp && System.Text.Ascii.IsValid(text.Chars))
            return text.Text;
        char[] chars = new char[text.Length];
        for (int i = 0; i < chars.Length; i++)
            chars[i] = Ascii(text[i]);
        return new string(chars);
    }

    private static char Ascii(int c)
    {
        if (c < 128)
            return (char)c;
        if (c is >= 0xD800 and <= 0xDFFF)
            return '?';
        if (c <= 0xFFFF && char.IsWhiteSpace((char)c))
            return ' ';
        int digit = CharUnicodeInfo.GetDecimalDigitValue(char.ConvertFromUtf32(c), 0);
        return digit >= 0 ? (char)('0' + digit) : '?';
    }

    /// <summary>The text in a bytes-like object: 1, 0 if the value is none, -1 on error.</summary>
    internal static int FromBytesReentrant(VmThread thread, Value value, out string text)
    {
        text = "";
        TypeObject type = value.Type;
        if (!type.IsSubtypeOf(BuiltinTypes.Bytes) && !type.IsSubtypeOf(BuiltinTypes.ByteArray) && !type.IsSubtypeOf(BuiltinTypes.MemoryView)
            && !type.Has(Special.Buffer))
            return 0;
        byte[]? octets = ToBytesReentrant(thread, value);
        if (octets is null)
            return -1;
        text = string.Create(octets.Length, octets, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
                span[i] = (char)source[i];
        });
        return 1;
    }

    /// <summary><c>bytes(value)</c>; null on error.</summary>
    internal static byte[]? ToBytesReentrant(VmThread thread, Value value)
    {
        if (value.Ref is StrObject || (Ints.IsInt(value) && !value.Type.Has(Special.Bytes)))
        {
            thread.TypeError($"cannot convert '{value.Type.Name}' object to bytes");
            return null;
        }
        Value bytes = Calls.CallReentrant(thread, BuiltinTypes.Bytes, value);
        if (bytes.IsError || Iteration.ToArrayReentrant(thread, bytes) is not { } items)
            return null;
        byte[] octets = new byte[items.Length];
        for (int i = 0; i < octets.Length; i++)
            octets[i] = (byte)items[i].Bits;
        return octets;
    }

    /// <summary>A bytes object; the array is not copied.</summary>
    internal static Value MakeBytesReentrant(VmThread thread, byte[] octets)
    {
        var items = new Value[octets.Length];
        for (int i = 0; i < items.Length; i++)
            items[i] = Value.Int(octets[i]);
        return Calls.CallReentrant(thread, BuiltinTypes.Bytes, new ListObject(items));
    }
}
