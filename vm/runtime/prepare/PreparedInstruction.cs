using System.Runtime.InteropServices;

namespace CoroVm.Runtime.Prepare;

/// <summary>One prepared instruction, 8 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PreparedInstruction(PreparedOp op, int a, int b, int c)
{
    internal PreparedOp Op = op;
    internal ushort A = (ushort)a;
    internal ushort B = (ushort)b;
    internal ushort C = (ushort)c;

    /// <summary>B and C as one signed number.</summary>
    internal readonly int BC => B | (C << 16);

    internal static PreparedInstruction Wide(PreparedOp op, int a, int bc) => new(op, a, bc & 0xFFFF, bc >> 16);
}
