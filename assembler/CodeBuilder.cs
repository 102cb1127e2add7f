using System.Globalization;
using CoroVm.Bytecode;

namespace CoroVm.Assembler;

/// <summary>The part of a unit behind <c>.code</c>: instructions, labels, positions and protected ranges.</summary>
internal sealed class CodeBuilder(NameList locals, NameList free, NameList names, ConstantList constants)
{
    private static readonly Dictionary<string, OpcodeInfo> s_byMnemonic = OpcodeInfo.All.ToDictionary(i => i.Mnemonic);

    private readonly InstructionWriter _writer = new();
    private readonly Dictionary<string, Label> _labels = [];
    private readonly List<AsmToken> _places = [];
    private readonly List<(int Index, SourceSpan Span)> _positions = [];
    private readonly List<(Label Start, Label End, Label Target, int Depth, AsmToken At)> _handlers = [];

    public byte[] Code { get; private set; } = [];

    public ExceptionHandler[] Handlers { get; private set; } = [];

    public LineEntry[] Lines { get; private set; } = [];

    public void ReadLine(TokenCursor cursor)
    {
        AsmToken first = cursor.Current;
        if (first is { Kind: AsmTokenKind.Word, Text: ".handler" })
        {
            cursor.Next();
            ReadHandler(cursor, first);
            return;
        }
        while (cursor.Current.Kind == AsmTokenKind.Word && cursor.Peek(1).Is(':'))
            PlaceLabel(cursor);
        if (!cursor.AtEnd)
            ReadInstruction(cursor);
    }

    /// <summary>Fixes offsets.</summary>
    public void Layout()
    {
        foreach (Label label in _labels.Values)
            if (!_writer.IsMarked(label.Number))
                throw label.FirstUse.Fail($"expected a label of this unit, found {label.FirstUse.Display}");
        try
        {
            Code = _writer.ToCode();
        }
        catch (InvalidOperationException)
        {
            throw _places[0].Fail("expected jumps that are as wide as they claim");
        }
        Handlers = _handlers.ConvertAll(h => new ExceptionHandler(Offset(h.Start), Offset(h.End), Offset(h.Target), h.Depth)).ToArray();
        Lines = _positions.ConvertAll(p => new LineEntry(_writer.OffsetOf(p.Index), p.Span)).ToArray();
    }

    /// <summary>Where in the text the instruction at an offset stands.</summary>
    public AsmToken? PlaceOf(int offset)
    {
        for (int i = 0; i < _places.Count; i++)
            if (_writer.OffsetOf(i) >= offset)
                return _places[i];
        return _places.Count > 0 ? _places[^1] : null;
    }

    private int Offset(Label label) => _writer.OffsetOfLabel(label.Number);

    private void PlaceLabel(TokenCursor cursor)
    {
        AsmToken at = cursor.Current;
        Label label = ReadLabel(cursor);
        if (_writer.IsMarked(label.Number))
            throw at.Fail($"expected a new label, found {at.Display} again");
        _writer.Mark(label.Number);
        cursor.Expect(':');
    }

    private Label ReadLabel(TokenCursor cursor)
    {
        AsmToken at = cursor.Current;
        string name = cursor.Word("a label");
        if (!_labels.TryGetValue(name, out Label label))
            _labels.Add(name, label = new Label(_writer.NewLabel(), at));
        return label;
    }

    private void ReadHandler(TokenCursor cursor, AsmToken at)
    {
        Label start = ReadLabel(cursor);
        cursor.Expect(',');
        Label end = ReadLabel(cursor);
        cursor.Expect(',');
        Label target = ReadLabel(cursor);
        cursor.Expect(',');
        _handlers.Add((start, end, target, cursor.Integer("a stack depth"), at));
    }

    private void ReadInstruction(TokenCursor cursor)
    {
        AsmToken at = cursor.Current;
        string mnemonic = cursor.Word("a label or an instruction");
        int width = 1, dot = mnemonic.IndexOf('.');
        if (dot >= 0 && (!int.TryParse(mnemonic.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out width)
            || width is < 1 or > Varint.MaxLength))
            throw at.Fail($"expected an instruction, found {at.Display}");
        if (!s_byMnemonic.TryGetValue(dot < 0 ? mnemonic : mnemonic[..dot], out OpcodeInfo? info) || (dot >= 0 && !info.IsJump))
            throw at.Fail($"expected an instruction, found {at.Display}");
        if (info.IsJump)
        {
            _writer.EmitJump(info.Opcode, ReadLabel(cursor).Number, width);
        }
        else
        {
            int operand = info.Operand == OperandKind.None ? 0 : ReadOperand(cursor, info.Operand);
            if (info.Second != OperandKind.None)
                cursor.Expect(',');
            _writer.Emit(info.Opcode, operand, info.Second == OperandKind.None ? 0 : ReadOperand(cursor, info.Second));
        }
        _places.Add(at);
        if (cursor.Current.Kind == AsmTokenKind.Position)
            ReadPosition(cursor.Next());
    }

    private int ReadOperand(TokenCursor cursor, OperandKind kind)
    {
        switch (kind)
        {
            case OperandKind.Local:
                return locals.Read(cursor, add: false);
            case OperandKind.Free:
                return free.Read(cursor, add: false);
            case OperandKind.Name:
                return names.Read(cursor, add: true);
            case OperandKind.Const or OperandKind.Code or OperandKind.Keywords:
                return constants.Read(cursor);
            case OperandKind.Int:
                return cursor.Integer("an integer of 32 bits", int.MinValue);
            case OperandKind.BinaryKind or OperandKind.CompareKind or OperandKind.Intrinsic:
                string what = kind == OperandKind.Intrinsic ? "an intrinsic" : "an operator";
                if (cursor.Current.Kind is not (AsmTokenKind.Symbol or AsmTokenKind.Word)
                    || OperatorNames.Parse(kind, cursor.Current.Text) is not { } operand)
                    throw cursor.Expected(what);
                cursor.Next();
                return operand;
            default:
                return cursor.Integer("a number");
        }
    }

    private void ReadPosition(AsmToken token)
    {
        SourceSpan span = SourceSpan.None;
        if (token.Text != "@none" && !TryParsePosition(token.Text.AsSpan(1), out span))
            throw token.Fail($"expected @line:column-column, @line:column-line:column or @none, found {token.Display}");
        _positions.Add((_writer.Count - 1, span));
    }

    private static bool TryParsePosition(ReadOnlySpan<char> text, out SourceSpan span)
    {
        span = default;
        int dash = text.IndexOf('-');
        if (dash < 0 || !TryParsePair(text[..dash], 0, out int line, out int column))
            return false;
        bool valid = TryParsePair(text[(dash + 1)..], line, out int endLine, out int endColumn);
        span = new SourceSpan(line, column, endLine, endColumn);
        return valid && line > 0;
    }

    private static bool TryParsePair(ReadOnlySpan<char> text, int line, out int parsedLine, out int column)
    {
        int colon = text.IndexOf(':');
        parsedLine = line;
        return int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out column)
            && (colon < 0 ? line > 0 : int.TryParse(text[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out parsedLine));
    }

    private readonly record struct Label(int Number, AsmToken FirstUse);
}
