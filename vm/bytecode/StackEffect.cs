namespace CoroVm.Bytecode;

/// <summary>What one instruction does to the operand stack, parsed from a picture such as <c>left right -- result</c>
/// (deepest entry first). <c>items[n]</c> stands for as many entries as the first operand says; see <see cref="EntryCount"/>
/// for the other counts. An entry that bears the same name before and after is the same entry moved, not a new one;
/// the common beginning of both sides is never taken off the stack at all.</summary>
public sealed class StackEffect
{
    private readonly StackEntry[] _inputs;
    private readonly StackEntry[] _outputs;
    private readonly int[] _sources;
    private readonly bool[] _moves;

    private StackEffect(StackEntry[] inputs, StackEntry[] outputs)
    {
        _inputs = inputs;
        _outputs = outputs;
        while (Kept < inputs.Length && Kept < outputs.Length && inputs[Kept] == outputs[Kept])
            Kept++;
        _sources = Array.ConvertAll(outputs, o => Array.FindIndex(inputs, i => i.Name == o.Name));
        _moves = new bool[inputs.Length];
        for (int i = Kept; i < inputs.Length; i++)
            _moves[i] = Array.Exists(outputs, o => o.Name == inputs[i].Name);
        IsOrdinary = !Array.Exists(inputs, e => e.Kind == EntryKind.Prev)
            && !Array.Exists(outputs, e => e.Kind is EntryKind.Prev or EntryKind.Self);
        IsFixed = Array.TrueForAll(inputs, e => e.Count == EntryCount.One)
            && Array.TrueForAll(outputs, e => e.Count == EntryCount.One);
    }

    /// <summary>The entries that must be there, deepest first.</summary>
    public ReadOnlySpan<StackEntry> Inputs => _inputs;

    /// <summary>The entries in their place afterwards, deepest first.</summary>
    public ReadOnlySpan<StackEntry> Outputs => _outputs;

    /// <summary>How many groups of <see cref="Inputs"/>, from the deepest, stay where they are.</summary>
    public int Kept { get; }

    /// <summary>No entry's count depends on an operand.</summary>
    public bool IsFixed { get; }

    /// <summary>Neither asks for a prev entry nor makes a prev or self entry.</summary>
    public bool IsOrdinary { get; }

    /// <summary>The index of the input that an output is, -1 for a new entry.</summary>
    public int SourceOf(int output) => _sources[output];

    /// <summary>An input that is taken off the stack and pushed again.</summary>
    public bool Moves(int input) => _moves[input];

    /// <summary>The number of entries that must be on the stack.</summary>
    public int Needs(int operand, int second) => Total(_inputs, 0, operand, second);

    /// <summary>The number of entries taken off the stack; those that stay in place do not count.</summary>
    public int Pops(int operand, int second) => Total(_inputs, Kept, operand, second);

    /// <summary>The number of entries pushed after <see cref="Pops"/> were taken.</summary>
    public int Pushes(int operand, int second) => Total(_outputs, Kept, operand, second);

    /// <summary>The change of depth.</summary>
    public int Net(int operand, int second) => Pushes(operand, second) - Pops(operand, second);

    /// <summary>Parses a picture without bars.</summary>
    internal static StackEffect Parse(string picture)
    {
        string[] sides = (" " + picture + " ").Split([" -- "], StringSplitOptions.None);
        if (sides.Length != 2)
            throw new FormatException($"a stack picture has one '--': {picture}");
        return new StackEffect(ParseSide(sides[0]), ParseSide(sides[1]));
    }

    // Saturates far below overflow: an absurd operand is a depth no stack has.
    private static int Total(StackEntry[] entries, int from, int operand, int second)
    {
        long total = 0;
        for (int i = from; i < entries.Length; i++)
            total += entries[i].Expand(operand, second);
        return (int)Math.Min(total, int.MaxValue / 4);
    }

    private static StackEntry[] ParseSide(string side) =>
        Array.ConvertAll(side.Split([' '], StringSplitOptions.RemoveEmptyEntries), StackEntry.Parse);
}
