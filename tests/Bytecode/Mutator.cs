using CoroVm.Bytecode;

namespace CoroVm.Tests.Bytecode;

/// <summary>Damages .cbc files in the ways that find bugs: some blindly, some with an eye for the structure. Most keep the
/// checksum right, so that the damage gets past the first check.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly byte[] s_edges = [0, 1, 2, 3, 0x3F, 0x40, 0x7F, 0x80, 0xFE, 0xFF];

    private readonly Random _random = new(seed);

    /// <summary>Another file made of one or two.</summary>
    public byte[] Mutate(byte[] file, byte[] other)
    {
        List<byte> bytes = [.. file];
        for (int i = 1 + _random.Next(3); i > 0; i--)
            Step(bytes, other);
        byte[] result = [.. bytes];
        return _random.Next(20) == 0 ? result : CbcBytes.WithChecksum(result);
    }

    /// <summary>The same file with one section damaged and the section table right.</summary>
    public byte[] MutateSection(byte[] file, byte[] other)
    {
        IReadOnlyList<SectionRange> sections = CbcHeader.Read(file).Sections;
        SectionRange range = sections[_random.Next(sections.Count)];
        List<byte> content = [.. file.AsSpan(range.Offset, range.Length)];
        byte[] donor = _random.Next(2) == 0 ? other : CbcBytes.SectionOf(other, range.Section);
        for (int i = 1 + _random.Next(3); i > 0; i--)
            Step(content, donor);
        return CbcBytes.WithSection(file, range.Section, [.. content]);
    }

    private void Step(List<byte> bytes, byte[] other)
    {
        if (bytes.Count == 0 || other.Length == 0)
            return;
        int at = _random.Next(bytes.Count);
        switch (_random.Next(8))
        {
            case 0:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 2:
                bytes[at] = s_edges[_random.Next(s_edges.Length)];
                break;
            case 3:
                bytes[at] += (byte)(_random.Next(2) == 0 ? 1 : 255);
                break;
            case 4:
                bytes.RemoveRange(at, Math.Min(1 + _random.Next(8), bytes.Count - at));
                break;
            case 5:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(1 + _random.Next(16), bytes.Count - at)));
                break;
            case 6:
                int from = _random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(1 + _random.Next(32), other.Length - from)).ToArray());
                break;
            default:
                // A greatest varint.
                bytes.InsertRange(at, [0xFF, 0xFF, 0xFF, 0xFF, (byte)(_random.Next(2) == 0 ? 0x07 : 0x0F)]);
                break;
        }
    }
}
