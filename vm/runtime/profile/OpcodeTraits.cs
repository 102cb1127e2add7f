using System.Runtime.InteropServices;
using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Profile;

/// <summary>What the profiler watches of an instruction besides its count.</summary>
[Flags]
internal enum OpcodeTrait : byte
{
    None = 0,
    /// <summary>May allocate: bytes are read before and after.</summary>
    Allocates = 1,
    /// <summary>Has an inline cache.</summary>
    Cached = 2,
    /// <summary>Allocates only where its operands are objects.</summary>
    AllocatesForObjects = 4,
}

/// <summary>The table of traits by opcode, in memory that does not move.</summary>
internal static unsafe class OpcodeTraits
{
    internal static byte* Make()
    {
        byte* table = (byte*)NativeMemory.AllocZeroed(256);
        foreach (PreparedOp op in Enum.GetValues<PreparedOp>())
            table[(int)op] = (byte)Of(op);
        return table;
    }

    internal static OpcodeTrait Of(PreparedOp op) => op switch
    {
        PreparedOp.LoadGlobal or PreparedOp.LoadAttr or PreparedOp.LoadMethod => OpcodeTrait.Cached,
        PreparedOp.StoreAttr => OpcodeTrait.Cached | OpcodeTrait.Allocates,
        >= PreparedOp.Add and <= PreparedOp.GreaterOrEqual => OpcodeTrait.AllocatesForObjects,
        PreparedOp.StoreItem or PreparedOp.LoadItem or PreparedOp.GetIter or PreparedOp.ForIter or PreparedOp.ForIterBack
            or PreparedOp.Call or PreparedOp.CallMethod or PreparedOp.Send
            or PreparedOp.BuildTuple or PreparedOp.BuildList or PreparedOp.ListAppend or PreparedOp.YieldFrom or PreparedOp.Unpack => OpcodeTrait.Allocates,
        < PreparedOp.Rare => OpcodeTrait.None,
        PreparedOp.LoadConstFar or PreparedOp.LoadFar or PreparedOp.StoreFar or PreparedOp.Unbind or PreparedOp.UnbindFar
            or PreparedOp.LoadFreeRef or PreparedOp.Operand => OpcodeTrait.None,
        _ => OpcodeTrait.Allocates,
    };
}
