using CoroVm.Compiler.Diagnostics;
using NUnit.Framework;

namespace CoroVm.Tests.Syntax;

/// <summary>Trees, errors and warnings are CPython's.</summary>
internal sealed class RecordedTests
{
    private static IEnumerable<RecordedCase> Trees() => RecordedCase.Read("trees.jsonl");

    private static IEnumerable<RecordedCase> Errors() => RecordedCase.Read("errors.jsonl");

    [TestCaseSource(nameof(Trees))]
    public void Tree(RecordedCase recorded)
    {
        Assert.That(recorded.Parse(out List<Diagnostic> warnings), Is.EqualTo(recorded.Expected()));
        string[] expected = recorded.Warnings is { } list
            ? [.. list.EnumerateArray().Select(w => $"{w[0]} {w[1]} {w[2]}")]
            : [];
        Assert.That(warnings.Select(w => $"{w.Category} {w.Message} {w.Line}"), Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(Errors))]
    public void Error(RecordedCase recorded) =>
        Assert.That(recorded.Parse(out _), Is.EqualTo(recorded.Expected()));
}
