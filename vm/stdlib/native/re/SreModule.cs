namespace CoroVm.StdLib.Native;

/// <summary>_sre: the engine under the re module.</summary>
internal sealed class SreModule : NativeModule
{
    internal override string Name => "_sre";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Value("MAGIC", Value.Int(20230612));
        b.Value("CODESIZE", Value.Int(4));
        b.Value("MAXREPEAT", Value.Int(RegexFlags.MaxRepeat));
        b.Value("MAXGROUPS", Value.Int(RegexFlags.MaxGroups));
        b.Type(PatternType.Definition);
        b.Type(MatchType.Definition);
        b.Function("compile_pattern", "(pattern, flags, /)", CompileReentrant);
        b.Function("compile_lexicon", "(phrases, flags, /)", CompileLexiconReentrant);
        b.Function("ascii_iscased", "(character, /)", static (t, a) => Character(t, a, out int c) ? Value.Bool(CaseFolding.IsCased(c, false)) : Value.Error);
        b.Function("unicode_iscased", "(character, /)", static (t, a) => Character(t, a, out int c) ? Value.Bool(CaseFolding.IsCased(c, true)) : Value.Error);
        b.Function("ascii_tolower", "(character, /)", static (t, a) => Character(t, a, out int c) ? Value.Int(CaseFolding.Lower(c, false)) : Value.Error);
        b.Function("unicode_tolower", "(character, /)", static (t, a) => Character(t, a, out int c) ? Value.Int(CaseFolding.Lower(c, true)) : Value.Error);
        b.Function("getcodesize", "()", static (_, _) => Value.Int(4));
    }

    private static bool Character(VmThread t, ReadOnlySpan<Value> a, out int c)
    {
        if (!TextArguments.IntReentrant(t, a[0], out c))
            return false;
        if (c is >= 0 and <= 0x10FFFF)
            return true;
        t.ValueError("character out of range");
        return false;
    }

    private static Value CompileReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!TextArguments.IntReentrant(t, a[1], out int flags))
            return Value.Error;
        Value pattern = a[0];
        if (pattern.Ref is not StrObject and not BytesLikeObject)
        {
            if (!Buffers.TryGetReentrant(t, pattern, out BufferView view))
                return t.HasPending ? Value.Error : t.TypeError("first argument must be string or compiled pattern");
            pattern = BytesObject.Of(view.Span);
            view.Release(t);
        }
        var groups = new RegexGroups { Flags = flags };
        if (RegexParser.ParseReentrant(t, pattern, groups) is not { } tree)
            return Value.Error;
        return Finish(t, a[0], groups, tree);
    }

    /// <summary>A pattern that matches any of some phrases, each in a group of its own (re.Scanner).</summary>
    private static Value CompileLexiconReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!TextArguments.IntReentrant(t, a[1], out int flags) || Iteration.ToArrayReentrant(t, a[0]) is not { } phrases)
            return Value.Error;
        var groups = new RegexGroups { Flags = flags };
        var branches = new List<RegexSequence>();
        foreach (Value phrase in phrases)
        {
            if (phrase.Ref is not StrObject and not BytesLikeObject)
                return t.TypeError("first argument must be string or compiled pattern");
            var own = new RegexGroups { Flags = flags };
            if (RegexParser.ParseReentrant(t, phrase, own) is not { } tree)
                return Value.Error;
            groups.Flags = own.Flags & RegexFlags.Types | groups.Flags;
            int group = groups.Count;
            groups.Widths.Add(tree.Width(own.Widths));
            var branch = new RegexSequence();
            branch.Nodes.Add(new RegexNode(RegexNodeKind.Group) { Value = group, Parts = [tree] });
            branches.Add(branch);
        }
        var all = new RegexSequence();
        all.Nodes.Add(new RegexNode(RegexNodeKind.Branch) { Parts = branches });
        return Finish(t, Value.None, groups, all);
    }

    private static Value Finish(VmThread t, Value pattern, RegexGroups groups, RegexSequence tree)
    {
        var compiler = new RegexCompiler(t, groups);
        if (compiler.Compile(tree) is { } program)
            return new PatternObject(pattern, groups.Flags, program, groups);
        return t.HasPending ? Value.Error : RegexErrors.RaiseReentrant(t, compiler.Error!, pattern, -1);
    }
}
