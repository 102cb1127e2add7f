using CoroVm.Runtime.Prepare;

namespace CoroVm.Runtime.Profile;

/// <summary>Bytes allocated by instructions, and by the type of what the instruction made.</summary>
internal sealed unsafe class Allocations
{
    internal sealed class Amount
    {
        internal long Times, Bytes;
    }

    private readonly Dictionary<TypeObject, Amount> byType = new(ReferenceEqualityComparer.Instance);

    internal IReadOnlyDictionary<TypeObject, Amount> ByType => byType;

    /// <summary>What made no object of a script: room in a list, the machinery of a call.</summary>
    internal Amount Other { get; } = new();

    /// <summary>An instruction of <paramref name="f"/> allocated; <paramref name="next"/> is the frame that runs now, null when the loop was left.</summary>
    internal void Add(CodeProfile code, Frame f, Frame? next, PreparedInstruction* ip, long bytes)
    {
        int index = code.IndexOf(ip);
        if (index < 0)
            return;
        (code.Allocated ??= new long[code.Counts.Length])[index] += bytes;
        Amount amount = Made(f, next, ip) is { } type ? AmountOf(type) : Other;
        amount.Times++;
        amount.Bytes += bytes;
    }

    private Amount AmountOf(TypeObject type)
    {
        if (!byType.TryGetValue(type, out Amount? amount))
            byType.Add(type, amount = new Amount());
        return amount;
    }

    private static TypeObject? Made(Frame f, Frame? next, PreparedInstruction* ip)
    {
        if (next is null)
            return null;
        if (!ReferenceEquals(next, f))
            return next is StackFrame { Contract: Contract.Init, Made: { } made } ? made.Type : null;
        string? shape = PreparedShape.Of(ip->Op);
        int slot = ip->Op switch
        {
            PreparedOp.Call or PreparedOp.CallMethod or PreparedOp.CallKeywords or PreparedOp.CallMethodKeywords or PreparedOp.CallSpread
                or PreparedOp.Send or PreparedOp.Throw => ip->C,
            PreparedOp.ForIter or PreparedOp.ForIterBack => ip->B,
            PreparedOp.StoreAttr or PreparedOp.StoreItem or PreparedOp.ListAppend or PreparedOp.Unpack => -1,
            _ when shape is ['s', ..] => ip->A,
            _ => -1,
        };
        return slot >= 0 && f.Slot(slot).Ref is ScriptObject o ? o.Type : null;
    }
}
