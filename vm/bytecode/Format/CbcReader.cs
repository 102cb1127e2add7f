namespace CoroVm.Bytecode;

/// <summary>Reads .cbc files. Any bytes are allowed: they give a verified program or a <see cref="CbcFormatException"/>. Memory
/// stays in proportion to the number of bytes, whatever they claim. Mirrors <see cref="CbcWriter"/>.</summary>
public sealed class CbcReader
{
    private readonly StrConstant[] _strings;
    private readonly ConstantReader _constants;
    private string _fileName = "";
    private long _qualNameBudget;

    private CbcReader(StrConstant[] strings, int fileSize)
    {
        _qualNameBudget = 64L * fileSize + (1 << 22);
        _strings = strings;
        _constants = new ConstantReader(strings);
    }

    /// <summary>The program in a file's bytes.</summary>
    /// <exception cref="CbcFormatException">A rule of the format or of the verifier is broken.</exception>
    public static CbcFile Read(byte[] file)
    {
        CbcHeader header = CbcHeader.Read(file);
        var reader = new CbcReader(ReadStrings(file, header[CbcSection.Strings]), file.Length);
        CbcMetadata metadata = reader.ReadMetadata(new ByteReader(file, header[CbcSection.Metadata]), header);
        var shared = new ByteReader(file, header[CbcSection.Constants]);
        reader._constants.ReadShared(ref shared);
        shared.End();
        List<UnitRecord> records = reader.ReadUnits(file, header);
        var code = new DecodedCode();
        foreach (UnitRecord record in records)
            if (Verifier.VerifyOne(record.Unit, code, out _) is { } error)
                throw new CbcFormatException(error, record.CodeOffset + error.Offset);
        return new CbcFile(records[0].Unit, metadata);
    }

    private static StrConstant[] ReadStrings(byte[] file, SectionRange range)
    {
        var reader = new ByteReader(file, range);
        var strings = new StrConstant[reader.Count()];
        for (int i = 0; i < strings.Length; i++)
        {
            int length = reader.Number(), start = reader.Position;
            reader.Bytes(length);
            if (!Wtf8.TryDecode(file, start, length, out string text, out int[]? codePoints))
                throw new CbcFormatException(CbcRule.Text, start, $"string {i}");
            strings[i] = new StrConstant(text, codePoints);
        }
        reader.End();
        return strings;
    }

    private CbcMetadata ReadMetadata(ByteReader reader, CbcHeader header)
    {
        int flags = reader.Byte();
        bool stripped = (flags & 1) != 0;
        if (flags > 3 || stripped == header.Has(CbcSection.Lines))
            throw reader.Fail(CbcRule.Reserved, $"flags {flags}");
        _fileName = ReadString(ref reader);
        ContentHash? hash = (flags & 2) != 0 ? ContentHash.Read(reader.Bytes(ContentHash.Size)) : null;
        reader.End();
        return new CbcMetadata { IsStripped = stripped, SourceHash = hash };
    }

    private List<UnitRecord> ReadUnits(byte[] file, CbcHeader header)
    {
        var bodies = new ByteReader(file, header[CbcSection.Units]);
        var handlers = new ByteReader(file, header[CbcSection.Handlers]);
        var lines = new ByteReader(file, header[CbcSection.Lines]);
        int count = bodies.Count();
        var records = new List<UnitRecord>();
        // The units some of whose code constants have not come yet, outermost first.
        var open = new Stack<UnitRecord>();
        long firstLine = 0;
        for (int i = 0; i < count; i++)
        {
            while (open.Count > 0 && open.Peek().NextUnit is null)
                open.Pop();
            if ((i > 0 && open.Count == 0) || open.Count >= VerifyLimits.UnitNesting)
                throw bodies.Fail(CbcRule.UnitOrder, $"unit {i} within {open.Count} others");
            UnitRecord? outer = i > 0 ? open.Peek() : null;
            UnitRecord record = ReadUnit(ref bodies, ref handlers, ref lines, ref firstLine, outer, header.Has(CbcSection.Lines));
            outer?.Adopt(record);
            open.Push(record);
            records.Add(record);
        }
        while (open.Count > 0 && open.Peek().NextUnit is null)
            open.Pop();
        if (open.Count > 0 || count == 0)
            throw bodies.Fail(CbcRule.UnitOrder, "a code unit is missing");
        bodies.End();
        handlers.End();
        lines.End();
        return records;
    }

    private UnitRecord ReadUnit(ref ByteReader reader, ref ByteReader handlers, ref ByteReader lines, ref long firstLine,
        UnitRecord? outer, bool hasLines)
    {
        int at = reader.Position, shape = reader.Byte(), form = shape & UnitForms.QualNameMask;
        if (shape > 127 || (outer is null && form is UnitForms.QualNameInClass or UnitForms.QualNameInFunction))
            throw new CbcFormatException(CbcRule.Reserved, at, $"shape {shape}");
        string name = ReadString(ref reader);
        string qualName = form == UnitForms.QualNameGiven ? ReadString(ref reader)
            : ComposeQualName(form, name, outer?.Unit.QualName, at);
        string fileName = (shape & UnitForms.OwnFileName) != 0 ? ReadString(ref reader) : _fileName;
        at = reader.Position;
        CodeFlags flags = UnitForms.UnpackFlags(reader.Number())
            ?? throw new CbcFormatException(CbcRule.Reserved, at, "unknown flags");
        int argCount = reader.Number();
        bool rare = (shape & UnitForms.RareParameters) != 0;
        int posOnly = rare ? reader.Number() : 0, kwOnly = rare ? reader.Number() : 0;
        int stackDepth = reader.Number();
        string[] locals = ReadNames(ref reader);
        int[] cells = (shape & UnitForms.Cells) != 0 ? ReadNumbers(ref reader) : [];
        string[] free = (shape & UnitForms.Free) != 0 ? ReadNames(ref reader) : [];
        string[] names = ReadNames(ref reader);
        var constants = new Constant?[reader.Count()];
        for (int i = 0; i < constants.Length; i++)
            constants[i] = _constants.Read(ref reader);
        int codeLength = reader.Number(), codeOffset = reader.Position;
        byte[] code = reader.Bytes(codeLength).ToArray();
        ExceptionHandler[] table = (shape & UnitForms.Handlers) != 0 ? HandlerTable.Read(ref handlers) : [];
        LineEntry[] positions = hasLines ? ReadLines(ref lines, ref firstLine, code) : [];
        return new UnitRecord(codeOffset, constants, new CodeUnit
        {
            Name = name, QualName = qualName, FileName = fileName, FirstLine = (int)firstLine, Flags = flags,
            ArgCount = argCount, PosOnlyCount = posOnly, KwOnlyCount = kwOnly, StackDepth = stackDepth,
            LocalNames = locals, CellLocals = cells, FreeNames = free, Names = names,
            // Complete once every unit has adopted those within it.
            Constants = constants!,
            Code = code, Handlers = table, Lines = positions,
        });
    }

    private string ComposeQualName(int form, string name, string? outer, int at)
    {
        if (form == UnitForms.QualNameIsName)
            return name;
        _qualNameBudget -= (long)outer!.Length + name.Length;
        return _qualNameBudget >= 0 ? UnitForms.QualName(form, name, outer)
            : throw new CbcFormatException(CbcRule.QualName, at, "qualified names take too much room");
    }

    private static LineEntry[] ReadLines(ref ByteReader reader, ref long firstLine, byte[] code)
    {
        int at = reader.Position;
        firstLine += reader.Signed();
        return firstLine is >= 0 and <= 1 << 30 ? LineTable.Read(ref reader, code, (int)firstLine)
            : throw new CbcFormatException(CbcRule.Lines, at, $"first line {firstLine}");
    }

    private string ReadString(ref ByteReader reader)
    {
        int at = reader.Position, index = reader.Number();
        return index < _strings.Length ? _strings[index].Text
            : throw new CbcFormatException(CbcRule.Index, at, $"string {index} of {_strings.Length}");
    }

    private string[] ReadNames(ref ByteReader reader)
    {
        int count = reader.Count();
        string[] names = count == 0 ? [] : new string[count];
        for (int i = 0; i < count; i++)
            names[i] = ReadString(ref reader);
        return names;
    }

    private static int[] ReadNumbers(ref ByteReader reader)
    {
        int[] numbers = new int[reader.Count()];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = reader.Number();
        return numbers;
    }
}
