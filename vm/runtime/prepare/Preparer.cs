namespace CoroVm.Runtime.Prepare;

/// <summary>Translates verified portable code to prepared code in one linear pass. The operand stack's depth is known at every
/// instruction, so an entry has a slot of its own (a temporary). A pushed local or constant is only noted (<see cref="AbstractStack"/>)
/// and read in place by its consumer; a result whose next use is a store to a local goes there directly.</summary>
internal sealed class Preparer
{
    private readonly CodeObject code;
    private readonly CodeUnit unit;
    private readonly ModuleScope scope;
    private readonly bool namesAreGlobals;
    private readonly CodeWriter writer;
    private readonly AbstractStack stack;
    private readonly SlotLayout layout;
    private readonly List<Instruction> source = [];
    private readonly Dictionary<int, StackShape> labels = [];
    private readonly HashSet<int> targets = [];
    private readonly Dictionary<int, int> rangeStarts = [];
    private readonly Dictionary<int, (int Destination, int Body, int Exit)> loops = [];
    private readonly List<(int Start, int ExitOffset, int Slot)> ownedLoops = [];
    private readonly List<int> discards = [];
    private readonly List<int> consumed = [];
    private HashSet<int>? fused;

    // The protected ranges by start, outer ones first; the first few are those open at present, innermost last.
    private int[] ranges = [];
    private int openRanges;
    private int nextRange;
    private int position;

    private Preparer(CodeObject code, ModuleScope scope, bool namesAreGlobals, bool far)
    {
        this.code = code;
        unit = code.Unit;
        this.scope = scope;
        this.namesAreGlobals = namesAreGlobals;
        layout = new SlotLayout(unit);
        writer = new CodeWriter(code, far);
        stack = new AbstractStack(unit, layout, writer);
    }

    /// <summary>The prepared form of a unit for functions of a scope. <paramref name="namesAreGlobals"/>: the namespace of the body
    /// is the scope's globals (a module run as such).</summary>
    internal static PreparedCode Prepare(CodeObject code, ModuleScope scope, bool namesAreGlobals)
    {
        var preparer = new Preparer(code, scope, namesAreGlobals, far: false);
        return preparer.Run() ?? new Preparer(code, scope, namesAreGlobals, far: true).Run()!;
    }

    /// <summary>For the profiler: by portable offset, the index of the first prepared instruction that does the work of the portable one there,
    /// or, if nothing is left of that one, of what comes next. <paramref name="fused"/> gets the offsets of those that are part of the one before.</summary>
    internal static int[] Marks(PreparedCode prepared, HashSet<int> fused)
    {
        foreach (bool globals in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (bool far in (ReadOnlySpan<bool>)[false, true])
            {
                fused.Clear();
                var preparer = new Preparer(prepared.Code, prepared.Scope, globals, far) { fused = fused };
                if (preparer.Run() is { } same && same.HasSameOpcodes(prepared))
                    return preparer.writer.Marks(prepared.Unit.Code.Length);
            }
        }
        return [];
    }

    private PreparedCode? Run()
    {
        Decode();
        for (position = 0; position < source.Count; position++)
        {
            Instruction i = source[position];
            Begin(i.Offset);
            if (stack.Reachable)
                Translate(i);
        }
        MarkConsumed();
        writer.Mark(unit.Code.Length);
        if (!writer.ResolveJumps())
            return null;
        return Build();
    }

    private void Decode()
    {
        var reader = new InstructionReader(unit.Code);
        while (reader.Read())
        {
            Instruction i = reader.Current;
            source.Add(i);
            if (i.Info.IsJump)
                targets.Add(i.Target);
        }
        ExceptionHandler[] handlers = unit.Handlers;
        ranges = new int[handlers.Length];
        for (int i = 0; i < ranges.Length; i++)
            ranges[i] = i;
        Array.Sort(ranges, (a, b) => handlers[a].Start != handlers[b].Start ? handlers[a].Start.CompareTo(handlers[b].Start)
            : handlers[a].End != handlers[b].End ? handlers[b].End.CompareTo(handlers[a].End) : b.CompareTo(a));
        foreach (ExceptionHandler h in unit.Handlers)
        {
            targets.Add(h.Target);
            if (!rangeStarts.TryGetValue(h.Start, out int depth) || depth < h.Depth)
                rangeStarts[h.Start] = h.Depth;
        }
    }

    /// <summary>What must hold where an instruction starts: canonical entries at a label, and below the depth of a handler whose
    /// range starts here.</summary>
    private void Begin(int offset)
    {
        MarkConsumed();
        writer.Offset = offset;
        if (targets.Contains(offset))
        {
            if (stack.Reachable)
            {
                stack.Flush();
                Remember(offset);
            }
            else if (labels.TryGetValue(offset, out StackShape saved))
            {
                stack.Reset(saved);
            }
        }
        if (stack.Reachable && rangeStarts.TryGetValue(offset, out int depth))
            stack.FlushBelow(depth);
        writer.Mark(offset);
        if (!stack.Reachable)
            return;
        RememberHandler(offset);
    }

    /// <summary>An exception raised here comes to the innermost handler; the first such place tells what its stack is like.</summary>
    private void RememberHandler(int offset)
    {
        ExceptionHandler[] handlers = unit.Handlers;
        for (; nextRange < ranges.Length && handlers[ranges[nextRange]].Start <= offset; nextRange++)
        {
            while (openRanges > 0 && handlers[ranges[openRanges - 1]].End <= handlers[ranges[nextRange]].Start)
                openRanges--;
            ranges[openRanges++] = ranges[nextRange];
        }
        while (openRanges > 0 && handlers[ranges[openRanges - 1]].End <= offset)
            openRanges--;
        if (openRanges == 0)
            return;
        ExceptionHandler innermost = handlers[ranges[openRanges - 1]];
        if (!labels.ContainsKey(innermost.Target))
            labels[innermost.Target] = stack.Snapshot(innermost.Depth) with { Depth = innermost.Depth + 1 };
    }

    /// <summary>An instruction that was made part of the one before ends, for handlers' ranges, where that one does.</summary>
    private void MarkConsumed()
    {
        foreach (int offset in consumed)
            writer.Mark(offset);
        consumed.Clear();
    }

    private void Remember(int offset)
    {
        if (!labels.ContainsKey(offset))
            labels[offset] = stack.Snapshot(stack.Depth);
    }

    /// <summary>Whether the next portable instruction is this one, so that both may become one: it is not a label, and no protected
    /// range starts with it ("async with f() as x" stores first thing in its range).</summary>
    private bool NextIs(Opcode opcode) =>
        position + 1 < source.Count && source[position + 1].Opcode == opcode && !targets.Contains(source[position + 1].Offset)
        && !rangeStarts.ContainsKey(source[position + 1].Offset);

    /// <summary>Consumes the next instruction: it was made part of this one.</summary>
    private Instruction TakeNext()
    {
        Instruction next = source[++position];
        consumed.Add(next.Offset);
        fused?.Add(next.Offset);
        return next;
    }

    /// <summary>Where a result goes: into the local that the next instruction stores to, else onto the stack.</summary>
    private int Destination()
    {
        if (NextIs(Opcode.StoreFast))
        {
            int local = source[position + 1].Operand;
            if (layout.IsNear(local))
            {
                stack.FlushLocal(local);
                TakeNext();
                return layout.LocalOffset(local);
            }
        }
        return stack.Push();
    }

    private void Emit(PreparedOp op, int a = 0, int b = 0, int c = 0) => writer.Emit(op, a, b, c);

    private void Translate(in Instruction i)
    {
        int n = i.Operand;
        switch (i.Opcode)
        {
            case Opcode.Nop:
                break;
            case Opcode.PopTop:
                stack.Pop();
                break;
            case Opcode.PopIter:
                Emit(PreparedOp.PopIter, stack.PopSlot());
                break;
            case Opcode.Copy:
                stack.Copy(n);
                break;
            case Opcode.Swap:
                stack.Swap(n);
                break;
            case Opcode.LoadConst:
                stack.PushConstant(n);
                break;
            case Opcode.LoadInt:
                stack.PushConstant(writer.AddConstant(Value.Int(n)));
                break;
            case Opcode.LoadNone:
                stack.PushConstant(writer.AddConstant(Value.None));
                break;
            case Opcode.LoadTrue:
                stack.PushConstant(writer.AddConstant(Value.True));
                break;
            case Opcode.LoadFalse:
                stack.PushConstant(writer.AddConstant(Value.False));
                break;
            case Opcode.LoadFast:
                stack.PushLocal(n);
                break;
            case Opcode.LoadFastCheck:
                stack.CheckLocal(n);
                stack.PushLocal(n);
                break;
            case Opcode.LoadFastAndClear:
                stack.FlushLocal(n);
                if (layout.IsNear(n))
                {
                    Emit(PreparedOp.MoveAndUnbind, stack.Push(), layout.LocalOffset(n));
                }
                else
                {
                    stack.PushLocal(n);
                    writer.EmitWide(PreparedOp.UnbindFar, 0, layout.LocalSlot(n));
                }
                break;
            case Opcode.StoreFast:
                stack.StoreLocal(n);
                break;
            case Opcode.DeleteFast:
                stack.FlushLocal(n);
                stack.CheckLocal(n);
                if (layout.IsNear(n))
                    Emit(PreparedOp.Unbind, layout.LocalOffset(n), n);
                else
                    writer.EmitWide(PreparedOp.UnbindFar, 0, layout.LocalSlot(n));
                break;
            case Opcode.MakeCell:
                stack.WithLocal(n, store: true, slot => Emit(PreparedOp.MakeCell, slot));
                break;
            case Opcode.LoadCell:
            {
                int cell = stack.LocalOperand(n);
                Emit(PreparedOp.LoadCell, Destination(), cell, Narrow(n));
                break;
            }
            case Opcode.StoreCell:
            {
                int value = stack.PopOperand();
                Emit(PreparedOp.StoreCell, stack.LocalOperand(n), value);
                break;
            }
            case Opcode.DeleteCell:
                Emit(PreparedOp.DeleteCell, stack.LocalOperand(n), 0, Narrow(n));
                break;
            case Opcode.LoadFree:
                Emit(PreparedOp.LoadFree, Destination(), n);
                break;
            case Opcode.StoreFree:
                Emit(PreparedOp.StoreFree, n, stack.PopOperand());
                break;
            case Opcode.DeleteFree:
                Emit(PreparedOp.DeleteFree, n);
                break;
            case Opcode.LoadCellRef:
                stack.PushLocal(n);
                break;
            case Opcode.LoadFreeRef:
                Emit(PreparedOp.LoadFreeRef, stack.Push(), n);
                break;
            case Opcode.LoadName when !namesAreGlobals:
                NameAccess(PreparedOp.LoadName, n, load: true);
                break;
            case Opcode.LoadName or Opcode.LoadGlobal:
                if (writer.GlobalCacheOf(n) is int load and <= ushort.MaxValue)
                    Emit(PreparedOp.LoadGlobal, Destination(), load);
                else
                    writer.EmitWide(PreparedOp.LoadGlobalName, stack.Push(), n);
                break;
            case Opcode.StoreName when !namesAreGlobals:
                NameAccess(PreparedOp.StoreName, n, load: false);
                break;
            case Opcode.StoreName or Opcode.StoreGlobal:
                if (writer.GlobalCacheOf(n) is int store and <= ushort.MaxValue)
                    Emit(PreparedOp.StoreGlobal, store, stack.PopOperand());
                else
                    writer.EmitWide(PreparedOp.StoreGlobalName, stack.PopOperand(), n);
                break;
            case Opcode.DeleteName:
                writer.EmitWide(namesAreGlobals ? PreparedOp.DeleteGlobal : PreparedOp.DeleteName, 0, n);
                break;
            case Opcode.DeleteGlobal:
                writer.EmitWide(PreparedOp.DeleteGlobal, 0, n);
                break;
            case Opcode.LoadLocals:
                Emit(PreparedOp.LoadLocals, stack.Push());
                break;
            case Opcode.LoadNamespaceOrGlobal:
                WithName(PreparedOp.LoadNamespaceOrGlobal, stack.PopSlot(), n);
                stack.Push();
                break;
            case Opcode.LoadNamespaceOrFree:
                Emit(PreparedOp.LoadNamespaceOrFree, stack.PopSlot(), n);
                stack.Push();
                break;
            case Opcode.LoadNamespaceOrCell:
            {
                int ns = stack.PopSlot();
                stack.Push();
                Emit(PreparedOp.LoadNamespaceOrCell, ns, stack.LocalOperand(n), Narrow(n));
                break;
            }
            case Opcode.LoadBuildClass:
                Emit(PreparedOp.LoadBuildClass, stack.Push());
                break;
            case Opcode.LoadAssertionError:
                Emit(PreparedOp.LoadAssertionError, stack.Push());
                break;

            case Opcode.LoadAttr:
            {
                int obj = stack.PopOperand();
                Attribute(PreparedOp.LoadAttr, Destination(), obj, n);
                break;
            }
            case Opcode.StoreAttr:
            {
                int obj = stack.PopOperand();
                int value = stack.PopOperand();
                Attribute(PreparedOp.StoreAttr, obj, value, n);
                break;
            }
            case Opcode.DeleteAttr:
                WithName(PreparedOp.DeleteAttr, stack.PopOperand(), n);
                break;
            case Opcode.LoadMethod:
            {
                int obj = stack.PopOperand();
                int destination = stack.Push();
                stack.Push();
                Attribute(PreparedOp.LoadMethod, destination, obj, n);
                break;
            }
            case Opcode.LoadSuperAttr:
            case Opcode.LoadSuperMethod:
            {
                stack.FlushTop(3);
                stack.Drop(3);
                int first = stack.Push();
                if (i.Opcode == Opcode.LoadSuperMethod)
                    stack.Push();
                Emit(i.Opcode == Opcode.LoadSuperAttr ? PreparedOp.LoadSuperAttr : PreparedOp.LoadSuperMethod, first, first);
                writer.EmitOperand(n);
                break;
            }
            case Opcode.BinarySubscr:
            {
                int key = stack.PopOperand(), container = stack.PopOperand();
                Emit(PreparedOp.LoadItem, Destination(), container, key);
                break;
            }
            case Opcode.StoreSubscr:
            {
                int key = stack.PopOperand(), container = stack.PopOperand(), value = stack.PopOperand();
                Emit(PreparedOp.StoreItem, container, key, value);
                break;
            }
            case Opcode.DeleteSubscr:
            {
                int key = stack.PopOperand();
                Emit(PreparedOp.DeleteItem, stack.PopOperand(), key);
                break;
            }
            case Opcode.BinarySlice:
            {
                int first = stack.PopContiguous(3);
                Emit(PreparedOp.LoadSlice, Destination(), first);
                break;
            }
            case Opcode.StoreSlice:
            {
                stack.FlushTop(4);
                int first = stack.PopContiguous(3);
                Emit(PreparedOp.StoreSlice, first, stack.PopOperand());
                break;
            }

            case Opcode.BinaryOp:
                Binary(n);
                break;
            case Opcode.CompareOp:
                Compare((CompareOperator)n);
                break;
            case Opcode.IsOp:
            {
                int right = stack.PopOperand(), left = stack.PopOperand();
                Emit(n == 0 ? PreparedOp.Is : PreparedOp.IsNot, Destination(), left, right);
                break;
            }
            case Opcode.ContainsOp:
            {
                int container = stack.PopOperand(), item = stack.PopOperand();
                if (NextIs(Opcode.PopJumpIfTrue) || NextIs(Opcode.PopJumpIfFalse))
                {
                    Instruction jump = TakeNext();
                    bool wanted = (jump.Opcode == Opcode.PopJumpIfTrue) == (n == 0);
                    JumpTo(jump, wanted ? PreparedOp.JumpContains : PreparedOp.JumpNotContains, item, container);
                }
                else
                {
                    Emit(n == 0 ? PreparedOp.Contains : PreparedOp.NotContains, Destination(), item, container);
                }
                break;
            }
            case Opcode.UnaryNot:
                Unary(PreparedOp.Not);
                break;
            case Opcode.UnaryNegative:
                Unary(PreparedOp.Negative);
                break;
            case Opcode.UnaryPositive:
                Unary(PreparedOp.Positive);
                break;
            case Opcode.UnaryInvert:
                Unary(PreparedOp.Invert);
                break;

            case Opcode.Jump:
                Jump(i);
                break;
            case Opcode.PopJumpIfTrue:
                JumpTo(i, PreparedOp.JumpTrue, stack.PopOperand());
                break;
            case Opcode.PopJumpIfFalse:
                JumpTo(i, PreparedOp.JumpFalse, stack.PopOperand());
                break;
            case Opcode.PopJumpIfNone:
                JumpTo(i, PreparedOp.JumpNone, stack.PopOperand());
                break;
            case Opcode.PopJumpIfNotNone:
                JumpTo(i, PreparedOp.JumpNotNone, stack.PopOperand());
                break;
            case Opcode.JumpIfTrueOrPop:
            case Opcode.JumpIfFalseOrPop:
                stack.Flush();
                Remember(i.Target);
                writer.EmitJump(i.Opcode == Opcode.JumpIfTrueOrPop ? PreparedOp.JumpTrue : PreparedOp.JumpFalse, stack.TopOffset, 0, i.Target);
                stack.Pop();
                break;

            case Opcode.GetIter:
            {
                int iterable = stack.PopOperand();
                Emit(PreparedOp.GetIter, stack.Push(), iterable, n);
                break;
            }
            case Opcode.ForIter:
                ForIter(i);
                break;
            case Opcode.GetYieldFromIter:
            case Opcode.GetAiter:
            case Opcode.GetAwaitable:
            {
                int value = stack.PopOperand();
                PreparedOp op = i.Opcode == Opcode.GetYieldFromIter ? PreparedOp.GetYieldFromIter
                    : i.Opcode == Opcode.GetAiter ? PreparedOp.GetAsyncIter : PreparedOp.GetAwaitable;
                Emit(op, stack.Push(), value, n);
                break;
            }
            case Opcode.GetAnext:
            {
                stack.FlushTop(1);
                int aiter = stack.TopOffset;
                Emit(PreparedOp.GetAsyncNext, stack.Push(), aiter);
                break;
            }
            case Opcode.EndAsyncFor:
                Emit(PreparedOp.EndAsyncFor, stack.PopContiguous(2));
                break;

            case Opcode.YieldValue:
                Yield();
                break;
            case Opcode.YieldFrom:
                YieldFrom();
                break;
            case Opcode.Send:
            case Opcode.Throw:
            {
                stack.Flush();
                int first = stack.PopContiguous(3);
                Emit(i.Opcode == Opcode.Send ? PreparedOp.Send : PreparedOp.Throw, first, 1, Destination());
                break;
            }
            case Opcode.ReturnValue:
                if (stack.TopConstant is int constant and >= 0 && writer.IsNearConstant(constant))
                {
                    stack.Pop();
                    Emit(PreparedOp.ReturnConst, constant * SlotLayout.Size);
                }
                else
                {
                    Emit(PreparedOp.Return, stack.PopOperand());
                }
                stack.Reachable = false;
                break;

            case Opcode.Call:
                Call(PreparedOp.Call, n + 1, n);
                break;
            case Opcode.CallMethod:
                Call(PreparedOp.CallMethod, n + 2, n);
                break;
            case Opcode.CallKw:
                Call(PreparedOp.CallKeywords, n + 1, n);
                writer.EmitOperand(i.Second);
                break;
            case Opcode.CallMethodKw:
                Call(PreparedOp.CallMethodKeywords, n + 2, n);
                writer.EmitOperand(i.Second);
                break;
            case Opcode.CallEx:
                Call(PreparedOp.CallSpread, 2, 0);
                break;
            case Opcode.CallExKw:
                Call(PreparedOp.CallSpread, 3, 1);
                break;
            case Opcode.MakeFunction:
            {
                int first = stack.PopContiguous(BitOperations.PopCount((uint)i.Second));
                Emit(PreparedOp.MakeFunction, stack.Push(), first, i.Second);
                writer.EmitOperand(n);
                break;
            }
            case Opcode.CallIntrinsic:
            {
                int first = stack.PopContiguous(IntrinsicFunctions.Arity(n));
                Emit(PreparedOp.Intrinsic, stack.Push(), first, n);
                break;
            }

            case Opcode.BuildTuple:
                Build(PreparedOp.BuildTuple, n, n);
                break;
            case Opcode.BuildList:
                Build(PreparedOp.BuildList, n, n);
                break;
            case Opcode.BuildSet:
                Build(PreparedOp.BuildSet, n, n);
                break;
            case Opcode.BuildMap:
                Build(PreparedOp.BuildMap, 2 * n, n);
                break;
            case Opcode.BuildString:
                Build(PreparedOp.BuildString, n, n);
                break;
            case Opcode.BuildSlice:
                Build(PreparedOp.BuildSlice, n, n);
                break;
            case Opcode.ListAppend:
                Into(PreparedOp.ListAppend, n);
                break;
            case Opcode.SetAdd:
                Into(PreparedOp.SetAdd, n);
                break;
            case Opcode.ListExtend:
                Into(PreparedOp.ListExtend, n);
                break;
            case Opcode.SetUpdate:
                Into(PreparedOp.SetUpdate, n);
                break;
            case Opcode.DictUpdate:
                Into(PreparedOp.DictUpdate, n);
                break;
            case Opcode.DictMerge:
            {
                int mapping = stack.PopOperand();
                stack.FlushTop(n);
                Emit(PreparedOp.DictMerge, stack.OffsetAt(n), mapping, stack.OffsetAt(n + 2));
                break;
            }
            case Opcode.MapAdd:
            {
                int first = stack.PopContiguous(2);
                stack.FlushTop(n);
                Emit(PreparedOp.MapAdd, stack.OffsetAt(n), first);
                break;
            }
            case Opcode.UnpackSequence:
                Unpack(n);
                break;
            case Opcode.UnpackEx:
            {
                int from = stack.PopOperand();
                int first = stack.TopOffset + SlotLayout.Size;
                for (int k = 0; k < n + 1 + i.Second; k++)
                    stack.Push();
                Emit(PreparedOp.UnpackEx, from, first);
                writer.EmitOperandPair(n, i.Second);
                break;
            }
            case Opcode.ConvertValue:
                Unary(PreparedOp.ConvertValue, n);
                break;
            case Opcode.FormatSimple:
                Unary(PreparedOp.FormatSimple);
                break;
            case Opcode.FormatWithSpec:
            {
                int spec = stack.PopOperand(), value = stack.PopOperand();
                Emit(PreparedOp.FormatWithSpec, Destination(), value, spec);
                break;
            }
            case Opcode.BuildInterpolation:
            {
                int first = stack.PopContiguous((n & 4) != 0 ? 3 : 2);
                Emit(PreparedOp.BuildInterpolation, stack.Push(), first, n);
                break;
            }
            case Opcode.BuildTemplate:
                Build(PreparedOp.BuildTemplate, 2, 0);
                break;

            case Opcode.Raise:
                Emit(PreparedOp.Raise, stack.PopContiguous(n), n);
                stack.Reachable = false;
                break;
            case Opcode.Reraise:
                Emit(PreparedOp.Reraise, stack.PopOperand());
                stack.Reachable = false;
                break;
            case Opcode.PushExcInfo:
            {
                int exception = stack.PopSlot();
                stack.PushPrevious();
                stack.Push();
                Emit(PreparedOp.PushHandled, exception);
                break;
            }
            case Opcode.PopExcept:
                Emit(PreparedOp.PopHandled, stack.PopSlot());
                break;
            case Opcode.CheckExcMatch:
            {
                int type = stack.PopOperand();
                stack.FlushTop(1);
                int exception = stack.TopOffset;
                Emit(PreparedOp.MatchException, exception, stack.Push(), type);
                break;
            }
            case Opcode.CheckEgMatch:
            {
                int first = stack.PopContiguous(2);
                stack.Push();
                stack.Push();
                Emit(PreparedOp.MatchGroup, first);
                break;
            }
            case Opcode.BeforeWith:
            case Opcode.BeforeAsyncWith:
            {
                int first = stack.PopSlot();
                stack.Push();
                stack.Push();
                stack.Push();
                Emit(i.Opcode == Opcode.BeforeWith ? PreparedOp.EnterWith : PreparedOp.EnterAsyncWith, first);
                break;
            }
            case Opcode.WithExceptStart:
                stack.FlushTop(4);
                Emit(PreparedOp.ExitWith, stack.OffsetAt(4));
                stack.Push();
                break;

            case Opcode.ImportName:
            {
                int first = stack.PopContiguous(2);
                Emit(PreparedOp.ImportName, stack.Push(), 0, first);
                writer.EmitOperand(n);
                break;
            }
            case Opcode.ImportFrom:
            {
                stack.FlushTop(1);
                int module = stack.TopOffset;
                Emit(PreparedOp.ImportFrom, Destination(), module);
                writer.EmitOperand(n);
                break;
            }
            case Opcode.GetLen:
                KeepSubject(PreparedOp.Length);
                break;
            case Opcode.MatchSequence:
                KeepSubject(PreparedOp.MatchSequence);
                break;
            case Opcode.MatchMapping:
                KeepSubject(PreparedOp.MatchMapping);
                break;
            case Opcode.MatchKeys:
            case Opcode.MatchRest:
            {
                stack.FlushTop(2);
                int keys = stack.OffsetAt(1), subject = stack.OffsetAt(2);
                Emit(i.Opcode == Opcode.MatchKeys ? PreparedOp.MatchKeys : PreparedOp.MatchRest, stack.Push(), subject, keys);
                break;
            }
            case Opcode.MatchClass:
            {
                int first = stack.PopContiguous(3);
                Emit(PreparedOp.MatchClass, stack.Push(), first, n);
                break;
            }
            default:
                throw new InvalidOperationException("unverified code: " + i.Opcode);
        }
    }

    /// <summary>An attribute instruction with a cache, or, in a unit with more of them than operands can number, the one without.</summary>
    private void Attribute(PreparedOp op, int a, int b, int name)
    {
        if (writer.AttributeCacheOf(name) is int cache and >= 0)
        {
            Emit(op, a, b, cache);
            return;
        }
        Emit(op switch
        {
            PreparedOp.LoadAttr => PreparedOp.LoadAttrUncached,
            PreparedOp.StoreAttr => PreparedOp.StoreAttrUncached,
            _ => PreparedOp.LoadMethodUncached,
        }, a, b);
        writer.EmitOperand(name);
    }

    private static int Narrow(int index) => Math.Min(index, ushort.MaxValue);

    private void NameAccess(PreparedOp op, int name, bool load)
    {
        if (load)
            writer.EmitWide(op, stack.Push(), name);
        else
            writer.EmitWide(op, stack.PopOperand(), name);
    }

    private void WithName(PreparedOp op, int a, int name) => writer.EmitWide(op, a, name);

    private void Unary(PreparedOp op, int c = 0)
    {
        int value = stack.PopOperand();
        Emit(op, Destination(), value, c);
    }

    private void KeepSubject(PreparedOp op)
    {
        stack.FlushTop(1);
        int subject = stack.TopOffset;
        Emit(op, stack.Push(), subject);
    }

    private void Build(PreparedOp op, int entries, int count)
    {
        int first = stack.PopContiguous(entries);
        Emit(op, Destination(), first, count);
    }

    private void Into(PreparedOp op, int distance)
    {
        int item = stack.PopOperand();
        stack.FlushTop(distance);
        Emit(op, stack.OffsetAt(distance), item);
    }

    private void Binary(int kind)
    {
        bool inPlace = kind >= BinaryOperators.InPlace;
        var op = (BinaryOperator)(kind & (BinaryOperators.InPlace - 1));
        PreparedOp prepared = op switch
        {
            BinaryOperator.Add => PreparedOp.Add,
            BinaryOperator.Subtract => PreparedOp.Subtract,
            BinaryOperator.Multiply => PreparedOp.Multiply,
            BinaryOperator.TrueDivide => PreparedOp.TrueDivide,
            BinaryOperator.FloorDivide => PreparedOp.FloorDivide,
            BinaryOperator.Modulo => PreparedOp.Modulo,
            BinaryOperator.And => PreparedOp.And,
            BinaryOperator.Or => PreparedOp.Or,
            BinaryOperator.Xor => PreparedOp.Xor,
            BinaryOperator.LeftShift => PreparedOp.LeftShift,
            BinaryOperator.RightShift => PreparedOp.RightShift,
            _ => PreparedOp.Binary,
        };
        PreparedOp withConstant = op switch
        {
            BinaryOperator.Add => PreparedOp.AddConst,
            BinaryOperator.Subtract => PreparedOp.SubtractConst,
            BinaryOperator.Multiply => PreparedOp.MultiplyConst,
            BinaryOperator.Modulo => PreparedOp.ModuloConst,
            BinaryOperator.FloorDivide => PreparedOp.FloorDivideConst,
            _ => PreparedOp.Rare,
        };
        int step = inPlace ? 1 : 0;
        if (withConstant != PreparedOp.Rare && stack.TopConstant is int k and >= 0 && writer.IsNumberConstant(k))
        {
            stack.Pop();
            int left = stack.PopOperand();
            Emit(withConstant + (ushort)step, Destination(), left, k * SlotLayout.Size);
            return;
        }
        if (!inPlace && op is BinaryOperator.Multiply or BinaryOperator.Subtract
            && stack.ConstantAt(2) is int first and >= 0 && writer.IsNumberConstant(first))
        {
            int operand = stack.PopOperand();
            stack.Pop();
            Emit(op == BinaryOperator.Multiply ? PreparedOp.ConstMultiply : PreparedOp.ConstSubtract, Destination(), first * SlotLayout.Size, operand);
            return;
        }
        int b = stack.PopOperand(), a = stack.PopOperand();
        int destination = Destination();
        if (prepared == PreparedOp.Binary)
        {
            Emit(PreparedOp.Binary, destination, a, b);
            writer.EmitOperand(kind);
        }
        else
        {
            Emit(prepared + (ushort)step, destination, a, b);
        }
    }

    private void Compare(CompareOperator op)
    {
        if (!NextIs(Opcode.PopJumpIfTrue) && !NextIs(Opcode.PopJumpIfFalse))
        {
            int right = stack.PopOperand(), left = stack.PopOperand();
            Emit(PreparedOp.Less + (ushort)op, Destination(), left, right);
            return;
        }
        Instruction jump = TakeNext();
        int negated = jump.Opcode == Opcode.PopJumpIfFalse ? 6 : 0;
        if (stack.TopConstant is int k and >= 0 && writer.IsNumberConstant(k))
        {
            stack.Pop();
            int a = stack.PopOperand();
            JumpTo(jump, PreparedOp.JumpLessConst + (ushort)((int)op + negated), a, k * SlotLayout.Size);
        }
        else
        {
            int b = stack.PopOperand(), a = stack.PopOperand();
            JumpTo(jump, PreparedOp.JumpLess + (ushort)((int)op + negated), a, b);
        }
    }

    private void JumpTo(in Instruction jump, PreparedOp op, int a, int b = 0)
    {
        stack.Flush();
        Remember(jump.Target);
        writer.EmitJump(op, a, b, jump.Target);
    }

    private void Jump(in Instruction i)
    {
        stack.Flush();
        Remember(i.Target);
        if (i.Target <= i.Offset && loops.TryGetValue(i.Target, out var loop) && !writer.Far)
        {
            // The loop's next item is fetched here, not after a jump to its head.
            writer.Offset = i.Target;
            writer.EmitBack(PreparedOp.ForIterBack, stack.TopOffset, loop.Destination, loop.Body);
            writer.Offset = i.Offset;
            if (loop.Exit != i.End)
                writer.EmitJump(PreparedOp.Jump, 0, 0, loop.Exit);
        }
        else
        {
            writer.EmitJump(i.Target <= i.Offset ? PreparedOp.JumpBack : PreparedOp.Jump, 0, 0, i.Target);
        }
        stack.Reachable = false;
    }

    private void ForIter(in Instruction i)
    {
        stack.Flush();
        StackShape exit = stack.Snapshot(stack.Depth - 1);
        labels.TryAdd(i.Target, exit);
        int iterator = stack.TopOffset;
        bool owned = position > 0 && source[position - 1] is { Opcode: Opcode.GetIter, Operand: 1 };
        int destination = Destination();
        if (owned)
            ownedLoops.Add((writer.Count, i.Target, iterator));
        writer.EmitJump(PreparedOp.ForIter, iterator, destination, i.Target);
        loops[i.Offset] = (destination, writer.Count, i.Target);
    }

    private void Yield()
    {
        bool async = (code.Flags & CodeFlags.AsyncGenerator) != 0;
        stack.Flush();
        int value = stack.PopOperand();
        (int outer, int saved) = HandledSlots();
        if (outer >= 0)
            Emit(PreparedOp.SuspendHandled, outer, saved);
        int sent;
        if (NextIs(Opcode.PopTop))
        {
            TakeNext();
            sent = stack.TopOffset + SlotLayout.Size;
        }
        else
        {
            sent = Destination();
        }
        Emit(async ? PreparedOp.AsyncYield : PreparedOp.Yield, value, sent);
        if (outer >= 0)
            Emit(PreparedOp.ResumeHandled, outer, saved);
    }

    /// <summary>In a handler the delegation is spelled out, so that the handled exception can be swapped around each suspension.</summary>
    private void YieldFrom()
    {
        stack.Flush();
        int first = stack.PopContiguous(2);
        int sent = first + SlotLayout.Size;
        (int outer, int saved) = HandledSlots();
        if (outer < 0)
        {
            Emit(PreparedOp.YieldFrom, Destination(), first, sent);
            return;
        }
        // The reserved slot above the sent value takes what is yielded and the result.
        int result = sent + SlotLayout.Size;
        int start = writer.Count;
        Emit(PreparedOp.DelegateStep, result, first, sent);
        writer.Emit(PreparedInstruction.Wide(PreparedOp.Jump, 0, 4));
        Emit(PreparedOp.SuspendHandled, outer, saved);
        Emit(PreparedOp.YieldDelegate, result, sent, first);
        Emit(PreparedOp.ResumeHandled, outer, saved);
        writer.Emit(PreparedInstruction.Wide(PreparedOp.Jump, 0, start - writer.Count - 1));
        Emit(PreparedOp.Move, Destination(), result);
    }

    /// <summary>The slots that hold the outermost saved handled exception and, across a suspension, the present one; -1 outside
    /// handlers.</summary>
    private (int Outer, int Saved) HandledSlots()
    {
        int outer = stack.FirstPrevious();
        return outer < 0 ? (-1, -1) : (outer, layout.HandledOffset);
    }

    private void Call(PreparedOp op, int entries, int arguments)
    {
        int first = stack.PopContiguous(entries);
        if (NextIs(Opcode.PopTop))
            discards.Add(writer.Count);
        Emit(op, first, arguments, op is PreparedOp.CallKeywords or PreparedOp.CallMethodKeywords ? stack.Push() : Destination());
    }

    private void Unpack(int count)
    {
        int from = stack.PopOperand();
        if (count == 2 && TwoStores(out int x, out int y))
        {
            Emit(PreparedOp.UnpackPair, from, x, y);
            return;
        }
        int first = stack.TopOffset + SlotLayout.Size;
        for (int k = 0; k < count; k++)
            stack.Push();
        Emit(PreparedOp.Unpack, from, first, count);
    }

    /// <summary>Whether the next two instructions store to two different near locals, which are then consumed.</summary>
    private bool TwoStores(out int x, out int y)
    {
        x = y = 0;
        if (!NextIs(Opcode.StoreFast) || position + 2 >= source.Count)
            return false;
        Instruction first = source[position + 1], second = source[position + 2];
        if (second.Opcode != Opcode.StoreFast || targets.Contains(second.Offset) || first.Operand == second.Operand
            || !layout.IsNear(first.Operand) || !layout.IsNear(second.Operand))
            return false;
        stack.FlushLocal(first.Operand);
        stack.FlushLocal(second.Operand);
        TakeNext();
        TakeNext();
        x = layout.LocalOffset(first.Operand);
        y = layout.LocalOffset(second.Operand);
        return true;
    }

    private PreparedCode Build()
    {
        var handlers = new PreparedHandler[unit.Handlers.Length];
        for (int i = 0; i < handlers.Length; i++)
        {
            ExceptionHandler h = unit.Handlers[i];
            handlers[i] = new PreparedHandler(writer.IndexOf(h.Start), writer.IndexOf(h.End), writer.IndexOf(h.Target), layout.TemporaryOffset(h.Depth));
        }
        var owned = new OwnedLoop[ownedLoops.Count];
        for (int i = 0; i < owned.Length; i++)
        {
            (int start, int exit, int slot) = ownedLoops[owned.Length - 1 - i];
            owned[i] = new OwnedLoop(start, writer.IndexOf(exit), slot);
        }
        const CodeFlags Suspendable = CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator;
        bool suspendable = (code.Flags & Suspendable) != 0;
        bool plain = unit.KwOnlyCount == 0 && (unit.Flags & (CodeFlags.VarArgs | CodeFlags.VarKeywords)) == 0;
        int[] slots = new int[unit.LocalNames.Length];
        for (int i = 0; i < slots.Length; i++)
            slots[i] = layout.LocalSlot(i);
        var prepared = new PreparedCode(code, scope, writer.ToPinnedArray(), writer.Offsets)
        {
            Constants = writer.Constants,
            Attributes = writer.Attributes,
            Globals = writer.Globals,
            Handlers = handlers,
            OwnedLoops = owned,
            Names = code.Names,
            FrameSize = layout.FrameSize,
            LocalSlots = layout.InitialSlots,
            ParameterSlots = unit.ParameterSlots,
            SimpleArguments = plain && !suspendable && layout.NamespaceOffset < 0 ? unit.ArgCount : -1,
            NamespaceSlot = layout.NamespaceOffset,
            IsSuspendable = suspendable,
            LocalSlotOf = slots,
            DiscardedCalls = discards.ToArray(),
        };
        Checked.Prepared(prepared);
        return prepared;
    }
}
