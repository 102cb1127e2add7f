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
    /// <summary>Allocates only where its operands are objects.</summary>
    AllocatesForObjects = 2,
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
        >= PreparedOp.Add and <= PreparedOp.GreaterOrEqual => OpcodeTrait.AllocatesForObjects,
        PreparedOp.StoreItem or PreparedOp.LoadItem or PreparedOp.GetIter or PreparedOp.ForIter or PreparedOp.ForIterBack
            or PreparedOp.Call or PreparedOp.CallMethod
            or PreparedOp.BuildTuple or PreparedOp.BuildList or PreparedOp.ListAppend or PreparedOp.YieldFrom or PreparedOp.Unpack => OpcodeTrait.Allocates,
        < PreparedOp.Rare => OpcodeTrait.None,
        PreparedOp.LoadConstFar or PreparedOp.LoadFar or PreparedOp.StoreFar or PreparedOp.Unbind or PreparedOp.UnbindFar
            or PreparedOp.LoadFreeRef or PreparedOp.Operand => OpcodeTrait.None,
        _ => OpcodeTrait.Allocates,
    };

    /// <summary>Whether the instruction may allocate with the operands that it has: the common cases that do not are told from the others.</summary>
    internal static bool MayAllocate(OpcodeTrait trait, Frame f, PreparedInstruction* ip)
    {
        if (trait == OpcodeTrait.AllocatesForObjects)
            return f.Slot(ip->B).Ref is ScriptObject;
        switch (ip->Op)
        {
            case PreparedOp.Call or PreparedOp.CallMethod:
                return f.Slot(ip->A).Ref is not FunctionObject { Prepared: { SimpleArguments: >= 0 } };
            case PreparedOp.ForIter or PreparedOp.ForIterBack:
                return f.Slot(ip->A).Ref is not (GeneratorObject or RangeIterator or ListIterator or TupleIterator);
            case PreparedOp.LoadItem:
                return f.Slot(ip->B).Ref is not (ListObject or TupleObject);
            case PreparedOp.StoreItem:
                return f.Slot(ip->A).Ref is not ListObject;
            default:
                return true;
        }
    }
}
