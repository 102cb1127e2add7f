using System.Text;

namespace CoroVm.Bytecode;

/// <summary>The facts of one row of the opcode table. They come from <see cref="Opcode"/>'s attributes by way of
/// <see cref="OpcodeFacts"/>.</summary>
public sealed class OpcodeInfo
{
    private static readonly OpcodeInfo?[] s_byNumber = Build();

    internal OpcodeInfo(Opcode opcode, string name, string picture, OperandKind operand)
    {
        Opcode = opcode;
        Name = name;
        Mnemonic = ToMnemonic(name);
        Picture = picture;
        Operand = operand;
        int bar = picture.IndexOf('|');
        Effect = StackEffect.Parse(bar < 0 ? picture : picture.Substring(0, bar));
        BranchEffect = bar < 0 ? Effect : StackEffect.Parse(picture.Substring(bar + 1));
    }

    /// <summary>The opcode.</summary>
    public Opcode Opcode { get; }

    /// <summary>The name in the enumeration: <c>LoadFast</c>.</summary>
    public string Name { get; }

    /// <summary>The name in assembler text: <c>LOAD_FAST</c>.</summary>
    public string Mnemonic { get; }

    /// <summary>The stack picture as written in the table.</summary>
    public string Picture { get; }

    /// <summary>The meaning of the first operand.</summary>
    public OperandKind Operand { get; }

    /// <summary>The meaning of the second operand.</summary>
    public OperandKind Second { get; init; }

    /// <summary>Control never reaches the next instruction.</summary>
    public bool Ends { get; init; }

    /// <summary>Raises no exception, whatever the values, and is no place where one is delivered from outside.</summary>
    public bool NeverRaises { get; init; }

    /// <summary>The byte that stands for this opcode with operand 0; see <see cref="ShortCount"/>.</summary>
    public byte ShortFrom { get; init; }

    /// <summary>The operands below this have a form of one byte, counted up from <see cref="ShortFrom"/>.</summary>
    public int ShortCount { get; init; }

    /// <summary>The least value of a Count or Flags operand.</summary>
    public int Min { get; init; }

    /// <summary>The greatest value of a Count or Flags operand.</summary>
    public int Max { get; init; } = int.MaxValue;

    /// <summary>The greatest value of a second Count or Flags operand.</summary>
    public int SecondMax { get; init; } = int.MaxValue;

    /// <summary>What happens to the stack when control continues at the next instruction.</summary>
    public StackEffect Effect { get; }

    /// <summary>What happens to the stack when the jump is taken.</summary>
    public StackEffect BranchEffect { get; }

    /// <summary>The instruction has a jump target.</summary>
    public bool IsJump => Operand == OperandKind.Jump;

    /// <summary>The instruction reads, writes or makes the cell in a local (its Local operand names a cell local).</summary>
    public bool OnCell { get; init; }

    /// <summary>The instruction may suspend its own frame.</summary>
    public bool Suspends { get; init; }

    /// <summary>The number of operands: 0, 1 or 2.</summary>
    public int OperandCount => Operand == OperandKind.None ? 0 : Second == OperandKind.None ? 1 : 2;

    /// <summary>Every opcode, ascending by number.</summary>
    public static IEnumerable<OpcodeInfo> All
    {
        get
        {
            foreach (OpcodeInfo? info in s_byNumber)
                if (info is not null)
                    yield return info;
        }
    }

    /// <summary>The facts of an opcode that exists.</summary>
    public static OpcodeInfo Of(Opcode opcode) =>
        s_byNumber[(byte)opcode] ?? Missing(opcode);

    /// <summary>The facts of a byte, null when it is no opcode.</summary>
    public static OpcodeInfo? Of(byte number) => s_byNumber[number];

    // By itself, so that Of is inlined.
    private static OpcodeInfo Missing(Opcode opcode) => throw new ArgumentOutOfRangeException(nameof(opcode), opcode, "no such opcode");

    private static OpcodeInfo?[] Build()
    {
        var table = new OpcodeInfo?[256];
        foreach (OpcodeInfo info in OpcodeFacts.Make())
            table[(byte)info.Opcode] = info;
        return table;
    }

    private static string ToMnemonic(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToUpperInvariant(c));
        }
        return text.ToString();
    }
}
