namespace CoroVm.Compiler.Emit;

/// <summary>Code whose exceptions go to one handler: several segments, because code that leaves the region on the way to
/// a <c>return</c> or <c>break</c> is not part of it.</summary>
internal sealed class ProtectedRegion(int level, int depth)
{
    /// <summary>How many regions are around this one.</summary>
    public int Level { get; } = level;

    /// <summary>The operand stack that the handler finds below the exception.</summary>
    public int Depth { get; } = depth;

    /// <summary>Where the handler starts.</summary>
    public Label Handler { get; init; }

    /// <summary>The instructions in [Start, End), by index.</summary>
    public List<(int Start, int End)> Segments { get; } = [];

    /// <summary>The start of the segment being written; -1 between segments.</summary>
    public int OpenAt { get; set; } = -1;
}
