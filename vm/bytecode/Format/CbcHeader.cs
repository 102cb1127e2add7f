using System.Buffers.Binary;

namespace CoroVm.Bytecode;

/// <summary>The beginning of a .cbc file: magic, version, checksum, section table.</summary>
public sealed class CbcHeader
{
    /// <summary>The number of bytes before the section table.</summary>
    public const int FixedSize = 10;

    private const int VersionOffset = 4;
    private const int ChecksumOffset = 6;

    private readonly SectionRange[] _sections;

    private CbcHeader(CbcVersion version, uint checksum, SectionRange[] sections)
    {
        Version = version;
        Checksum = checksum;
        _sections = sections;
    }

    /// <summary>The format's version.</summary>
    public CbcVersion Version { get; }

    /// <summary>The checksum that the file states.</summary>
    public uint Checksum { get; }

    /// <summary>The sections in their order.</summary>
    public IReadOnlyList<SectionRange> Sections => _sections;

    private static ReadOnlySpan<byte> Magic => [0xC0, (byte)'C', (byte)'B', (byte)'C'];

    /// <summary>Whether bytes start like a .cbc file, of whatever version.</summary>
    public static bool IsCbc(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Magic);

    /// <summary>Reads and checks the header of a file that is in memory as a whole.</summary>
    /// <exception cref="CbcFormatException">Magic, version, checksum or section table are wrong.</exception>
    public static CbcHeader Read(ReadOnlySpan<byte> file)
    {
        if (!IsCbc(file))
            throw new CbcFormatException(CbcRule.Magic, 0, "it does not start as one");
        if (file.Length < FixedSize)
            throw new CbcFormatException(CbcRule.Number, file.Length, "the header is incomplete");
        var version = new CbcVersion(file[VersionOffset], file[VersionOffset + 1]);
        if (!version.IsReadable)
            throw new CbcFormatException(CbcRule.Version, VersionOffset,
                $"found version {version}, expected {CbcVersion.Current}: " + (version.Major < CbcVersion.Current.Major
                    ? "compile the source again" : "compile the source again with this version, or use a newer one"));
        uint stated = BinaryPrimitives.ReadUInt32LittleEndian(file.Slice(ChecksumOffset));
        uint actual = Crc32C.Of(file.Slice(FixedSize));
        if (stated != actual)
            throw new CbcFormatException(CbcRule.Checksum, ChecksumOffset, $"found {actual:x8}, the header says {stated:x8}");
        return new CbcHeader(version, stated, ReadSections(file));
    }

    /// <summary>The range of a section; empty at the end of the header if the file has none.</summary>
    public SectionRange this[CbcSection section]
    {
        get
        {
            foreach (SectionRange range in _sections)
                if (range.Section == section)
                    return range;
            return new SectionRange(section, FixedSize, 0);
        }
    }

    /// <summary>Whether the file has a section.</summary>
    public bool Has(CbcSection section) => this[section].Length > 0;

    /// <summary>Puts a whole file together.</summary>
    internal static byte[] Assemble(IReadOnlyList<(CbcSection Section, ByteWriter Content)> sections)
    {
        var file = new ByteWriter();
        file.Bytes(Magic);
        file.Byte(CbcVersion.Current.Major);
        file.Byte(CbcVersion.Current.Minor);
        file.Bytes(stackalloc byte[4]);
        file.Byte((byte)sections.Count);
        foreach ((CbcSection section, ByteWriter content) in sections)
        {
            file.Byte((byte)section);
            file.Varint((uint)content.Length);
        }
        foreach ((_, ByteWriter content) in sections)
            file.Bytes(content.Span);
        byte[] bytes = file.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(ChecksumOffset), Crc32C.Of(bytes.AsSpan(FixedSize)));
        return bytes;
    }

    private static SectionRange[] ReadSections(ReadOnlySpan<byte> file)
    {
        var reader = new ByteReader(file, FixedSize, file.Length);
        int count = reader.Byte();
        if (count > (int)CbcSection.Lines)
            throw new CbcFormatException(CbcRule.Sections, FixedSize, $"{count} sections");
        var sections = new SectionRange[count];
        int previous = 0;
        for (int i = 0; i < count; i++)
        {
            int at = reader.Position, section = reader.Byte();
            if (section <= previous || section > (int)CbcSection.Lines)
                throw new CbcFormatException(CbcRule.Sections, at, $"section {section} behind {previous}");
            previous = section;
            sections[i] = new SectionRange((CbcSection)section, 0, reader.Number());
        }
        return Place(sections, reader.Position, file.Length);
    }

    private static SectionRange[] Place(SectionRange[] sections, int start, int end)
    {
        long position = start;
        int required = 0;
        for (int i = 0; i < sections.Length; i++)
        {
            if (sections[i].Section <= CbcSection.Units)
                required++;
            long next = position + sections[i].Length;
            if (sections[i].Length == 0 || next > end)
                throw new CbcFormatException(CbcRule.Sections, start, $"{sections[i].Section} takes {sections[i].Length} bytes");
            sections[i] = sections[i] with { Offset = (int)position };
            position = next;
        }
        if (position != end || required != (int)CbcSection.Units)
            throw new CbcFormatException(CbcRule.Sections, start, "a section is missing or bytes are left over");
        return sections;
    }
}

/// <summary>Where a section lies in its file.</summary>
public readonly record struct SectionRange(CbcSection Section, int Offset, int Length);
