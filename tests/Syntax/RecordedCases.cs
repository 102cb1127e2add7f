using System.Runtime.CompilerServices;
using System.Text.Json;
using CoroVm.Compiler;
using CoroVm.Compiler.Ast;
using CoroVm.Compiler.Diagnostics;
using CoroVm.Compiler.Syntax;

namespace CoroVm.Tests.Syntax;

/// <summary>Cases that CPython's answers were recorded for, by <c>data/record.py</c>.</summary>
internal sealed record RecordedCase(string Source, ParseMode Mode, JsonElement Result, JsonElement? Warnings)
{
    public static IEnumerable<RecordedCase> Read(string name, [CallerFilePath] string here = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(here)!, "data", name);
        foreach (string line in File.ReadLines(path))
        {
            var json = JsonDocument.Parse(line).RootElement;
            var mode = json.TryGetProperty("mode", out var m)
                ? Enum.Parse<ParseMode>(m.GetString()!, ignoreCase: true)
                : ParseMode.Exec;
            yield return new RecordedCase(
                json.GetProperty("source").GetString()!, mode, json.GetProperty("result"),
                json.TryGetProperty("warnings", out var warnings) ? warnings : null);
        }
    }

    /// <summary>Parses the source: a dump, or the error's fields as the recorder writes them.</summary>
    public string Parse(out List<Diagnostic> warnings)
    {
        warnings = [];
        try
        {
            return AstDump.Dump(
                Parser.Parse(SourceText.FromString(Source, "<test>"), Mode, warnings), includeAttributes: true);
        }
        catch (CompileError e)
        {
            return $"{e.Kind} {e.Message} {e.Line}:{e.Column}-{e.EndLine}:{e.EndColumn} {e.SourceLine}";
        }
    }

    /// <summary>What CPython said, in the same form.</summary>
    public string Expected() => Result.ValueKind == JsonValueKind.String
        ? Result.GetString()!
        : $"{Result[0]} {Result[1]} {Result[2]}:{Result[3]}-{Result[4]}:{Result[5]} {Result[6]}";

    public override string ToString() => JsonSerializer.Serialize(Source);
}
