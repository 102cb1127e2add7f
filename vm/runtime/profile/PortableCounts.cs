using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Profile;

/// <summary>How often each portable instruction of a code was executed, from the counts of prepared ones. Many portable instructions leave no
/// prepared one behind (a load that its consumer reads in place, a store that is another's destination); such a one ran as often as what comes
/// next in its straight line of code, or, where that is reached from elsewhere too, as what came before.</summary>
internal static class PortableCounts
{
    /// <summary>The instructions and their counts, in order.</summary>
    internal static List<(Instruction Instruction, long Count)> Of(PreparedCode code, long[] counts)
    {
        var result = new List<(Instruction, long)>();
        var fused = new HashSet<int>();
        int[] marks = Preparer.Marks(code, fused);
        if (marks.Length == 0)
            return result;
        var source = new List<Instruction>();
        var labels = new HashSet<int>();
        var reader = new InstructionReader(code.Unit.Code);
        while (reader.Read())
        {
            source.Add(reader.Current);
            if (reader.Current.Info.IsJump)
                labels.Add(reader.Current.Target);
        }
        foreach (ExceptionHandler h in code.Unit.Handlers)
            labels.Add(h.Target);
        long before = -1, last = 0;
        for (int i = 0; i < source.Count; i++)
        {
            int offset = source[i].Offset;
            int first = marks[offset], next = i + 1 < source.Count ? marks[source[i + 1].Offset] : code.Length;
            if (labels.Contains(offset))
                before = -1;
            long count;
            if (fused.Contains(offset) && source[i].Info.IsJump)
            {
                count = last;
                before = -1;
            }
            else if (next > first)
            {
                count = counts[first] + Elsewhere(code, counts, offset, first, next);
                before = Passes(code, next - 1) ? counts[next - 1] : -1;
            }
            else
            {
                // Nothing is left of it. What comes next at the same place may be a label that others jump to.
                bool joined = false;
                for (int j = i + 1; j < source.Count && marks[source[j].Offset] == first; j++)
                    joined |= labels.Contains(source[j].Offset);
                count = joined && before >= 0 ? before : first < counts.Length ? counts[first] : Math.Max(0, before);
                if (source[i].Info.Ends)
                    before = -1;
            }
            last = count;
            result.Add((source[i], count));
        }
        return result;
    }

    /// <summary>The end of a loop does its head's work too, at another place.</summary>
    private static unsafe long Elsewhere(PreparedCode code, long[] counts, int offset, int first, int next)
    {
        if (code.Start[first].Op is not (PreparedOp.ForIter or PreparedOp.ForIterBack))
            return 0;
        long sum = 0;
        for (int i = 0; i < counts.Length; i++)
            if (code.Offsets[i] == offset && (i < first || i >= next) && code.Start[i].Op == PreparedOp.ForIterBack)
                sum += counts[i];
        return sum;
    }

    /// <summary>Control goes on behind the instruction whenever it does not raise.</summary>
    private static unsafe bool Passes(PreparedCode code, int index)
    {
        PreparedOp op = code.Start[index].Op;
        return !PreparedShape.Ends(op) && PreparedShape.Of(op)?.Contains('j', StringComparison.Ordinal) != true;
    }
}
