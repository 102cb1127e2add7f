using System.Text;
using CoroVm.Bytecode;
using CoroVm.Compiler;
using CoroVm.Compiler.Diagnostics;
using NUnit.Framework;

namespace CoroVm.Tests.Compile;

/// <summary>Programs that are large in one direction compile, to code that verifies; nesting beyond measure is an error and
/// never a dead process.</summary>
internal sealed class SizeTests
{
    private static IEnumerable<TestCaseData> Programs()
    {
        yield return Case("5000 locals", "def f():\n" + Repeat(5000, i => $" v{i} = {i}\n") + " return v4999\n");
        yield return Case("5000 locals, perhaps unassigned",
            "def f(c):\n" + Repeat(5000, i => $" if c: v{i} = {i}\n") + " return v4999\n");
        yield return Case("2000 captured variables", "def f():\n" + Repeat(2000, i => $" v{i} = {i}\n")
            + " def g(): return (" + Repeat(2000, i => $"v{i},") + ")\n return g\n");
        yield return Case("100000 constants", Repeat(100_000, i => $"x = {i}.5\n"));
        yield return Case("list of 100000 constants", "x = [" + Repeat(100_000, i => $"{i},") + "]\n");
        yield return Case("list of 100000 names", "x = [" + Repeat(100_000, i => $"a{i},") + "]\n");
        yield return Case("loop body of 200000 instructions",
            "def f(n):\n x = 0\n for i in range(n):\n" + Repeat(50_000, _ => "  x = x + i\n"));
        yield return Case("long jumps in both directions",
            "def f(n):\n x = 0\n for i in range(n):\n" + Repeat(20_000, _ => "  if x: continue\n  x = x + i\n"));
        yield return Case("90 nested functions",
            Repeat(90, i => new string(' ', i) + $"def f{i}():\n") + new string(' ', 90) + "pass\n");
        yield return Case("10000 operands", "x = " + Repeat(9999, _ => "a + ") + "a\n");
        yield return Case("10000 constant operands", "x = " + Repeat(9999, _ => "1 + ") + "1\n");
        yield return Case("5000 elifs", "if a: pass\n" + Repeat(5000, _ => "elif b: x\n"));
        yield return Case("3000 terms of and", "x = " + Repeat(2999, _ => "a and ") + "a\n");
        yield return Case("3000 terms of or in a condition", "if " + Repeat(2999, _ => "a or ") + "a: pass\n");
        yield return Case("3000 comparisons", "x = " + Repeat(2999, _ => "a < ") + "a\n");
        yield return Case("3000 conditional expressions", "x = " + Repeat(2999, _ => "a if b else ") + "a\n");
        yield return Case("3000 attributes", "x = a" + Repeat(3000, _ => ".b") + "\n");
        yield return Case("5000 arguments", "f(" + Repeat(5000, i => $"a{i},") + ")\n");
        yield return Case("3000 keyword arguments", "f(" + Repeat(3000, i => $"a{i}=1,") + ")\n");
        yield return Case("3000 parameters", "def f(" + Repeat(3000, i => $"a{i},") + "): pass\n");
        yield return Case("3000 defaults", "def f(" + Repeat(3000, i => $"a{i}=b,") + "): pass\n");
        yield return Case("3000 keyword-only defaults", "def f(*, " + Repeat(3000, i => $"a{i}=b,") + "): pass\n");
        yield return Case("20000 pairs", "x = {" + Repeat(20_000, i => $"a{i}: b,") + "}\n");
        yield return Case("5000 targets", "(" + Repeat(5000, i => $"a{i},") + ") = x\n");
        yield return Case("5000 fields", "x = f\"" + Repeat(5000, _ => "{a}b") + "\"\n");
        yield return Case("5000 try statements", Repeat(5000, _ => "try:\n x\nexcept E as e:\n y\n"));
        yield return Case("5000 cases", "match x:\n" + Repeat(5000, i => $" case [{i}, a, *b]: pass\n"));
    }

    [TestCaseSource(nameof(Programs))]
    public void Compiles(string source)
    {
        CodeUnit code = ScriptCompiler.Compile(source, "<large>").Code;
        Assert.That(Verifier.Verify(code), Is.Null);
    }

    [TestCase("a", "()")]
    [TestCase("a", ".b")]
    [TestCase("a", "[0]")]
    [TestCase("a", "**a")]
    [TestCase("1", "**1")]
    public void NestsWithoutBoundOnlyAsAnError(string start, string repeated)
    {
        string source = start + string.Concat(Enumerable.Repeat(repeated, 300_000));
        Assert.That(() => ScriptCompiler.Compile(source, "<deep>", CompileMode.Eval), Throws.TypeOf<CompileError>());
    }

    [TestCase("-", "1")]
    [TestCase("not ", "a")]
    [TestCase("(", "a")]
    [TestCase("[", "a")]
    [TestCase("(1,", "a")]
    [TestCase("lambda: ", "a")]
    [TestCase("a if b else ", "c")]
    [TestCase("f'{", "a")]
    [TestCase("a[", "b")]
    [TestCase("await ", "a")]
    [TestCase("*", "a")]
    public void PrefixesNestOnlySoDeep(string repeated, string end)
    {
        string source = string.Concat(Enumerable.Repeat(repeated, 300_000)) + end;
        try
        {
            ScriptCompiler.Compile(source, "<deep>", CompileMode.Eval);
        }
        catch (CompileError)
        {
            // Being refused is as good as being compiled.
        }
    }

    [Test]
    public void AnnotationsAsTextNestOnlySoDeep()
    {
        string source = "from __future__ import annotations\nx: a" + string.Concat(Enumerable.Repeat("+a", 300_000));
        Assert.That(() => ScriptCompiler.Compile(source, "<deep>"), Throws.TypeOf<CompileError>());
    }

    private static TestCaseData Case(string name, string source) => new TestCaseData(source).SetArgDisplayNames(name);

    private static string Repeat(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
            text.Append(part(i));
        return text.ToString();
    }
}
