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

    // Plain loops here: generic helpers over our structs would be compiled when a program starts.
    private StackEffect(StackEntry[] inputs, StackEntry[] outputs)
    {
        _inputs = inputs;
        _outputs = outputs;
        _sources = new int[outputs.Length];
        _moves = new bool[inputs.Length];
        IsFixed = IsOrdinary = true;
        while (Kept < inputs.Length && Kept < outputs.Length && inputs[Kept].Name == outputs[Kept].Name)
            Kept++;
        for (int o = 0; o < outputs.Length; o++)
        {
            _sources[o] = IndexOf(inputs, outputs[o].Name);
            if (_sources[o] >= Kept)
                _moves[_sources[o]] = true;
            IsFixed &= outputs[o].Count == EntryCount.One;
            IsOrdinary &= outputs[o].Kind is not (EntryKind.Prev or EntryKind.Self or EntryKind.Saved);
        }
        foreach (StackEntry input in inputs)
        {
            IsFixed &= input.Count == EntryCount.One;
            IsOrdinary &= input.Kind != EntryKind.Prev;
        }
    }

    /// <summary>The entries that must be there, deepest first.</summary>
    public ReadOnlySpan<StackEntry> Inputs => _inputs;

    /// <summary>The entries in their place afterwards, deepest first.</summary>
    public ReadOnlySpan<StackEntry> Outputs => _outputs;

    internal StackEntry[] InputArray => _inputs;

    internal StackEntry[] OutputArray => _outputs;

    /// <summary>How many groups of <see cref="Inputs"/>, from the deepest, stay where they are.</summary>
    public int Kept { get; }

    /// <summary>No entry's count depends on an operand.</summary>
    public bool IsFixed { get; }

    /// <summary>Neither asks for a prev entry nor makes a prev, self or saved entry.</summary>
    public bool IsOrdinary { get; }

    /// <summary>The index of the input that an output is, -1 for a new entry.</summary>
    public int SourceOf(int output) => _sources[output];

    /// <summary>An input that is taken off the stack and pushed again.</summary>
    public bool Moves(int input) => _moves[input];

    /// <summary>The number of entries that must be on the stack.</summary>
    public int Needs(int operand, int second) => IsFixed ? _inputs.Length : Total(_inputs, 0, operand, second);

    /// <summary>The number of entries taken off the stack; those that stay in place do not count.</summary>
    public int Pops(int operand, int second) => IsFixed ? _inputs.Length - Kept : Total(_inputs, Kept, operand, second);

    /// <summary>The number of entries pushed after <see cref="Pops"/> were taken.</summary>
    public int Pushes(int operand, int second) => IsFixed ? _outputs.Length - Kept : Total(_outputs, Kept, operand, second);

    /// <summary>The change of depth.</summary>
    public int Net(int operand, int second) => Pushes(operand, second) - Pops(operand, second);

    /// <summary>Parses a picture without bars.</summary>
    internal static StackEffect Parse(string picture)
    {
        int dashes = picture.IndexOf("--", StringComparison.Ordinal);
        if (dashes < 0)
            throw new FormatException($"a stack picture has a '--': {picture}");
        return new StackEffect(ParseSide(picture, 0, dashes), ParseSide(picture, dashes + 2, picture.Length));
    }

    // Saturates far below overflow: an absurd operand is a depth no stack has.
    private static int Total(StackEntry[] entries, int from, int operand, int second)
    {
        long total = 0;
        for (int i = from; i < entries.Length; i++)
            total += entries[i].Expand(operand, second);
        return (int)Math.Min(total, int.MaxValue / 4);
    }

    private static StackEntry[] ParseSide(string picture, int start, int end)
    {
        int count = 0;
        for (int i = start; i < end; i++)
            if (StartsWord(picture, start, i))
                count++;
        var entries = new StackEntry[count];
        for (int i = start, n = 0; n < count; i++)
        {
            if (!StartsWord(picture, start, i))
                continue;
            int space = picture.IndexOf(' ', i, end - i);
            entries[n++] = StackEntry.Parse(picture.Substring(i, (space < 0 ? end : space) - i));
        }
        return entries;
    }

    private static bool StartsWord(string picture, int start, int i) =>
        picture[i] != ' ' && (i == start || picture[i - 1] == ' ');

    private static int IndexOf(StackEntry[] entries, string name)
    {
        for (int i = 0; i < entries.Length; i++)
            if (entries[i].Name == name)
                return i;
        return -1;
    }
}
