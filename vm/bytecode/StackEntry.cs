namespace CoroVm.Bytecode;

/// <summary>One name in a stack picture: an entry, or a run of entries whose number an operand decides.</summary>
/// <param name="Name">The name in the picture.</param>
/// <param name="Kind">What the entry must be, or is.</param>
/// <param name="Count">How many entries it stands for.</param>
public readonly record struct StackEntry(string Name, EntryKind Kind, EntryCount Count)
{
    /// <summary>How many entries this stands for in an instruction.</summary>
    public long Expand(int operand, int second) => Count switch
    {
        EntryCount.One => 1,
        EntryCount.N => operand,
        EntryCount.TwoN => 2L * operand,
        EntryCount.NMinus1 => operand - 1L,
        EntryCount.NMinus2 => operand - 2L,
        EntryCount.NPlusMPlus1 => (long)operand + second + 1,
        EntryCount.QuarterOfN => operand / 4,
        EntryCount.BitsOfM => BitCount(second),
        EntryCount.Arity => IntrinsicFunctions.Arity(operand),
        _ => throw new InvalidOperationException(),
    };

    internal static StackEntry Parse(string word)
    {
        int bracket = word.IndexOf('[');
        string name = bracket < 0 ? word : word.Substring(0, bracket);
        return new StackEntry(name, KindOf(name), bracket < 0 ? EntryCount.One : ParseCount(word.Substring(bracket)));
    }

    private static EntryKind KindOf(string name) => name switch
    {
        "exc" => EntryKind.Exc,
        "prev" => EntryKind.Prev,
        "iter" => EntryKind.Iter,
        "self" => EntryKind.Self,
        "saved" => EntryKind.Saved,
        "any" => EntryKind.Any,
        _ => EntryKind.Plain,
    };

    private static EntryCount ParseCount(string text) => text switch
    {
        "[n]" => EntryCount.N,
        "[2n]" => EntryCount.TwoN,
        "[n-1]" => EntryCount.NMinus1,
        "[n-2]" => EntryCount.NMinus2,
        "[n+m+1]" => EntryCount.NPlusMPlus1,
        "[n/4]" => EntryCount.QuarterOfN,
        "[#m]" => EntryCount.BitsOfM,
        "[arity]" => EntryCount.Arity,
        _ => throw new FormatException($"unknown count in a stack picture: {text}"),
    };

    private static int BitCount(int value)
    {
        int count = 0;
        for (; value != 0; value &= value - 1)
            count++;
        return count;
    }
}

/// <summary>What lies in an entry of the operand stack, as far as an opcode's picture tells.</summary>
public enum EntryKind : byte
{
    /// <summary>Any value.</summary>
    Plain,
    /// <summary>An exception (<c>exc</c>); whoever takes one checks it when it runs.</summary>
    Exc,
    /// <summary>A saved handled exception (<c>prev</c>), which only PopExcept takes off the stack.</summary>
    Prev,
    /// <summary>An iterator (<c>iter</c>); whoever takes one checks it when it runs.</summary>
    Iter,
    /// <summary>In a picture's left side: whatever is there but a saved handled exception (<c>any</c>).</summary>
    Any,
    /// <summary>The second half of what LoadMethod pushes (<c>self</c>): a value or a marker that no script may see.</summary>
    Self,
    /// <summary>What LoadFastAndClear saves (<c>saved</c>): a local's value, or that it has none. In StoreFast's picture: any value too.</summary>
    Saved,
}

/// <summary>How many entries a name in a stack picture stands for: n is the first operand, m the second.</summary>
public enum EntryCount : byte
{
    /// <summary><c>name</c>: one.</summary>
    One,
    /// <summary><c>name[n]</c></summary>
    N,
    /// <summary><c>name[2n]</c></summary>
    TwoN,
    /// <summary><c>name[n-1]</c></summary>
    NMinus1,
    /// <summary><c>name[n-2]</c></summary>
    NMinus2,
    /// <summary><c>name[n+m+1]</c></summary>
    NPlusMPlus1,
    /// <summary><c>name[n/4]</c></summary>
    QuarterOfN,
    /// <summary><c>name[#m]</c>: the number of bits set in m.</summary>
    BitsOfM,
    /// <summary><c>name[arity]</c>: what intrinsic n takes.</summary>
    Arity,
}
