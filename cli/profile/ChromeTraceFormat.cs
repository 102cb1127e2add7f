using System.Text.Json;
using CoroVm.Runtime;

namespace CoroVm.Cli.Profile;

/// <summary>Chrome's trace events: a lane for each task, a complete event for each time it ran, an async span for each coroutine's life, an
/// instant for each blockage. Times are microseconds.</summary>
internal sealed class ChromeTraceFormat : IProfileFormat
{
    private const int Process = 1;

    public void Write(ProfileReport report, Stream output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteStartArray("traceEvents");
        Meta(json, "process_name", 0, report.Program);
        Meta(json, "thread_name", 0, "event loop");
        var lanes = new HashSet<int>();
        foreach (ProfileSlice s in report.Slices)
        {
            ProfileCoroutine? task = s.Coroutine < report.Coroutines.Count ? report.Coroutines[s.Coroutine] : null;
            if (lanes.Add(s.Coroutine))
                Meta(json, "thread_name", s.Coroutine + 1, (task?.Name ?? "task") + " #" + s.Coroutine);
            Begin(json, "X", task?.Name ?? "task", "task", s.Coroutine + 1, s.Start);
            json.WriteNumber("dur", (s.End - s.Start) * 1000);
            json.WriteStartObject("args");
            json.WriteString("left", (s.Done ? "done in " : "waits in ") + report.Functions[s.Function].Name + ", line " + s.Line);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        foreach (ProfileCoroutine c in report.Coroutines)
        {
            Span(json, "b", c, c.Start);
            Span(json, "e", c, c.End ?? report.Totals.WallMs);
        }
        foreach (ProfileBlockage b in report.Blockages)
        {
            Begin(json, "i", "blocked at line " + b.Line + " of " + report.Functions[b.Function].Name, "blockage", b.Coroutine + 1, b.Start);
            json.WriteString("s", "p");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("displayTimeUnit", "ms");
        json.WriteEndObject();
    }

    private static void Span(Utf8JsonWriter json, string phase, ProfileCoroutine c, double at)
    {
        Begin(json, phase, c.Name, "coroutine", 0, at);
        json.WriteString("id", "0x" + c.Id.ToString("x", System.Globalization.CultureInfo.InvariantCulture));
        if (phase == "b")
        {
            json.WriteStartObject("args");
            json.WriteNumber("awaiter", c.Awaiter);
            json.WriteNumber("resumes", c.Resumes);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, string phase, string name, string category, int lane, double ms)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("cat", category);
        json.WriteString("ph", phase);
        json.WriteNumber("pid", Process);
        json.WriteNumber("tid", lane);
        json.WriteNumber("ts", ms * 1000);
    }

    private static void Meta(Utf8JsonWriter json, string what, int lane, string name)
    {
        Begin(json, "M", what, "__metadata", lane, 0);
        json.WriteStartObject("args");
        json.WriteString("name", name);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
