using System.Text.Json;
using CoroVm.Runtime;

namespace CoroVm.Cli.Profile;

/// <summary>speedscope's file format: one sampled profile of the running time, one with waiting.</summary>
internal sealed class SpeedscopeFormat : IProfileFormat
{
    public void Write(ProfileReport report, Stream output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("$schema", "https://www.speedscope.app/file-format-schema.json");
        json.WriteString("exporter", "corovm");
        json.WriteString("name", report.Program);
        json.WriteNumber("activeProfileIndex", 0);
        json.WriteStartObject("shared");
        json.WriteStartArray("frames");
        foreach (ProfileFunction f in report.Functions)
        {
            json.WriteStartObject();
            json.WriteString("name", f.Name);
            json.WriteString("file", report.Files[f.File].Name);
            if (f.Line > 0)
                json.WriteNumber("line", f.Line);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartArray("profiles");
        Profile(json, report, "running", static n => n.Ms);
        Profile(json, report, "running and waiting", static n => n.Ms + n.WaitMs);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Profile(Utf8JsonWriter json, ProfileReport report, string name, Func<ProfileNode, double> weight)
    {
        var nodes = new List<int>();
        for (int i = 0; i < report.Tree.Count; i++)
            if (report.Tree[i].Function >= 0 && weight(report.Tree[i]) > 0)
                nodes.Add(i);
        json.WriteStartObject();
        json.WriteString("type", "sampled");
        json.WriteString("name", name);
        json.WriteString("unit", "milliseconds");
        json.WriteNumber("startValue", 0);
        json.WriteNumber("endValue", nodes.Sum(n => weight(report.Tree[n])));
        json.WriteStartArray("samples");
        var stack = new List<int>();
        foreach (int node in nodes)
        {
            stack.Clear();
            for (int n = node; n > 0; n = report.Tree[n].Parent)
                stack.Add(report.Tree[n].Function);
            json.WriteStartArray();
            for (int i = stack.Count - 1; i >= 0; i--)
                json.WriteNumberValue(stack[i]);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteStartArray("weights");
        foreach (int node in nodes)
            json.WriteNumberValue(weight(report.Tree[node]));
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
