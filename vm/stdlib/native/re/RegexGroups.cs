namespace CoroVm.StdLib.Native;

/// <summary>What is known of a pattern's groups and flags while it is parsed.</summary>
internal sealed class RegexGroups
{
    private readonly Dictionary<StrObject, int> byName = [];

    internal int Flags;

    /// <summary>The number of groups before the look-behind being parsed; -1 outside one.</summary>
    internal int LookBehindGroups = -1;

    /// <summary>The widths of the groups, null while a group is open; the first is the whole match.</summary>
    internal List<(UInt128 Low, UInt128 High)?> Widths { get; } = [null];

    /// <summary>The named groups in the order of their numbers.</summary>
    internal List<(StrObject Name, int Group)> Named { get; } = [];

    /// <summary>Where conditional groups were first referred to by number.</summary>
    internal List<(int Group, int Position)> Conditions { get; } = [];

    internal int Count => Widths.Count;

    internal int Find(StrObject name) => byName.TryGetValue(name, out int group) ? group : -1;

    internal bool IsClosed(int group) => group < Count && Widths[group] is not null;

    /// <summary>The number of a new group; -1 with a failure.</summary>
    internal int Open(RegexSource source, StrObject? name)
    {
        int group = Count;
        Widths.Add(null);
        if (Count > RegexFlags.MaxGroups)
            source.Fail("too many groups");
        if (name is null)
            return group;
        if (byName.TryGetValue(name, out int earlier))
        {
            source.Fail($"redefinition of group name {source.Quote(name)} as group {group}; was group {earlier}", name.Length + 1);
            return -1;
        }
        byName.Add(name, group);
        Named.Add((name, group));
        return group;
    }

    internal void Close(int group, RegexSequence content)
    {
        if (group >= 0)
            Widths[group] = content.Width(Widths);
    }

    /// <summary>Fails on a reference from a look-behind to a group that is open or its own.</summary>
    internal void CheckLookBehind(RegexSource source, int group)
    {
        if (LookBehindGroups < 0)
            return;
        if (!IsClosed(group))
            source.Fail("cannot refer to an open group");
        else if (group >= LookBehindGroups)
            source.Fail("cannot refer to group defined in the same lookbehind subpattern");
    }
}
