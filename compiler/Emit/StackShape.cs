using CoroVm.Bytecode;

namespace CoroVm.Compiler.Emit;

/// <summary>How each opcode moves the depth of the operand stack, for speed in a form without lookups by name.</summary>
internal sealed class StackShape
{
    private static readonly StackShape[] s_byOpcode = Build();

    private readonly OpcodeInfo? _info;
    private readonly int _needs;
    private readonly int _net;
    private readonly bool _isFixed;

    private StackShape(OpcodeInfo? info)
    {
        _info = info;
        if (info is null)
            return;
        _isFixed = info.Effect.IsFixed;
        Ends = info.Ends;
        if (_isFixed)
        {
            _needs = info.Effect.Needs(0, 0);
            _net = info.Effect.Net(0, 0);
        }
        if (info.IsJump)
            BranchNet = info.BranchEffect.Net(0, 0);
    }

    /// <summary>Control never reaches the next instruction.</summary>
    public bool Ends { get; }

    public bool IsJump => _info is { IsJump: true };

    /// <summary>The change of depth when the jump is taken.</summary>
    public int BranchNet { get; }

    public static StackShape Of(Opcode opcode) => s_byOpcode[(byte)opcode];

    /// <summary>How many entries the instruction wants on the stack.</summary>
    public int Needs(int operand, int second) => _isFixed ? _needs : _info!.Effect.Needs(operand, second);

    /// <summary>The change of depth when control goes on to the next instruction.</summary>
    public int Net(int operand, int second) => _isFixed ? _net : _info!.Effect.Net(operand, second);

    private static StackShape[] Build()
    {
        var shapes = new StackShape[256];
        for (int i = 0; i < shapes.Length; i++)
            shapes[i] = new StackShape(OpcodeInfo.Of((byte)i));
        return shapes;
    }
}
