using CoroVm.Bytecode;
using NUnit.Framework;

namespace CoroVm.Tests.Bytecode;

/// <summary>Asserts that two programs are the same in every part.</summary>
internal static class CodeUnitComparer
{
    public static void AssertSame(CodeUnit expected, CodeUnit actual)
    {
        Assert.Multiple(() =>
        {
            Assert.That(actual.Name, Is.EqualTo(expected.Name));
            Assert.That(actual.QualName, Is.EqualTo(expected.QualName));
            Assert.That(actual.FileName, Is.EqualTo(expected.FileName));
            Assert.That(actual.FirstLine, Is.EqualTo(expected.FirstLine));
            Assert.That(actual.Flags, Is.EqualTo(expected.Flags));
            Assert.That(actual.ArgCount, Is.EqualTo(expected.ArgCount));
            Assert.That(actual.PosOnlyCount, Is.EqualTo(expected.PosOnlyCount));
            Assert.That(actual.KwOnlyCount, Is.EqualTo(expected.KwOnlyCount));
            Assert.That(actual.StackDepth, Is.EqualTo(expected.StackDepth));
            Assert.That(actual.LocalNames, Is.EqualTo(expected.LocalNames));
            Assert.That(actual.CellLocals, Is.EqualTo(expected.CellLocals));
            Assert.That(actual.FreeNames, Is.EqualTo(expected.FreeNames));
            Assert.That(actual.Names, Is.EqualTo(expected.Names));
            Assert.That(actual.Code, Is.EqualTo(expected.Code));
            Assert.That(actual.Handlers, Is.EqualTo(expected.Handlers));
            Assert.That(actual.Lines, Is.EqualTo(expected.Lines));
            Assert.That(actual.Constants, Has.Length.EqualTo(expected.Constants.Length));
        });
        for (int i = 0; i < expected.Constants.Length; i++)
        {
            if (expected.Constants[i] is CodeConstant code)
                AssertSame(code.Unit, ((CodeConstant)actual.Constants[i]).Unit);
            else
                Assert.That(actual.Constants[i].Equals(expected.Constants[i]), Is.True, $"constant {i}");
        }
    }
}
