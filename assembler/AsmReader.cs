using System.Globalization;
using CoroVm.Bytecode;

namespace CoroVm.Assembler;

/// <summary>Reads assembler text line by line: directives of the file, then units.</summary>
internal sealed class AsmReader(string file)
{
    private readonly List<UnitBuilder> _units = [];
    private readonly Dictionary<string, UnitBuilder> _byLabel = [];
    private CbcMetadata _metadata = new();

    public AsmProgram Read(string text)
    {
        int number = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            number++;
            var cursor = new TokenCursor(new AsmLexer(file, line.ToString(), number).Tokens());
            if (cursor.AtEnd)
                continue;
            ReadLine(cursor);
            cursor.End();
        }
        if (_units.Count == 0)
            throw new AsmException(file, Math.Max(number, 1), 1, "expected .unit, found the end of the text");
        foreach (UnitBuilder unit in _units)
            unit.Layout();
        Link();
        // Only with its constants in place can a unit's stack be measured.
        foreach (UnitBuilder unit in _units)
            unit.Measure();
        Link();
        return new AsmProgram(Verified(), _metadata);
    }

    private void Link()
    {
        foreach (UnitBuilder unit in _units)
            unit.Make();
        foreach (UnitBuilder unit in _units)
            unit.Link(_byLabel);
    }

    private void ReadLine(TokenCursor cursor)
    {
        AsmToken first = cursor.Current;
        switch (first.Text)
        {
            case ".stripped":
                cursor.Next();
                _metadata = _metadata with { IsStripped = true };
                return;
            case ".source_hash":
                cursor.Next();
                _metadata = _metadata with { SourceHash = ReadHash(cursor) };
                return;
            case ".unit":
                cursor.Next();
                StartUnit(cursor);
                return;
        }
        if (_units.Count == 0)
            throw cursor.Expected(".unit");
        _units[^1].ReadLine(cursor);
    }

    private void StartUnit(TokenCursor cursor)
    {
        AsmToken at = cursor.Current;
        string label = cursor.Word("the unit's label");
        var unit = new UnitBuilder(at, label, cursor.Name("the unit's name"), _units.Count > 0 ? _units[^1].FileName : "");
        if (!_byLabel.TryAdd(label, unit))
            throw at.Fail($"expected a new label, found '{label}' again");
        _units.Add(unit);
    }

    private CodeUnit Verified()
    {
        CodeUnit main = _units[0].Unit;
        var reached = new HashSet<CodeUnit>(new UnitNames(main).Order, ReferenceEqualityComparer.Instance);
        foreach (UnitBuilder unit in _units)
            if (!reached.Contains(unit.Unit))
                throw unit.Start.Fail($"expected a constant somewhere that is code {unit.Label}");
        if (Verifier.Verify(main) is not { } error)
            return main;
        UnitBuilder faulty = _units.Find(u => ReferenceEquals(u.Unit, error.Unit))!;
        throw faulty.PlaceOf(error.Offset).Fail($"V{(int)error.Rule}: {error.Detail}");
    }

    private static ContentHash ReadHash(TokenCursor cursor)
    {
        AsmToken at = cursor.Current;
        string text = cursor.Name("a hash");
        return text.Length == 32
            && ulong.TryParse(text.AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong high)
            && ulong.TryParse(text.AsSpan(16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong low)
            ? new ContentHash(high, low) : throw at.Fail("expected 32 hexadecimal digits");
    }
}
