using System.Text;
using CoroVm.Compiler.Diagnostics;

namespace CoroVm.Compiler.Syntax;

/// <summary>Bytes of a source file to text: byte order mark, coding cookie in the first two lines (PEP 263), UTF-8
/// by default.</summary>
internal static class SourceDecoder
{
    private const string UndefinedReason = "character maps to <undefined>";

    /// <exception cref="CompileError">The encoding is unknown, or the bytes are not in it.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string fileName)
    {
        bool hasMark = bytes.StartsWith("\ufeff"u8);
        if (hasMark)
        {
            bytes = bytes[3..];
        }

        string? cookie = FindCookie(bytes);
        // With a mark only the exact name goes together.
        if (hasMark && cookie is not null && IsUtf8(cookie) && !IsUtf8Name(cookie))
        {
            throw new CompileError(CompileErrorKind.SyntaxError, $"encoding problem: {cookie} with BOM", fileName, 1, 0, 0, 0, null);
        }

        if (cookie is null || IsUtf8(cookie))
        {
            return DecodeUtf8(bytes, fileName, isAlias: cookie is not null && !IsUtf8Name(cookie));
        }

        if (hasMark)
        {
            throw Fail($"encoding problem: {(IsLatin1(cookie) ? "iso-8859-1" : cookie)} with BOM", fileName);
        }

        var encoding = EncodingOf(cookie) ?? throw Fail($"unknown encoding: {cookie}", fileName);
        try
        {
            string text = encoding.GetString(bytes);
            int undefined = encoding.CodePage is >= 1250 and <= 1258
                ? text.AsSpan().IndexOfAnyInRange('\x80', '\x9f')
                : -1;
            return undefined < 0 ? text : throw FailAt(bytes, undefined, "charmap", UndefinedReason, fileName);
        }
        catch (DecoderFallbackException e)
        {
            throw encoding.CodePage == Encoding.ASCII.CodePage
                ? FailAt(bytes, e.Index, "ascii", "ordinal not in range(128)", fileName)
                : encoding.IsSingleByte ? FailAt(bytes, e.Index, "charmap", UndefinedReason, fileName)
                : FailAt(bytes, e.Index, Normalise(cookie), "illegal multibyte sequence", fileName);
        }
    }

    private static CompileError FailAt(
        ReadOnlySpan<byte> bytes, int position, string codec, string reason, string fileName)
    {
        byte bad = (uint)position < (uint)bytes.Length ? bytes[position] : (byte)0;
        return Fail($"'{codec}' codec can't decode byte 0x{bad:x2} in position {position}: {reason}", fileName);
    }

    /// <summary>The name in the coding cookie, as written, or null. Only a first line that is blank or a comment
    /// lets the second one count.</summary>
    private static string? FindCookie(ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < 2; i++)
        {
            int newline = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            var line = newline < 0 ? bytes : bytes[..newline];
            var rest = line.TrimStart(" \t\f"u8);
            if (rest.Length > 0 && rest[0] != '#')
            {
                return null;
            }

            if (CookieIn(rest) is { } name)
            {
                return name;
            }

            if (newline < 0)
            {
                return null;
            }

            bool isPair = bytes[newline] == '\r' && newline + 1 < bytes.Length && bytes[newline + 1] == '\n';
            bytes = bytes[(newline + (isPair ? 2 : 1))..];
        }

        return null;
    }

    private static string? CookieIn(ReadOnlySpan<byte> comment)
    {
        int at = comment.IndexOf("coding"u8);
        while (at >= 0)
        {
            var rest = comment[(at + 6)..];
            if (rest.Length > 0 && rest[0] is (byte)':' or (byte)'=')
            {
                rest = rest[1..].TrimStart(" \t"u8);
                int length = 0;
                while (length < rest.Length && (char.IsAsciiLetterOrDigit((char)rest[length])
                    || rest[length] is (byte)'-' or (byte)'_' or (byte)'.'))
                {
                    length++;
                }

                if (length > 0)
                {
                    return Encoding.ASCII.GetString(rest[..length]);
                }
            }

            int next = comment[(at + 6)..].IndexOf("coding"u8);
            at = next < 0 ? -1 : at + 6 + next;
        }

        return null;
    }

    private static string Normalise(string name) => name.ToLowerInvariant().Replace('_', '-');

    private static bool IsUtf8(string name) =>
        IsUtf8Name(name) || Normalise(name) is "utf8" or "u8" or "utf" or "cp65001";

    /// <summary>The spellings that stand for the default, so that wrong bytes are reported in the same way.</summary>
    private static bool IsUtf8Name(string name)
    {
        string normal = Normalise(name);
        return normal == "utf-8" || normal.StartsWith("utf-8-", StringComparison.Ordinal);
    }

    private static bool IsLatin1(string name)
    {
        string normal = Normalise(name);
        return normal is "latin-1" or "latin1" or "iso-8859-1" or "iso8859-1" or "l1" or "8859" or "cp819" or "latin"
            || normal.StartsWith("latin-1-", StringComparison.Ordinal)
            || normal.StartsWith("iso-8859-1-", StringComparison.Ordinal)
            || normal.StartsWith("iso-latin-1", StringComparison.Ordinal);
    }

    private static Encoding? EncodingOf(string name)
    {
        string normal = Normalise(name);
        if (IsLatin1(name))
        {
            return Encoding.Latin1;
        }

        string netName = normal switch
        {
            "ascii" or "646" => "us-ascii",
            "mac-roman" or "macroman" => "macintosh",
            "euc-kr" or "euckr" => "euc-kr",
            "sjis" or "shiftjis" or "s-jis" => "shift_jis",
            "eucjp" or "ujis" or "u-jis" => "euc-jp",
            "gbk" or "cp936" or "936" => "gb2312",
            "big5-tw" or "csbig5" => "big5",
            ['c', 'p', '1', '2', '5', var digit] => "windows-125" + digit,
            ['c', 'p', .. var digits] when digits.All(char.IsAsciiDigit) => "ibm" + digits,
            ['i', 's', 'o', '8', '8', '5', '9', '-', .. var part] => "iso-8859-" + part,
            ['l', 'a', 't', 'i', 'n', '-', .. var part] => "iso-8859-" + LatinPart(part),
            _ => normal,
        };
        try
        {
            return Find(netName) ?? Find(normal);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding? Find(string name)
    {
        var strict = DecoderFallback.ExceptionFallback;
        var replacement = EncoderFallback.ReplacementFallback;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, replacement, strict)
                ?? Encoding.GetEncoding(name, replacement, strict);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string LatinPart(string part) => part switch
    {
        "5" => "9",
        "6" => "10",
        "7" => "13",
        "8" => "14",
        "9" => "15",
        "10" => "16",
        _ => part,
    };

    private static string DecodeUtf8(ReadOnlySpan<byte> bytes, string fileName, bool isAlias)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        int at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out int width) == System.Buffers.OperationStatus.Done)
        {
            at += width;
        }

        if (isAlias)
        {
            throw Fail(
                $"'utf-8' codec can't decode byte 0x{bytes[at]:x2} in position {at}: {Utf8Reason(bytes[at..])}", fileName);
        }

        int line = bytes[..at].Count((byte)'\n') + 1;
        int lineStart = bytes[..at].LastIndexOf((byte)'\n') + 1;
        int newline = bytes[lineStart..].IndexOf((byte)'\n');
        var text = newline < 0 ? bytes[lineStart..] : bytes.Slice(lineStart, newline);
        int column = Encoding.UTF8.GetString(bytes[lineStart..at]).EnumerateRunes().Count() + 1;
        string message =
            $"Non-UTF-8 code starting with '\\x{bytes[at]:x2}' in file {fileName} on line {line}, but no encoding "
                + "declared; see https://peps.python.org/pep-0263/ for details";
        throw new CompileError(
            CompileErrorKind.SyntaxError, message, fileName, line, column, line, column,
            Encoding.UTF8.GetString(text));
    }

    private static string Utf8Reason(ReadOnlySpan<byte> bytes)
    {
        int length = bytes[0] switch
        {
            < 0xc2 or > 0xf4 => 0,
            < 0xe0 => 2,
            < 0xf0 => 3,
            _ => 4,
        };
        return length == 0 ? "invalid start byte"
            : bytes.Length < length ? "unexpected end of data"
            : "invalid continuation byte";
    }

    private static CompileError Fail(string message, string fileName) =>
        new(CompileErrorKind.SyntaxError, message, fileName, 0, -1, 0, 0, null);
}
