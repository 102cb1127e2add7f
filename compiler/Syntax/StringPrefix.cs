namespace CoroVm.Compiler.Syntax;

/// <summary>The letters before a string's quote: any case, <c>r</c> with one of <c>b f t</c>, or <c>u</c>
/// alone.</summary>
internal readonly record struct StringPrefix(int Quote, bool IsRaw, bool IsBytes, bool IsFString, bool IsTemplate)
{
    public bool IsFormatted => IsFString || IsTemplate;

    /// <summary>Reads a prefix at <paramref name="start"/>. <see cref="Quote"/> is the offset of the quote, or -1
    /// when this is no string.</summary>
    public static StringPrefix Read(SourceCursor source, int start)
    {
        bool isRaw = false;
        bool isBytes = false;
        bool isUnicode = false;
        bool isFString = false;
        bool isTemplate = false;
        for (int p = start; ; p++)
        {
            switch (source.At(p))
            {
                case 'r' or 'R' when !isRaw && !isUnicode:
                    isRaw = true;
                    break;
                case 'b' or 'B' when !(isBytes || isUnicode || isFString || isTemplate):
                    isBytes = true;
                    break;
                case 'u' or 'U' when p == start:
                    isUnicode = true;
                    break;
                case 'f' or 'F' when !(isBytes || isUnicode || isFString || isTemplate):
                    isFString = true;
                    break;
                case 't' or 'T' when !(isBytes || isUnicode || isFString || isTemplate):
                    isTemplate = true;
                    break;
                case '"' or '\'':
                    return new StringPrefix(p, isRaw, isBytes, isFString, isTemplate);
                default:
                    return new StringPrefix(-1, false, false, false, false);
            }
        }
    }
}
