namespace CoroVm.StdLib.Native;

/// <summary>Instructions of a compiled pattern; operands follow as ints.</summary>
internal enum RegexOp
{
    /// <summary>The end of the pattern.</summary>
    Match,
    Fail,
    /// <summary>character</summary>
    Char, NotChar,
    /// <summary>character, character: either.</summary>
    Either,
    /// <summary>index of a set</summary>
    Set,
    /// <summary>Anything but a newline; anything.</summary>
    Any, AnyAll,
    /// <summary>length, characters</summary>
    Text,
    /// <summary>place (with flags: see <see cref="RegexCompiler"/>)</summary>
    BeginString, BeginLine, End, EndLine, EndString, Boundary, NonBoundary,
    /// <summary>target: tries what follows, on failure goes to the target. Second operand: a set that what follows must begin
    /// with, or -1.</summary>
    Split,
    /// <summary>target, a set or -1: goes to the target, on failure tries what follows.</summary>
    SplitLazy,
    /// <summary>target</summary>
    Jump,
    /// <summary>index of a mark</summary>
    Mark,
    /// <summary>unit, operand, least, most, the character that must follow or -1: repeats one character.</summary>
    Greedy, Lazy, Possessive,
    /// <summary>register</summary>
    LoopStart,
    /// <summary>register, least, most, target of the body: repeats what the body is, or goes on.</summary>
    LoopGreedy, LoopLazy,
    /// <summary>register: what is between cannot be tried again once it has matched.</summary>
    AtomicStart, AtomicEnd,
    /// <summary>register, characters to step back</summary>
    LookStart, LookEnd,
    /// <summary>register, characters to step back, target when it does not match</summary>
    NotLookStart, NotLookEnd,
    /// <summary>group</summary>
    GroupRef, GroupRefIgnoreAscii, GroupRefIgnoreUnicode,
    /// <summary>group, target if it is unset</summary>
    GroupExists,
}

/// <summary>A compiled pattern. Immutable.</summary>
internal sealed class RegexProgram(int[] code, CharacterSet[] sets, int marks, int registers)
{
    internal int[] Code { get; } = code;
    internal CharacterSet[] Sets { get; } = sets;

    /// <summary>Two a group.</summary>
    internal int Marks { get; } = marks;
    internal int Registers { get; } = registers;

    /// <summary>What every match begins with.</summary>
    internal int[] Prefix { get; init; } = [];

    /// <summary><see cref="Prefix"/> if it is in the BMP.</summary>
    internal string? PrefixText { get; init; }

    /// <summary><see cref="Prefix"/> if it is Latin-1.</summary>
    internal byte[]? PrefixBytes { get; init; }

    /// <summary>What every match's first character is in, or null.</summary>
    internal CharacterSet? First { get; init; }

    /// <summary>Matches only at the beginning of the string.</summary>
    internal bool IsAnchored { get; init; }

    /// <summary>The least number of characters of a match.</summary>
    internal int MinWidth { get; init; }
}
