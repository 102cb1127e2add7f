using CoroVm.Bytecode;

namespace CoroVm.Assembler;

/// <summary>The order of a program's code units in text, and their names there: u0 is the module.</summary>
internal sealed class UnitNames
{
    private readonly Dictionary<CodeUnit, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<CodeUnit> _order = [];

    public UnitNames(CodeUnit main)
    {
        var pending = new Stack<CodeUnit>();
        pending.Push(main);
        while (pending.Count > 0)
        {
            CodeUnit unit = pending.Pop();
            if (!_numbers.TryAdd(unit, _order.Count))
                continue;
            _order.Add(unit);
            for (int i = unit.Constants.Length - 1; i >= 0; i--)
                if (unit.Constants[i] is CodeConstant code)
                    pending.Push(code.Unit);
        }
    }

    public IReadOnlyList<CodeUnit> Order => _order;

    public string this[CodeUnit unit] => $"u{_numbers[unit]}";
}
