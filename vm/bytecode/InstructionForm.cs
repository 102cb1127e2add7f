namespace CoroVm.Bytecode;

/// <summary>What the first byte of an instruction says of the whole: four bytes, so that the decoder's table stays in the
/// nearest cache.</summary>
internal readonly struct InstructionForm
{
    /// <summary>The value of <see cref="Operands"/> for a byte that starts no instruction.</summary>
    public const byte None = 255;

    private static readonly InstructionForm[] s_forms = Build();

    private InstructionForm(Opcode opcode, byte operands, bool isSigned, byte operand)
    {
        Opcode = opcode;
        Operands = operands;
        IsSigned = isSigned;
        Operand = operand;
    }

    public Opcode Opcode { get; }

    /// <summary>How many operands follow as bytes: 0, 1, 2 or <see cref="None"/>.</summary>
    public byte Operands { get; }

    /// <summary>The first operand is signed.</summary>
    public bool IsSigned { get; }

    /// <summary>Without operand bytes the operand; otherwise how many operands have a short form, which the long one must not take.</summary>
    public byte Operand { get; }

    public static InstructionForm Of(byte first) => s_forms[first];

    private static InstructionForm[] Build()
    {
        var forms = new InstructionForm[256];
        for (int i = 0; i < forms.Length; i++)
            forms[i] = new InstructionForm(default, None, false, 0);
        foreach (OpcodeInfo info in OpcodeInfo.All)
        {
            bool isSigned = info.Operand is OperandKind.Jump or OperandKind.Int;
            SetOnce(forms, (byte)info.Opcode, new InstructionForm(info.Opcode, (byte)info.OperandCount, isSigned, (byte)info.ShortCount));
            for (int i = 0; i < info.ShortCount; i++)
                SetOnce(forms, info.ShortFrom + i, new InstructionForm(info.Opcode, 0, false, (byte)i));
        }
        return forms;
    }

    private static void SetOnce(InstructionForm[] forms, int first, InstructionForm form)
    {
        if (forms[first].Operands != None)
            throw new InvalidOperationException($"{form.Opcode} and {forms[first].Opcode} share byte {first}");
        forms[first] = form;
    }
}
