using System.Text.Json;

namespace CoroVm.Perf.Compare;

/// <summary>One run of a program.</summary>
/// <param name="Cpu">CPU seconds: of the program's main part, by its own clock, or of the whole process for a start-up program.</param>
/// <param name="Wall">Seconds on the wall.</param>
/// <param name="Check">What the program computed.</param>
/// <param name="BytesPer">Bytes per object, for a memory program.</param>
internal sealed record Measurement(double Cpu, double Wall, string Check, double? BytesPer = null)
{
    /// <summary>Reads the last line of JSON that a program prints; null, and what is wrong, if there is none.</summary>
    internal static Measurement? Parse(string output, out string? problem)
    {
        problem = "no line of JSON with \"seconds\" and \"check\"";
        foreach (string line in output.Split('\n').Reverse())
        {
            if (!line.StartsWith('{'))
                continue;
            try
            {
                using JsonDocument document = JsonDocument.Parse(line);
                JsonElement record = document.RootElement;
                if (!TryNumber(record, "seconds", out double wall) || !record.TryGetProperty("check", out JsonElement check))
                    continue;
                problem = null;
                return new Measurement(TryNumber(record, "cpu", out double cpu) ? cpu : wall, wall, check.ToString(),
                    TryNumber(record, "bytes_per", out double bytes) ? bytes : null);
            }
            catch (JsonException e)
            {
                problem = "bad JSON: " + e.Message;
            }
        }
        return null;
    }

    private static bool TryNumber(JsonElement record, string name, out double number)
    {
        number = 0;
        return record.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out number)
            && double.IsFinite(number) && number >= 0;
    }
}
