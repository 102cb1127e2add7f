using CoroVm.Bytecode;

namespace CoroVm.Compiler.Emit;

/// <summary>The constants of one unit, each once.</summary>
internal sealed class ConstantPool
{
    private readonly Dictionary<Bytecode.Constant, int> _indexes = [];
    private readonly List<Bytecode.Constant> _constants = [];

    public int Add(Bytecode.Constant constant)
    {
        if (_indexes.TryGetValue(constant, out int index))
            return index;
        index = _constants.Count;
        _indexes.Add(constant, index);
        _constants.Add(constant);
        return index;
    }

    public Bytecode.Constant[] ToArray() => [.. _constants];
}
