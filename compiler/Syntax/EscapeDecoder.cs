using System.Text;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Syntax;

/// <summary>The escapes of str literals.</summary>
internal ref struct EscapeDecoder(StringProblems problems, int capacity)
{
    private readonly StringBuilder _text = new(capacity);
    private List<int>? _codePoints;

    /// <summary>The value of a one-letter escape, or -1.</summary>
    public static int Simple(char c) => c switch
    {
        '\\' => '\\',
        '\'' => '\'',
        '"' => '"',
        'a' => 7,
        'b' => 8,
        'f' => 12,
        'n' => 10,
        'r' => 13,
        't' => 9,
        'v' => 11,
        _ => -1,
    };

    public static int HexDigit(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    public readonly StrValue ToValue() => new(_text.ToString(), _codePoints?.ToArray());

    /// <summary>Returns false, with the reason in the problems, for an escape that means no character.</summary>
    public bool Decode(ReadOnlySpan<char> body)
    {
        for (int i = 0; i < body.Length;)
        {
            int backslash = body[i..].IndexOf('\\');
            if (backslash != 0)
            {
                int run = backslash < 0 ? body.Length - i : backslash;
                AppendPlain(body.Slice(i, run));
                i += run;
                continue;
            }

            if (!DecodeEscape(body, ref i))
            {
                return false;
            }
        }

        return true;
    }

    private bool DecodeEscape(ReadOnlySpan<char> body, ref int i)
    {
        int start = i;
        i++;
        if (i >= body.Length)
        {
            AppendPlain("\\");
            return true;
        }

        char c = body[i++];
        switch (c)
        {
            case '\n':
                return true;
            case 'x':
                return DecodeHex(body, start, ref i, 2, "truncated \\xXX escape");
            case 'u':
                return DecodeHex(body, start, ref i, 4, "truncated \\uXXXX escape");
            case 'U':
                return DecodeHex(body, start, ref i, 8, "truncated \\UXXXXXXXX escape");
            case 'N':
                return DecodeName(body, start, ref i);
            case >= '0' and <= '7':
                int value = c - '0';
                while (i < body.Length && i < start + 4 && body[i] is >= '0' and <= '7')
                {
                    value = (value * 8) + (body[i++] - '0');
                }

                if (value > 255)
                {
                    problems.WarnAt(start, StringLiterals.InvalidOctalMessage(body[(start + 1)..i].ToString()));
                }

                AppendCodePoint(value);
                return true;
        }

        if (Simple(c) is >= 0 and var simple)
        {
            AppendCodePoint(simple);
            return true;
        }

        AppendPlain("\\");
        i--;
        if (c < 128)
        {
            problems.WarnAt(start, StringLiterals.InvalidEscapeMessage(c.ToString()));
            AppendCodePoint(c);
            i++;
        }
        else
        {
            problems.WarnAt(start, StringLiterals.InvalidEscapeMessage(c.ToString()));
        }

        return true;
    }

    private bool DecodeHex(ReadOnlySpan<char> body, int start, ref int i, int digits, string error)
    {
        uint value = 0;
        int end = i + digits;
        for (; i < end; i++)
        {
            if (i >= body.Length || !char.IsAsciiHexDigit(body[i]))
            {
                return Fail(body, start, i, error);
            }

            value = (value << 4) | (uint)HexDigit(body[i]);
        }

        if (value > 0x10ffff)
        {
            return Fail(body, start, i, "illegal Unicode character");
        }

        AppendCodePoint((int)value);
        return true;
    }

    private bool DecodeName(ReadOnlySpan<char> body, int start, ref int i)
    {
        int close = i < body.Length && body[i] == '{' ? body[i..].IndexOf('}') : -1;
        if (close < 2)
        {
            int end = i < body.Length && body[i] == '{' ? (close < 0 ? body.Length : i + close) : i;
            return Fail(body, start, end, "malformed \\N character escape");
        }

        string name = body.Slice(i + 1, close - 1).ToString();
        i += close + 1;
        if (!problems.Unicode.TryFindCharacter(name, out int codePoint))
        {
            return Fail(body, start, i, "unknown Unicode character name");
        }

        AppendCodePoint(codePoint);
        return true;
    }

    /// <summary>The positions are those in CPython's escaped copy of the literal, where every non-ASCII character
    /// takes ten bytes.</summary>
    private readonly bool Fail(ReadOnlySpan<char> body, int start, int end, string reason)
    {
        int from = EscapedLength(body[..start]);
        int to = from + EscapedLength(body[start..end]) - 1;
        problems.Error = from == to
            ? $"(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position {from}: {reason}"
            : $"(unicode error) 'unicodeescape' codec can't decode bytes in position {from}-{to}: {reason}";
        return false;
    }

    private static int EscapedLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            length += text[i] < 128 ? 1 : 10;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
        }

        return length;
    }

    private void AppendPlain(ReadOnlySpan<char> text)
    {
        if (_codePoints is not null)
        {
            AddCodePoints(_codePoints, text);
        }

        _text.Append(text);
    }

    private void AppendCodePoint(int codePoint)
    {
        if (codePoint is >= 0xdc00 and <= 0xdfff && _codePoints is null && _text.Length > 0
            && char.IsHighSurrogate(_text[^1]))
        {
            _codePoints = [];
            AddCodePoints(_codePoints, _text.ToString());
        }

        _codePoints?.Add(codePoint);
        if (codePoint > 0xffff)
        {
            _text.Append(char.ConvertFromUtf32(codePoint));
        }
        else
        {
            _text.Append((char)codePoint);
        }
    }

    private static void AddCodePoints(List<int> list, ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                list.Add(char.ConvertToUtf32(text[i], text[++i]));
            }
            else
            {
                list.Add(text[i]);
            }
        }
    }
}
