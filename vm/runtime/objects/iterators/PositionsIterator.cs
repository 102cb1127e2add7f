namespace CoroVm.Runtime.Objects;

/// <summary>positions_iterator: what <c>co_positions()</c> gives, made as it is asked for.</summary>
internal sealed class PositionsIterator(CodeUnit unit) : NativeIterator
{
    private int offset;

    internal override TypeObject Type => BuiltinTypes.PositionsIterator;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        value = offset < unit.Code.Length ? CodePositions.PositionAt(unit, offset++) : Value.Unbound;
        return !value.IsUnbound;
    }
}
