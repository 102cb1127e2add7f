namespace CoroVm.Runtime.Prepare;

/// <summary>Proves of prepared code what the loop relies on: every slot lies within the window, every constant, cache and name exists,
/// every jump and handler leads to an instruction, and control does not run off the end.</summary>
internal sealed unsafe class PreparedVerifier
{
    private readonly PreparedCode code;
    private readonly bool[] starts;

    private PreparedVerifier(PreparedCode code)
    {
        this.code = code;
        starts = new bool[code.Length];
    }

    /// <summary>What is wrong with the code; null if nothing is.</summary>
    internal static string? Check(PreparedCode code) => new PreparedVerifier(code).Run();

    private string? Run()
    {
        for (int i = 0; i < code.Length; i++)
            starts[i] = code.Start[i].Op != PreparedOp.Operand;
        for (int i = 0; i < code.Length; i++)
            if (starts[i] && Problem(i) is { } problem)
                return $"{code.Unit.QualName}: prepared instruction {i}, {code.Start[i].Op}: {problem}";
        return Frame() is { } wrong ? code.Unit.QualName + ": " + wrong : null;
    }

    private string? Problem(int index)
    {
        PreparedInstruction i = code.Start[index];
        if (PreparedShape.Of(i.Op) is not { } shape)
            return "unknown";
        bool hasWord = shape.Length > 3;
        PreparedInstruction next = index + 1 < code.Length ? code.Start[index + 1] : default;
        if (hasWord != (index + 1 < code.Length && !starts[index + 1]))
            return hasWord ? "no operand word" : "an operand word";
        if (hasWord && Word(shape[4], next) is { } word)
            return word;
        if (!PreparedShape.Ends(i.Op) && index + (hasWord ? 2 : 1) >= code.Length)
            return "the code ends behind it";
        return Operand(shape[0], i.A, index, i, next) ?? Operand(shape[1], shape[2] == '_' ? i.BC : i.B, index, i, next)
            ?? (shape[2] == '_' ? null : Operand(shape[2], i.C, index, i, next));
    }

    private string? Operand(char letter, int value, int index, in PreparedInstruction i, in PreparedInstruction next) => letter switch
    {
        'R' => Slots(value, PreparedShape.RunLength(i, next)),
        'k' => value % SlotLayout.Size == 0 && value / SlotLayout.Size < code.Constants.Length ? null : "constant at " + value,
        'c' => (uint)value < (uint)code.Constants.Length ? null : "constant " + value,
        'w' => (uint)value < (uint)code.FrameSize ? null : "slot " + value,
        'n' => (uint)value < (uint)code.Names.Length ? null : "name " + value,
        'j' => Target(index + 1 + (short)value),
        'J' => Target(index + 1 + value),
        'l' => value < code.Unit.LocalNames.Length ? null : "local " + value,
        'f' => value < code.Unit.FreeNames.Length ? null : "cell " + value,
        'g' => value < code.Globals.Length ? null : "global cache " + value,
        'a' => value < code.Attributes.Length ? null : "attribute cache " + value,
        _ => PreparedShape.Slots(letter) is > 0 and var slots ? Slots(value, slots) : null,
    };

    private string? Word(char letter, in PreparedInstruction word) => letter switch
    {
        'n' => (uint)word.BC < (uint)code.Names.Length ? null : "name " + word.BC,
        'c' => (uint)word.BC < (uint)code.Constants.Length ? null : "constant " + word.BC,
        _ => null,
    };

    private string? Slots(int offset, int count) =>
        offset % SlotLayout.Size == 0 && offset / SlotLayout.Size + count <= code.FrameSize ? null : count + " slots at " + offset;

    private string? Target(int index) => (uint)index < (uint)code.Length && starts[index] ? null : "target " + index;

    private string? Frame()
    {
        foreach (PreparedHandler h in code.Handlers)
            if (h.Start < 0 || h.Start > h.End || h.End > code.Length || (h.Start < h.End && Target(h.Target) is not null) || Slots(h.DepthSlot, 1) is not null)
                return h.ToString();
        foreach (OwnedLoop loop in code.OwnedLoops)
            if (loop.Start < 0 || loop.End > code.Length || Slots(loop.IteratorSlot, 1) is not null)
                return loop.ToString();
        foreach (int slot in code.LocalSlotOf)
            if ((uint)slot >= (uint)code.FrameSize)
                return "a local in slot " + slot;
        return code.ParameterSlots > code.LocalSlots || code.LocalSlots > code.FrameSize
            || (code.NamespaceSlot >= 0 && Slots(code.NamespaceSlot, 1) is not null) ? "the layout of the window" : null;
    }
}
