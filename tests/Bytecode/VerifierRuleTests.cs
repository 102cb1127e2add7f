using CoroVm.Assembler;
using CoroVm.Bytecode;
using NUnit.Framework;

namespace CoroVm.Tests.Bytecode;

/// <summary>Each case breaks one rule and keeps the others. The text is assembled, which verifies it.</summary>
public sealed class VerifierRuleTests
{
    private const string Function = """
        .unit u1 f
        .flags OPTIMIZED NEW_LOCALS
        .code
        LOAD_NONE
        RETURN_VALUE
        """;

    private static readonly (VerifyRule Rule, string Name, string Text)[] s_texts =
    [
        (VerifyRule.Counts, "more parameters than locals", Unit(".args 2\n.locals a", "LOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.Counts, "more positional-only parameters than positional ones", Unit(".args 1\n.posonly 2\n.locals a b", "LOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.Counts, "no local for *args", Unit(".flags VAR_ARGS\n.args 1\n.locals a", "LOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.Flags, "generator and coroutine", Unit(".flags GENERATOR COROUTINE", "LOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.Flags, "module and class body", Unit(".flags MODULE CLASS_BODY", "LOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.Flags, "iterable coroutine", Unit(".flags ITERABLE_COROUTINE", "LOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.Flags, "a module with parameters", Unit(".flags MODULE\n.args 1\n.locals a", "LOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.Docstring, "the docstring is an int", Unit(".flags HAS_DOCSTRING\n.const 1", "LOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.Docstring, "no docstring", Unit(".flags HAS_DOCSTRING", "LOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.CellLocals, "out of range", Unit(".locals a\n.cells #1", "MAKE_CELL #1\nLOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.CellLocals, "not ascending", Unit(".locals a b\n.cells b a", "MAKE_CELL b\nMAKE_CELL a\nLOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.StackDepth, "3001", Unit(".stack 3001", "LOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.OperandIndex, "local", Unit("", "LOAD_FAST #0\nRETURN_VALUE")),
        (VerifyRule.OperandIndex, "captured variable", Unit(".free a", "LOAD_FREE #1\nRETURN_VALUE")),
        (VerifyRule.OperandIndex, "constant", Unit(".const 1", "LOAD_CONST #1\nRETURN_VALUE")),
        (VerifyRule.OperandIndex, "name", Unit(".names a", "LOAD_NAME #1\nRETURN_VALUE")),
        (VerifyRule.OperandIndex, "second operand", Unit("", "LOAD_NONE\nCALL_KW 0, #0\nRETURN_VALUE")),
        (VerifyRule.OperandValue, "COPY 0", Unit("", "LOAD_NONE\nCOPY 0\nRETURN_VALUE")),
        (VerifyRule.OperandValue, "SWAP 1", Unit("", "LOAD_NONE\nSWAP 1\nRETURN_VALUE")),
        (VerifyRule.OperandValue, "IS_OP 2", Unit("", "LOAD_NONE\nLOAD_NONE\nIS_OP 2\nRETURN_VALUE")),
        (VerifyRule.OperandValue, "BUILD_SLICE 4", Unit("", "LOAD_NONE\nLOAD_NONE\nLOAD_NONE\nLOAD_NONE\nBUILD_SLICE 4\nRETURN_VALUE")),
        (VerifyRule.OperandValue, "RAISE 3", Unit("", "LOAD_NONE\nLOAD_NONE\nLOAD_NONE\nRAISE 3")),
        (VerifyRule.OperandValue, "MAKE_FUNCTION flags", Unit("", "LOAD_NONE\nMAKE_FUNCTION code u1, 16\nRETURN_VALUE") + Function),
        (VerifyRule.ConstantKind, "a function of an int", Unit("", "MAKE_FUNCTION 5, 0\nRETURN_VALUE")),
        (VerifyRule.ConstantKind, "a function of a module", Unit("", "MAKE_FUNCTION code u1, 0\nRETURN_VALUE") + Function.Replace("OPTIMIZED NEW_LOCALS", "MODULE")),
        (VerifyRule.ConstantKind, "keywords that are no tuple", Unit("", "LOAD_NONE\nLOAD_NONE\nCALL_KW 1, \"a\"\nRETURN_VALUE")),
        (VerifyRule.ConstantKind, "keywords that are no strings", Unit("", "LOAD_NONE\nLOAD_NONE\nCALL_KW 1, (1,)\nRETURN_VALUE")),
        (VerifyRule.ConstantKind, "a keyword twice", Unit("", "LOAD_NONE\nLOAD_NONE\nLOAD_NONE\nCALL_KW 2, (\"a\", \"a\")\nRETURN_VALUE")),
        (VerifyRule.ConstantKind, "more keywords than arguments", Unit("", "LOAD_NONE\nLOAD_NONE\nCALL_KW 1, (\"a\", \"b\")\nRETURN_VALUE")),
        (VerifyRule.Closure, "cells for nothing", Unit("", "LOAD_NONE\nMAKE_FUNCTION code u1, 8\nRETURN_VALUE") + Function),
        (VerifyRule.Closure, "no cells", Unit("", "MAKE_FUNCTION code u1, 0\nRETURN_VALUE") + Function.Replace(".code", ".free x\n.code")),
        (VerifyRule.MakeCell, "missing", Unit(".locals a\n.cells a", "LOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.MakeCell, "too many", Unit(".locals a", "MAKE_CELL a\nLOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.MakeCell, "another order", Unit(".locals a b\n.cells a b", "MAKE_CELL b\nMAKE_CELL a\nLOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.MakeCell, "a jump into them", Unit(".locals a\n.cells a", "L: MAKE_CELL a\nJUMP L")),
        (VerifyRule.LocalKind, "a cell as a plain local", Unit(".locals a\n.cells a", "MAKE_CELL a\nLOAD_FAST a\nRETURN_VALUE")),
        (VerifyRule.LocalKind, "a plain local as a cell", Unit(".locals a", "LOAD_CELL a\nRETURN_VALUE")),
        (VerifyRule.Suspension, "yield in a function", Unit("", "LOAD_NONE\nYIELD_VALUE\nRETURN_VALUE")),
        (VerifyRule.Suspension, "yield from in a function", Unit("", "LOAD_NONE\nLOAD_NONE\nYIELD_FROM\nRETURN_VALUE")),
        (VerifyRule.JumpTarget, "the end of the code", Unit("", "LOAD_NONE\nRETURN_VALUE\nJUMP L\nL:")),
        (VerifyRule.Underflow, "nothing to discard", Unit("", "POP_TOP\nLOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.Underflow, "too few arguments", Unit("", "LOAD_NONE\nCALL 1\nRETURN_VALUE")),
        (VerifyRule.Underflow, "nothing to append to", Unit("", "LOAD_NONE\nLIST_APPEND 1\nLOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.Underflow, "more than any stack holds", Unit("", "LOAD_NONE\nBUILD_MAP 2147483647\nRETURN_VALUE")),
        (VerifyRule.Overflow, "by one", Unit(".stack 1", "LOAD_NONE\nLOAD_NONE\nPOP_TOP\nRETURN_VALUE")),
        (VerifyRule.Overflow, "by a handler's exception", Unit(".stack 0", "L1: NOP\nL2: JUMP L2\nL3: RERAISE\n.handler L1, L2, L3, 0")),
        (VerifyRule.Overflow, "by unpacking", Unit(".stack 5", "LOAD_NONE\nUNPACK_SEQUENCE 2147483647\nLOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.JoinDepth, "an if", Unit("", "LOAD_NONE\nPOP_JUMP_IF_TRUE L\nLOAD_NONE\nL: LOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.JoinDepth, "a loop that pushes", Unit(".stack 9", "L: LOAD_NONE\nJUMP L")),
        (VerifyRule.JoinDepth, "an exhausted loop", Unit("", "LOAD_NONE\nL: FOR_ITER L2\nJUMP L\nL2: LOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.JoinKinds, "a method's self or a value", Unit("", "LOAD_NONE\nPOP_JUMP_IF_TRUE L1\nLOAD_NONE\nLOAD_METHOD a\nJUMP L2\nL1: LOAD_NONE\nLOAD_NONE\nL2: POP_TOP\nRETURN_VALUE")),
        (VerifyRule.PrevEntry, "stored", Handler("SWAP 2\nSTORE_FAST a\nRERAISE")),
        (VerifyRule.PrevEntry, "copied", Handler("COPY 2\nPOP_EXCEPT\nPOP_TOP\nPOP_EXCEPT\nLOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.PrevEntry, "discarded", Handler("SWAP 2\nPOP_TOP\nRERAISE")),
        (VerifyRule.PrevEntry, "an argument", Handler("BUILD_LIST 2\nRETURN_VALUE")),
        (VerifyRule.PrevEntry, "an exception instead", Handler("POP_EXCEPT\nPOP_EXCEPT\nLOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.PrevEntry, "exchanged with another", Handler("LOAD_NONE\nPUSH_EXC_INFO\nSWAP 2\nSWAP 4\nRERAISE")),
        (VerifyRule.SelfEntry, "stored", Unit(".locals a", "LOAD_NONE\nLOAD_METHOD a\nSTORE_FAST a\nRETURN_VALUE")),
        (VerifyRule.SelfEntry, "returned", Unit("", "LOAD_NONE\nLOAD_METHOD a\nRETURN_VALUE")),
        (VerifyRule.SelfEntry, "an argument", Unit("", "LOAD_NONE\nLOAD_METHOD a\nBUILD_TUPLE 2\nRETURN_VALUE")),
        (VerifyRule.SelfEntry, "a copy returned", Unit("", "LOAD_NONE\nLOAD_METHOD a\nCOPY 1\nRETURN_VALUE")),
        (VerifyRule.SelfEntry, "the callable", Unit("", "LOAD_NONE\nLOAD_METHOD a\nSWAP 2\nCALL_METHOD 0\nRETURN_VALUE")),
        (VerifyRule.DeepExchange, "nine methods", Unit("", string.Concat(Enumerable.Repeat("LOAD_NONE\nLOAD_METHOD a\n", 9)) + "LOAD_NONE\nSWAP 19\nRETURN_VALUE")),
        (VerifyRule.ReturnInHandler, "exception and all", Handler("RETURN_VALUE")),
        (VerifyRule.FallsOff, "at once", Unit("", "NOP")),
        (VerifyRule.FallsOff, "behind a branch", Unit("", "L: LOAD_NONE\nPOP_JUMP_IF_TRUE L")),
        (VerifyRule.HandlerShape, "empty", Unit("", "L1: LOAD_NONE\nRETURN_VALUE\nL3: RERAISE\n.handler L1, L1, L3, 0")),
        (VerifyRule.HandlerShape, "a target within", Unit(".stack 2", "L1: NOP\nL3: LOAD_NONE\nRETURN_VALUE\nL2: NOP\n.handler L1, L2, L3, 0")),
        (VerifyRule.HandlerNesting, "overlap", Unit(".stack 2", "L1: NOP\nL2: NOP\nL3: NOP\nL4: LOAD_NONE\nRETURN_VALUE\nL5: RERAISE\n.handler L1, L3, L5, 0\n.handler L2, L4, L5, 0")),
        (VerifyRule.HandlerNesting, "outer first", Unit(".stack 2", "L1: NOP\nL2: NOP\nL3: NOP\nL4: LOAD_NONE\nRETURN_VALUE\nL5: RERAISE\n.handler L1, L4, L5, 0\n.handler L2, L3, L5, 0")),
        (VerifyRule.HandlerDepth, "deeper than the stack", Unit(".stack 3", "L1: NOP\nL2: LOAD_NONE\nRETURN_VALUE\nL3: RERAISE\n.handler L1, L2, L3, 1")),
        (VerifyRule.HandlerDepth, "takes what the handler keeps", Unit(".stack 3", "LOAD_NONE\nL1: UNARY_NOT\nL2: RETURN_VALUE\nL3: RERAISE\n.handler L1, L2, L3, 1")),
        (VerifyRule.LostHandler, "an exception out of a handler", Handler("LOAD_NAME a\nPOP_TOP\nSWAP 2\nPOP_EXCEPT\nRERAISE")),
        (VerifyRule.LostHandler, "the exception itself", Handler("RERAISE")),
        (VerifyRule.HandlerNesting, "the inner one keeps less", Unit(".stack 3", "LOAD_NONE\nL1: NOP\nL2: NOP\nL3: NOP\nL4: RETURN_VALUE\nL5: RERAISE\nL6: RERAISE\n.handler L2, L3, L5, 0\n.handler L1, L4, L6, 1")),
        (VerifyRule.ReachedFromBehind, "a jump over it and back", Unit("", "JUMP L2\nL1: LOAD_NONE\nRETURN_VALUE\nL2: JUMP L1")),
        (VerifyRule.ReachedFromBehind, "a loop entered from behind", Unit("", "JUMP L2\nL1: NOP\nL2: LOAD_NONE\nPOP_JUMP_IF_TRUE L1\nLOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.Assignment, "never", Unit(".locals a", "LOAD_FAST a\nRETURN_VALUE")),
        (VerifyRule.Assignment, "on one path", Unit(".locals a", "LOAD_NONE\nPOP_JUMP_IF_TRUE L\nLOAD_NONE\nSTORE_FAST a\nL: LOAD_FAST a\nRETURN_VALUE")),
        (VerifyRule.Assignment, "a deleted parameter", Unit(".args 1\n.locals a", "DELETE_FAST a\nLOAD_FAST a\nRETURN_VALUE")),
        (VerifyRule.Assignment, "deleted on the way back", Unit(".locals a", "LOAD_NONE\nSTORE_FAST a\nL: LOAD_FAST a\nPOP_TOP\nDELETE_FAST a\nJUMP L")),
        (VerifyRule.Assignment, "deleted on the way back through two loops", Unit(".locals a b", "LOAD_NONE\nSTORE_FAST a\nL1: LOAD_NONE\nPOP_JUMP_IF_TRUE L3\nL2: LOAD_FAST a\nPOP_JUMP_IF_TRUE L2\nDELETE_FAST a\nJUMP L1\nL3: LOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.Assignment, "not yet where the exception came", Unit(".locals a\n.stack 2", "L1: LOAD_NAME x\nSTORE_FAST a\nL2: LOAD_NONE\nRETURN_VALUE\nL3: POP_TOP\nLOAD_FAST a\nRETURN_VALUE\n.handler L1, L2, L3, 0")),
        (VerifyRule.Assignment, "restored", Unit(".args 1\n.locals a", "LOAD_FAST_AND_CLEAR a\nSTORE_FAST a\nLOAD_FAST a\nRETURN_VALUE")),
        (VerifyRule.Assignment, "beyond those that are looked at", Unit(".locals " + string.Join(' ', Enumerable.Range(0, 1025).Select(i => $"v{i}")), "LOAD_NONE\nSTORE_FAST v1024\nLOAD_FAST v1024\nRETURN_VALUE")),
        (VerifyRule.SavedEntry, "returned", Unit(".locals a", "LOAD_FAST_AND_CLEAR a\nRETURN_VALUE")),
        (VerifyRule.SavedEntry, "a copy called", Unit(".locals a", "LOAD_FAST_AND_CLEAR a\nCOPY 1\nCALL 0\nRETURN_VALUE")),
        (VerifyRule.SavedEntry, "an item", Unit(".locals a", "LOAD_FAST_AND_CLEAR a\nBUILD_LIST 1\nRETURN_VALUE")),
        (VerifyRule.SavedEntry, "behind an exchange", Unit(".locals a", "LOAD_FAST_AND_CLEAR a\nLOAD_NONE\nSWAP 2\nUNARY_NOT\nRETURN_VALUE")),
        (VerifyRule.JoinKinds, "a saved local or a value", Unit(".locals a", "LOAD_NONE\nPOP_JUMP_IF_TRUE L1\nLOAD_FAST_AND_CLEAR a\nJUMP L2\nL1: LOAD_NONE\nL2: STORE_FAST a\nLOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.Namespace, "in a function", Unit(".flags OPTIMIZED NEW_LOCALS", "LOAD_NAME a\nRETURN_VALUE")),
        (VerifyRule.Namespace, "stored in a function", Unit(".flags OPTIMIZED", "LOAD_NONE\nSTORE_NAME a\nLOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.Namespace, "deleted in a function", Unit(".flags OPTIMIZED", "DELETE_NAME a\nLOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.LoopExit, "backwards", Unit("", "L: LOAD_NONE\nL2: FOR_ITER L\nPOP_TOP\nJUMP L2")),
        (VerifyRule.Flags, "a module that captures", Unit(".flags MODULE\n.free a", "LOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.Counts, "many parameters and a deep stack", Unit(".stack 2999\n.args 1092\n.locals " + string.Join(' ', Enumerable.Range(0, 1092).Select(i => $"v{i}")), "LOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.UnitTree, "a unit that is its own constant", Unit(".const code u0", "LOAD_NONE\nRETURN_VALUE")),
        (VerifyRule.UnitTree, "a unit in two constants", Unit(".const code u1\n.const code u1", "LOAD_NONE\nRETURN_VALUE") + Function),
    ];

    private static IEnumerable<TestCaseData> Texts =>
        s_texts.Select(t => new TestCaseData(t.Rule, t.Text).SetArgDisplayNames($"{t.Rule}: {t.Name}"));

    private static IEnumerable<TestCaseData> Units =>
    [
        new TestCaseData(VerifyRule.Decoding, Code([])).SetArgDisplayNames("Decoding: no code"),
        new TestCaseData(VerifyRule.Decoding, Code([255])).SetArgDisplayNames("Decoding: no opcode"),
        new TestCaseData(VerifyRule.Decoding, Code([(byte)Opcode.Copy])).SetArgDisplayNames("Decoding: no operand"),
        new TestCaseData(VerifyRule.JumpTarget, Code([(byte)Opcode.Jump, 1])).SetArgDisplayNames("JumpTarget: into an operand"),
        new TestCaseData(VerifyRule.JumpTarget, Code([(byte)Opcode.Jump, 0xFE, 0xFF, 0xFF, 0xFF, 0x0F])).SetArgDisplayNames("JumpTarget: far beyond"),
        new TestCaseData(VerifyRule.HandlerShape, Handlers(new ExceptionHandler(0, 9, 9, 0))).SetArgDisplayNames("HandlerShape: beyond the code"),
        new TestCaseData(VerifyRule.HandlerShape, Handlers(new ExceptionHandler(0, 1, 1, -1))).SetArgDisplayNames("HandlerShape: negative depth"),
        new TestCaseData(VerifyRule.Counts, new CodeUnit { Name = "f", QualName = "f", FileName = "", ArgCount = -1, Code = [8, 84] }).SetArgDisplayNames("Counts: negative"),
        new TestCaseData(VerifyRule.Counts, new CodeUnit { Name = "f", QualName = "f", FileName = "", LocalNames = new string[65536], Code = [8, 84] }).SetArgDisplayNames("Counts: too many locals"),
        new TestCaseData(VerifyRule.Flags, new CodeUnit { Name = "f", QualName = "f", FileName = "", Flags = (CodeFlags)0x400, Code = [8, 84] }).SetArgDisplayNames("Flags: unknown"),
        new TestCaseData(VerifyRule.Lines, Positions(new LineEntry(0, default), new LineEntry(0, default))).SetArgDisplayNames("Lines: not ascending"),
        new TestCaseData(VerifyRule.Lines, Positions(new LineEntry(2, default))).SetArgDisplayNames("Lines: beyond the code"),
        new TestCaseData(VerifyRule.Lines, Positions(new LineEntry(0, new SourceSpan(1, -1, 1, 1)))).SetArgDisplayNames("Lines: negative column"),
        new TestCaseData(VerifyRule.Lines, Positions(new LineEntry(0, new SourceSpan(0, 1, 1, 1)))).SetArgDisplayNames("Lines: half unknown"),
    ];

    [TestCaseSource(nameof(Texts))]
    public void ATextThatBreaksARuleIsRefused(VerifyRule rule, string text)
    {
        AsmException error = Assert.Throws<AsmException>(() => Casm.Assemble(text, "t.casm"))!;
        Assert.That(error.Problem, Does.StartWith($"V{(int)rule}: "));
    }

    [TestCaseSource(nameof(Units))]
    public void AUnitThatBreaksARuleIsRefused(VerifyRule rule, CodeUnit unit) =>
        Assert.That(Verifier.Verify(unit)?.Rule, Is.EqualTo(rule));

    [Test]
    public void EveryRuleIsBrokenByACase()
    {
        var broken = s_texts.Select(t => t.Rule).Concat(Units.Select(u => (VerifyRule)u.Arguments[0]!)).ToHashSet();
        Assert.That(Enum.GetValues<VerifyRule>().Where(r => !broken.Contains(r)), Is.Empty);
    }

    [TestCase("SWAP 2\nPOP_EXCEPT\nRERAISE", TestName = "an exception over a prev entry")]
    [TestCase("STORE_FAST a\nPOP_EXCEPT\nLOAD_NONE\nRETURN_VALUE", TestName = "a named exception")]
    [TestCase("L4: LOAD_NONE\nCHECK_EXC_MATCH\nPOP_TOP\nPOP_TOP\nL5: LOAD_NONE\nSWAP 2\nPOP_EXCEPT\nRETURN_VALUE\nL6: SWAP 2\nPOP_EXCEPT\nRERAISE\n.handler L4, L5, L6, 1", TestName = "a return value over a prev entry")]
    public void HandlersThatKeepTheRulesAreAccepted(string handler) =>
        Assert.That(() => Casm.Assemble(Handler(handler), "t.casm"), Throws.Nothing);

    [TestCase("LOAD_FAST_AND_CLEAR a\nLOAD_NONE\nSWAP 2\nSTORE_FAST a\nRETURN_VALUE", TestName = "a saved local that is restored")]
    [TestCase("LOAD_FAST_AND_CLEAR a\nPOP_TOP\nLOAD_NONE\nRETURN_VALUE", TestName = "a saved local that is discarded")]
    [TestCase("LOAD_NONE\nSTORE_FAST a\nL: LOAD_FAST a\nPOP_JUMP_IF_TRUE L\nDELETE_FAST a\nLOAD_NONE\nRETURN_VALUE", TestName = "a local that is assigned before a loop")]
    [TestCase("L: LOAD_FAST_CHECK a\nPOP_TOP\nLOAD_FAST a\nDELETE_FAST a\nPOP_JUMP_IF_TRUE L\nLOAD_NONE\nRETURN_VALUE", TestName = "a local that is checked first")]
    [TestCase("JUMP L2\nL1: LOAD_FAST a\nL2: LOAD_NONE\nRETURN_VALUE", TestName = "code that nothing reaches")]
    public void ReadsOfAssignedLocalsAreAccepted(string code) =>
        Assert.That(() => Casm.Assemble(Unit(".locals a", code), "t.casm"), Throws.Nothing);

    [Test]
    public void AMethodsSelfMayBeDiscardedAndCopied() =>
        Assert.That(() => Casm.Assemble(Unit("", "LOAD_NONE\nLOAD_METHOD a\nCOPY 2\nCOPY 2\nCALL_METHOD 0\nPOP_TOP\nPOP_TOP\nRETURN_VALUE"), "t.casm"), Throws.Nothing);

    private static string Unit(string directives, string code) => $".unit u0 f\n{directives}\n.code\n{code}\n";

    // The handler starts with the stack: prev exc.
    private static string Handler(string code) => Unit(".locals a\n.stack 9",
        $"L1: NOP\nL2: LOAD_NONE\nRETURN_VALUE\nL3: PUSH_EXC_INFO\n{code}\n.handler L1, L2, L3, 0");

    private static CodeUnit Code(byte[] code) => new() { Name = "f", QualName = "f", FileName = "", StackDepth = 9, Code = code };

    private static CodeUnit Handlers(ExceptionHandler handler) =>
        new() { Name = "f", QualName = "f", FileName = "", StackDepth = 9, Code = [8, 84], Handlers = [handler] };

    private static CodeUnit Positions(params LineEntry[] lines) =>
        new() { Name = "f", QualName = "f", FileName = "", StackDepth = 9, Code = [8, 84], Lines = lines };
}
