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
        int at = _position;
        if ((uint)at >= (uint)_code.Length)
            return false;
        byte first = _code[at];
        InstructionForm form = InstructionForm.Of(first);
        if (form.Operands == 0)
        {
            Current = new Instruction(at, form.Opcode, form.Operand, 0, 1);
            _position = at + 1;
            return true;
        }
        return ReadOperands(form, at);
    }

    private bool ReadOperands(InstructionForm form, int at)
    {
        if (form.Operands == InstructionForm.None)
            return Fail(DecodeFailure.UnknownOpcode);
        int next = at + 1, second = 0;
        if (!ReadOperand(form.IsSigned, ref next, out int operand) || (uint)operand < form.Operand)
            return Fail(DecodeFailure.BadOperand);
        if (form.Operands == 2 && !ReadOperand(signed: false, ref next, out second))
            return Fail(DecodeFailure.BadOperand);
        Current = new Instruction(at, form.Opcode, operand, second, next - at);
        _position = next;
        return true;
    }

    private readonly bool ReadOperand(bool signed, ref int position, out int operand)
    {
        uint raw;
        if ((uint)position < (uint)_code.Length && _code[position] < 0x80)
            raw = _code[position++];
        else if (!Varint.TryRead(_code, ref position, out raw))
        {
            operand = 0;
            return false;
        }
        operand = signed ? Varint.Unzigzag(raw) : (int)raw;
        return signed || operand >= 0;
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
