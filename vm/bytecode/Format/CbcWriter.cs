namespace CoroVm.Bytecode;

/// <summary>Writes a program as a .cbc file. The same program always gives the same bytes. <see cref="CbcReader"/> mirrors
/// it method by method.</summary>
public sealed class CbcWriter
{
    private readonly StringPool _strings = new();
    private readonly ConstantWriter _constants;
    private readonly string _fileName;

    private CbcWriter(string fileName)
    {
        _constants = new ConstantWriter(_strings);
        _fileName = fileName;
    }

    /// <summary>The bytes of a program: a module's code unit and all units within it.</summary>
    /// <param name="main">The module.</param>
    /// <param name="metadata">What to say about the file.</param>
    /// <param name="strip">Leave lines and columns out. Names of files, functions and locals stay.</param>
    public static byte[] Write(CodeUnit main, CbcMetadata? metadata = null, bool strip = false)
    {
        strip |= metadata?.IsStripped == true;
        var writer = new CbcWriter(main.FileName);
        List<(CodeUnit Unit, string? Outer)> units = InOrder(main);
        writer._strings.Use(main.FileName);
        foreach ((CodeUnit unit, string? outer) in units)
            writer.Use(unit, outer);

        ByteWriter head = new(), strings = new(), constants = new(), bodies = new(), handlers = new(), lines = new();
        writer._strings.Write(strings);
        writer._constants.WriteShared(constants);
        writer.WriteMetadata(head, metadata ?? new CbcMetadata(), strip);
        bodies.Number(units.Count);
        int firstLine = 0;
        foreach ((CodeUnit unit, string? outer) in units)
        {
            writer.WriteUnit(bodies, unit, outer);
            if (unit.Handlers.Length > 0)
                HandlerTable.Write(handlers, unit.Handlers);
            lines.Signed(unit.FirstLine - firstLine);
            firstLine = unit.FirstLine;
            LineTable.Write(lines, unit);
        }
        var sections = new List<(CbcSection, ByteWriter)>
        {
            (CbcSection.Metadata, head), (CbcSection.Strings, strings),
            (CbcSection.Constants, constants), (CbcSection.Units, bodies),
        };
        if (handlers.Length > 0)
            sections.Add((CbcSection.Handlers, handlers));
        if (!strip)
            sections.Add((CbcSection.Lines, lines));
        return CbcHeader.Assemble(sections);
    }

    // Each unit before the units among its constants, and those in their order, each followed by its own.
    private static List<(CodeUnit Unit, string? Outer)> InOrder(CodeUnit main)
    {
        var units = new List<(CodeUnit, string?)>();
        var pending = new Stack<(CodeUnit Unit, string? Outer)>();
        pending.Push((main, null));
        while (pending.Count > 0)
        {
            (CodeUnit unit, string? outer) = pending.Pop();
            units.Add((unit, outer));
            for (int i = unit.Constants.Length - 1; i >= 0; i--)
                if (unit.Constants[i] is CodeConstant code)
                    pending.Push((code.Unit, unit.QualName));
        }
        return units;
    }

    private void Use(CodeUnit unit, string? outer)
    {
        _strings.Use(unit.Name);
        if (UnitForms.QualNameForm(unit, outer) == UnitForms.QualNameGiven)
            _strings.Use(unit.QualName);
        if (unit.FileName != _fileName)
            _strings.Use(unit.FileName);
        Array.ForEach(unit.LocalNames, _strings.Use);
        Array.ForEach(unit.FreeNames, _strings.Use);
        Array.ForEach(unit.Names, _strings.Use);
        Array.ForEach(unit.Constants, _constants.Use);
    }

    private void WriteMetadata(ByteWriter writer, CbcMetadata metadata, bool strip)
    {
        writer.Byte((byte)((strip ? 1 : 0) | (metadata.SourceHash is null ? 0 : 2)));
        writer.Number(_strings.IndexOf(_fileName));
        if (metadata.SourceHash is not { } hash)
            return;
        Span<byte> bytes = stackalloc byte[ContentHash.Size];
        hash.Write(bytes);
        writer.Bytes(bytes);
    }

    private void WriteUnit(ByteWriter writer, CodeUnit unit, string? outer)
    {
        int form = UnitForms.QualNameForm(unit, outer);
        int shape = form
            | (unit.FileName != _fileName ? UnitForms.OwnFileName : 0)
            | (unit.PosOnlyCount + unit.KwOnlyCount > 0 ? UnitForms.RareParameters : 0)
            | (unit.CellLocals.Length > 0 ? UnitForms.Cells : 0)
            | (unit.FreeNames.Length > 0 ? UnitForms.Free : 0)
            | (unit.Handlers.Length > 0 ? UnitForms.Handlers : 0);
        writer.Byte((byte)shape);
        writer.Number(_strings.IndexOf(unit.Name));
        if (form == UnitForms.QualNameGiven)
            writer.Number(_strings.IndexOf(unit.QualName));
        if ((shape & UnitForms.OwnFileName) != 0)
            writer.Number(_strings.IndexOf(unit.FileName));
        writer.Number(UnitForms.PackFlags(unit.Flags));
        writer.Number(unit.ArgCount);
        if ((shape & UnitForms.RareParameters) != 0)
        {
            writer.Number(unit.PosOnlyCount);
            writer.Number(unit.KwOnlyCount);
        }
        writer.Number(unit.StackDepth);
        WriteNames(writer, unit.LocalNames);
        if ((shape & UnitForms.Cells) != 0)
        {
            writer.Number(unit.CellLocals.Length);
            Array.ForEach(unit.CellLocals, writer.Number);
        }
        if ((shape & UnitForms.Free) != 0)
            WriteNames(writer, unit.FreeNames);
        WriteNames(writer, unit.Names);
        writer.Number(unit.Constants.Length);
        foreach (Constant constant in unit.Constants)
            _constants.Write(writer, constant);
        writer.Number(unit.Code.Length);
        writer.Bytes(unit.Code);
    }

    private void WriteNames(ByteWriter writer, string[] names)
    {
        writer.Number(names.Length);
        foreach (string name in names)
            writer.Number(_strings.IndexOf(name));
    }
}
