namespace CoroVm.Bytecode;

/// <summary>The offsets of a code unit at which an instruction starts.</summary>
internal sealed class InstructionStarts(int codeLength)
{
    private readonly ulong[] _bits = new ulong[(codeLength + 63) / 64];

    public int CodeLength { get; } = codeLength;

    public void Add(int offset) => _bits[offset >> 6] |= 1UL << (offset & 63);

    public bool Contains(int offset) =>
        (uint)offset < (uint)CodeLength && (_bits[offset >> 6] >> (offset & 63) & 1) != 0;
}
