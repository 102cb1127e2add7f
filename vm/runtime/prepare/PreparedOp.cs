namespace CoroVm.Runtime.Prepare;

/// <summary>The instructions of prepared code: three operands of 16 bits, a slot operand being the slot's byte offset in the
/// frame's window (<c>r</c>), a constant operand its byte offset in the constants (<c>k</c>), a jump operand a signed number of
/// instructions from the next one. Those before <see cref="Rare"/> have a case in the loop.</summary>
internal enum PreparedOp : ushort
{
    // --- moves
    Move,            // r[A] = r[B]
    LoadConst,       // r[A] = k[B]
    LoadInt,         // r[A] = int (B | C << 16)
    CheckBound,      // UnboundLocalError unless r[A] is assigned; B: local index
    LoadCell,        // r[A] = content of cell r[B]; C: local index
    StoreCell,       // content of cell r[A] = r[B]
    LoadFree,        // r[A] = content of closure[B]
    StoreFree,       // content of closure[A] = r[B]
    LoadGlobal,      // r[A] = global cache B
    StoreGlobal,     // global cache A = r[B]

    // --- attributes and items
    LoadAttr,        // r[A] = r[B].attribute cache C
    StoreAttr,       // r[A].attribute cache C = r[B]
    LoadMethod,      // r[A], r[A+1] = callable, self of r[B].attribute cache C
    LoadItem,        // r[A] = r[B][r[C]]
    StoreItem,       // r[A][r[B]] = r[C]

    // --- arithmetic: r[A] = r[B] op r[C]; each is followed by its in-place form
    Add, AddInPlace,
    Subtract, SubtractInPlace,
    Multiply, MultiplyInPlace,
    TrueDivide, TrueDivideInPlace,
    FloorDivide, FloorDivideInPlace,
    Modulo, ModuloInPlace,
    And, AndInPlace,
    Or, OrInPlace,
    Xor, XorInPlace,
    LeftShift, LeftShiftInPlace,
    RightShift, RightShiftInPlace,

    // --- arithmetic with a constant: r[A] = r[B] op k[C]
    AddConst, AddConstInPlace,
    SubtractConst, SubtractConstInPlace,
    MultiplyConst, MultiplyConstInPlace,
    ModuloConst, ModuloConstInPlace,
    FloorDivideConst, FloorDivideConstInPlace,
    /// <summary>r[A] = k[B] * r[C]</summary>
    ConstMultiply,
    /// <summary>r[A] = k[B] - r[C]</summary>
    ConstSubtract,

    // --- comparison: r[A] = r[B] op r[C], in CompareOperator's order
    Less, LessOrEqual, Equal, NotEqual, Greater, GreaterOrEqual,
    // --- compare and jump by C: r[A] op r[B]; then the forms that jump if the comparison is false
    JumpLess, JumpLessOrEqual, JumpEqual, JumpNotEqual, JumpGreater, JumpGreaterOrEqual,
    JumpNotLess, JumpNotLessOrEqual, JumpUnlessEqual, JumpUnlessNotEqual, JumpNotGreater, JumpNotGreaterOrEqual,
    // --- the same with a constant: r[A] op k[B]
    JumpLessConst, JumpLessOrEqualConst, JumpEqualConst, JumpNotEqualConst, JumpGreaterConst, JumpGreaterOrEqualConst,
    JumpNotLessConst, JumpNotLessOrEqualConst, JumpUnlessEqualConst, JumpUnlessNotEqualConst, JumpNotGreaterConst, JumpNotGreaterOrEqualConst,

    Is,              // r[A] = r[B] is r[C]
    IsNot,
    Contains,        // r[A] = r[B] in r[C]
    NotContains,
    Not,             // r[A] = not r[B]
    Negative,        // r[A] = -r[B]

    // --- jumps
    Jump,            // by B | C << 16
    JumpBack,        // the same, backwards: a safepoint
    JumpTrue,        // by C if r[A] is true
    JumpFalse,
    JumpNone,
    JumpNotNone,
    JumpContains,    // by C if r[A] in r[B]
    JumpNotContains,

    // --- iteration
    GetIter,         // r[A] = iter(r[B]); C: 1 if the loop owns the iterable
    ForIter,         // r[B] = next of r[A], or jump by C when exhausted
    ForIterBack,     // at a loop's end: r[B] = next of r[A] and jump back by C, or go on when exhausted

    // --- frames
    Call,            // r[C] = r[A](r[A+1] ... r[A+B])
    CallMethod,      // r[C] = r[A](self r[A+1], r[A+2] ... r[A+1+B])
    Return,          // r[A]
    ReturnConst,     // k[A]
    Yield,           // suspend with r[A]; what is sent goes to r[B]
    YieldFrom,       // r[A] = the result of delegating to r[B]; what is sent goes to r[C]
    Send,            // r[C] = resume r[A+1] with r[A+2], as r[A](r[A+1], r[A+2])

    // --- displays
    BuildTuple,      // r[A] = tuple of r[B] ... (C items)
    BuildList,
    ListAppend,      // r[A].append(r[B])
    UnpackPair,      // r[B], r[C] = r[A]
    Unpack,          // r[B+16*(C-1)] ... r[B] = r[A], C items
    MoveAndUnbind,   // r[A] = r[B]; r[B] = unassigned
    PushHandled,     // enter a handler: exception in r[A] moves to r[A+1], the previous one is saved in r[A]
    PopHandled,      // leave a handler: the saved one in r[A] is handled again
    MatchException,  // r[B] = whether exception r[A] matches r[C]
    SuspendHandled,  // before a yield in a handler: r[B] = the handled exception; r[A] (the outermost saved one) is handled
    ResumeHandled,   // after it: r[A] = the resumer's handled exception; r[B] is handled

    // --- everything else goes through SlowPaths.Rare
    Rare,
    LoadConstFar,    // r[A] = constant (B | C << 16)
    LoadFar,         // r[A] = slot (B | C << 16)
    StoreFar,        // slot (B | C << 16) = r[A]
    Unbind,          // r[A] = unassigned; B: local index, C: 1 to check that it was assigned
    UnbindFar,
    MakeCell,        // r[A] = cell of r[A]
    DeleteCell,      // empty cell r[A]; C: local index
    DeleteFree,      // empty closure[A]
    LoadFreeRef,     // r[A] = closure[B]
    LoadName,        // r[A] = name (B | C << 16); the namespace is in the frame's namespace slot
    StoreName,       // name (B | C << 16) = r[A]
    DeleteName,      // name (B | C << 16)
    LoadGlobalName,  // r[A] = name (B | C << 16) without a cache
    StoreGlobalName, // name (B | C << 16) = r[A]
    DeleteGlobal,    // name (B | C << 16)
    LoadLocals,      // r[A] = the namespace
    LoadNamespaceOrGlobal, // r[A] = r[A][name (B | C << 16)], then global
    LoadNamespaceOrFree,   // r[A] = r[A][name of closure B], then its content
    LoadNamespaceOrCell,   // r[A] = r[A][name of local C], then the content of cell r[B]
    LoadBuildClass,
    LoadAssertionError,
    LoadAttrUncached, // as LoadAttr; the name is in the next instruction
    StoreAttrUncached,
    LoadMethodUncached,
    DeleteAttr,      // del r[A].name (B | C << 16)
    LoadSuperAttr,   // r[A] = super attribute: r[B] super, r[B+1] class, r[B+2] self; the name is in the next instruction
    LoadSuperMethod,
    DeleteItem,      // del r[A][r[B]]
    LoadSlice,       // r[A] = r[B][r[B+1]:r[B+2]]
    StoreSlice,      // r[A][r[A+1]:r[A+2]] = r[B]
    Binary,          // r[A] = r[B] op r[C]; the operator is in the next instruction's A
    Positive,        // r[A] = +r[B]
    Invert,
    PopIter,         // drop the iterator in r[A], closing what the loop owns
    GetYieldFromIter, // r[A] = iterator of r[B]
    GetAsyncIter,
    GetAsyncNext,    // r[A] = awaitable of anext(r[B])
    EndAsyncFor,     // r[A] iterator, r[A+1] exception
    GetAwaitable,    // r[A] = awaitable iterator of r[B]; C: where
    DelegateStep,    // r[A] = what r[B] yields for r[C]; on its return r[A] = the result and the next instruction (a jump) runs, else it is skipped
    YieldDelegate,   // suspend with r[A], delegating to r[C]; what is sent goes to r[B]
    AsyncYield,      // as Yield, in an async generator
    Throw,           // r[C] = throw r[A+2] into r[A+1], as r[A](r[A+1], r[A+2])
    CallKeywords,    // Call; the constant with the names is in the next instruction's A | B << 16
    CallMethodKeywords,
    CallSpread,      // r[C] = r[A](*r[A+1]); B: 1 with **r[A+2]
    MakeFunction,    // r[A] = function of constant in the next instruction; entries from r[B]; flags C
    Intrinsic,       // r[A] = intrinsic C of r[B] ...
    BuildSet,
    BuildMap,        // r[A] = dict of C pairs from r[B]
    BuildString,
    BuildSlice,      // r[A] = slice of C items from r[B]
    SetAdd,          // r[A].add(r[B])
    MapAdd,          // r[A][r[B]] = r[B+1]
    ListExtend,
    SetUpdate,
    DictUpdate,
    DictMerge,       // r[A] dict, r[B] mapping; the callable is r[C]
    UnpackEx,        // r[A] source, targets from r[B]; the next instruction holds before (A) and after (B)
    ConvertValue,    // r[A] = conversion C of r[B]
    FormatSimple,
    FormatWithSpec,  // r[A] = format(r[B], r[C])
    BuildInterpolation, // r[A] from r[B] ..., flags C
    BuildTemplate,   // r[A] from r[B], r[B+1]
    Raise,           // r[A] ..., B arguments
    Reraise,         // r[A]
    MatchGroup,      // except*: r[A], r[A+1] = split of r[A] by r[A+1]
    EnterWith,       // r[A] manager: r[A] exit, r[A+1] self, r[A+2] value
    EnterAsyncWith,
    ExitWith,        // r[A] exit, r[A+1] self, r[A+3] exception: r[A+4] = result
    ImportName,      // r[A] = import, level r[C], fromlist r[C+1]; the name is in the next instruction
    ImportFrom,      // r[A] = from r[B]; the name is in the next instruction
    Length,          // r[A] = len(r[B])
    MatchSequence,   // r[A] = whether r[B]
    MatchMapping,
    MatchKeys,       // r[A] = values of keys r[C] in r[B]
    MatchClass,      // r[A] = attributes of r[B] by class r[B+1], names r[B+2]; C positional
    MatchRest,       // r[A] = rest of r[B] without keys r[C]
    Operand,         // not executed: operands of the instruction before
}
