using System.Runtime.CompilerServices;

namespace CoroVm.Compiler.Syntax;

/// <summary>A place in the text that moves forward, with its line and the columns of that line in code points.</summary>
internal sealed class SourceCursor
{
    private readonly bool _hasAstral;
    private int _countedTo;
    private int _pairs;

    public SourceCursor(string text)
    {
        Text = text;
        Length = text.Length;
        int nul = text.IndexOf('\0');
        if (nul >= 0)
        {
            HasNul = true;
            Length = text.LastIndexOf('\n', nul) + 1;
        }

        _hasAstral = text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') >= 0;
    }

    public string Text { get; }

    /// <summary>Where reading stops: the end of the text, or the start of the line with the first NUL.</summary>
    public int Length { get; }

    public bool HasNul { get; }

    /// <summary>The offset of the next character.</summary>
    public int Position { get; set; }

    /// <summary>The line of <see cref="Position"/>, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The offset at which that line starts.</summary>
    public int LineStart { get; private set; }

    public bool IsAtEnd => Position >= Length;

    /// <summary>The character at an offset, <c>'\0'</c> beyond the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public char At(int offset) => (uint)offset < (uint)Length ? Text[offset] : '\0';

    /// <summary>Tells that a line ended and the next starts at <paramref name="offset"/>.</summary>
    public void StartLine(int offset)
    {
        Line++;
        LineStart = offset;
        _countedTo = offset;
        _pairs = 0;
    }

    /// <summary>Goes back to an earlier line, for an error that is reported where a literal began.</summary>
    public void Rewind(int line, int lineStart, int position)
    {
        Line = line;
        LineStart = lineStart;
        Position = position;
        _countedTo = lineStart;
        _pairs = 0;
    }

    /// <summary>The column, from 0, of an offset in the current line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Column(int offset) => _hasAstral ? offset - LineStart - PairsBefore(offset) : offset - LineStart;

    /// <summary>The number of code points of a text.</summary>
    public static int CountCodePoints(ReadOnlySpan<char> text)
    {
        int count = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                count--;
            }
        }

        return count;
    }

    private int PairsBefore(int offset)
    {
        if (offset < _countedTo)
        {
            _countedTo = LineStart;
            _pairs = 0;
        }

        for (int i = _countedTo; i < offset; i++)
        {
            if (char.IsHighSurrogate(Text[i]) && i + 1 < Text.Length && char.IsLowSurrogate(Text[i + 1])
                && i + 1 < offset)
            {
                _pairs++;
                i++;
            }
        }

        _countedTo = offset;
        return _pairs;
    }
}
