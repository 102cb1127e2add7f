using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Syntax;

/// <summary>The escapes of bytes literals: no names, no <c>\u</c>.</summary>
internal static class BytesEscapes
{
    public static BytesValue? Decode(ReadOnlySpan<char> body, StringProblems problems)
    {
        var result = new byte[body.Length];
        int length = 0;
        for (int i = 0; i < body.Length;)
        {
            char c = body[i++];
            if (c != '\\')
            {
                result[length++] = (byte)c;
                continue;
            }

            int escape = i;
            c = body[i++];
            switch (c)
            {
                case '\n':
                    break;
                case 'x':
                    if (i + 1 >= body.Length || !char.IsAsciiHexDigit(body[i]) || !char.IsAsciiHexDigit(body[i + 1]))
                    {
                        problems.Error = $"(value error) invalid \\x escape at position {escape - 1}";
                        return null;
                    }

                    result[length++] = (byte)((EscapeDecoder.HexDigit(body[i]) << 4)
                        | EscapeDecoder.HexDigit(body[i + 1]));
                    i += 2;
                    break;
                case >= '0' and <= '7':
                    int value = c - '0';
                    while (i < body.Length && i < escape + 3 && body[i] is >= '0' and <= '7')
                    {
                        value = (value * 8) + (body[i++] - '0');
                    }

                    if (value > 255)
                    {
                        problems.WarnAt(escape, StringLiterals.InvalidOctalMessage(body[escape..i].ToString()));
                    }

                    result[length++] = (byte)value;
                    break;
                default:
                    if (EscapeDecoder.Simple(c) is >= 0 and var simple)
                    {
                        result[length++] = (byte)simple;
                        break;
                    }

                    problems.WarnAt(escape, StringLiterals.InvalidEscapeMessage(c.ToString()));
                    result[length++] = (byte)'\\';
                    result[length++] = (byte)c;
                    break;
            }
        }

        return new BytesValue(result.AsSpan(0, length).ToArray());
    }
}
