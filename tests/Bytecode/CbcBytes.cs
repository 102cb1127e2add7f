using System.Buffers.Binary;
using CoroVm.Bytecode;

namespace CoroVm.Tests.Bytecode;

/// <summary>Takes .cbc files apart and puts them together again with a right checksum.</summary>
internal static class CbcBytes
{
    /// <summary>A small program: <c>return None</c>.</summary>
    public static byte[] Small => CbcWriter.Write(new CodeUnit
    {
        Name = "<module>", QualName = "<module>", FileName = "a.py", FirstLine = 1, Flags = CodeFlags.Module, StackDepth = 1,
        Constants = [new StrConstant("text"), new FloatConstant(1.5)],
        Code = [(byte)Opcode.LoadNone, (byte)Opcode.ReturnValue],
        Lines = [new LineEntry(0, new SourceSpan(1, 0, 1, 4))],
    });

    public static byte[] WithSection(byte[] file, CbcSection section, params byte[] content)
    {
        var sections = new List<(CbcSection, ByteWriter)>();
        foreach (SectionRange range in CbcHeader.Read(file).Sections)
            if (range.Section != section)
                sections.Add((range.Section, Writer(file.AsSpan(range.Offset, range.Length))));
        if (content.Length > 0)
            sections.Add((section, Writer(content)));
        sections.Sort((a, b) => a.Item1.CompareTo(b.Item1));
        return CbcHeader.Assemble(sections);
    }

    public static byte[] SectionOf(byte[] file, CbcSection section)
    {
        SectionRange range = CbcHeader.Read(file)[section];
        return file.AsSpan(range.Offset, range.Length).ToArray();
    }

    public static byte[] WithChecksum(byte[] file)
    {
        if (file.Length >= CbcHeader.FixedSize)
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(6), Crc32C.Of(file.AsSpan(CbcHeader.FixedSize)));
        return file;
    }

    private static ByteWriter Writer(ReadOnlySpan<byte> bytes)
    {
        var writer = new ByteWriter();
        writer.Bytes(bytes);
        return writer;
    }
}
