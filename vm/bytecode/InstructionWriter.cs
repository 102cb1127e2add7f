namespace CoroVm.Bytecode;

/// <summary>The only encoder of portable code: a list of instructions whose jumps name labels. Instructions are known by
/// their index until <see cref="ToCode"/> lays them out, each jump in as few bytes as its distance needs; afterwards
/// <see cref="OffsetOf"/> gives the offsets for handlers and lines.</summary>
public sealed class InstructionWriter
{
    private readonly List<Entry> _entries = [];
    private readonly List<int> _labels = [];
    private int[]? _offsets;

    /// <summary>The number of instructions so far, which is the index of the next one.</summary>
    public int Count => _entries.Count;

    /// <summary>Forgets everything, to write other code with the same buffers.</summary>
    public void Clear()
    {
        _entries.Clear();
        _labels.Clear();
        _offsets = null;
    }

    /// <summary>Appends an instruction that is no jump and returns its index.</summary>
    public int Emit(Opcode opcode, int operand = 0, int second = 0)
    {
        if (OpcodeInfo.Of(opcode).IsJump)
            throw new ArgumentException($"{opcode} needs a label", nameof(opcode));
        return Append(new Entry(opcode, operand, second, -1, 0));
    }

    /// <summary>Appends a jump to a label and returns its index. <paramref name="width"/> is the least number of bytes its
    /// operand may take; it matters only to reproduce code that another encoder laid out.</summary>
    public int EmitJump(Opcode opcode, int label, int width = 1)
    {
        if (!OpcodeInfo.Of(opcode).IsJump)
            throw new ArgumentException($"{opcode} is no jump", nameof(opcode));
        return Append(new Entry(opcode, 0, 0, label, width));
    }

    /// <summary>Makes a label that is not placed yet.</summary>
    public int NewLabel()
    {
        _labels.Add(-1);
        return _labels.Count - 1;
    }

    /// <summary>Places a label before the next instruction.</summary>
    public void Mark(int label) => _labels[label] = _entries.Count;

    /// <summary>Whether a label has been placed.</summary>
    public bool IsMarked(int label) => _labels[label] >= 0;

    /// <summary>The index of the instruction that a placed label stands before.</summary>
    public int IndexOf(int label) => _labels[label] >= 0 ? _labels[label]
        : throw new InvalidOperationException($"label {label} is not placed");

    /// <summary>The offset of an instruction by its index (<see cref="Count"/> gives the code's end), after
    /// <see cref="ToCode"/>.</summary>
    public int OffsetOf(int index) => (_offsets ?? throw new InvalidOperationException("the code is not laid out yet"))[index];

    /// <summary>The offset of a label, after <see cref="ToCode"/>.</summary>
    public int OffsetOfLabel(int label) => OffsetOf(IndexOf(label));

    /// <summary>Lays the instructions out and encodes them. Every label that a jump names must have been placed.</summary>
    public byte[] ToCode()
    {
        int[] widths = new int[_entries.Count];
        for (int i = 0; i < widths.Length; i++)
            widths[i] = _entries[i].Label < 0 ? OperandLength(_entries[i]) : Math.Max(1, _entries[i].Width);
        int[] offsets = new int[_entries.Count + 1];
        // A jump only ever grows, so this ends, at the least layout in which each operand fits.
        do
        {
            for (int i = 0; i < widths.Length; i++)
                offsets[i + 1] = checked(offsets[i] + 1 + widths[i]);
        }
        while (GrowJumps(widths, offsets));
        _offsets = offsets;
        return Encode(offsets);
    }

    private bool GrowJumps(int[] widths, int[] offsets)
    {
        bool grew = false;
        for (int i = 0; i < widths.Length; i++)
        {
            if (_entries[i].Label < 0)
                continue;
            int needed = Varint.Length(Varint.Zigzag(Distance(i, offsets)));
            if (needed <= widths[i])
                continue;
            widths[i] = needed;
            grew = true;
        }
        return grew;
    }

    private byte[] Encode(int[] offsets)
    {
        byte[] code = new byte[offsets[_entries.Count]];
        for (int i = 0; i < _entries.Count; i++)
        {
            Entry entry = _entries[i];
            OpcodeInfo info = OpcodeInfo.Of(entry.Opcode);
            Span<byte> rest = code.AsSpan(offsets[i], offsets[i + 1] - offsets[i]);
            rest[0] = IsShort(entry, info) ? (byte)(info.ShortFrom + entry.Operand) : (byte)entry.Opcode;
            rest = rest.Slice(1);
            if (entry.Label >= 0)
            {
                WriteJump(rest, Distance(i, offsets));
                continue;
            }
            if (rest.Length > 0)
                rest = rest.Slice(Varint.Write(rest, Raw(info.Operand, entry.Operand)));
            if (rest.Length > 0)
                Varint.Write(rest, Raw(info.Second, entry.Second));
        }
        return code;
    }

    // A jump that grew for a distance which then shrank would be overlong; the least layout has none.
    private static void WriteJump(Span<byte> target, int distance)
    {
        uint raw = Varint.Zigzag(distance);
        if (Varint.Length(raw) != target.Length)
            throw new InvalidOperationException("a jump's width does not fit its distance");
        Varint.Write(target, raw);
    }

    private int Distance(int index, int[] offsets) => offsets[IndexOf(_entries[index].Label)] - offsets[index + 1];

    private static int OperandLength(Entry entry)
    {
        OpcodeInfo info = OpcodeInfo.Of(entry.Opcode);
        return IsShort(entry, info) ? 0 : (info.Operand == OperandKind.None ? 0 : Varint.Length(Raw(info.Operand, entry.Operand)))
            + (info.Second == OperandKind.None ? 0 : Varint.Length(Raw(info.Second, entry.Second)));
    }

    private static bool IsShort(Entry entry, OpcodeInfo info) => entry.Operand >= 0 && entry.Operand < info.ShortCount;

    private static uint Raw(OperandKind kind, int operand) =>
        kind == OperandKind.Int ? Varint.Zigzag(operand)
        : operand >= 0 ? (uint)operand
        : throw new ArgumentOutOfRangeException(nameof(operand), operand, "an operand is not negative");

    private int Append(Entry entry)
    {
        _offsets = null;
        _entries.Add(entry);
        return _entries.Count - 1;
    }

    private readonly record struct Entry(Opcode Opcode, int Operand, int Second, int Label, int Width);
}
