using CoroVm.Compiler;
using CoroVm.Compiler.Diagnostics;
using CoroVm.Compiler.Syntax;
using NUnit.Framework;

namespace CoroVm.Tests.Syntax;

/// <summary>No text overflows the stack or takes more than linear time by nesting.</summary>
internal sealed class NestingTests
{
    [TestCase("-", "1", "")]
    [TestCase("not ", "1", "")]
    [TestCase("lambda: ", "1", "")]
    [TestCase("1 if 1 else ", "1", "")]
    [TestCase("1 ** ", "1", "")]
    public void EndlessNestingIsAnError(string open, string middle, string close)
    {
        string text = string.Concat(Enumerable.Repeat(open, 50_000)) + middle
            + string.Concat(Enumerable.Repeat(close, 50_000));
        Assert.That(ErrorOf(text)?.Kind, Is.EqualTo(CompileErrorKind.MemoryError));
    }

    [TestCase("a", " + a")]
    [TestCase("a", ".a")]
    [TestCase("a", "()")]
    [TestCase("a", " = a")]
    [TestCase("if a: b\n", "elif a: b\n")]
    public void LongChainsAreNoNesting(string first, string next) =>
        Assert.That(ErrorOf(first + string.Concat(Enumerable.Repeat(next, 20_000))), Is.Null);

    [TestCase("(", ")")]
    [TestCase("[1, ", "]")]
    [TestCase("{1: ", "}")]
    [TestCase("f(a=", ")")]
    public void BracketsNestTwoHundredDeep(string open, string close)
    {
        string Nest(int depth, string middle) =>
            string.Concat(Enumerable.Repeat(open, depth)) + middle + string.Concat(Enumerable.Repeat(close, depth));
        Assert.That(ErrorOf(Nest(200, "1")), Is.Null);
        Assert.That(ErrorOf(Nest(201, "1"))?.Message, Is.EqualTo("too many nested parentheses"));
        Assert.That(ErrorOf(Nest(150, "a b"))?.Message, Is.EqualTo("invalid syntax. Perhaps you forgot a comma?"));
    }

    /// <summary>Parses with the stack that scripts have.</summary>
    private static CompileError? ErrorOf(string text)
    {
        CompileError? error = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    Parser.Parse(SourceText.FromString(text, "<test>"), ParseMode.Exec);
                }
                catch (CompileError e)
                {
                    error = e;
                }
            },
            16 << 20);
        thread.Start();
        thread.Join();
        return error;
    }
}
