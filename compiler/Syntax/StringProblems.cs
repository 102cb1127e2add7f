namespace CoroVm.Compiler.Syntax;

/// <summary>What decoding a literal finds wrong, and the names it may use.</summary>
internal sealed class StringProblems(UnicodeData unicode)
{
    /// <summary>The names of <c>\N{...}</c>.</summary>
    public UnicodeData Unicode { get; } = unicode;

    /// <summary>Why the literal has no value, or null.</summary>
    public string? Error { get; set; }

    /// <summary>Whether the error is reported at the literal itself and not at the last token read.</summary>
    public bool IsAtLiteral { get; set; }

    /// <summary>The warning for the first doubtful escape, or null.</summary>
    public string? Warning { get; set; }

    /// <summary>The offset of that escape in the text that was decoded.</summary>
    public int WarningOffset { get; set; }

    public void WarnAt(int offset, string message)
    {
        if (Warning is null)
        {
            Warning = message;
            WarningOffset = offset;
        }
    }

    public void Clear()
    {
        Error = null;
        IsAtLiteral = false;
        Warning = null;
    }
}
