namespace CoroVm.Runtime.Prepare;

/// <summary>What the operands of a prepared instruction mean: one letter each for A, B and C, and behind a plus sign one for the
/// operand word that follows. The checked build verifies by this table, and the listing of prepared code is printed by it.
/// <list type="bullet">
/// <item><c>s p t q v</c>: the first of one to five slots, by byte offset; <c>R</c>: the first of a run of slots (<see cref="RunLength"/>)</item>
/// <item><c>k</c>: a constant, by byte offset; in B, over B and C: <c>c</c> a constant by index, <c>w</c> a slot by index, <c>n</c> a name, <c>J</c> a jump</item>
/// <item><c>j</c>: a jump; <c>l</c> a local, <c>f</c> a cell of the closure, <c>g</c> and <c>a</c> a cache of a global and of an attribute</item>
/// <item><c>#</c>: a number; <c>.</c> and <c>_</c>: nothing, and the high half of B</item>
/// <item>words: <c>n</c> a name, <c>c</c> a constant, <c>o</c> an operator, <c>u</c> two counts</item>
/// </list></summary>
internal static class PreparedShape
{
    /// <summary>The letters of an instruction; null for Operand and for what is no instruction.</summary>
    internal static string? Of(PreparedOp op) => op switch
    {
        PreparedOp.Move or PreparedOp.MoveAndUnbind or PreparedOp.ListAppend or PreparedOp.Not or PreparedOp.Negative or PreparedOp.Positive
            or PreparedOp.Invert or PreparedOp.SuspendHandled or PreparedOp.ResumeHandled or PreparedOp.Yield or PreparedOp.AsyncYield
            or PreparedOp.DeleteItem or PreparedOp.GetYieldFromIter or PreparedOp.GetAsyncIter or PreparedOp.GetAsyncNext or PreparedOp.StoreCell
            or PreparedOp.SetAdd or PreparedOp.ListExtend or PreparedOp.SetUpdate or PreparedOp.DictUpdate or PreparedOp.FormatSimple
            or PreparedOp.Length or PreparedOp.MatchSequence or PreparedOp.MatchMapping => "ss.",
        PreparedOp.LoadConst => "sk.",
        PreparedOp.LoadInt => "s#_",
        PreparedOp.CheckBound or PreparedOp.Unbind => "sl.",
        PreparedOp.LoadCell => "ssl",
        PreparedOp.LoadFree or PreparedOp.LoadFreeRef or PreparedOp.LoadNamespaceOrFree => "sf.",
        PreparedOp.StoreFree => "fs.",
        PreparedOp.DeleteFree => "f..",
        PreparedOp.DeleteCell => "s.l",
        PreparedOp.LoadGlobal => "sg.",
        PreparedOp.StoreGlobal => "gs.",
        PreparedOp.LoadAttr or PreparedOp.StoreAttr => "ssa",
        PreparedOp.LoadMethod => "psa",
        PreparedOp.LoadItem or PreparedOp.StoreItem or (>= PreparedOp.Add and <= PreparedOp.RightShiftInPlace)
            or (>= PreparedOp.Less and <= PreparedOp.GreaterOrEqual) or PreparedOp.Is or PreparedOp.IsNot or PreparedOp.Contains
            or PreparedOp.NotContains or PreparedOp.YieldFrom or PreparedOp.UnpackPair or PreparedOp.MatchException or PreparedOp.DelegateStep
            or PreparedOp.YieldDelegate or PreparedOp.DictMerge or PreparedOp.FormatWithSpec or PreparedOp.MatchKeys or PreparedOp.MatchRest => "sss",
        >= PreparedOp.AddConst and <= PreparedOp.FloorDivideConstInPlace => "ssk",
        PreparedOp.ConstMultiply or PreparedOp.ConstSubtract => "sks",
        (>= PreparedOp.JumpLess and <= PreparedOp.JumpNotGreaterOrEqual) or PreparedOp.JumpContains or PreparedOp.JumpNotContains
            or PreparedOp.ForIter or PreparedOp.ForIterBack => "ssj",
        >= PreparedOp.JumpLessConst and <= PreparedOp.JumpNotGreaterOrEqualConst => "skj",
        PreparedOp.Jump or PreparedOp.JumpBack => ".J_",
        PreparedOp.JumpTrue or PreparedOp.JumpFalse or PreparedOp.JumpNone or PreparedOp.JumpNotNone => "s.j",
        PreparedOp.GetIter or PreparedOp.GetAwaitable or PreparedOp.ConvertValue => "ss#",
        PreparedOp.Call or PreparedOp.CallMethod or PreparedOp.CallSpread => "R#s",
        PreparedOp.CallKeywords or PreparedOp.CallMethodKeywords => "R#s+c",
        PreparedOp.Return or PreparedOp.MakeCell or PreparedOp.PopHandled or PreparedOp.LoadLocals or PreparedOp.LoadBuildClass
            or PreparedOp.LoadAssertionError or PreparedOp.PopIter or PreparedOp.Reraise => "s..",
        PreparedOp.ReturnConst => "k..",
        PreparedOp.Send or PreparedOp.Throw => "t#s",
        PreparedOp.BuildTuple or PreparedOp.BuildList or PreparedOp.BuildSet or PreparedOp.BuildMap or PreparedOp.BuildString or PreparedOp.BuildSlice
            or PreparedOp.Intrinsic or PreparedOp.BuildInterpolation or PreparedOp.Unpack => "sR#",
        PreparedOp.PushHandled or PreparedOp.EndAsyncFor or PreparedOp.MatchGroup => "p..",
        PreparedOp.LoadConstFar => "sc_",
        PreparedOp.LoadFar or PreparedOp.StoreFar => "sw_",
        PreparedOp.UnbindFar => ".w_",
        PreparedOp.LoadName or PreparedOp.StoreName or PreparedOp.LoadGlobalName or PreparedOp.StoreGlobalName or PreparedOp.LoadNamespaceOrGlobal
            or PreparedOp.DeleteAttr => "sn_",
        PreparedOp.DeleteName or PreparedOp.DeleteGlobal => ".n_",
        PreparedOp.LoadNamespaceOrCell => "ssl",
        PreparedOp.LoadAttrUncached or PreparedOp.StoreAttrUncached or PreparedOp.ImportFrom => "ss.+n",
        PreparedOp.LoadMethodUncached => "ps.+n",
        PreparedOp.LoadSuperAttr => "st.+n",
        PreparedOp.LoadSuperMethod => "pt.+n",
        PreparedOp.LoadSlice => "st.",
        PreparedOp.StoreSlice => "ts.",
        PreparedOp.Binary => "sss+o",
        PreparedOp.MakeFunction => "sR#+c",
        PreparedOp.MapAdd or PreparedOp.BuildTemplate => "sp.",
        PreparedOp.UnpackEx => "sR.+u",
        PreparedOp.Raise => "R#.",
        PreparedOp.EnterWith or PreparedOp.EnterAsyncWith => "t..",
        PreparedOp.ExitWith => "v..",
        PreparedOp.ImportName => "s.p+n",
        PreparedOp.MatchClass => "st#",
        _ => null,
    };

    /// <summary>The number of slots of the run that an instruction with an <c>R</c> starts.</summary>
    internal static int RunLength(in PreparedInstruction i, in PreparedInstruction next) => i.Op switch
    {
        PreparedOp.Call or PreparedOp.CallKeywords => i.B + 1,
        PreparedOp.CallMethod or PreparedOp.CallMethodKeywords => i.B + 2,
        PreparedOp.CallSpread => i.B + 2,
        PreparedOp.MakeFunction => BitOperations.PopCount(i.C),
        PreparedOp.Intrinsic => IntrinsicFunctions.Arity(i.C),
        PreparedOp.BuildMap => 2 * i.C,
        PreparedOp.BuildInterpolation => (i.C & 4) != 0 ? 3 : 2,
        PreparedOp.UnpackEx => next.A + next.B + 1,
        PreparedOp.Raise => i.B,
        _ => i.C,
    };

    /// <summary>The number of slots that a letter stands for; 0 if it is not for a fixed number of them.</summary>
    internal static int Slots(char letter) => letter switch { 's' => 1, 'p' => 2, 't' => 3, 'q' => 4, 'v' => 5, _ => 0 };

    /// <summary>Control never goes on behind the instruction.</summary>
    internal static bool Ends(PreparedOp op) =>
        op is PreparedOp.Jump or PreparedOp.JumpBack or PreparedOp.Return or PreparedOp.ReturnConst or PreparedOp.Raise or PreparedOp.Reraise;
}
