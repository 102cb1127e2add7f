namespace CoroVm.Bytecode;

/// <summary>The rules that a code unit must obey to be run. The number of a rule never changes.</summary>
public enum VerifyRule
{
    /// <summary>See the attribute.</summary>
    [Rule("Counts and sizes: positional-only parameters are among the positional ones, the parameters' slots are among the locals, with the stack depth they are at most 4090, there are at most 65535 locals, and as many captured variables.")]
    Counts = 1,
    /// <summary>See the attribute.</summary>
    [Rule("Flags: only known ones, at most one of GENERATOR, COROUTINE and ASYNC_GENERATOR, not both MODULE and CLASS_BODY, never ITERABLE_COROUTINE; a module or class body has no parameters and is no generator, a module no captured variables.")]
    Flags = 2,
    /// <summary>See the attribute.</summary>
    [Rule("A unit with HAS_DOCSTRING has a string as its first constant.")]
    Docstring = 3,
    /// <summary>See the attribute.</summary>
    [Rule("Cell locals are indexes of locals, ascending.")]
    CellLocals = 4,
    /// <summary>See the attribute.</summary>
    [Rule("The stack depth lies between 0 and 3000.")]
    StackDepth = 5,
    /// <summary>See the attribute.</summary>
    [Rule("The code is not empty, and from its first byte to its last it is instructions: known opcodes, in the shortest form there is of them.")]
    Decoding = 6,
    /// <summary>See the attribute.</summary>
    [Rule("An operand that is an index (local, captured variable, constant, name) lies within what it indexes.")]
    OperandIndex = 7,
    /// <summary>See the attribute.</summary>
    [Rule("An operand that is a count, flags, an operator or an intrinsic lies within the opcode's bounds.")]
    OperandValue = 8,
    /// <summary>See the attribute.</summary>
    [Rule("A constant operand is of the kind its opcode needs: MAKE_FUNCTION a code unit that is no module, keyword names a tuple of at most n different strings.")]
    ConstantKind = 9,
    /// <summary>See the attribute.</summary>
    [Rule("MAKE_FUNCTION takes a tuple of cells exactly if the code unit has captured variables.")]
    Closure = 10,
    /// <summary>See the attribute.</summary>
    [Rule("The code starts with MAKE_CELL for each cell local in their order; MAKE_CELL occurs nowhere else, and nothing jumps into this beginning.")]
    MakeCell = 11,
    /// <summary>See the attribute.</summary>
    [Rule("The opcodes for cells name only cell locals, those for plain locals only others.")]
    LocalKind = 12,
    /// <summary>See the attribute.</summary>
    [Rule("YIELD_VALUE and YIELD_FROM occur only in a generator, coroutine or asynchronous generator.")]
    Suspension = 13,
    /// <summary>See the attribute.</summary>
    [Rule("A jump's target is the start of an instruction of the same unit.")]
    JumpTarget = 14,
    /// <summary>See the attribute.</summary>
    [Rule("An instruction finds the entries on the stack that its picture names.")]
    Underflow = 15,
    /// <summary>See the attribute.</summary>
    [Rule("The stack never holds more entries than the unit's stack depth.")]
    Overflow = 16,
    /// <summary>See the attribute.</summary>
    [Rule("Wherever paths join (jumps, falling through, exception handlers), the stack is equally deep on all of them.")]
    JoinDepth = 17,
    /// <summary>See the attribute.</summary>
    [Rule("Wherever paths join, the same entries are prev entries, the same are self entries, and the same are saved entries.")]
    JoinKinds = 18,
    /// <summary>See the attribute.</summary>
    [Rule("A prev entry is made by PUSH_EXC_INFO, taken by POP_EXCEPT, read by WITH_EXCEPT_START, and otherwise at most exchanged with an entry that is none.")]
    PrevEntry = 19,
    /// <summary>See the attribute.</summary>
    [Rule("A self entry is taken only where a picture says self, copied, exchanged or discarded.")]
    SelfEntry = 20,
    /// <summary>See the attribute.</summary>
    [Rule("Among the entries that SWAP exchanges and passes over, at most eight are prev, self or saved.")]
    DeepExchange = 21,
    /// <summary>See the attribute.</summary>
    [Rule("RETURN_VALUE leaves no prev entry behind.")]
    ReturnInHandler = 22,
    /// <summary>See the attribute.</summary>
    [Rule("Control does not run off the end of the code.")]
    FallsOff = 23,
    /// <summary>See the attribute.</summary>
    [Rule("A protected range starts and ends at instructions and is not empty; its target is an instruction behind its end; its depth is not negative.")]
    HandlerShape = 24,
    /// <summary>See the attribute.</summary>
    [Rule("Two protected ranges are disjoint or one lies within the other, and the inner one comes first and its handler keeps at least as many entries.")]
    HandlerNesting = 25,
    /// <summary>See the attribute.</summary>
    [Rule("At each reachable instruction of a protected range the stack is at least as deep as the handler's depth, and the instruction neither takes nor replaces an entry below that depth.")]
    HandlerDepth = 26,
    /// <summary>See the attribute.</summary>
    [Rule("Line entries ascend strictly and start at instructions; lines and columns are not negative, and an unknown position is all zeros.")]
    Lines = 27,
    /// <summary>See the attribute.</summary>
    [Rule("Each code unit but the first is a constant of exactly one unit, once, and units nest at most 500 deep.")]
    UnitTree = 28,
    /// <summary>See the attribute.</summary>
    [Rule("While a prev entry lies on the stack, an instruction that can raise stands in a protected range whose handler keeps the entry; so no exception leaves a handler past its POP_EXCEPT. All opcodes can raise but those that section 4 says never do.")]
    LostHandler = 29,
    /// <summary>See the attribute.</summary>
    [Rule("Control reaches no instruction by backward jumps alone: in the order of the code, an instruction that control reaches at all is reached from one before it first.")]
    ReachedFromBehind = 30,
    /// <summary>See the attribute.</summary>
    [Rule("LOAD_FAST names a parameter of a unit that unassigns no local, or one of the first 1024 locals that is assigned on every path to it. STORE_FAST assigns, LOAD_FAST_CHECK proves; DELETE_FAST, LOAD_FAST_AND_CLEAR and a STORE_FAST of a saved entry unassign. To find this out takes at most 64 walks over the code, each of which follows backward jumps once.")]
    Assignment = 31,
    /// <summary>See the attribute.</summary>
    [Rule("A saved entry is made by LOAD_FAST_AND_CLEAR, and stored by STORE_FAST, copied, exchanged or discarded.")]
    SavedEntry = 32,
    /// <summary>See the attribute.</summary>
    [Rule("LOAD_NAME, STORE_NAME and DELETE_NAME occur only in a unit that is not OPTIMIZED.")]
    Namespace = 33,
    /// <summary>See the attribute.</summary>
    [Rule("FOR_ITER jumps forward, so that every cycle passes a jump backwards that counts as a step.")]
    LoopExit = 34,
}

/// <summary>The text of a numbered rule, for the specification and for error messages.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class RuleAttribute(string text) : Attribute
{
    /// <summary>The rule.</summary>
    public string Text { get; } = text;
}
