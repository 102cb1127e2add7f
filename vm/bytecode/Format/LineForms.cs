namespace CoroVm.Bytecode;

/// <summary>The head bytes of a position table. Heads below <see cref="Spans"/> stand alone; the others are a span whose
/// start and end forms are <c>(head - Spans) / EndForms</c> and <c>(head - Spans) % EndForms</c>.</summary>
internal static class LineForms
{
    /// <summary>0 to 5: the entry before holds for 1 to 6 more instructions.</summary>
    public const int MaxRepeat = 6;
    /// <summary>An instruction without a position.</summary>
    public const int Unknown = 6;
    /// <summary>In first place: no table, only a first line.</summary>
    public const int NoTable = 7;
    public const int Spans = 8;

    // 0 to 2: the start is a recent one.
    public const int StartRecent = 0;
    /// <summary>One column behind the last end.</summary>
    public const int StartBehind1 = 3;
    /// <summary>Two columns behind the last end.</summary>
    public const int StartBehind2 = 4;
    /// <summary>On the last end's line; signed distance from the last end.</summary>
    public const int StartSameLine = 5;
    /// <summary>On the line after the last end; signed distance from the margin.</summary>
    public const int StartNextLine = 6;
    /// <summary>Two lines after the last end; signed distance from the margin.</summary>
    public const int StartSecondLine = 7;
    /// <summary>Signed line distance from the last end, signed column distance from the margin.</summary>
    public const int StartFar = 8;

    /// <summary>The last end.</summary>
    public const int EndSame = 0;
    /// <summary>One column behind the last end.</summary>
    public const int EndBehind1 = 1;
    /// <summary>On the last end's line; distance from it.</summary>
    public const int EndBehind = 2;
    /// <summary>On the start's line; distance from the start.</summary>
    public const int EndSameLine = 3;
    /// <summary>Signed line distance from the start, then the column.</summary>
    public const int EndFar = 4;
    /// <summary>5 to 26: on the start's line, 1 to 22 columns behind it.</summary>
    public const int EndShort = 5;
    public const int MaxShort = 22;
    public const int EndForms = EndShort + MaxShort;
    public const int StartForms = 9;
}
