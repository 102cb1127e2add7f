using static CoroVm.Bytecode.LineForms;

namespace CoroVm.Bytecode;

/// <summary>Positions as bytes: one head byte for each change of position, most often without more. Offsets are counted in
/// instructions. The reader mirrors the writer.</summary>
internal static class LineTable
{
    private const int Limit = 1 << 30;

    public static void Write(ByteWriter writer, CodeUnit unit)
    {
        if (unit.Lines.Length == 0)
        {
            writer.Byte(NoTable);
            return;
        }
        var state = new LineState(unit.FirstLine);
        var instructions = new InstructionReader(unit.Code);
        var last = default(SourceSpan?);
        int entry = -1, repeats = 0;
        while (instructions.Read())
        {
            while (entry + 1 < unit.Lines.Length && unit.Lines[entry + 1].Offset <= instructions.Current.Offset)
                entry++;
            SourceSpan span = entry < 0 ? SourceSpan.None : unit.Lines[entry].Span;
            if (span == last)
            {
                repeats++;
                continue;
            }
            WriteRepeats(writer, ref repeats);
            last = span;
            WriteSpan(writer, ref state, span);
        }
        WriteRepeats(writer, ref repeats);
    }

    public static LineEntry[] Read(ref ByteReader reader, byte[] code, int firstLine)
    {
        var state = new LineState(firstLine);
        // Not a List: generic code over our structs would be compiled when a program starts.
        var entries = new LineEntry[16];
        int count = 0;
        var instructions = new InstructionReader(code);
        while (instructions.Read())
        {
            int at = reader.Position, head = reader.Byte();
            if (head == NoTable && count == 0)
                break;
            if (head < MaxRepeat && count > 0)
            {
                // This instruction is the first of head + 1.
                for (; head > 0; head--)
                    if (!instructions.Read())
                        throw new CbcFormatException(CbcRule.Lines, at, "positions for more instructions than there are");
                continue;
            }
            if (count == entries.Length)
                entries = Resized(entries, count * 2);
            entries[count++] = new LineEntry(instructions.Current.Offset, ReadSpan(ref reader, ref state, head, at));
        }
        return Resized(entries, count);
    }

    private static LineEntry[] Resized(LineEntry[] entries, int length)
    {
        var resized = new LineEntry[length];
        Array.Copy(entries, resized, Math.Min(length, entries.Length));
        return resized;
    }

    private static void WriteRepeats(ByteWriter writer, ref int repeats)
    {
        for (; repeats > 0; repeats -= MaxRepeat)
            writer.Byte((byte)(Math.Min(repeats, MaxRepeat) - 1));
        repeats = 0;
    }

    private static void WriteSpan(ByteWriter writer, ref LineState state, SourceSpan span)
    {
        if (!span.IsKnown)
        {
            writer.Byte(Unknown);
            return;
        }
        int start = StartForm(in state, span), end = EndForm(in state, span, start);
        writer.Byte((byte)(Spans + start * EndForms + end));
        switch (start)
        {
            case StartSameLine:
                writer.Signed(span.StartColumn - state.EndColumn);
                break;
            case StartNextLine or StartSecondLine:
                writer.Signed(span.StartColumn - state.Margin);
                break;
            case StartFar:
                writer.Signed(span.StartLine - state.EndLine);
                writer.Signed(span.StartColumn - state.Margin);
                break;
        }
        switch (end)
        {
            case EndBehind:
                writer.Number(span.EndColumn - state.EndColumn);
                break;
            case EndSameLine:
                writer.Number(span.EndColumn - span.StartColumn);
                break;
            case EndFar:
                writer.Signed(span.EndLine - span.StartLine);
                writer.Number(span.EndColumn);
                break;
        }
        state.Advance(span);
    }

    private static int StartForm(in LineState state, SourceSpan span)
    {
        for (int i = 0; i < StartBehind1; i++)
            if (state.Recent(i) == (span.StartLine, span.StartColumn))
                return StartRecent + i;
        return (span.StartLine - state.EndLine) switch
        {
            0 when span.StartColumn == state.EndColumn + 1 => StartBehind1,
            0 when span.StartColumn == state.EndColumn + 2 => StartBehind2,
            0 => StartSameLine,
            1 => StartNextLine,
            2 => StartSecondLine,
            _ => StartFar,
        };
    }

    private static int EndForm(in LineState state, SourceSpan span, int start)
    {
        int length = span.EndColumn - span.StartColumn, beyond = span.EndColumn - state.EndColumn;
        if (span.EndLine == state.EndLine && beyond == 0)
            return EndSame;
        if (span.EndLine == state.EndLine && beyond == 1 && start < StartBehind1)
            return EndBehind1;
        if (span.EndLine == span.StartLine && length is > 0 and <= MaxShort)
            return EndShort + length - 1;
        if (span.EndLine == state.EndLine && beyond > 0 && start < StartBehind1)
            return EndBehind;
        return span.EndLine == span.StartLine && length >= 0 ? EndSameLine : EndFar;
    }

    private static SourceSpan ReadSpan(ref ByteReader reader, ref LineState state, int head, int at)
    {
        if (head == Unknown)
            return SourceSpan.None;
        int start = (head - Spans) / EndForms, end = (head - Spans) % EndForms;
        if (head < Spans || start >= StartForms)
            throw new CbcFormatException(CbcRule.Lines, at, $"head {head}");
        (long line, long column) = ReadStart(ref reader, in state, start);
        (long endLine, long endColumn) = ReadEnd(ref reader, in state, end, line, column);
        if (line is < 1 or > Limit || column is < 0 or > Limit || endLine is < 0 or > Limit || endColumn is < 0 or > Limit)
            throw new CbcFormatException(CbcRule.Lines, at, $"{line}:{column} to {endLine}:{endColumn}");
        var span = new SourceSpan((int)line, (int)column, (int)endLine, (int)endColumn);
        state.Advance(span);
        return span;
    }

    private static (long Line, long Column) ReadStart(ref ByteReader reader, in LineState state, int form)
    {
        long endLine = state.EndLine, endColumn = state.EndColumn, margin = state.Margin;
        return form switch
        {
            < StartBehind1 => state.Recent(form),
            StartBehind1 => (endLine, endColumn + 1),
            StartBehind2 => (endLine, endColumn + 2),
            StartSameLine => (endLine, endColumn + reader.Signed()),
            StartNextLine => (endLine + 1, margin + reader.Signed()),
            StartSecondLine => (endLine + 2, margin + reader.Signed()),
            _ => (endLine + reader.Signed(), margin + reader.Signed()),
        };
    }

    private static (long Line, long Column) ReadEnd(ref ByteReader reader, in LineState state, int form, long line, long column) =>
        form switch
        {
            EndSame => (state.EndLine, state.EndColumn),
            EndBehind1 => (state.EndLine, state.EndColumn + 1L),
            EndBehind => (state.EndLine, state.EndColumn + (long)reader.Number()),
            EndSameLine => (line, column + reader.Number()),
            EndFar => (line + reader.Signed(), reader.Number()),
            _ => (line, column + form - EndShort + 1),
        };
}
