using System.Runtime.InteropServices;
using CoroVm.Bytecode;
using CoroVm.Compiler.Diagnostics;

namespace CoroVm.Compiler.Emit;

/// <summary>The instructions of one unit as they are written. It tracks the depth of the operand stack, and writes nothing
/// where control cannot come: after an instruction that ends a path, until a label that some jump names.</summary>
internal sealed class CodeBuilder(DiagnosticReporter reporter)
{
    /// <summary>The greatest depth of the operand stack.</summary>
    public const int MaxStackDepth = 1999;

    /// <summary>In <see cref="Emitted.Second"/> of a StoreFast: it restores what LoadFastAndClear saved.</summary>
    public const int RestoresSaved = 1;

    private readonly List<Emitted> _instructions = [];
    private readonly List<LabelState> _labels = [default];
    private readonly List<ProtectedRegion> _regions = [];
    private int _openRegions;
    private SourceSpan _span;

    /// <summary>Forgets everything, to write another unit with the same buffers.</summary>
    public void Clear()
    {
        _instructions.Clear();
        _labels.RemoveRange(1, _labels.Count - 1);
        _regions.Clear();
        _openRegions = 0;
        _span = SourceSpan.None;
        Depth = MaxDepth = 0;
        IsReachable = true;
    }

    /// <summary>The depth of the operand stack here.</summary>
    public int Depth { get; private set; }

    /// <summary>The greatest depth so far.</summary>
    public int MaxDepth { get; private set; }

    /// <summary>Whether control can come to this place.</summary>
    public bool IsReachable { get; private set; } = true;

    public Span<Emitted> Instructions => CollectionsMarshal.AsSpan(_instructions);

    /// <summary>Regions in the order in which they were opened.</summary>
    public List<ProtectedRegion> Regions => _regions;

    public int LabelCount => _labels.Count;

    /// <summary>The index of the instruction behind a label; negative if it was never placed.</summary>
    public int PositionOf(int label) => _labels[label].Position - 1;

    public Label NewLabel()
    {
        _labels.Add(default);
        return new Label(_labels.Count - 1);
    }

    /// <summary>Makes a label before an instruction that is written already, where control may come.</summary>
    public Label LabelAt(int index)
    {
        _labels.Add(new LabelState(index + 1, 0, true));
        return new Label(_labels.Count - 1);
    }

    public void Emit(Opcode opcode, SourceSpan span) => Emit(opcode, 0, 0, span);

    public void Emit(Opcode opcode, int operand, SourceSpan span) => Emit(opcode, operand, 0, span);

    /// <summary>Writes an instruction that is no jump. Without a span it belongs to the one before it.</summary>
    public void Emit(Opcode opcode, int operand, int second, SourceSpan span)
    {
        if (!IsReachable)
            return;
        Append(opcode, operand, second, span);
        StackShape shape = StackShape.Of(opcode);
        if (Depth < shape.Needs(operand, second))
            throw new InvalidOperationException($"{opcode} finds {Depth} entries on the stack");
        SetDepth(Depth + shape.Net(operand, second), span);
        IsReachable = !shape.Ends;
    }

    /// <summary>Stores what LoadFastAndClear saved, which may be "unassigned".</summary>
    public void Restore(int local, SourceSpan span) => Emit(Opcode.StoreFast, local, RestoresSaved, span);

    /// <summary>Writes a jump.</summary>
    public void Jump(Opcode opcode, Label target, SourceSpan span)
    {
        if (!IsReachable)
            return;
        Append(opcode, target.Number, 0, span);
        StackShape shape = StackShape.Of(opcode);
        if (Depth < shape.Needs(0, 0))
            throw new InvalidOperationException($"{opcode} finds {Depth} entries on the stack");
        Expect(target, Depth + shape.BranchNet);
        SetDepth(Depth + shape.Net(0, 0), span);
        IsReachable = !shape.Ends;
    }

    /// <summary>Places a label here. Code goes on if it could come here or if a jump to the label was written.</summary>
    public void Place(Label label)
    {
        LabelState state = _labels[label.Number];
        if (state.Position != 0)
            throw new InvalidOperationException("a label is placed twice");
        if (IsReachable)
            Expect(label, Depth);
        state = _labels[label.Number];
        if (!IsReachable && state.IsExpected)
        {
            IsReachable = true;
            Depth = state.Depth;
        }
        _labels[label.Number] = state with { Position = _instructions.Count + 1 };
    }

    /// <summary>Starts a region whose handler finds the stack as it is here, less <paramref name="above"/> entries.</summary>
    public ProtectedRegion OpenRegion(int above = 0)
    {
        var region = new ProtectedRegion(_openRegions++, Depth - above)
        {
            Handler = NewLabel(),
            OpenAt = _instructions.Count,
        };
        _regions.Add(region);
        return region;
    }

    /// <summary>Ends a region for good.</summary>
    public void CloseRegion(ProtectedRegion region)
    {
        Suspend(region);
        _openRegions--;
    }

    /// <summary>The code that follows does not belong to the region, until <see cref="Resume"/>.</summary>
    public void Suspend(ProtectedRegion region)
    {
        if (region.OpenAt >= 0 && region.OpenAt < _instructions.Count)
            region.Segments.Add((region.OpenAt, _instructions.Count));
        region.OpenAt = -1;
    }

    public void Resume(ProtectedRegion region) => region.OpenAt = _instructions.Count;

    /// <summary>Places the handler of a closed region: reachable if the region has code, with the exception on the
    /// stack.</summary>
    public void PlaceHandler(ProtectedRegion region)
    {
        if (IsReachable)
            throw new InvalidOperationException("code runs into a handler");
        if (region.Segments.Count > 0)
            Expect(region.Handler, region.Depth + 1);
        Place(region.Handler);
        if (IsReachable)
            SetDepth(Depth, _span);
    }

    private void Append(Opcode opcode, int operand, int second, SourceSpan span)
    {
        if (span.IsKnown)
            _span = span;
        _instructions.Add(new Emitted(opcode, operand, second, _span));
    }

    private void SetDepth(int depth, SourceSpan span)
    {
        Depth = depth;
        if (depth <= MaxDepth)
            return;
        if (depth > MaxStackDepth)
            throw reporter.TooDeep(span);
        MaxDepth = depth;
    }

    private void Expect(Label label, int depth)
    {
        LabelState state = _labels[label.Number];
        if (state.IsExpected && state.Depth != depth)
            throw new InvalidOperationException($"a label is reached with {depth} and {state.Depth} entries");
        _labels[label.Number] = state with { IsExpected = true, Depth = depth };
    }

    // Position is the index plus 1, so that default is "not placed".
    private readonly record struct LabelState(int Position, int Depth, bool IsExpected);
}
