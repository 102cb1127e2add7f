using System.Text;
using CoroVm.Compiler;
using CoroVm.Compiler.Diagnostics;
using CoroVm.Compiler.Syntax;
using NUnit.Framework;

namespace CoroVm.Tests.Syntax;

using CoroVm.Compiler.Ast;
using Assert = NUnit.Framework.Assert;

/// <summary>Bytes to text (PEP 263), and what a text knows of its lines.</summary>
internal sealed class SourceTextTests
{
    [TestCase("x = '\u00e9'", "utf-8", "\u00e9")]
    [TestCase("# coding: latin-1\nx = '\u00e9'", "latin1", "\u00e9")]
    [TestCase("#!python\n# -*- coding: iso-8859-1 -*-\nx = '\u00e9'", "latin1", "\u00e9")]
    [TestCase("# vim: set fileencoding=utf8 :\nx = '\u00e9'", "utf-8", "\u00e9")]
    [TestCase("\ufeffx = '\u00e9'", "utf-8", "\u00e9")]
    public void EncodingIsTheDeclaredOne(string text, string encoding, string expected)
    {
        var source = SourceText.FromBytes(Encoding.GetEncoding(encoding).GetBytes(text), "<test>");
        var module = (Module)Parser.Parse(source, ParseMode.Exec);
        var value = (Constant)((Assign)module.Body[0]).Value;
        Assert.That(((StrValue)value.Value).Text, Is.EqualTo(expected));
    }

    [TestCase("# coding: cp1252\nx = '\u0080'", "\u20ac")]
    [TestCase("# coding: koi8-r\nx = '\u00c1'", "\u0430")]
    [TestCase("# coding: iso-8859-15\nx = '\u00a4'", "\u20ac")]
    [TestCase("# coding: cp437\nx = '\u0082'", "\u00e9")]
    public void CodePages(string bytes, string expected)
    {
        var source = SourceText.FromBytes(Encoding.Latin1.GetBytes(bytes), "<test>");
        Assert.That(source.GetLine(2), Is.EqualTo($"x = '{expected}'"));
    }

    [TestCase("# coding: foo\n", "unknown encoding: foo")]
    [TestCase("# coding: ascii\n\u00e9", "'ascii' codec can't decode byte 0xe9 in position 16: ordinal not in range(128)")]
    [TestCase("\u00ef\u00bb\u00bf# coding: latin-1\n", "encoding problem: iso-8859-1 with BOM")]
    public void WrongEncoding(string bytes, string message) =>
        Assert.That(
            () => SourceText.FromBytes(Encoding.Latin1.GetBytes(bytes), "<test>"),
            Throws.TypeOf<CompileError>().With.Message.EqualTo(message));

    [Test]
    public void BytesThatAreNotUtf8NameTheLine()
    {
        var error = Assert.Throws<CompileError>(() => SourceText.FromBytes([.. "a\nb = "u8, 0xff], "t.py"));
        Assert.That(error!.Message, Does.StartWith("Non-UTF-8 code starting with '\\xff' in file t.py on line 2"));
        Assert.That((error.Line, error.Column), Is.EqualTo((2, 5)));
    }

    [Test]
    public void NewlinesAreAllOne()
    {
        var source = SourceText.FromString("a\r\nb\rc\nd", "<test>");
        Assert.That(source.Text, Is.EqualTo("a\nb\nc\nd"));
        Assert.That(source.GetLine(3), Is.EqualTo("c"));
        Assert.That(source.GetLine(9), Is.Empty);
    }

    [Test]
    public void NulIsAnError() =>
        Assert.That(
            () => Parser.Parse(SourceText.FromString("a\nb\0", "<test>"), ParseMode.Exec),
            Throws.TypeOf<CompileError>().With.Message.EqualTo("source code cannot contain null bytes"));

    [TestCase("if a:\n", true)]
    [TestCase("f(", true)]
    [TestCase("'''a", true)]
    [TestCase("a b", false)]
    [TestCase("a = )", false)]
    public void AnIncompleteTextSaysSo(string text, bool isIncomplete)
    {
        var error = Assert.Throws<CompileError>(
            () => Parser.Parse(SourceText.FromString(text, "<test>"), ParseMode.Single));
        Assert.That(error!.IsIncompleteInput, Is.EqualTo(isIncomplete));
    }

    [Test]
    public void SurrogateEscapesStayApart()
    {
        var tree = (Expression)Parser.Parse(
            SourceText.FromString(@"'\ud83d\ude00' '\U0001f600'", "<test>"), ParseMode.Eval);
        var value = (StrValue)((Constant)tree.Body).Value;
        Assert.That(value.CodePoints, Is.EqualTo(new[] { 0xd83d, 0xde00, 0x1f600 }));
    }
}
