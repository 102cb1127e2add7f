using System.Numerics;
using CoroVm.Bytecode;

namespace CoroVm.Compiler.Emit;

/// <summary>Decides which reads of locals need no check. A read stays LoadFast if the variable is assigned on every path to
/// it; otherwise it becomes LoadFastCheck. Variables are taken 64 at a time.</summary>
internal sealed class DefiniteAssignment
{
    private const int WordBits = 64;

    // Blocks times words of variables beyond which only reads within one block are proved, to keep the time linear.
    private const long MaxWork = 4_000_000;

    private readonly CodeBuilder _code;
    private readonly int[] _blockOf;
    private readonly List<int> _starts = [];

    // The block that each block's last instruction jumps to, and the one it goes on to; -1 for none.
    private readonly int[] _jumps;
    private readonly int[] _falls;

    // The handlers of each block: the first edge of each, and the edges with the number of the next one.
    private readonly int[] _firstEdge;
    private readonly List<(int Handler, int Next)> _edges = [];

    private DefiniteAssignment(CodeBuilder code)
    {
        _code = code;
        Span<Emitted> instructions = code.Instructions;
        bool[] starts = FindStarts(instructions);
        _blockOf = new int[instructions.Length + 1];
        for (int i = 0; i < instructions.Length; i++)
        {
            if (starts[i])
                _starts.Add(i);
            _blockOf[i] = _starts.Count - 1;
        }
        int count = _starts.Count;
        _starts.Add(instructions.Length);
        _jumps = new int[count];
        _falls = new int[count];
        _firstEdge = new int[count];
        Array.Fill(_firstEdge, -1);
        Connect(instructions);
    }

    /// <summary>Rewrites the reads of a unit; locals below <paramref name="parameters"/> start assigned.</summary>
    public static void Apply(CodeBuilder code, int locals, int parameters)
    {
        if (!MayBeUnassigned(code.Instructions, parameters))
            return;
        var analysis = new DefiniteAssignment(code);
        int words = (locals + WordBits - 1) / WordBits;
        bool global = (long)words * code.Instructions.Length <= MaxWork;
        for (int word = 0; word < words; word++)
        {
            if (word >= VerifyLimits.UncheckedLocals / WordBits)
                analysis.CheckAll(word * WordBits);
            else
                analysis.Solve(word, parameters, global);
        }
    }

    // Parameters that nothing unassigns need no analysis.
    private static bool MayBeUnassigned(Span<Emitted> instructions, int parameters)
    {
        foreach (ref Emitted instruction in instructions)
            if (instruction.Opcode is Opcode.DeleteFast or Opcode.LoadFastAndClear
                || (instruction.Opcode == Opcode.LoadFast && instruction.Operand >= parameters))
                return true;
        return false;
    }

    // The verifier looks at the first locals only.
    private void CheckAll(int first)
    {
        foreach (ref Emitted instruction in _code.Instructions)
            if (instruction.Opcode == Opcode.LoadFast && BitOf(instruction.Operand, first) != 0)
                instruction.Opcode = Opcode.LoadFastCheck;
    }

    private bool[] FindStarts(Span<Emitted> instructions)
    {
        bool[] starts = new bool[instructions.Length + 1];
        starts[0] = true;
        for (int i = 0; i < instructions.Length; i++)
        {
            StackShape shape = StackShape.Of(instructions[i].Opcode);
            if (shape.IsJump)
                starts[_code.PositionOf(instructions[i].Operand)] = true;
            if (shape.IsJump || shape.Ends)
                starts[i + 1] = true;
        }
        foreach (ProtectedRegion region in _code.Regions)
        {
            if (region.Segments.Count == 0)
                continue;
            starts[_code.PositionOf(region.Handler.Number)] = true;
            foreach ((int start, int end) in region.Segments)
            {
                starts[start] = true;
                starts[end] = true;
            }
        }
        return starts;
    }

    private void Connect(Span<Emitted> instructions)
    {
        for (int block = 0; block < _jumps.Length; block++)
        {
            int last = _starts[block + 1] - 1;
            StackShape shape = StackShape.Of(instructions[last].Opcode);
            _jumps[block] = shape.IsJump ? _blockOf[_code.PositionOf(instructions[last].Operand)] : -1;
            _falls[block] = !shape.Ends && last + 1 < instructions.Length ? block + 1 : -1;
        }
        foreach (ProtectedRegion region in _code.Regions)
        {
            if (region.Segments.Count == 0)
                continue;
            int handler = _blockOf[_code.PositionOf(region.Handler.Number)];
            foreach ((int start, int end) in region.Segments)
            {
                for (int block = _blockOf[start]; block < _jumps.Length && _starts[block] < end; block++)
                {
                    _edges.Add((handler, _firstEdge[block]));
                    _firstEdge[block] = _edges.Count - 1;
                }
            }
        }
    }

    private void Solve(int word, int parameters, bool global)
    {
        int count = _jumps.Length;
        int first = word * WordBits;
        ulong[] assigned = new ulong[count];
        ulong entry = parameters <= first ? 0
            : parameters - first >= WordBits ? ulong.MaxValue : (1UL << (parameters - first)) - 1;
        if (global)
            Propagate(assigned, entry, first);
        else
            assigned[0] = entry;
        for (int block = 0; block < count; block++)
            Rewrite(block, assigned[block], first);
    }

    // Starts from "everything is assigned" and removes until nothing changes.
    private void Propagate(ulong[] assigned, ulong entry, int first)
    {
        int count = assigned.Length;
        ulong[] set = new ulong[count];
        ulong[] lost = new ulong[count];
        ulong[] cleared = new ulong[count];
        for (int block = 0; block < count; block++)
            Summarise(block, first, out set[block], out lost[block], out cleared[block]);
        Array.Fill(assigned, ulong.MaxValue);
        assigned[0] = entry;
        var work = new Stack<int>();
        bool[] queued = new bool[count];
        for (int block = count - 1; block >= 0; block--)
            work.Push(block);
        Array.Fill(queued, true);
        while (work.TryPop(out int block))
        {
            queued[block] = false;
            ulong after = (assigned[block] & ~lost[block]) | set[block];
            if (_jumps[block] >= 0)
                Meet(_jumps[block], after);
            if (_falls[block] >= 0)
                Meet(_falls[block], after);
            // An exception may come before any instruction of the block.
            ulong during = assigned[block] & ~cleared[block];
            for (int edge = _firstEdge[block]; edge >= 0; edge = _edges[edge].Next)
                Meet(_edges[edge].Handler, during);
        }

        void Meet(int block, ulong value)
        {
            ulong met = assigned[block] & value;
            if (met == assigned[block])
                return;
            assigned[block] = met;
            if (queued[block])
                return;
            queued[block] = true;
            work.Push(block);
        }
    }

    // set: assigned at the end whatever was before; lost: unassigned at the end; cleared: unassigned at some point.
    private void Summarise(int block, int first, out ulong set, out ulong lost, out ulong cleared)
    {
        set = lost = cleared = 0;
        Span<Emitted> instructions = _code.Instructions;
        for (int i = _starts[block]; i < _starts[block + 1]; i++)
        {
            ulong bit = BitOf(instructions[i].Operand, first);
            if (bit == 0)
                continue;
            switch (instructions[i].Opcode)
            {
                case Opcode.StoreFast when !Restores(instructions, i):
                case Opcode.LoadFast or Opcode.LoadFastCheck:
                    set |= bit;
                    lost &= ~bit;
                    break;
                case Opcode.DeleteFast or Opcode.LoadFastAndClear or Opcode.StoreFast:
                    set &= ~bit;
                    lost |= bit;
                    cleared |= bit;
                    break;
            }
        }
    }

    private void Rewrite(int block, ulong assigned, int first)
    {
        Span<Emitted> instructions = _code.Instructions;
        for (int i = _starts[block]; i < _starts[block + 1]; i++)
        {
            ulong bit = BitOf(instructions[i].Operand, first);
            if (bit == 0)
                continue;
            switch (instructions[i].Opcode)
            {
                case Opcode.LoadFast:
                    if ((assigned & bit) == 0)
                        instructions[i].Opcode = Opcode.LoadFastCheck;
                    assigned |= bit;
                    break;
                case Opcode.StoreFast when !Restores(instructions, i):
                    assigned |= bit;
                    break;
                case Opcode.DeleteFast or Opcode.LoadFastAndClear or Opcode.StoreFast:
                    assigned &= ~bit;
                    break;
            }
        }
    }

    // A store that restores what LoadFastAndClear saved may restore "unassigned".
    private static bool Restores(Span<Emitted> instructions, int index) =>
        instructions[index].Second == CodeBuilder.RestoresSaved;

    private static ulong BitOf(int local, int first) =>
        (uint)(local - first) < WordBits ? 1UL << (local - first) : 0;
}
