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
        if (!Buffers.TryGetReentrant(thread, value, out BufferView view))
            return thread.HasPending && !thread.Swallow(ExceptionTypes.BufferError) ? -1 : 0;
        text = System.Text.Encoding.Latin1.GetString(view.Span);
        view.Release(thread);
        return 1;
    }
}
