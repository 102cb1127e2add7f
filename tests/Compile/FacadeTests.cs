using System.Text;
using CoroVm.Bytecode;
using CoroVm.Compiler;
using CoroVm.Compiler.Diagnostics;
using NUnit.Framework;

namespace CoroVm.Tests.Compile;

/// <summary>The modes and options of a compilation.</summary>
internal sealed class FacadeTests
{
    [Test]
    public void EvalReturnsTheValue()
    {
        CodeUnit code = ScriptCompiler.Compile("1 + x", "<test>", CompileMode.Eval).Code;
        Assert.That(Names(code), Is.EqualTo(new[] { "LoadInt", "LoadName", "BinaryOp", "ReturnValue" }));
    }

    [Test]
    public void SingleDisplaysExpressions()
    {
        CodeUnit code = ScriptCompiler.Compile("x\n", "<test>", CompileMode.Single).Code;
        Assert.That(Names(code), Is.EqualTo(
            new[] { "LoadName", "CallIntrinsic", "PopTop", "LoadNone", "ReturnValue" }));
    }

    [Test]
    public void AStringAtThePromptIsNoDocstring() =>
        Assert.That(ScriptCompiler.Compile("'text'\n", "<test>", CompileMode.Single).Code.Names, Is.Empty);

    [Test]
    public void BytesAreDecoded()
    {
        byte[] bytes = Encoding.Latin1.GetBytes("# coding: latin-1\nx = 'é'\n");
        CodeUnit code = ScriptCompiler.Compile(bytes, "<test>").Code;
        Assert.That(code.Constants, Does.Contain(new StrConstant("é")));
    }

    [Test]
    public void OptimizationDropsAssertsAndThenDocstrings()
    {
        const string source = "def f():\n 'doc'\n assert x\n return __debug__\n";
        Assert.Multiple(() =>
        {
            Assert.That(Names(Inner(source, 0)), Does.Contain("LoadAssertionError").And.Contain("LoadTrue"));
            Assert.That(Names(Inner(source, 1)), Is.EqualTo(new[] { "LoadFalse", "ReturnValue" }));
            Assert.That(Inner(source, 1).Flags & CodeFlags.HasDocstring, Is.Not.EqualTo(CodeFlags.None));
            Assert.That(Inner(source, 2).Flags & CodeFlags.HasDocstring, Is.EqualTo(CodeFlags.None));
        });
    }

    [Test]
    public void TopLevelAwaitMakesACoroutine()
    {
        var options = new CompileOptions { TopLevelAwait = true };
        CodeUnit code = ScriptCompiler.Compile("await x\n", "<test>", options: options).Code;
        Assert.That(code.Flags & CodeFlags.Coroutine, Is.Not.EqualTo(CodeFlags.None));
        CodeUnit plain = ScriptCompiler.Compile("x\n", "<test>", options: options).Code;
        Assert.That(plain.Flags & CodeFlags.Coroutine, Is.EqualTo(CodeFlags.None));
    }

    [Test]
    public void FutureFlagsAreInheritedAndReported()
    {
        CompileResult result = ScriptCompiler.Compile("from __future__ import annotations\n", "<test>");
        Assert.That(result.FutureFlags, Is.EqualTo(FutureFlags.Annotations));
        var options = new CompileOptions { FutureFlags = result.FutureFlags };
        CodeUnit code = ScriptCompiler.Compile("x: a + b\n", "<test>", options: options).Code;
        Assert.That(code.Constants, Does.Contain(new StrConstant("a + b")));
        Assert.That(code.Flags & CodeFlags.FutureAnnotations, Is.Not.EqualTo(CodeFlags.None));
    }

    [Test]
    public void ErrorsNameTheFileAndItsLine()
    {
        var error = Assert.Throws<CompileError>(() => ScriptCompiler.Compile("x = 1\nreturn 1\n", "dir/file.py"))!;
        Assert.That((error.FileName, error.Line, error.SourceLine), Is.EqualTo(("dir/file.py", 2, "return 1\n")));
    }

    private static CodeUnit Inner(string source, int level) => ScriptCompiler
        .Compile(source, "<test>", options: new CompileOptions { OptimizeLevel = level })
        .Code.Constants.OfType<CodeConstant>().Single().Unit;

    private static List<string> Names(CodeUnit unit)
    {
        var names = new List<string>();
        var reader = new InstructionReader(unit.Code);
        while (reader.Read())
            names.Add(reader.Current.Opcode.ToString());
        return names;
    }
}
