namespace CoroVm.Runtime.Prepare;

/// <summary>The operand stack at a label: how deep, and which entries are saved handled exceptions.</summary>
internal readonly record struct StackShape(int Depth, int[] Previous);

/// <summary>The operand stack at one point of the translation. An entry is in its slot, or a note that it is a local or a
/// constant, which its consumer reads in place.</summary>
internal sealed class AbstractStack
{
    private enum Kind : byte { Slot, Local, Constant, Previous }

    private struct Entry
    {
        internal Kind Kind;
        internal int Index;
    }

    private readonly Entry[] entries;
    private readonly SlotLayout layout;
    private readonly CodeWriter writer;

    // No entry below this is a note, so that a label costs no walk over the whole stack.
    private int settled;

    // The number of saved handled exceptions.
    private int previous;

    internal AbstractStack(CodeUnit unit, SlotLayout layout, CodeWriter writer)
    {
        entries = new Entry[unit.StackDepth + 2];
        this.layout = layout;
        this.writer = writer;
    }

    internal int Depth { get; private set; }

    internal bool Reachable { get; set; } = true;

    internal int TopOffset => layout.TemporaryOffset(Depth - 1);

    /// <summary>The slot of the entry <paramref name="distance"/> down, 1 being the top.</summary>
    internal int OffsetAt(int distance) => layout.TemporaryOffset(Depth - distance);

    /// <summary>The constant that the top is a note of, or -1.</summary>
    internal int TopConstant => ConstantAt(1);

    internal int ConstantAt(int distance) => entries[Depth - distance] is { Kind: Kind.Constant, Index: var k } ? k : -1;

    /// <summary>Pushes an entry that the instruction being emitted puts into its slot, and gives that slot.</summary>
    internal int Push()
    {
        entries[Depth] = default;
        return layout.TemporaryOffset(Depth++);
    }

    internal void PushPrevious()
    {
        entries[Depth++] = new Entry { Kind = Kind.Previous };
        previous++;
    }

    internal void PushConstant(int index) => PushNote(new Entry { Kind = Kind.Constant, Index = index });

    internal void PushLocal(int local)
    {
        if (layout.IsNear(local))
            PushNote(new Entry { Kind = Kind.Local, Index = local });
        else
            writer.EmitWide(PreparedOp.LoadFar, Push(), layout.LocalSlot(local));
    }

    internal void CheckLocal(int local)
    {
        if (layout.IsNear(local))
        {
            writer.Emit(PreparedOp.CheckBound, layout.LocalOffset(local), Math.Min(local, ushort.MaxValue), 0);
        }
        else
        {
            writer.EmitWide(PreparedOp.LoadFar, layout.ScratchOffset, layout.LocalSlot(local));
            writer.Emit(PreparedOp.CheckBound, layout.ScratchOffset, Math.Min(local, ushort.MaxValue), 0);
        }
    }

    /// <summary>A slot that holds a local: its own, or the scratch slot it is fetched to.</summary>
    internal int LocalOperand(int local)
    {
        if (layout.IsNear(local))
            return layout.LocalOffset(local);
        writer.EmitWide(PreparedOp.LoadFar, layout.ScratchOffset, layout.LocalSlot(local));
        return layout.ScratchOffset;
    }

    /// <summary>Emits something on a slot that holds a local, and stores it back when it is far.</summary>
    internal void WithLocal(int local, bool store, Action<int> emit)
    {
        emit(LocalOperand(local));
        if (store && !layout.IsNear(local))
            writer.EmitWide(PreparedOp.StoreFar, layout.ScratchOffset, layout.LocalSlot(local));
    }

    internal void Pop() => Depth--;

    internal void Drop(int count) => Depth -= count;

    /// <summary>Pops the top and gives a slot that holds it: a local's own, or its temporary.</summary>
    internal int PopOperand()
    {
        Depth--;
        if (entries[Depth] is { Kind: Kind.Local, Index: var local })
            return layout.LocalOffset(local);
        Materialize(Depth);
        return layout.TemporaryOffset(Depth);
    }

    /// <summary>Pops the top, in its own slot.</summary>
    internal int PopSlot()
    {
        Materialize(--Depth);
        if (entries[Depth].Kind == Kind.Previous)
            previous--;
        return layout.TemporaryOffset(Depth);
    }

    /// <summary>Pops entries that must be in their slots, and gives the first one's.</summary>
    internal int PopContiguous(int count)
    {
        FlushTop(count);
        Depth -= count;
        return layout.TemporaryOffset(Depth);
    }

    internal void StoreLocal(int local)
    {
        FlushLocal(local, except: Depth - 1);
        Depth--;
        Entry top = entries[Depth];
        if (!layout.IsNear(local))
        {
            Materialize(Depth);
            writer.EmitWide(PreparedOp.StoreFar, layout.TemporaryOffset(Depth), layout.LocalSlot(local));
            return;
        }
        int target = layout.LocalOffset(local);
        switch (top.Kind)
        {
            case Kind.Constant:
                writer.EmitLoadConstant(target, top.Index);
                break;
            case Kind.Local:
                if (top.Index != local)
                    writer.Emit(PreparedOp.Move, target, layout.LocalOffset(top.Index), 0);
                break;
            default:
                writer.Emit(PreparedOp.Move, target, layout.TemporaryOffset(Depth), 0);
                break;
        }
    }

    internal void Copy(int distance)
    {
        int from = Depth - distance;
        if (entries[from].Kind is Kind.Local or Kind.Constant)
        {
            PushNote(entries[from]);
            return;
        }
        writer.Emit(PreparedOp.Move, Push(), layout.TemporaryOffset(from), 0);
    }

    internal void Swap(int distance)
    {
        int low = Depth - distance, high = Depth - 1;
        if (low == high)
            return;
        Entry a = entries[low], b = entries[high];
        bool aSlot = a.Kind is Kind.Slot or Kind.Previous, bSlot = b.Kind is Kind.Slot or Kind.Previous;
        int x = layout.TemporaryOffset(low), y = layout.TemporaryOffset(high);
        if (aSlot && bSlot)
        {
            writer.Emit(PreparedOp.Move, layout.ScratchOffset, x, 0);
            writer.Emit(PreparedOp.Move, x, y, 0);
            writer.Emit(PreparedOp.Move, y, layout.ScratchOffset, 0);
        }
        else if (aSlot)
        {
            writer.Emit(PreparedOp.Move, y, x, 0);
        }
        else if (bSlot)
        {
            writer.Emit(PreparedOp.Move, x, y, 0);
        }
        entries[low] = b;
        entries[high] = a;
        settled = Math.Min(settled, low);
    }

    /// <summary>Puts every entry into its slot.</summary>
    internal void Flush() => FlushBelow(Depth);

    internal void FlushBelow(int depth)
    {
        depth = Math.Min(depth, Depth);
        settled = Math.Min(settled, Depth);
        for (int i = settled; i < depth; i++)
            Materialize(i);
        settled = Math.Max(settled, depth);
    }

    private void PushNote(in Entry note)
    {
        settled = Math.Min(settled, Depth);
        entries[Depth++] = note;
    }

    internal void FlushTop(int count)
    {
        for (int i = Depth - count; i < Depth; i++)
            Materialize(i);
    }

    /// <summary>A local is about to change: notes of it become copies.</summary>
    internal void FlushLocal(int local, int except = -1)
    {
        for (int i = Math.Min(settled, Depth); i < Depth; i++)
            if (i != except && entries[i].Kind == Kind.Local && entries[i].Index == local)
                Materialize(i);
    }

    /// <summary>Which of the lowest entries are saved handled exceptions.</summary>
    internal StackShape Snapshot(int depth)
    {
        if (previous == 0)
            return new StackShape(depth, []);
        var found = new List<int>();
        for (int i = 0; i < Math.Min(depth, Depth); i++)
            if (entries[i].Kind == Kind.Previous)
                found.Add(i);
        return new StackShape(depth, found.ToArray());
    }

    /// <summary>Starts again at a label.</summary>
    internal void Reset(StackShape shape)
    {
        Depth = settled = shape.Depth;
        Array.Clear(entries, 0, Depth);
        foreach (int i in shape.Previous)
            entries[i] = new Entry { Kind = Kind.Previous };
        previous = shape.Previous.Length;
        Reachable = true;
    }

    /// <summary>The slot of the outermost saved handled exception, or -1.</summary>
    internal int FirstPrevious()
    {
        for (int i = 0; i < Depth && previous != 0; i++)
            if (entries[i].Kind == Kind.Previous)
                return layout.TemporaryOffset(i);
        return -1;
    }

    private void Materialize(int index)
    {
        ref Entry e = ref entries[index];
        int slot = layout.TemporaryOffset(index);
        if (e.Kind == Kind.Constant)
            writer.EmitLoadConstant(slot, e.Index);
        else if (e.Kind == Kind.Local)
            writer.Emit(PreparedOp.Move, slot, layout.LocalOffset(e.Index), 0);
        else
            return;
        e = default;
    }
}
