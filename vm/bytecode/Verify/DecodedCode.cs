namespace CoroVm.Bytecode;

/// <summary>The instructions of a unit, decoded once for all passes of the verifier. One object serves unit after unit, so that
/// a program's load allocates it once.</summary>
internal sealed class DecodedCode
{
    private Instruction[] _instructions = new Instruction[64];
    private int _count;

    /// <summary>The instructions in the order of the code.</summary>
    public ReadOnlySpan<Instruction> Instructions => new(_instructions, 0, _count);

    /// <summary>Which offsets start an instruction.</summary>
    public InstructionStarts Starts { get; private set; } = new(0);

    /// <summary>Takes a unit's code; where and why its bytes are no instructions, if so.</summary>
    public VerifyError? Decode(CodeUnit unit)
    {
        Starts = new InstructionStarts(unit.Code.Length);
        _count = 0;
        var reader = new InstructionReader(unit.Code);
        while (reader.Read())
        {
            if (_count == _instructions.Length)
                Grow();
            _instructions[_count++] = reader.Current;
            Starts.Add(reader.Current.Offset);
        }
        if (reader.Failure == DecodeFailure.None)
            return null;
        return new VerifyError(VerifyRule.Decoding, unit, reader.Position, reader.Failure == DecodeFailure.UnknownOpcode
            ? $"byte 0x{unit.Code[reader.Position]:X2} is no opcode" : "malformed operand");
    }

    private void Grow()
    {
        var larger = new Instruction[_instructions.Length * 2];
        Array.Copy(_instructions, larger, _count);
        _instructions = larger;
    }
}
