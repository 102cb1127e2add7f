using System.Text;
using CoroVm.Compiler.Ast;

namespace CoroVm.Compiler.Syntax;

/// <summary>The value of a string or bytes literal, or of the text parts of an f-string.</summary>
internal static class StringLiterals
{
    /// <summary>The warning about a backslash that escapes nothing.</summary>
    public static string InvalidEscapeMessage(string escape) =>
        $"\"\\{escape}\" is an invalid escape sequence. Such sequences will not work in the future. "
        + $"Did you mean \"\\\\{escape}\"? A raw string is also an option.";

    /// <summary>The warning about an octal escape beyond one byte.</summary>
    public static string InvalidOctalMessage(string escape) =>
        $"\"\\{escape}\" is an invalid octal escape sequence. Such sequences will not work in the future. "
        + $"Did you mean \"\\\\{escape}\"? A raw string is also an option.";

    /// <summary>Decodes a whole literal with prefix and quotes.</summary>
    public static ConstantValue? Decode(SourceCursor source, in Token token, StringProblems problems)
    {
        var prefix = StringPrefix.Read(source, token.Start);
        int quoteAt = prefix.Quote;
        bool isTriple = token.End - quoteAt >= 6 && source.Text[quoteAt + 1] == source.Text[quoteAt]
            && source.Text[quoteAt + 2] == source.Text[quoteAt];
        int size = isTriple ? 3 : 1;
        var body = source.Text.AsSpan(quoteAt + size, token.End - quoteAt - (2 * size));
        ConstantValue? value = prefix.IsBytes
            ? DecodeBytes(body, prefix.IsRaw, problems)
            : DecodeText(body, prefix.IsRaw, problems);
        problems.WarningOffset += quoteAt + size - token.Start;
        return value;
    }

    /// <summary>Decodes the text between quotes or around replacement fields.</summary>
    public static StrValue? DecodeText(ReadOnlySpan<char> body, bool isRaw, StringProblems problems)
    {
        if (isRaw || !body.Contains('\\'))
        {
            return new StrValue(body.ToString());
        }

        var decoder = new EscapeDecoder(problems, body.Length);
        return decoder.Decode(body) ? decoder.ToValue() : null;
    }

    private static BytesValue? DecodeBytes(ReadOnlySpan<char> body, bool isRaw, StringProblems problems)
    {
        if (body.ContainsAnyExceptInRange('\0', '\x7f'))
        {
            problems.Error = "bytes can only contain ASCII literal characters";
            problems.IsAtLiteral = true;
            return null;
        }

        if (isRaw || !body.Contains('\\'))
        {
            return new BytesValue(Encoding.Latin1.GetBytes(body.ToArray()));
        }

        return BytesEscapes.Decode(body, problems);
    }
}
