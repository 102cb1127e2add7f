using System.Buffers.Binary;
using System.Text;

namespace CoroVm.StdLib.Native;

/// <summary>A zone of the zone database, compiled (RFC 9636, TZif): transitions, and rules for the time after the last one.</summary>
internal sealed class ZoneFile : LocalZone
{
    private const string Database = "/usr/share/zoneinfo";
    private const int HeaderLength = 44;

    private readonly long[] moments;
    private readonly ZonePeriod[] periods;
    private readonly ZonePeriod first;
    private readonly ZoneRules? rules;

    private ZoneFile(long[] moments, ZonePeriod[] periods, ZonePeriod first, ZoneRules? rules) =>
        (this.moments, this.periods, this.first, this.rules) = (moments, periods, first, rules);

    /// <summary>The zone of a name; null if the database has none.</summary>
    internal static ZoneFile? Read(string name)
    {
        if (name.StartsWith('/') || name.Contains("..", StringComparison.Ordinal) || name.Contains('\0'))
            return null;
        try
        {
            return Parse(File.ReadAllBytes(Path.Combine(Database, name)));
        }
        catch (Exception e) when (HostFiles.IsFileError(e))
        {
            return null;
        }
    }

    internal override ZonePeriod At(long seconds)
    {
        int place = Array.BinarySearch(moments, seconds);
        if (place < 0)
            place = ~place - 1;
        if (place < 0)
            return first;
        return place == moments.Length - 1 && rules is not null ? rules.At(seconds) : periods[place];
    }

    internal override (ZonePeriod Standard, ZonePeriod Summer) Present
    {
        get
        {
            if (rules is not null)
                return rules.Present;
            ZonePeriod last = periods.Length == 0 ? first : periods[^1];
            return (last, last);
        }
    }

    private static ZoneFile? Parse(ReadOnlySpan<byte> data)
    {
        if (!data.StartsWith("TZif"u8) || data.Length < HeaderLength)
            return null;
        int timeSize = 4;
        if (data[4] >= (byte)'2')
        {
            // The same follows in a second block with times of 64 bits.
            int skipped = HeaderLength + LengthOf(data, 4);
            if (skipped < 0 || data.Length < skipped + HeaderLength)
                return null;
            data = data[skipped..];
            timeSize = 8;
        }
        int times = Count(data, 32), types = Count(data, 36), characters = Count(data, 40), length = LengthOf(data, timeSize);
        if (times < 0 || types <= 0 || characters < 0 || length < 0 || data.Length < HeaderLength + length)
            return null;
        ReadOnlySpan<byte> moment = data[HeaderLength..], index = moment[(times * timeSize)..], type = index[times..], names = type[(types * 6)..];
        var kinds = new ZonePeriod[types];
        for (int i = 0; i < types; i++)
        {
            ReadOnlySpan<byte> one = type.Slice(i * 6, 6);
            ReadOnlySpan<byte> name = one[5] < characters ? names[one[5]..characters] : default;
            int end = name.IndexOf((byte)0);
            kinds[i] = new ZonePeriod(BinaryPrimitives.ReadInt32BigEndian(one), one[4] != 0, Encoding.ASCII.GetString(end < 0 ? name : name[..end]));
        }
        long[] moments = new long[times];
        var periods = new ZonePeriod[times];
        for (int i = 0; i < times; i++)
        {
            ReadOnlySpan<byte> one = moment.Slice(i * timeSize, timeSize);
            moments[i] = timeSize == 8 ? BinaryPrimitives.ReadInt64BigEndian(one) : BinaryPrimitives.ReadInt32BigEndian(one);
            if (index[i] >= types)
                return null;
            periods[i] = kinds[index[i]];
        }
        ReadOnlySpan<byte> footer = data[(HeaderLength + length)..].Trim((byte)'\n');
        return new ZoneFile(moments, periods, kinds[0], timeSize == 8 ? ZoneRules.Parse(Encoding.ASCII.GetString(footer)) : null);
    }

    private static int Count(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadInt32BigEndian(data[at..]);

    /// <summary>The length of a block behind its header; negative if that is absurd.</summary>
    private static int LengthOf(ReadOnlySpan<byte> data, int timeSize)
    {
        long length = (long)Count(data, 32) * (timeSize + 1) + Count(data, 36) * 6L + Count(data, 40)
            + Count(data, 28) * (timeSize + 4L) + Count(data, 24) + Count(data, 20);
        return length is >= 0 and <= 10_000_000 ? (int)length : -1;
    }
}
