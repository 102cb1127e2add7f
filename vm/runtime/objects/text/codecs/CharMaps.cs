using System.Runtime.InteropServices;
using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>The table-driven encodings and the aliases of all encodings, from the embedded <c>charmaps.bin</c>.</summary>
internal static class CharMaps
{
    /// <summary>Normalized alias to the name of the encoding.</summary>
    internal static Dictionary<string, string> Aliases => Tables.Aliases;

    /// <summary>The names of the table-driven encodings.</summary>
    internal static IEnumerable<string> Names => Tables.Codecs.Keys;

    internal static CharMapCodec? Find(string name) => Tables.Codecs.TryGetValue(name, out Lazy<CharMapCodec>? codec) ? codec.Value : null;

    private static class Tables
    {
        internal static readonly Dictionary<string, string> Aliases = [];
        internal static readonly Dictionary<string, Lazy<CharMapCodec>> Codecs = [];

        static Tables()
        {
            byte[] data = UnicodeProperties.Inflate("codecs.charmaps");
            int length = MemoryMarshal.Read<int>(data);
            string[] parts = Encoding.ASCII.GetString(data, 4, length).Split("\n\n");
            foreach (string line in parts[0].Split('\n'))
            {
                int space = line.IndexOf(' ');
                Aliases[line[..space]] = line[(space + 1)..];
            }
            int at = 4 + length;
            foreach (string name in parts[1].Split('\n'))
            {
                int offset = at;
                Codecs[name] = new Lazy<CharMapCodec>(() => new CharMapCodec(MemoryMarshal.Cast<byte, ushort>(data.AsSpan(offset, 512)).ToArray()));
                at += 512;
            }
        }
    }
}
