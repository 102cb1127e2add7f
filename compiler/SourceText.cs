using CoroVm.Compiler.Diagnostics;
using CoroVm.Compiler.Syntax;

namespace CoroVm.Compiler;

/// <summary>Program text and what it is called in messages. Newlines are normalised to <c>\n</c>.</summary>
public sealed class SourceText
{
    private SourceText(string text, string fileName, UnicodeData? unicode)
    {
        Unicode = unicode ?? PlatformUnicodeData.Instance;
        Text = text;
        FileName = fileName;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Names of characters and normalisation; without one given, what the platform knows.</summary>
    public UnicodeData Unicode { get; }

    /// <summary>The name for messages.</summary>
    public string FileName { get; }

    /// <summary>Text that is already decoded. A coding cookie in it means nothing.</summary>
    public static SourceText FromString(string text, string fileName, UnicodeData? unicode = null) =>
        new(Normalise(text), fileName, unicode);

    /// <summary>Text of a file: PEP 263 cookie, byte order mark, UTF-8 by default.</summary>
    /// <exception cref="CompileError">The encoding is unknown, or the bytes are not in it.</exception>
    public static SourceText FromBytes(ReadOnlySpan<byte> bytes, string fileName, UnicodeData? unicode = null) =>
        new(Normalise(SourceDecoder.Decode(bytes, fileName)), fileName, unicode);

    /// <summary>Line <paramref name="line"/> (from 1) without its newline; empty beyond the end.</summary>
    public string GetLine(int line)
    {
        ReadOnlySpan<char> rest = Text;
        for (int i = 1; i < line; i++)
        {
            int newline = rest.IndexOf('\n');
            if (newline < 0)
            {
                return "";
            }

            rest = rest[(newline + 1)..];
        }

        int end = rest.IndexOf('\n');
        return (end < 0 ? rest : rest[..end]).ToString();
    }

    private static string Normalise(string text)
    {
        if (text.Contains('\r'))
        {
            text = text.Replace("\r\n", "\n").Replace('\r', '\n');
        }

        return text;
    }
}
