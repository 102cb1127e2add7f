namespace CoroVm.Bytecode;

/// <summary>A code unit while its file is read: the places of code constants are still empty.</summary>
internal sealed class UnitRecord
{
    private readonly Constant?[] _constants;
    private int _next;

    public UnitRecord(int codeOffset, Constant?[] constants, CodeUnit unit)
    {
        CodeOffset = codeOffset;
        _constants = constants;
        Unit = unit;
        Seek();
    }

    public CodeUnit Unit { get; }

    /// <summary>Where in the file the unit's instructions start.</summary>
    public int CodeOffset { get; }

    /// <summary>The index of the constant that the next unit in the file is; null if there is none.</summary>
    public int? NextUnit => _next < _constants.Length ? _next : null;

    public void Adopt(UnitRecord inner)
    {
        _constants[_next] = new CodeConstant(inner.Unit);
        Seek();
    }

    private void Seek()
    {
        while (_next < _constants.Length && _constants[_next] is not null)
            _next++;
    }
}
