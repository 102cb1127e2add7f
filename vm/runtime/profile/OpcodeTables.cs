using System.Diagnostics;
using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Profile;

/// <summary>The tables by opcode: counts, times, pairs, triples.</summary>
internal sealed unsafe class OpcodeTables(ProfileSession session, List<FunctionProfile> functions, ProfileReport report)
{
    private const int Ops = 256;

    internal void Fill()
    {
        double msPerTick = 1000.0 / Stopwatch.Frequency;
        var counts = new long[Ops];
        var sampled = new double[Ops];
        var bytes = new long[Ops];
        var portable = new long[256];
        foreach (FunctionProfile f in functions)
        {
            for (int i = 0; i < f.Counts.Length; i++)
            {
                int op = (int)f.Code.Start[i].Op;
                counts[op] += f.Counts[i];
                sampled[op] += f.Time[i];
                bytes[op] += f.Allocated?[i] ?? 0;
            }
            foreach ((Instruction instruction, long count) in f.Portable)
                portable[(int)instruction.Opcode] += count;
        }
        for (int op = 0; op < Ops; op++)
        {
            if (counts[op] == 0 && sampled[op] == 0)
                continue;
            OpcodeClock clock = session.Clock;
            double error = clock.Error(op);
            report.Opcodes.Add(new ProfileOpcode
            {
                Name = ((PreparedOp)op).ToString(), Count = counts[op], Timed = clock.Samples(op), Outliers = clock.Outliers(op), Ns = clock.Mean(op) * msPerTick * 1e6,
                NsError = double.IsNaN(error) ? null : error * msPerTick * 1e6, Ms = clock.Mean(op) * msPerTick * counts[op],
                SampledMs = sampled[op] * msPerTick, Bytes = bytes[op],
            });
        }
        report.Opcodes.Sort((a, b) => (a.Ms, a.SampledMs).CompareTo((b.Ms, b.SampledMs)) is var order && order != 0 ? -order : b.Count.CompareTo(a.Count));
        for (int op = 0; op < 256; op++)
            if (portable[op] > 0)
                report.PortableOpcodes.Add(new ProfilePortableOpcode { Name = OpcodeInfo.Of((Opcode)op).Mnemonic, Count = portable[op] });
        report.PortableOpcodes.Sort((a, b) => b.Count.CompareTo(a.Count));
        if (session.Triples is not null)
            Sequences();
    }

    private void Sequences()
    {
        (Dictionary<int, long> fusiblePairs, Dictionary<int, long> fusibleTriples) = Fusible();
        long* table = session.Triples;
        for (int second = 0; second < Ops; second++)
        {
            for (int third = 0; third < Ops; third++)
            {
                long pairs = 0;
                for (int first = 0; first < Ops; first++)
                {
                    // Opcodes that never ran have untouched pages, which are better left so.
                    if (first < Ops - 1 && !ran[first])
                        continue;
                    if (!ran[third] || (second < Ops - 1 && !ran[second]))
                        continue;
                    long count = table[(first << 16) | (second << 8) | third];
                    pairs += count;
                    if (count > 0 && first < Ops - 1)
                        report.Triples.Add(Row(count, fusibleTriples, first, second, third));
                }
                if (pairs > 0 && second < Ops - 1)
                    report.Pairs.Add(Row(pairs, fusiblePairs, second, third));
            }
        }
        report.Pairs.Sort((a, b) => b.Count.CompareTo(a.Count));
        report.Triples.Sort((a, b) => b.Count.CompareTo(a.Count));
    }

    private bool[] ran = [];

    private static ProfileSequence Row(long count, Dictionary<int, long> fusible, params ReadOnlySpan<int> ops)
    {
        int key = 0;
        var names = new string[ops.Length];
        for (int i = 0; i < ops.Length; i++)
        {
            key = (key << 8) | ops[i];
            names[i] = ((PreparedOp)ops[i]).ToString();
        }
        return new ProfileSequence { Names = names, Count = count, Fusible = fusible.GetValueOrDefault(key) };
    }

    /// <summary>Neighbours that nothing jumps between: each runs as often as the last of them.</summary>
    private (Dictionary<int, long> Pairs, Dictionary<int, long> Triples) Fusible()
    {
        var pairs = new Dictionary<int, long>();
        var triples = new Dictionary<int, long>();
        ran = new bool[Ops];
        foreach (FunctionProfile f in functions)
        {
            HashSet<int> targets = Targets(f.Code);
            int before = -1, last = -1;
            for (int i = 0; i < f.Counts.Length; i++)
            {
                PreparedOp op = f.Code.Start[i].Op;
                if (op == PreparedOp.Operand)
                    continue;
                ran[(int)op] |= f.Counts[i] > 0;
                if (targets.Contains(i))
                    before = last = -1;
                if (last >= 0)
                    pairs[(last << 8) | (int)op] = pairs.GetValueOrDefault((last << 8) | (int)op) + f.Counts[i];
                if (before >= 0 && last >= 0)
                    triples[(before << 16) | (last << 8) | (int)op] = triples.GetValueOrDefault((before << 16) | (last << 8) | (int)op) + f.Counts[i];
                before = last;
                last = PreparedShape.Ends(op) ? -1 : (int)op;
            }
        }
        return (pairs, triples);
    }

    private static HashSet<int> Targets(PreparedCode code)
    {
        var targets = new HashSet<int>();
        foreach (PreparedHandler h in code.Handlers)
            targets.Add(h.Target);
        for (int i = 0; i < code.Length; i++)
        {
            PreparedInstruction instruction = code.Start[i];
            string? shape = PreparedShape.Of(instruction.Op);
            if (shape is null)
                continue;
            if (shape[1] == 'J')
                targets.Add(i + 1 + instruction.BC);
            else if (shape[2] == 'j')
                targets.Add(i + 1 + (short)instruction.C);
        }
        return targets;
    }
}
