namespace CoroVm.StdLib.Native;

/// <summary>Compiles a parsed pattern. A failure is recorded as a message.</summary>
internal sealed class RegexCompiler(VmThread thread, RegexGroups groups)
{
    private readonly List<int> code = [];
    private readonly List<CharacterSet> sets = [];
    private int registers;

    /// <summary>What PatternError says, or null.</summary>
    internal string? Error { get; private set; }

    /// <summary>The program; null with <see cref="Error"/> set or an exception pending.</summary>
    internal RegexProgram? Compile(RegexSequence pattern)
    {
        int flags = groups.Flags;
        if (!Emit(pattern, flags))
            return null;
        Emit(RegexOp.Match);
        int[] prefix = Prefix(pattern, flags);
        return new RegexProgram(code.ToArray(), sets.ToArray(), 2 * groups.Count, registers)
        {
            Prefix = prefix,
            PrefixText = Array.TrueForAll(prefix, static c => c is <= 0xFFFF and not (>= 0xD800 and <= 0xDFFF)) ? string.Concat(Array.ConvertAll(prefix, static c => (char)c)) : null,
            PrefixBytes = Array.TrueForAll(prefix, static c => c < 256) ? Array.ConvertAll(prefix, static c => (byte)c) : null,
            First = prefix.Length > 0 ? null : First(pattern, flags),
            IsAnchored = IsAnchored(pattern, flags),
            MinWidth = (int)UInt128.Min(pattern.Width(groups.Widths).Low, int.MaxValue),
        };
    }

    private void Emit(RegexOp op) => code.Add((int)op);

    private void Emit(RegexOp op, int operand)
    {
        code.Add((int)op);
        code.Add(operand);
    }

    private bool Emit(RegexSequence sequence, int flags)
    {
        if (!thread.EnterNative())
            return false;
        List<RegexNode> nodes = sequence.Nodes;
        for (int i = 0; i < nodes.Count; i++)
        {
            int run = TextRun(nodes, i, flags);
            if (run > 1)
            {
                Emit(RegexOp.Text, run);
                for (int k = 0; k < run; k++)
                    code.Add(nodes[i + k].Value);
                i += run - 1;
                continue;
            }
            int following = i + 1 < nodes.Count ? Leading(nodes[i + 1], flags) : -1;
            if (!Emit(nodes[i], flags, following))
                return false;
        }
        return true;
    }

    /// <summary>The number of literals from <paramref name="at"/> on that stand for themselves.</summary>
    private static int TextRun(List<RegexNode> nodes, int at, int flags)
    {
        int n = at;
        while (n < nodes.Count && Leading(nodes[n], flags) >= 0 && nodes[n].Kind == RegexNodeKind.Literal)
            n++;
        return n - at;
    }

    /// <summary>The one character that a node must begin with, or -1.</summary>
    private static int Leading(RegexNode node, int flags)
    {
        while (node.Kind is RegexNodeKind.Group or RegexNodeKind.Atomic && node.Parts[0].Nodes.Count > 0)
        {
            flags = RegexFlags.Combine(flags, node.AddFlags, node.RemoveFlags);
            node = node.Parts[0].Nodes[0];
        }
        if (node.Kind != RegexNodeKind.Literal)
            return -1;
        return (flags & RegexFlags.IgnoreCase) != 0 && CaseClass(node.Value, flags) is not null ? -1 : node.Value;
    }

    private static int[]? CaseClass(int c, int flags) => CaseFolding.Class(c, (flags & RegexFlags.Unicode) != 0);

    private bool Emit(RegexNode node, int flags, int following)
    {
        switch (node.Kind)
        {
            case RegexNodeKind.Literal or RegexNodeKind.NotLiteral or RegexNodeKind.Any or RegexNodeKind.In:
                (RegexOp op, int operand) = Unit(node, flags);
                if (op == RegexOp.Either)
                    code.AddRange([(int)op, operand & 0xFFFF, operand >> 16]);
                else if (op is RegexOp.Any or RegexOp.AnyAll)
                    Emit(op);
                else
                    Emit(op, operand);
                return true;
            case RegexNodeKind.At:
                EmitPlace((RegexPlace)node.Value, flags);
                return true;
            case RegexNodeKind.Failure:
                Emit(RegexOp.Fail);
                return true;
            case RegexNodeKind.Branch:
                return EmitBranch(node, flags);
            case RegexNodeKind.Group:
                if (node.Value > 0)
                    Emit(RegexOp.Mark, 2 * node.Value);
                if (!Emit(node.Parts[0], RegexFlags.Combine(flags, node.AddFlags, node.RemoveFlags)))
                    return false;
                if (node.Value > 0)
                    Emit(RegexOp.Mark, 2 * node.Value + 1);
                return true;
            case RegexNodeKind.Atomic:
                return EmitAtomic(node.Parts[0], flags);
            case RegexNodeKind.GroupRef:
                Emit((flags & RegexFlags.IgnoreCase) == 0 ? RegexOp.GroupRef
                    : (flags & RegexFlags.Unicode) != 0 ? RegexOp.GroupRefIgnoreUnicode : RegexOp.GroupRefIgnoreAscii, node.Value);
                return true;
            case RegexNodeKind.GroupRefExists:
                return EmitCondition(node, flags);
            case RegexNodeKind.Assert or RegexNodeKind.AssertNot:
                return EmitLook(node, flags);
            default:
                return EmitRepeat(node, flags, following);
        }
    }

    /// <summary>The instruction of a node that matches one character. The operand of Either has both characters.</summary>
    private (RegexOp Op, int Operand) Unit(RegexNode node, int flags)
    {
        if (node.Kind == RegexNodeKind.Any)
            return ((flags & RegexFlags.DotAll) != 0 ? RegexOp.AnyAll : RegexOp.Any, 0);
        if (node.Kind != RegexNodeKind.In)
        {
            bool not = node.Kind == RegexNodeKind.NotLiteral;
            int[]? both = (flags & RegexFlags.IgnoreCase) != 0 ? CaseClass(node.Value, flags) : null;
            if (both is null)
                return (not ? RegexOp.NotChar : RegexOp.Char, node.Value);
            if (!not && both is [<= 0x7FFF, <= 0x7FFF])
                return (RegexOp.Either, both[0] | both[1] << 16);
            var items = new List<RegexItem>();
            if (not)
                items.Add(new RegexItem(RegexItemKind.Negate, 0));
            items.Add(new RegexItem(RegexItemKind.Literal, node.Value));
            sets.Add(new CharacterSet(items, flags));
            return (RegexOp.Set, sets.Count - 1);
        }
        if (node.Items is [{ Kind: RegexItemKind.Negate }])
            return (RegexOp.AnyAll, 0);
        sets.Add(new CharacterSet(node.Items, flags));
        return (RegexOp.Set, sets.Count - 1);
    }

    private void EmitPlace(RegexPlace place, int flags)
    {
        bool multiline = (flags & RegexFlags.Multiline) != 0;
        switch (place)
        {
            case RegexPlace.Beginning:
                Emit(multiline ? RegexOp.BeginLine : RegexOp.BeginString);
                break;
            case RegexPlace.BeginningString:
                Emit(RegexOp.BeginString);
                break;
            case RegexPlace.End:
                Emit(multiline ? RegexOp.EndLine : RegexOp.End);
                break;
            case RegexPlace.EndString:
                Emit(RegexOp.EndString);
                break;
            default:
                Emit(place == RegexPlace.Boundary ? RegexOp.Boundary : RegexOp.NonBoundary, flags & RegexFlags.Unicode);
                break;
        }
    }

    private bool EmitBranch(RegexNode node, int flags)
    {
        var ends = new List<int>();
        for (int i = 0; i < node.Parts.Count; i++)
        {
            bool last = i == node.Parts.Count - 1;
            int split = code.Count;
            if (!last)
                code.AddRange([(int)RegexOp.Split, 0, FirstIndex(node.Parts[i], flags)]);
            if (!Emit(node.Parts[i], flags))
                return false;
            if (last)
                break;
            Emit(RegexOp.Jump, 0);
            ends.Add(code.Count - 1);
            code[split + 1] = code.Count;
        }
        foreach (int end in ends)
            code[end] = code.Count;
        return true;
    }

    private bool EmitAtomic(RegexSequence body, int flags)
    {
        int register = registers++;
        Emit(RegexOp.AtomicStart, register);
        if (!Emit(body, flags))
            return false;
        Emit(RegexOp.AtomicEnd, register);
        return true;
    }

    private bool EmitCondition(RegexNode node, int flags)
    {
        code.AddRange([(int)RegexOp.GroupExists, node.Value, 0]);
        int no = code.Count - 1;
        if (!Emit(node.Parts[0], flags))
            return false;
        if (node.Parts.Count == 1)
        {
            code[no] = code.Count;
            return true;
        }
        Emit(RegexOp.Jump, 0);
        int end = code.Count - 1;
        code[no] = code.Count;
        if (!Emit(node.Parts[1], flags))
            return false;
        code[end] = code.Count;
        return true;
    }

    private bool EmitLook(RegexNode node, int flags)
    {
        int back = 0, register = registers;
        registers += 2;
        if (node.Value < 0)
        {
            (UInt128 low, UInt128 high) = node.Parts[0].Width(groups.Widths);
            if (low > uint.MaxValue)
                Error = "looks too much behind";
            else if (low != high)
                Error = "look-behind requires fixed-width pattern";
            if (Error is not null)
                return false;
            back = (int)UInt128.Min(low, int.MaxValue);
        }
        bool not = node.Kind == RegexNodeKind.AssertNot;
        code.AddRange([(int)(not ? RegexOp.NotLookStart : RegexOp.LookStart), register, back]);
        int target = code.Count;
        if (not)
            code.Add(0);
        if (!Emit(node.Parts[0], flags))
            return false;
        Emit(not ? RegexOp.NotLookEnd : RegexOp.LookEnd, register);
        if (not)
            code[target] = code.Count;
        return true;
    }

    private bool EmitRepeat(RegexNode node, int flags, int following)
    {
        int min = (int)Math.Min(node.Min, int.MaxValue), max = (int)Math.Min(node.Max, int.MaxValue);
        RegexSequence body = node.Parts[0];
        if (body.Nodes is [{ IsOneCharacter: true } unit])
        {
            (RegexOp op, int operand) = Unit(unit, flags);
            RegexOp kind = node.Kind switch { RegexNodeKind.MaxRepeat => RegexOp.Greedy, RegexNodeKind.MinRepeat => RegexOp.Lazy, _ => RegexOp.Possessive };
            code.AddRange([(int)kind, (int)op, operand, min, max, following]);
            return true;
        }
        if (max == 0)
            return true;
        if (node.Kind == RegexNodeKind.PossessiveRepeat)
        {
            int register = registers++;
            Emit(RegexOp.AtomicStart, register);
            if (!EmitLoop(body, flags, min, max, RegexNodeKind.PossessiveRepeat))
                return false;
            Emit(RegexOp.AtomicEnd, register);
            return true;
        }
        return EmitLoop(body, flags, min, max, node.Kind);
    }

    private bool EmitLoop(RegexSequence body, int flags, int min, int max, RegexNodeKind kind)
    {
        bool lazy = kind == RegexNodeKind.MinRepeat;
        if (max == 1 && min == 1)
            return EmitBody(body, flags, kind);
        if (max == 1)
        {
            int split = code.Count;
            code.AddRange([(int)(lazy ? RegexOp.SplitLazy : RegexOp.Split), 0, lazy ? -1 : FirstIndex(body, flags)]);
            if (!EmitBody(body, flags, kind))
                return false;
            code[split + 1] = code.Count;
            return true;
        }
        int register = registers;
        registers += 2;
        Emit(RegexOp.LoopStart, register);
        Emit(RegexOp.Jump, 0);
        int start = code.Count;
        if (!EmitBody(body, flags, kind))
            return false;
        code[start - 1] = code.Count;
        code.AddRange([(int)(lazy ? RegexOp.LoopLazy : RegexOp.LoopGreedy), register, min, max, start, lazy ? -1 : FirstIndex(body, flags)]);
        return true;
    }

    /// <summary>Each round of a possessive repetition is atomic by itself.</summary>
    private bool EmitBody(RegexSequence body, int flags, RegexNodeKind kind) =>
        kind == RegexNodeKind.PossessiveRepeat ? EmitAtomic(body, flags) : Emit(body, flags);

    /// <summary>The index of a set that a sequence must begin with, or -1.</summary>
    private int FirstIndex(RegexSequence sequence, int flags)
    {
        if (First(sequence, flags) is not { } set)
            return -1;
        sets.Add(set);
        return sets.Count - 1;
    }

    /// <summary>A set that the first character of every match is in; null if there is none, or a match can be empty.</summary>
    private static CharacterSet? First(RegexSequence sequence, int flags)
    {
        var items = new List<RegexItem>();
        return AddFirst(sequence, flags, items, out int used) && items.Count > 0 ? new CharacterSet(items, used) : null;
    }

    private static bool AddFirst(RegexSequence sequence, int flags, List<RegexItem> items, out int used)
    {
        used = flags;
        foreach (RegexNode node in sequence.Nodes)
        {
            switch (node.Kind)
            {
                case RegexNodeKind.At or RegexNodeKind.Assert or RegexNodeKind.AssertNot:
                    continue;
                case RegexNodeKind.Literal:
                    items.Add(new RegexItem(RegexItemKind.Literal, node.Value));
                    return true;
                case RegexNodeKind.In when items.Count == 0 || node.Items[0].Kind != RegexItemKind.Negate:
                    items.AddRange(node.Items);
                    return true;
                case RegexNodeKind.Group:
                    int inner = RegexFlags.Combine(flags, node.AddFlags, node.RemoveFlags);
                    // A set has one meaning of case and categories.
                    if (node.Parts[0].Nodes.Count == 0 || (items.Count > 0 && inner != used))
                        return false;
                    used = inner;
                    return AddFirst(node.Parts[0], inner, items, out used);
                case RegexNodeKind.Atomic:
                    return node.Parts[0].Nodes.Count > 0 && AddFirst(node.Parts[0], flags, items, out used);
                case RegexNodeKind.MaxRepeat or RegexNodeKind.MinRepeat or RegexNodeKind.PossessiveRepeat when node.Min > 0:
                    return node.Parts[0].Nodes.Count > 0 && AddFirst(node.Parts[0], flags, items, out used);
                case RegexNodeKind.Branch:
                    return AddFirstOfBranches(node, flags, items);
                default:
                    return false;
            }
        }
        return false;
    }

    private static bool AddFirstOfBranches(RegexNode node, int flags, List<RegexItem> items)
    {
        foreach (RegexSequence part in node.Parts)
        {
            var own = new List<RegexItem>();
            if (!AddFirst(part, flags, own, out int used) || used != flags || (own.Count > 0 && own[0].Kind == RegexItemKind.Negate))
                return false;
            items.AddRange(own);
        }
        return true;
    }

    private static int[] Prefix(RegexSequence pattern, int flags)
    {
        var prefix = new List<int>();
        foreach (RegexNode node in pattern.Nodes)
        {
            if (node.Kind != RegexNodeKind.Literal || Leading(node, flags) is not (>= 0 and var c))
                break;
            prefix.Add(c);
        }
        return prefix.ToArray();
    }

    private static bool IsAnchored(RegexSequence pattern, int flags) => pattern.Nodes.Count > 0 && pattern.Nodes[0] is { Kind: RegexNodeKind.At } at
        && ((RegexPlace)at.Value == RegexPlace.BeginningString || ((RegexPlace)at.Value == RegexPlace.Beginning && (flags & RegexFlags.Multiline) == 0));
}
