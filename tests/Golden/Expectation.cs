using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CoroVm.Tests.Golden;

/// <summary>What a script prints and how it ends, as <c>tests/golden/record.py</c> wrote it: <c>exit N</c>, <c>stdout SIZE</c> and that many
/// bytes, <c>stderr SIZE</c> and that many bytes.</summary>
internal sealed partial record Expectation(int Status, string Output, string Error)
{
    internal static Expectation Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int position = 0;
        int status = Header(bytes, ref position, "exit ");
        string output = Part(bytes, ref position, "stdout ");
        string error = Part(bytes, ref position, "stderr ");
        return new Expectation(status, output, error);
    }

    /// <summary>Text as the recorder keeps it: the script's folder and addresses replaced.</summary>
    internal static string Clean(string text, string folder) =>
        Address().Replace(text.Replace(folder + "/", "<dir>/", StringComparison.Ordinal), "0x...");

    private static string Part(byte[] bytes, ref int position, string name)
    {
        int size = Header(bytes, ref position, name);
        string text = Encoding.UTF8.GetString(bytes, position, size);
        position += size + 1;
        return text;
    }

    private static int Header(byte[] bytes, ref int position, string name)
    {
        int end = Array.IndexOf(bytes, (byte)'\n', position);
        string line = Encoding.UTF8.GetString(bytes, position, end - position);
        if (!line.StartsWith(name, StringComparison.Ordinal))
            throw new FormatException("expected '" + name + "', found '" + line + "'");
        position = end + 1;
        return int.Parse(line[name.Length..], CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("0x[0-9a-f]{6,}")]
    private static partial Regex Address();
}
