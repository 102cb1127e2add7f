namespace CoroVm.Compiler.Syntax;

/// <summary>The letters before a string's quote: any case, <c>r</c> with one of <c>b f t</c>, or <c>u</c>
/// alone.</summary>
internal readonly record struct StringPrefix(
    int Quote, bool IsRaw, bool IsBytes, bool IsUnicode, bool IsFString, bool IsTemplate)
{
    public bool IsFormatted => IsFString || IsTemplate;

    /// <summary>What is wrong with the letters together, or null.</summary>
    public string? Conflict =>
        IsUnicode && IsBytes ? Incompatible('u', 'b')
        : IsUnicode && IsRaw ? Incompatible('u', 'r')
        : IsUnicode && IsFString ? Incompatible('u', 'f')
        : IsUnicode && IsTemplate ? Incompatible('u', 't')
        : IsBytes && IsFString ? Incompatible('b', 'f')
        : IsBytes && IsTemplate ? Incompatible('b', 't')
        : IsFString && IsTemplate ? Incompatible('f', 't')
        : null;

    /// <summary>Reads a prefix at <paramref name="start"/>. <see cref="Quote"/> is the offset of the quote, or -1
    /// when this is no string. Each letter counts once, so that the last of two makes it a name.</summary>
    public static StringPrefix Read(SourceCursor source, int start)
    {
        var result = new StringPrefix(-1, false, false, false, false, false);
        for (int p = start; ; p++)
        {
            switch (source.At(p))
            {
                case 'r' or 'R' when !result.IsRaw:
                    result = result with { IsRaw = true };
                    break;
                case 'b' or 'B' when !result.IsBytes:
                    result = result with { IsBytes = true };
                    break;
                case 'u' or 'U' when !result.IsUnicode:
                    result = result with { IsUnicode = true };
                    break;
                case 'f' or 'F' when !result.IsFString:
                    result = result with { IsFString = true };
                    break;
                case 't' or 'T' when !result.IsTemplate:
                    result = result with { IsTemplate = true };
                    break;
                case '"' or '\'':
                    return result with { Quote = p };
                default:
                    return result;
            }
        }
    }

    private static string Incompatible(char first, char second) =>
        $"'{first}' and '{second}' prefixes are incompatible";
}
