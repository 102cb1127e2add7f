using System.Buffers;
using System.Runtime.InteropServices;

namespace CoroVm.StdLib.Native;

/// <summary>Runs a program over a text by backtracking. What can be tried again lies on a stack of its own, never on .NET's; marks and
/// loop registers are restored from entries on the same stack. Runs no script. <typeparamref name="T"/> is char, int or byte.</summary>
internal ref struct RegexMatcher<T> where T : unmanaged, IEquatable<T>
{
    /// <summary>What Run and Search give instead of an end: no match; an exception is pending.</summary>
    internal const int NoMatch = -1, Failed = -2;

    private const int UndoMark = -1, UndoLoop = -2, GreedyRun = -3, LazyRun = -4, LazyRound = -5;

    /// <summary>Work between two charges.</summary>
    private const int ChargeInterval = 4096;

    private const int MaxEntries = 1 << 26;

    private readonly VmThread thread;
    private readonly RegexProgram program;
    private readonly ReadOnlySpan<T> text;
    private readonly int end;
    private readonly int[] registers;
    private Entry[] stack;
    private int top;
    private int work;

    /// <summary>A match must end at the end of the text.</summary>
    internal bool WholeText;

    /// <summary>A match that begins here must not be empty; -1 for none.</summary>
    internal int NotEmptyAt = -1;

    internal RegexMatcher(VmThread thread, RegexProgram program, ReadOnlySpan<T> text, int end)
    {
        this.thread = thread;
        this.program = program;
        this.text = text;
        this.end = end;
        Marks = new int[program.Marks];
        registers = program.Registers == 0 ? [] : new int[program.Registers];
        stack = ArrayPool<Entry>.Shared.Rent(32);
    }

    /// <summary>Beginnings and ends of the groups; -1 for unset. Those of the match itself are not set.</summary>
    internal int[] Marks { get; }

    /// <summary>The group that was closed last, or -1.</summary>
    internal int LastIndex { get; private set; } = -1;

    internal readonly void Dispose() => ArrayPool<Entry>.Shared.Return(stack);

    /// <summary>Finds the first match from <paramref name="start"/> on: gives its end, and its start.</summary>
    internal int Search(ref int start)
    {
        int at = start, last = end - program.MinWidth;
        if (program.IsAnchored)
            return at == 0 && last >= 0 ? Run(0) : NoMatch;
        for (; at <= last; at++)
        {
            int found = Skip(at);
            if (found < 0)
                break;
            work += (found - at) >> 3;
            at = found;
            int result = Run(at);
            if (result != NoMatch)
            {
                start = at;
                return result;
            }
        }
        return thread.Charge(work) ? NoMatch : Failed;
    }

    /// <summary>Matches at a position: gives the end.</summary>
    internal int Run(int start)
    {
        Array.Fill(Marks, -1);
        LastIndex = -1;
        top = 0;
        int[] code = program.Code;
        int pc = 0, pos = start;
        while (true)
        {
            switch ((RegexOp)code[pc])
            {
                case RegexOp.Match:
                    if ((WholeText && pos != end) || (pos == start && pos == NotEmptyAt))
                        break;
                    return pos;
                case RegexOp.Char:
                    if (pos >= end || At(pos) != code[pc + 1])
                        break;
                    pos++;
                    pc += 2;
                    continue;
                case RegexOp.NotChar:
                    if (pos >= end || At(pos) == code[pc + 1])
                        break;
                    pos++;
                    pc += 2;
                    continue;
                case RegexOp.Either:
                    if (pos >= end || (At(pos) != code[pc + 1] && At(pos) != code[pc + 2]))
                        break;
                    pos++;
                    pc += 3;
                    continue;
                case RegexOp.Set:
                    if (pos >= end || !program.Sets[code[pc + 1]].Contains(At(pos)))
                        break;
                    pos++;
                    pc += 2;
                    continue;
                case RegexOp.Any:
                    if (pos >= end || At(pos) == '\n')
                        break;
                    pos++;
                    pc++;
                    continue;
                case RegexOp.AnyAll:
                    if (pos >= end)
                        break;
                    pos++;
                    pc++;
                    continue;
                case RegexOp.Text:
                    if (!IsText(code, pc, pos))
                        break;
                    pos += code[pc + 1];
                    pc += 2 + code[pc + 1];
                    continue;
                case RegexOp.Split:
                    if (code[pc + 2] >= 0 && (pos >= end || !program.Sets[code[pc + 2]].Contains(At(pos))))
                    {
                        pc = code[pc + 1];
                        continue;
                    }
                    if (!Push(code[pc + 1], pos, 0, 0))
                        return Failed;
                    pc += 3;
                    continue;
                case RegexOp.SplitLazy:
                    if (!Push(pc + 3, pos, 0, 0))
                        return Failed;
                    pc = code[pc + 1];
                    continue;
                case RegexOp.Jump:
                    pc = code[pc + 1];
                    continue;
                case RegexOp.Mark:
                    int mark = code[pc + 1];
                    if (top > 0 && !Push(UndoMark, mark, Marks[mark], LastIndex))
                        return Failed;
                    Marks[mark] = pos;
                    if ((mark & 1) != 0)
                        LastIndex = mark >> 1;
                    pc += 2;
                    continue;
                case RegexOp.Greedy:
                    if (!Greedy(code, ref pc, ref pos, out bool full))
                    {
                        if (full)
                            return Failed;
                        break;
                    }
                    continue;
                case RegexOp.Lazy:
                    if (!Lazy(code, ref pc, ref pos, out full))
                    {
                        if (full)
                            return Failed;
                        break;
                    }
                    continue;
                case RegexOp.Possessive:
                    int run = Count(code, pc, pos, code[pc + 4]);
                    if (run < code[pc + 3])
                        break;
                    pos += run;
                    pc += 6;
                    continue;
                case RegexOp.LoopStart:
                    if (!SetLoop(code[pc + 1], 0, -1))
                        return Failed;
                    pc += 2;
                    continue;
                case RegexOp.LoopGreedy or RegexOp.LoopLazy:
                    int next = (RegexOp)code[pc] == RegexOp.LoopGreedy ? LoopGreedy(code, pc, pos) : LoopLazy(code, pc, pos);
                    if (next == NoMatch)
                        break;
                    if (next == Failed)
                        return Failed;
                    pc = next;
                    continue;
                case RegexOp.AtomicStart:
                    registers[code[pc + 1]] = top;
                    pc += 2;
                    continue;
                case RegexOp.AtomicEnd:
                    Cut(registers[code[pc + 1]]);
                    pc += 2;
                    continue;
                case RegexOp.LookStart:
                    if (pos < code[pc + 2])
                        break;
                    registers[code[pc + 1]] = top;
                    registers[code[pc + 1] + 1] = pos;
                    pos -= code[pc + 2];
                    pc += 3;
                    continue;
                case RegexOp.LookEnd:
                    Cut(registers[code[pc + 1]]);
                    pos = registers[code[pc + 1] + 1];
                    pc += 2;
                    continue;
                case RegexOp.NotLookStart:
                    if (pos < code[pc + 2])
                    {
                        pc = code[pc + 3];
                        continue;
                    }
                    registers[code[pc + 1]] = top;
                    if (!Push(code[pc + 3], pos, 0, 0))
                        return Failed;
                    pos -= code[pc + 2];
                    pc += 4;
                    continue;
                case RegexOp.NotLookEnd:
                    Unwind(registers[code[pc + 1]]);
                    break;
                case RegexOp.GroupRef or RegexOp.GroupRefIgnoreAscii or RegexOp.GroupRefIgnoreUnicode:
                    if (!SameAsGroup((RegexOp)code[pc], code[pc + 1], ref pos))
                        break;
                    pc += 2;
                    continue;
                case RegexOp.GroupExists:
                    pc = IsSet(code[pc + 1]) ? pc + 3 : code[pc + 2];
                    continue;
                case RegexOp.Fail:
                    break;
                default:
                    if (!IsPlace(code, pc, pos))
                        break;
                    pc += (RegexOp)code[pc] is RegexOp.Boundary or RegexOp.NonBoundary ? 2 : 1;
                    continue;
            }
            if (++work >= ChargeInterval && !Charge())
                return Failed;
            if (!Backtrack(code, ref pc, ref pos))
                return NoMatch;
        }
    }

    private struct Entry
    {
        internal int Kind, A, B, C;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int At(int index)
    {
        ref T c = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), index);
        if (typeof(T) == typeof(char))
            return Unsafe.As<T, char>(ref c);
        if (typeof(T) == typeof(byte))
            return Unsafe.As<T, byte>(ref c);
        return Unsafe.As<T, int>(ref c);
    }

    private bool Charge()
    {
        int units = work;
        work = 0;
        return thread.Charge(units * 16L);
    }

    /// <summary>The first place from <paramref name="at"/> on where a match can begin, or -1.</summary>
    private readonly int Skip(int at)
    {
        if (at >= end)
            return program.Prefix.Length == 0 && program.First is null ? at : -1;
        ReadOnlySpan<T> rest = text[at..end];
        int found = 0;
        if (program.Prefix.Length > 0)
        {
            if (typeof(T) == typeof(char))
                found = program.PrefixText is { } prefix ? MemoryMarshal.Cast<T, char>(rest).IndexOf(prefix.AsSpan()) : -1;
            else if (typeof(T) == typeof(byte))
                found = program.PrefixBytes is { } bytes ? MemoryMarshal.AsBytes(rest).IndexOf(bytes) : -1;
            else
                found = MemoryMarshal.Cast<T, int>(rest).IndexOf(program.Prefix);
        }
        else if (program.First is { } first)
        {
            if (typeof(T) == typeof(char) && first.Few is { } few)
            {
                found = MemoryMarshal.Cast<T, char>(rest).IndexOfAny(few);
            }
            else
            {
                int i = at;
                while (i < end && !first.Contains(At(i)))
                    i++;
                return i < end ? i : -1;
            }
        }
        return found < 0 ? -1 : at + found;
    }

    private readonly bool IsText(int[] code, int pc, int pos)
    {
        int length = code[pc + 1];
        if (length > end - pos)
            return false;
        for (int i = 0; i < length; i++)
            if (At(pos + i) != code[pc + 2 + i])
                return false;
        return true;
    }

    private bool Push(int kind, int a, int b, int c)
    {
        if (top == stack.Length && !Grow())
            return false;
        ref Entry e = ref stack[top++];
        e.Kind = kind;
        e.A = a;
        e.B = b;
        e.C = c;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Grow()
    {
        if (stack.Length >= MaxEntries)
        {
            thread.Raise(ExceptionTypes.MemoryError);
            return false;
        }
        Entry[] larger = ArrayPool<Entry>.Shared.Rent(stack.Length * 2);
        stack.AsSpan(0, top).CopyTo(larger);
        ArrayPool<Entry>.Shared.Return(stack);
        stack = larger;
        return thread.Charge(top);
    }

    /// <summary>Goes back to the latest choice; false if there is none.</summary>
    private bool Backtrack(int[] code, ref int pc, ref int pos)
    {
        while (top > 0)
        {
            ref Entry e = ref stack[top - 1];
            switch (e.Kind)
            {
                case >= 0:
                    pc = e.Kind;
                    pos = e.A;
                    top--;
                    return true;
                case GreedyRun:
                    if (Shorten(code, ref e))
                    {
                        pc = e.A;
                        pos = e.C;
                        if (e.C == e.B)
                            top--;
                        return true;
                    }
                    top--;
                    break;
                case LazyRun:
                    if (Lengthen(code, ref e, out bool last))
                    {
                        pc = e.A + 6;
                        pos = e.B;
                        if (last)
                            top--;
                        return true;
                    }
                    top--;
                    break;
                case LazyRound:
                    // The tail did not match: another round.
                    int loop = e.A;
                    pos = e.B;
                    pc = code[loop + 4];
                    top--;
                    SetLoop(code[loop + 1], registers[code[loop + 1]] + 1, pos);
                    return true;
                default:
                    Undo(e);
                    top--;
                    break;
            }
        }
        return false;
    }

    private void Undo(in Entry e)
    {
        if (e.Kind == UndoMark)
        {
            Marks[e.A] = e.B;
            LastIndex = e.C;
        }
        else if (e.Kind == UndoLoop)
        {
            registers[e.A] = e.B;
            registers[e.A + 1] = e.C;
        }
    }

    /// <summary>Forgets the choices above a height, but not what restores marks and registers.</summary>
    private void Cut(int height)
    {
        if (height == 0)
        {
            top = 0;
            return;
        }
        int kept = height;
        for (int i = height; i < top; i++)
            if (stack[i].Kind is UndoMark or UndoLoop)
                stack[kept++] = stack[i];
        top = kept;
    }

    /// <summary>Restores everything down to a height.</summary>
    private void Unwind(int height)
    {
        while (top > height)
            Undo(stack[--top]);
    }

    // A greedy run's entry: A the code behind it, B the least end, C the end tried last.
    private bool Greedy(int[] code, ref int pc, ref int pos, out bool failed)
    {
        failed = false;
        int min = code[pc + 3], following = code[pc + 5], run = Count(code, pc, pos, code[pc + 4]);
        if (run < min)
            return false;
        int least = pos + min, last = pos + run;
        if (following >= 0)
        {
            while (last >= least && (last >= end || At(last) != following))
                last--;
            work += (pos + run - last) >> 3;
            if (last < least)
                return false;
        }
        pc += 6;
        if (last > least && !Push(GreedyRun, pc, least, last))
        {
            failed = true;
            return false;
        }
        pos = last;
        return true;
    }

    private readonly bool Shorten(int[] code, ref Entry e)
    {
        int following = code[e.A - 1];
        while (e.C > e.B)
        {
            e.C--;
            if (following < 0 || At(e.C) == following)
                return true;
        }
        return false;
    }

    // A lazy run's entry: A the instruction, B the end tried last, C the number of characters.
    private bool Lazy(int[] code, ref int pc, ref int pos, out bool failed)
    {
        failed = false;
        int min = code[pc + 3];
        if (min > 0 && Count(code, pc, pos, min) < min)
            return false;
        pos += min;
        if (min < code[pc + 4] && !Push(LazyRun, pc, pos, min))
        {
            failed = true;
            return false;
        }
        pc += 6;
        return true;
    }

    private bool Lengthen(int[] code, ref Entry e, out bool last)
    {
        int following = code[e.A + 5], max = code[e.A + 4];
        last = false;
        do
        {
            if (e.C >= max || !IsUnit(code, e.A, e.B))
                return false;
            e.B++;
            e.C++;
            work++;
        }
        while (following >= 0 && (e.B >= end || At(e.B) != following));
        last = e.C >= max;
        return true;
    }

    private readonly bool IsUnit(int[] code, int pc, int pos)
    {
        if (pos >= end)
            return false;
        int operand = code[pc + 2], c = At(pos);
        return (RegexOp)code[pc + 1] switch
        {
            RegexOp.Char => c == operand,
            RegexOp.NotChar => c != operand,
            RegexOp.Either => c == (operand & 0xFFFF) || c == operand >> 16,
            RegexOp.Set => program.Sets[operand].Contains(c),
            RegexOp.Any => c != '\n',
            _ => true,
        };
    }

    /// <summary>How many characters from a position on a repeated unit matches, at most <paramref name="max"/>.</summary>
    private int Count(int[] code, int pc, int pos, int max)
    {
        int limit = max > end - pos ? end : pos + max, i = pos, operand = code[pc + 2];
        switch ((RegexOp)code[pc + 1])
        {
            case RegexOp.Char:
                while (i < limit && At(i) == operand)
                    i++;
                break;
            case RegexOp.NotChar:
                i = IndexOf(operand, i, limit);
                break;
            case RegexOp.Any:
                i = IndexOf('\n', i, limit);
                break;
            case RegexOp.AnyAll:
                i = limit;
                break;
            case RegexOp.Set:
                CharacterSet set = program.Sets[operand];
                while (i < limit && set.Contains(At(i)))
                    i++;
                break;
            default:
                while (i < limit && IsUnit(code, pc, i))
                    i++;
                break;
        }
        work += (i - pos) >> 4;
        return i - pos;
    }

    private readonly int IndexOf(int c, int start, int limit)
    {
        ReadOnlySpan<T> part = text[start..limit];
        int found;
        if (typeof(T) == typeof(char))
            found = c > 0xFFFF ? -1 : MemoryMarshal.Cast<T, char>(part).IndexOf((char)c);
        else if (typeof(T) == typeof(byte))
            found = c > 255 ? -1 : MemoryMarshal.AsBytes(part).IndexOf((byte)c);
        else
            found = MemoryMarshal.Cast<T, int>(part).IndexOf(c);
        return found < 0 ? limit : start + found;
    }

    private bool SetLoop(int register, int count, int last)
    {
        if (top > 0 && !Push(UndoLoop, register, registers[register], registers[register + 1]))
            return false;
        registers[register] = count;
        registers[register + 1] = last;
        return true;
    }

    // An empty round ends a loop that has its least number of rounds.
    private int LoopGreedy(int[] code, int pc, int pos)
    {
        int register = code[pc + 1], count = registers[register], body = code[pc + 4], first = code[pc + 5];
        bool possible = first < 0 || (pos < end && program.Sets[first].Contains(At(pos)));
        if (count < code[pc + 2])
            return !possible ? NoMatch : SetLoop(register, count + 1, registers[register + 1]) ? body : Failed;
        if (!possible || (count >= code[pc + 3] && code[pc + 3] != int.MaxValue) || pos == registers[register + 1])
            return pc + 6;
        return Push(pc + 6, pos, 0, 0) && SetLoop(register, count + 1, pos) ? body : Failed;
    }

    private int LoopLazy(int[] code, int pc, int pos)
    {
        int register = code[pc + 1], count = registers[register], body = code[pc + 4];
        if (count < code[pc + 2])
            return SetLoop(register, count + 1, registers[register + 1]) ? body : Failed;
        if ((count >= code[pc + 3] && code[pc + 3] != int.MaxValue) || pos == registers[register + 1])
            return pc + 6;
        return Push(LazyRound, pc, pos, 0) ? pc + 6 : Failed;
    }

    private readonly bool IsSet(int group)
    {
        int from = Marks[2 * group], to = Marks[2 * group + 1];
        return from >= 0 && to >= from;
    }

    private bool SameAsGroup(RegexOp op, int group, ref int pos)
    {
        if (!IsSet(group))
            return false;
        int from = Marks[2 * group], length = Marks[2 * group + 1] - from;
        if (length > end - pos)
            return false;
        work += length >> 4;
        for (int i = 0; i < length; i++)
        {
            int a = At(from + i), b = At(pos + i);
            if (a == b)
                continue;
            if (op == RegexOp.GroupRef)
                return false;
            bool unicode = op == RegexOp.GroupRefIgnoreUnicode;
            if (CaseFolding.Lower(a, unicode) != CaseFolding.Lower(b, unicode))
                return false;
        }
        pos += length;
        return true;
    }

    private readonly bool IsPlace(int[] code, int pc, int pos)
    {
        switch ((RegexOp)code[pc])
        {
            case RegexOp.BeginString:
                return pos == 0;
            case RegexOp.BeginLine:
                return pos == 0 || At(pos - 1) == '\n';
            case RegexOp.End:
                return pos == end || (pos == end - 1 && At(pos) == '\n');
            case RegexOp.EndLine:
                return pos == end || At(pos) == '\n';
            case RegexOp.EndString:
                return pos == end;
            default:
                bool unicode = code[pc + 1] != 0;
                bool before = pos > 0 && CharacterSet.IsWord(At(pos - 1), unicode), after = pos < end && CharacterSet.IsWord(At(pos), unicode);
                return before != after == ((RegexOp)code[pc] == RegexOp.Boundary);
        }
    }
}
