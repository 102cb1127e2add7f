namespace CoroVm.Bytecode;

/// <summary>Which protected range is the innermost around each byte of a unit's code.</summary>
internal readonly struct HandlerMap
{
    private readonly int[]? _innermost;

    private HandlerMap(int[]? innermost) => _innermost = innermost;

    /// <summary>The index of the handler of an exception raised at an offset; -1 for none.</summary>
    public int At(int offset) => _innermost is null ? -1 : _innermost[offset];

    public static VerifyError? Build(CodeUnit unit, DecodedCode code, out HandlerMap map)
    {
        map = default;
        ExceptionHandler[] handlers = unit.Handlers;
        if (handlers.Length == 0)
            return null;
        int prologueEnd = OperandChecks.PrologueEnd(unit, code);
        InstructionStarts starts = code.Starts;
        int[] order = new int[handlers.Length];
        for (int i = 0; i < handlers.Length; i++)
        {
            order[i] = i;
            ExceptionHandler handler = handlers[i];
            if (!starts.Contains(handler.Start) || !(starts.Contains(handler.End) || handler.End == unit.Code.Length)
                || handler.Start >= handler.End || handler.Target < handler.End || !starts.Contains(handler.Target)
                || handler.Depth < 0 || handler.Target < prologueEnd)
                return new VerifyError(VerifyRule.HandlerShape, unit, handler.Start, handler.ToString());
        }
        // Outer ranges before the ranges within them.
        Array.Sort(order, (a, b) => handlers[a].Start != handlers[b].Start ? handlers[a].Start.CompareTo(handlers[b].Start)
            : handlers[a].End != handlers[b].End ? handlers[b].End.CompareTo(handlers[a].End) : b.CompareTo(a));
        map = new HandlerMap(new int[unit.Code.Length]);
        return map.Paint(unit, order);
    }

    private VerifyError? Paint(CodeUnit unit, int[] order)
    {
        ExceptionHandler[] handlers = unit.Handlers;
        var open = new List<int>();
        int painted = 0;
        foreach (int index in order)
        {
            painted = Close(handlers, open, handlers[index].Start, painted);
            if (open.Count > 0 && (handlers[open[open.Count - 1]].End < handlers[index].End || open[open.Count - 1] < index
                || handlers[open[open.Count - 1]].Depth > handlers[index].Depth))
                return new VerifyError(VerifyRule.HandlerNesting, unit, handlers[index].Start, handlers[index].ToString());
            open.Add(index);
        }
        Close(handlers, open, unit.Code.Length, painted);
        return null;
    }

    // Paints up to an offset, leaving the ranges that end before it.
    private int Close(ExceptionHandler[] handlers, List<int> open, int offset, int painted)
    {
        while (open.Count > 0 && handlers[open[open.Count - 1]].End <= offset)
        {
            int inner = open[open.Count - 1];
            open.RemoveAt(open.Count - 1);
            Fill(painted, handlers[inner].End, inner);
            painted = Math.Max(painted, handlers[inner].End);
        }
        Fill(painted, offset, open.Count > 0 ? open[open.Count - 1] : -1);
        return Math.Max(painted, offset);
    }

    private void Fill(int start, int end, int handler)
    {
        for (int i = start; i < end; i++)
            _innermost![i] = handler;
    }
}
