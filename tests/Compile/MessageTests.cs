using System.Runtime.CompilerServices;
using System.Text.Json;
using CoroVm.Bytecode;
using CoroVm.Compiler;
using CoroVm.Compiler.Diagnostics;
using NUnit.Framework;

namespace CoroVm.Tests.Compile;

/// <summary>Errors and warnings of scopes and code are CPython's, as <c>data/record.py</c> recorded them.</summary>
internal sealed class MessageTests
{
    private static IEnumerable<TestCaseData> Cases()
    {
        foreach (string line in File.ReadLines(Path.Combine(Path.GetDirectoryName(ThisFile())!, "data/messages.jsonl")))
        {
            JsonElement json = JsonDocument.Parse(line).RootElement;
            string source = json.GetProperty("source").GetString()!;
            yield return new TestCaseData(source, Expected(json)).SetArgDisplayNames(JsonSerializer.Serialize(source));
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void SaysTheSame(string source, string expected)
    {
        string actual;
        try
        {
            CompileResult result = ScriptCompiler.Compile(source, "<test>");
            actual = string.Concat(result.Warnings.Select(w => $"{w.Message} {w.Line}\n"));
            Assert.That(Verifier.Verify(result.Code), Is.Null);
        }
        catch (CompileError e)
        {
            actual = $"{e.Kind} {e.Message} {e.Line}:{e.Column}-{e.EndLine}:{e.EndColumn}";
        }
        Assert.That(actual, Is.EqualTo(expected));
    }

    private static string Expected(JsonElement json)
    {
        JsonElement error = json.GetProperty("error");
        return error.ValueKind == JsonValueKind.Null
            ? string.Concat(json.GetProperty("warnings").EnumerateArray().Select(w => $"{w[0]} {w[1]}\n"))
            : $"{error[0]} {error[1]} {error[2]}:{error[3]}-{error[4]}:{error[5]}";
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
