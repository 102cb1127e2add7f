using System.Text;

namespace CoroVm.Tests.Campaign;

/// <summary>Damages a text: characters, tokens and lines, within it and from another one.</summary>
internal static class TextMutation
{
    private static readonly string[] s_tokens =
    [
        "(", ")", "[", "]", "{", "}", ":", ",", ".", "=", ":=", "->", "*", "**", "+", "-", "@", "~", "\\\n", "\n", "\n    ", "\n\t", ";", "#", "'", "\"", "'''", "\"\"\"",
        "f'", "t\"", "rb'", "{x!r:", "lambda", "def f():", "class C:", "async ", "await ", "yield ", "yield from ", "return", "if ", "else:", "elif ", "for x in ", "while ", "try:",
        "except* ", "except ", "finally:", "with ", "match x:", "case _:", "import ", "from . import ", "global x", "nonlocal x", "del ", "assert ", "raise ", "type X = ", "not ", "and ", "or ", "is ", "in ",
        "0x", "1e999", "1_0", "0777", "1j", "\\N{DIGIT ONE}", "\\ud800", "\u00e9", "\U0001F600", "\0", "\uFEFF", "\r", "\f", "# coding: latin-1\n", "...", "!=", "<>", "__debug__", "None", "True",
        ".unit u1 f\n", ".code\n", ".handler ", ".locals ", ".flags ", ".const ", "LOAD_CONST ", "JUMP L1\n", "L1:", "code u1", "#0", "#-1", "#99999999999", "@1:0-5", "frozenset(", "complex(", "float(0x7ff0000000000000)", "2147483648", "-", "@none",
    ];

    public static byte[] Make(byte[] text, byte[] other, Random random)
    {
        List<byte> bytes = [.. text.Length > 20_000 ? Part(text, random, 20_000) : text];
        for (int i = 1 + random.Next(4); i > 0; i--)
            Step(bytes, other, random);
        return [.. bytes];
    }

    private static void Step(List<byte> bytes, byte[] other, Random random)
    {
        int at = random.Next(bytes.Count + 1);
        int count = Math.Min(1 + random.Next(random.Next(8) == 0 ? 200 : 8), bytes.Count - at);
        switch (random.Next(11))
        {
            case 0 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)(32 + random.Next(95));
                break;
            case 2:
                bytes.RemoveRange(at, count);
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, count));
                break;
            case 4:
                bytes.InsertRange(at, Part(other, random, 1 + random.Next(120)));
                break;
            case 5:
                (int start, int length) = Line(bytes, at);
                bytes.RemoveRange(start, length);
                break;
            case 6:
                (start, length) = Line(bytes, at);
                bytes.InsertRange(Line(bytes, random.Next(bytes.Count + 1)).Start, bytes.GetRange(start, length));
                break;
            case 7:
                // The same many times: nesting, long operands, long lines.
                byte[] token = Encoding.UTF8.GetBytes(s_tokens[random.Next(s_tokens.Length)]);
                for (int i = random.Next(random.Next(10) == 0 ? 3000 : 30); i > 0; i--)
                    bytes.InsertRange(at, token);
                break;
            case 8:
                (start, _) = Line(bytes, at);
                bytes.InsertRange(start, Enumerable.Repeat((byte)(random.Next(5) == 0 ? '\t' : ' '), 1 + random.Next(8)));
                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(s_tokens[random.Next(s_tokens.Length)]));
                break;
        }
    }

    private static (int Start, int Length) Line(List<byte> bytes, int at)
    {
        int start = at == 0 ? 0 : bytes.LastIndexOf((byte)'\n', Math.Min(at, bytes.Count) - 1) + 1;
        int end = start >= bytes.Count ? -1 : bytes.IndexOf((byte)'\n', start);
        return (start, (end < 0 ? bytes.Count : end + 1) - start);
    }

    private static byte[] Part(byte[] text, Random random, int length)
    {
        if (text.Length == 0)
            return [];
        int start = random.Next(text.Length);
        return text[start..Math.Min(text.Length, start + length)];
    }
}
