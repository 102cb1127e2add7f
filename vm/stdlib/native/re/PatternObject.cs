namespace CoroVm.StdLib.Native;

/// <summary>re.Pattern</summary>
internal sealed class PatternObject(Value pattern, int flags, RegexProgram program, RegexGroups groups) : ScriptObject
{
    private readonly DictObject groupIndex = Index(groups);

    internal override TypeObject Type => PatternType.Definition;

    /// <summary>The source: str, bytes, or what was given for it.</summary>
    internal Value Pattern { get; } = pattern;
    internal int Flags { get; } = flags;
    internal RegexProgram Program { get; } = program;

    /// <summary>The number of groups.</summary>
    internal int Groups { get; } = groups.Count - 1;

    /// <summary>Whether it is for str, for bytes; one made of a lexicon is for both.</summary>
    internal bool IsText { get; } = pattern.Ref is StrObject;
    internal bool IsBytes { get; } = pattern.Ref is not StrObject && !pattern.IsNone;

    /// <summary>Group numbers by name, as scripts see them.</summary>
    internal MappingProxyObject GroupIndexView { get; } = new(Index(groups));

    internal List<(StrObject Name, int Group)> Named { get; } = groups.Named;

    /// <summary>The template used last, and what it was made of.</summary>
    internal RegexTemplate? Template { get; set; }

    /// <summary>The number of a group named by an int or a str; -1 with IndexError or another exception pending.</summary>
    internal int GroupReentrant(VmThread t, Value key)
    {
        if (key.IsInt)
            return key.Bits >= 0 && key.Bits <= Groups ? (int)key.Bits : NoGroup(t);
        if (key.Ref is StrObject name && groupIndex.TryGet(name, out Value number))
            return (int)number.Bits;
        if (key.Ref is StrObject)
            return NoGroup(t);
        if (key.Type.Has(Special.Index))
        {
            if (!Conversions.ClampedIndexReentrant(t, key, out long index))
                return -1;
            return index >= 0 && index <= Groups ? (int)index : NoGroup(t);
        }
        int found = DictOps.TryGetReentrant(t, groupIndex, key, out Value value);
        return found > 0 ? (int)value.Bits : found < 0 ? -1 : NoGroup(t);
    }

    private static int NoGroup(VmThread t)
    {
        t.IndexError("no such group");
        return -1;
    }

    private static DictObject Index(RegexGroups groups)
    {
        var dict = new DictObject();
        foreach ((StrObject name, int group) in groups.Named)
            dict.Set(name, Value.Int(group));
        return dict;
    }
}
