using System.Runtime.InteropServices;
using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Execute;

/// <summary>The instructions that have no case in the loop. One that is followed by an operand steps <see cref="Frame.Ip"/> over it and
/// answers Enter.</summary>
internal static unsafe class Rare
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Flow Execute(VmThread t, Frame f, PreparedInstruction* i)
    {
        if (t.Current != f)
            t.Current = f;
        switch (i->Op)
        {
            case PreparedOp.LoadConstFar:
                f.Slot(i->A) = f.Code.Constants[i->BC];
                return Flow.Next;
            case PreparedOp.LoadFar:
                f.Slot(i->A) = Unsafe.Add(ref f.Slots, i->BC);
                return Flow.Next;
            case PreparedOp.StoreFar:
                Unsafe.Add(ref f.Slots, i->BC) = f.Slot(i->A);
                return Flow.Next;
            case PreparedOp.Unbind:
                f.Slot(i->A) = Value.Unbound;
                return Flow.Next;
            case PreparedOp.UnbindFar:
                Unsafe.Add(ref f.Slots, i->BC) = Value.Unbound;
                return Flow.Next;
            case PreparedOp.MakeCell:
            {
                ref Value slot = ref f.Slot(i->A);
                slot = new CellObject { Content = slot };
                return Flow.Next;
            }
            case PreparedOp.DeleteCell:
                return DeleteCell(t, f, f.Slot(i->A).Ref as CellObject, i->C, free: false);
            case PreparedOp.DeleteFree:
                return DeleteCell(t, f, f.Function.Closure[i->A], i->A, free: true);
            case PreparedOp.LoadFreeRef:
                f.Slot(i->A) = f.Function.Closure[i->B];
                return Flow.Next;

            case PreparedOp.LoadName:
            case PreparedOp.StoreName:
            case PreparedOp.DeleteName:
            case PreparedOp.LoadGlobalName:
            case PreparedOp.StoreGlobalName:
            case PreparedOp.DeleteGlobal:
            case PreparedOp.LoadLocals:
            case PreparedOp.LoadNamespaceOrGlobal:
            case PreparedOp.LoadNamespaceOrFree:
            case PreparedOp.LoadNamespaceOrCell:
            case PreparedOp.LoadBuildClass:
            case PreparedOp.LoadAssertionError:
                return NameSpaces.Execute(t, f, i);

            case PreparedOp.LoadAttrUncached:
                return Continue(t, f, i->A, Attributes.GetReentrant(t, f.Slot(i->B), f.Code.Names[i[1].BC]), 1);
            case PreparedOp.LoadMethodUncached:
                f.Slot(i->A + 16) = Value.Unbound;
                return Continue(t, f, i->A, Attributes.GetReentrant(t, f.Slot(i->B), f.Code.Names[i[1].BC]), 1);
            case PreparedOp.StoreAttrUncached:
                f.Ip++;
                return Attributes.SetReentrant(t, f.Slot(i->A), f.Code.Names[i[1].BC], f.Slot(i->B)) ? Flow.Enter : Flow.Error;
            case PreparedOp.DeleteAttr:
                return Attributes.DeleteReentrant(t, f.Slot(i->A), f.Code.Names[i->BC]) ? Flow.Next : Flow.Error;
            case PreparedOp.LoadSuperAttr:
            case PreparedOp.LoadSuperMethod:
                return SuperAccess.Load(t, f, i);
            case PreparedOp.DeleteItem:
                return Subscripts.DeleteItemReentrant(t, f.Slot(i->A), f.Slot(i->B)) ? Flow.Next : Flow.Error;
            case PreparedOp.LoadSlice:
                return Store(f, i->A, Subscripts.GetSliceReentrant(t, f.Slot(i->B), f.Slot(i->B + 16), f.Slot(i->B + 32)));
            case PreparedOp.StoreSlice:
                return Subscripts.SetItemReentrant(t, f.Slot(i->A), new SliceObject(f.Slot(i->A + 16), f.Slot(i->A + 32), Value.None), f.Slot(i->B))
                    ? Flow.Next : Flow.Error;
            case PreparedOp.Binary:
                return Stepped(Arithmetics.Rare(t, f, i));
            case PreparedOp.Positive:
            case PreparedOp.Invert:
                return Unary.Slow(t, f, i);

            case PreparedOp.PopIter:
                return PopIter(t, f, i);
            case PreparedOp.GetYieldFromIter:
            case PreparedOp.GetAsyncIter:
            case PreparedOp.GetAsyncNext:
            case PreparedOp.EndAsyncFor:
            case PreparedOp.GetAwaitable:
                return Awaiting.Execute(t, f, i);
            case PreparedOp.DelegateStep:
                return Delegating.Step(t, f, i);
            case PreparedOp.YieldDelegate:
                f.SentSlot = i->B;
                return Suspending.Deliver(t, (GeneratorObject)f, f.Slot(i->A), FrameState.Suspended);
            case PreparedOp.AsyncYield:
                return AsyncGenerators.Yield(t, (GeneratorObject)f, i);
            case PreparedOp.Throw:
                return Resuming.ThrowMethod(t, f, i);

            case PreparedOp.CallKeywords:
                return Stepped(CallPaths.CallKeywords(t, f, i));
            case PreparedOp.CallMethodKeywords:
                return Stepped(CallPaths.CallMethodKeywords(t, f, i));
            case PreparedOp.CallSpread:
                return CallPaths.CallSpread(t, f, i);
            case PreparedOp.MakeFunction:
                MakeFunction(f, i);
                f.Ip++;
                return Flow.Enter;
            case PreparedOp.Intrinsic:
                return Store(f, i->A, Intrinsics.CallReentrant(t, f, (IntrinsicFunction)i->C,
                    MemoryMarshal.CreateReadOnlySpan(ref f.Slot(i->B), IntrinsicFunctions.Arity(i->C))));

            case PreparedOp.BuildSet:
                return Displays.BuildSet(t, f, i);
            case PreparedOp.BuildMap:
                return Displays.BuildMap(t, f, i);
            case PreparedOp.BuildString:
                return Store(f, i->A, StrConcat.BuildString(t, MemoryMarshal.CreateReadOnlySpan(ref f.Slot(i->B), i->C)));
            case PreparedOp.BuildSlice:
                f.Slot(i->A) = new SliceObject(f.Slot(i->B), f.Slot(i->B + 16), i->C == 3 ? f.Slot(i->B + 32) : Value.None);
                return Flow.Next;
            case PreparedOp.SetAdd:
                return Displays.SetAdd(t, f, i);
            case PreparedOp.MapAdd:
                return Entry.As<DictObject>(t, f.Slot(i->A)) is { } map && DictOps.SetItemReentrant(t, map, f.Slot(i->B), f.Slot(i->B + 16)) ? Flow.Next : Flow.Error;
            case PreparedOp.ListExtend:
                return Displays.ListExtend(t, f, i);
            case PreparedOp.SetUpdate:
                return Displays.SetUpdate(t, f, i);
            case PreparedOp.DictUpdate:
                return Entry.As<DictObject>(t, f.Slot(i->A)) is { } updated && Displays.UpdateReentrant(t, updated, f.Slot(i->B)) ? Flow.Next : Flow.Error;
            case PreparedOp.DictMerge:
                return Displays.DictMerge(t, f, i);
            case PreparedOp.UnpackEx:
                return Displays.UnpackEx(t, f, i);

            case PreparedOp.ConvertValue:
            {
                Value value = f.Slot(i->B);
                return Store(f, i->A, i->C switch
                {
                    1 => Representation.StrReentrant(t, value),
                    2 => Representation.ReprReentrant(t, value),
                    _ => Representation.AsciiReentrant(t, value),
                });
            }
            case PreparedOp.FormatSimple:
            {
                Value value = f.Slot(i->B);
                if (value.Ref is StrObject s && s.GetType() == typeof(StrObject))
                {
                    f.Slot(i->A) = value;
                    return Flow.Next;
                }
                return Store(f, i->A, Representation.FormatReentrant(t, value, StrObject.Empty));
            }
            case PreparedOp.FormatWithSpec:
                return Entry.As<StrObject>(t, f.Slot(i->C)) is { } spec ? Store(f, i->A, Representation.FormatReentrant(t, f.Slot(i->B), spec)) : Flow.Error;
            case PreparedOp.BuildInterpolation:
                f.Slot(i->A) = new InterpolationObject(f.Slot(i->B), f.Slot(i->B + 16),
                    (i->C & 3) switch { 1 => Value.Str("s"), 2 => Value.Str("r"), 3 => Value.Str("a"), _ => Value.None },
                    (i->C & 4) != 0 ? f.Slot(i->B + 32) : StrObject.Empty);
                return Flow.Next;
            case PreparedOp.BuildTemplate:
            {
                if (Entry.As<TupleObject>(t, f.Slot(i->B)) is not { } strings || Entry.As<TupleObject>(t, f.Slot(i->B + 16)) is not { } interpolations)
                    return Flow.Error;
                f.Slot(i->A) = new TemplateObject(strings, interpolations);
                return Flow.Next;
            }

            case PreparedOp.Raise:
                return Raising.Raise(t, f, i);
            case PreparedOp.Reraise:
                return Raising.Again(t, f.Slot(i->A));
            case PreparedOp.MatchGroup:
                return Raising.MatchGroup(t, f, i);
            case PreparedOp.EnterWith:
            case PreparedOp.EnterAsyncWith:
                return ContextManagers.Enter(t, f, i);
            case PreparedOp.ExitWith:
                return ContextManagers.ExitRaised(t, f, i);

            case PreparedOp.ImportName:
                return Continue(t, f, i->A, Importing.NameReentrant(t, f, f.Code.Names[i[1].BC], f.Slot(i->C), f.Slot(i->C + 16)), 1);
            case PreparedOp.ImportFrom:
                return Continue(t, f, i->A, Modules.ImportStatement.FromReentrant(t, f.Slot(i->B), f.Code.Names[i[1].BC]), 1);
            case PreparedOp.Length:
            {
                long length = Subscripts.LengthReentrant(t, f.Slot(i->B));
                if (length < 0)
                    return Flow.Error;
                f.Slot(i->A) = Value.Int(length);
                return Flow.Next;
            }
            case PreparedOp.MatchSequence:
                f.Slot(i->A) = Value.Bool(f.Slot(i->B).Type.IsPatternSequence);
                return Flow.Next;
            case PreparedOp.MatchMapping:
                f.Slot(i->A) = Value.Bool(f.Slot(i->B).Type.IsPatternMapping);
                return Flow.Next;
            case PreparedOp.MatchKeys:
                return Entry.As<TupleObject>(t, f.Slot(i->C)) is { } keys ? Store(f, i->A, Patterns.KeysReentrant(t, f.Slot(i->B), keys)) : Flow.Error;
            case PreparedOp.MatchClass:
                return Entry.As<TupleObject>(t, f.Slot(i->B + 32)) is { } attributes
                    ? Store(f, i->A, Patterns.ClassReentrant(t, f.Slot(i->B), f.Slot(i->B + 16), attributes, i->C)) : Flow.Error;
            case PreparedOp.MatchRest:
                return Entry.As<TupleObject>(t, f.Slot(i->C)) is { } taken ? Store(f, i->A, Patterns.RestReentrant(t, f.Slot(i->B), taken)) : Flow.Error;
            case PreparedOp.Operand when i == Profile.RaisePending.Instruction:
                f.Ip = t.Executing + 1;
                return Flow.Error;
            case PreparedOp.Operand:
                return Flow.Next;
            default:
                t.Raise(ExceptionTypes.SystemError, "unknown instruction " + (int)i->Op);
                return Flow.Error;
        }
    }

    private static Flow Store(Frame f, int slot, in Value result)
    {
        if (result.IsError)
            return Flow.Error;
        f.Slot(slot) = result;
        return Flow.Next;
    }

    private static Flow Store(Frame f, int slot, StrObject? result)
    {
        if (result is null)
            return Flow.Error;
        f.Slot(slot) = result;
        return Flow.Next;
    }

    private static Flow Continue(VmThread t, Frame f, int slot, in Value result, int operands)
    {
        _ = t;
        f.Ip += operands;
        if (result.IsError)
            return Flow.Error;
        f.Slot(slot) = result;
        return Flow.Enter;
    }

    /// <summary>An instruction that stepped over its operand: the loop has to load the new position.</summary>
    private static Flow Stepped(Flow flow) => flow == Flow.Next ? Flow.Enter : flow;

    private static Flow DeleteCell(VmThread t, Frame f, CellObject? cell, int index, bool free)
    {
        if (cell is null || cell.Content.IsUnbound)
        {
            if (free)
                NameErrors.UnboundFree(t, f, index);
            else
                NameErrors.UnboundLocal(t, f, index);
            return Flow.Error;
        }
        cell.Content = Value.Unbound;
        return Flow.Next;
    }

    private static Flow PopIter(VmThread t, Frame f, PreparedInstruction* i)
    {
        ref Value slot = ref f.Slot(i->A);
        if (GeneratorObject.From(slot.Ref) is { } g && (g.Flags & FrameFlags.Owned) != 0 && g.State is not FrameState.Finished)
        {
            slot = Value.None;
            Closing.AbandonedReentrant(t, g);
            return t.Stopped == StopReason.None ? Flow.Next : Flow.Error;
        }
        return Flow.Next;
    }

    private static void MakeFunction(Frame f, PreparedInstruction* i)
    {
        var code = (CodeObject)f.Code.Constants[i[1].BC].Ref!;
        int flags = i->C, next = i->B;
        Value defaults = (flags & 1) != 0 ? Take(f, ref next) : Value.None;
        Value keywordDefaults = (flags & 2) != 0 ? Take(f, ref next) : Value.None;
        Value annotate = (flags & 4) != 0 ? Take(f, ref next) : Value.None;
        CellObject[] closure = (flags & 8) != 0 ? Cells(Take(f, ref next), code.Unit.FreeNames.Length) : [];
        var function = new FunctionObject(code, f.Code.Scope, closure)
        {
            Annotate = annotate,
            KeywordDefaults = keywordDefaults.Ref as DictObject,
        };
        if (defaults.Ref is TupleObject tuple)
        {
            function.DefaultsTuple = tuple;
            function.Defaults = tuple.Items;
        }
        f.Slot(i->A) = function;
    }

    /// <summary>The closure: as many cells as the code captures, whatever unusual code left in the tuple.</summary>
    private static CellObject[] Cells(in Value tuple, int count)
    {
        var cells = new CellObject[count];
        Value[] items = tuple.Ref is TupleObject t ? t.Items : [];
        for (int i = 0; i < count; i++)
            cells[i] = i < items.Length && items[i].Ref is CellObject cell ? cell : new CellObject();
        return cells;
    }

    private static Value Take(Frame f, ref int slot)
    {
        Value v = f.Slot(slot);
        slot += 16;
        return v;
    }
}
