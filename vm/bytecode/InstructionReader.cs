namespace CoroVm.Bytecode;

/// <summary>The only decoder of portable code. Safe on any bytes: it stops at the first one that starts no instruction,
/// and <see cref="Failure"/> says why. Verified code decodes to its end.</summary>
public ref struct InstructionReader
{
    private readonly ReadOnlySpan<byte> _code;
    private int _position;

    /// <summary>Reads <paramref name="code"/> from <paramref name="offset"/> on.</summary>
    public InstructionReader(ReadOnlySpan<byte> code, int offset = 0)
    {
        _code = code;
        _position = offset;
        Current = default;
        Failure = DecodeFailure.None;
    }

    /// <summary>The instruction that the last successful <see cref="Read"/> decoded.</summary>
    public Instruction Current { get; private set; }

    /// <summary>Where the next instruction starts, or the one that could not be decoded.</summary>
    public readonly int Position => _position;

    /// <summary>Why <see cref="Read"/> returned false; None at the end of the code.</summary>
    public DecodeFailure Failure { get; private set; }

    /// <summary>Decodes the next instruction; false at the end of the code and on bytes that are none.</summary>
    public bool Read()
    {
        if ((uint)_position >= (uint)_code.Length)
            return false;
        byte first = _code[_position];
        if (OpcodeInfo.StartingWith(first) is not { } info)
            return Fail(DecodeFailure.UnknownOpcode);
        if (first != (byte)info.Opcode)
        {
            Current = new Instruction(_position, info.Opcode, first - info.ShortFrom, 0, 1);
            _position++;
            return true;
        }
        int next = _position + 1, operand = 0, second = 0;
        if (info.Operand != OperandKind.None && !ReadOperand(info.Operand, ref next, out operand))
            return Fail(DecodeFailure.BadOperand);
        if ((uint)operand < (uint)info.ShortCount)
            return Fail(DecodeFailure.BadOperand);
        if (info.Second != OperandKind.None && !ReadOperand(info.Second, ref next, out second))
            return Fail(DecodeFailure.BadOperand);
        Current = new Instruction(_position, info.Opcode, operand, second, next - _position);
        _position = next;
        return true;
    }

    private readonly bool ReadOperand(OperandKind kind, ref int position, out int operand)
    {
        bool valid = Varint.TryRead(_code, ref position, out uint raw);
        if (kind is OperandKind.Jump or OperandKind.Int)
        {
            operand = Varint.Unzigzag(raw);
            return valid;
        }
        operand = (int)raw;
        return valid && operand >= 0;
    }

    private bool Fail(DecodeFailure failure)
    {
        Failure = failure;
        return false;
    }
}

/// <summary>Why bytes of code are no instruction.</summary>
public enum DecodeFailure : byte
{
    /// <summary>No failure.</summary>
    None,
    /// <summary>The byte is not the number of an opcode.</summary>
    UnknownOpcode,
    /// <summary>The operand's bytes end early, are more than needed, or exceed its range; or the instruction has a short form.</summary>
    BadOperand,
}
