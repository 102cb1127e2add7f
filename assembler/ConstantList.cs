using CoroVm.Bytecode;

namespace CoroVm.Assembler;

/// <summary>The constants of a unit, found by value or index; units among them are labels until they are linked.</summary>
internal sealed class ConstantList
{
    private readonly List<(Constant? Value, AsmToken Unit)> _items = [];
    private readonly Dictionary<Constant, int> _indexes = [];
    private readonly Dictionary<string, int> _units = [];

    /// <summary>The constants, with placeholders for units.</summary>
    public Constant[] ToArray() =>
        _items.ConvertAll(i => i.Value ?? new SingletonConstant(SingletonKind.None)).ToArray();

    /// <summary>Puts the units in the places of their labels.</summary>
    public void Link(Dictionary<string, UnitBuilder> units, Constant[] constants)
    {
        for (int i = 0; i < constants.Length; i++)
        {
            if (_items[i].Value is not null)
                continue;
            AsmToken label = _items[i].Unit;
            constants[i] = units.TryGetValue(label.Text, out UnitBuilder? unit) ? new CodeConstant(unit.Unit)
                : throw label.Fail($"expected the label of a unit, found {label.Display}");
        }
    }

    /// <summary>Appends the constant that stands next, even if it is listed already.</summary>
    public void Append(TokenCursor cursor)
    {
        if (UnitLabel(cursor) is { } label)
            AppendUnit(label);
        else
            Append(LiteralReader.Read(cursor));
    }

    /// <summary>The index of the constant that stands next, which is added if it is not listed.</summary>
    public int Read(TokenCursor cursor)
    {
        if (cursor.Index() is { } index)
            return index;
        if (UnitLabel(cursor) is { } label)
            return _units.TryGetValue(label.Text, out int unit) ? unit : AppendUnit(label);
        Constant value = LiteralReader.Read(cursor);
        return _indexes.TryGetValue(value, out int listed) ? listed : Append(value);
    }

    private static AsmToken? UnitLabel(TokenCursor cursor)
    {
        if (cursor.Current is not { Kind: AsmTokenKind.Word, Text: "code" })
            return null;
        cursor.Next();
        AsmToken label = cursor.Current;
        cursor.Word("the label of a unit");
        return label;
    }

    private int Append(Constant value)
    {
        _indexes.TryAdd(value, _items.Count);
        _items.Add((value, default));
        return _items.Count - 1;
    }

    private int AppendUnit(AsmToken label)
    {
        _units.TryAdd(label.Text, _items.Count);
        _items.Add((null, label));
        return _items.Count - 1;
    }
}
