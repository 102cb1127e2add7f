using CoroVm.Assembler;
using NUnit.Framework;

namespace CoroVm.Tests.Assembler;

/// <summary>Each mistake is reported with file, line, column, and what was expected.</summary>
public sealed class AsmErrorTests
{
    [TestCase("", "1:1: expected .unit, found the end of the text")]
    [TestCase("; nothing\n\n", "3:1: expected .unit, found the end of the text")]
    [TestCase("LOAD_NONE", "1:1: expected .unit, found 'LOAD_NONE'")]
    [TestCase(".unit", "1:6: expected the unit's label, found the end of the line")]
    [TestCase(".unit u0", "1:9: expected the unit's name, found the end of the line")]
    [TestCase(".unit u0 f", "1:7: expected .code in unit u0")]
    [TestCase(".unit u0 f\n.code\n.unit u0 g\n.code", "3:7: expected a new label, found 'u0' again")]
    [TestCase(".unit u0 f\n.nonsense", "2:1: expected one of .qualname .file .first_line .flags .args .posonly .kwonly .stack .locals .cells .free .names .const .code, found '.nonsense'")]
    [TestCase(".unit u0 f\n.flags MODULE FAST", "2:15: expected a flag, found 'FAST'")]
    [TestCase(".unit u0 f\n.stack -1", "2:8: expected a stack depth, found '-1'")]
    [TestCase(".unit u0 f\n.stack 1 2", "2:10: expected the end of the line, found '2'")]
    [TestCase(".unit u0 f\n.const", "2:7: expected a constant, found the end of the line")]
    [TestCase(".unit u0 f\n.const (1 2)", "2:11: expected ',' or ')', found '2'")]
    [TestCase(".unit u0 f\n.const 0x", "2:8: expected a number, found '0x'")]
    [TestCase(".unit u0 f\n.const 1e", "2:8: expected a number, found '1e'")]
    [TestCase(".unit u0 f\n.const complex(1, 2.0)", "2:16: expected a float")]
    [TestCase(".unit u0 f\n.const float(3)", "2:14: expected the 64 bits of a float, such as 0x7ff8000000000000, found '3'")]
    [TestCase(".unit u0 f\n.const \"abc", "2:8: a string has no closing quote")]
    [TestCase(".unit u0 f\n.const \"a\\q\"", "2:10: expected one of the escapes \\\" \\\\ \\n \\r \\t \\xHH \\uHHHH \\UHHHHHHHH")]
    [TestCase(".unit u0 f\n.const \"\\u12\"", "2:9: expected 4 hexadecimal digits of a code point")]
    [TestCase(".unit u0 f\n.const b\"\\u1234\"", "2:10: expected a byte")]
    [TestCase(".unit u0 f\n.const code u9\n.code\nLOAD_NONE\nRETURN_VALUE", "2:13: expected the label of a unit, found 'u9'")]
    [TestCase(".unit u0 f\n.code\nLOAD_NOTHING", "3:1: expected an instruction, found 'LOAD_NOTHING'")]
    [TestCase(".unit u0 f\n.code\nLOAD_NONE.2", "3:1: expected an instruction, found 'LOAD_NONE.2'")]
    [TestCase(".unit u0 f\n.code\nLOAD_FAST x", "3:11: expected a local that is listed above, found 'x'")]
    [TestCase(".unit u0 f\n.code\nCALL", "3:5: expected a number, found the end of the line")]
    [TestCase(".unit u0 f\n.code\nLOAD_INT 3000000000", "3:10: expected an integer of 32 bits, found '3000000000'")]
    [TestCase(".unit u0 f\n.code\nUNPACK_EX 1 2", "3:13: expected ',', found '2'")]
    [TestCase(".unit u0 f\n.code\nBINARY_OP plus", "3:11: expected an operator, found 'plus'")]
    [TestCase(".unit u0 f\n.code\nCALL_INTRINSIC Launch", "3:16: expected an intrinsic, found 'Launch'")]
    [TestCase(".unit u0 f\n.code\nJUMP 5", "3:6: expected a label, found '5'")]
    [TestCase(".unit u0 f\n.code\nJUMP L1", "3:6: expected a label of this unit, found 'L1'")]
    [TestCase(".unit u0 f\n.code\nL1: L1: NOP", "3:5: expected a new label, found 'L1' again")]
    [TestCase(".unit u0 f\n.code\nNOP @1-2", "3:5: expected @line:column-column, @line:column-line:column or @none, found '@1-2'")]
    [TestCase(".unit u0 f\n.code\nNOP !", "3:5: expected the end of the line, found '!'")]
    [TestCase(".unit u0 f\n.code\nNOP $", "3:5: '$' starts nothing")]
    [TestCase(".unit u0 f\n.code\n.handler L1, L2", "3:16: expected ',', found the end of the line")]
    [TestCase(".unit u0 f\n.code\nLOAD_NONE\n\nPOP_TOP\nPOP_TOP", "6:1: V15: POP_TOP: needs 1 entries, finds 0")]
    [TestCase(".unit u0 f\n.code\nLOAD_NONE\nRETURN_VALUE\n.unit u1 g\n.code\nLOAD_NONE\nRETURN_VALUE", "5:7: expected a constant somewhere that is code u1")]
    public void AMistakeIsReported(string text, string message)
    {
        AsmException error = Assert.Throws<AsmException>(() => Casm.Assemble(text, "t.casm"))!;
        Assert.That(error.Message, Is.EqualTo("t.casm:" + message));
    }

    [Test]
    public void DamagedTextsGiveProgramsOrErrors()
    {
        string text = Casm.Disassemble(CoroVm.Tests.Bytecode.RandomProgram.Make(5));
        var random = new Random(3);
        for (int i = 0; i < 800; i++)
        {
            int at = random.Next(text.Length), length = random.Next(12);
            string damaged = text.Remove(at, Math.Min(length, text.Length - at))
                .Insert(at, random.Next(2) == 0 ? "" : text.Substring(random.Next(text.Length - 20), random.Next(20)));
            try
            {
                Casm.Assemble(damaged, "t.casm");
            }
            catch (AsmException)
            {
            }
        }
    }
}
