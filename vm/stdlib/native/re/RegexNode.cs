namespace CoroVm.StdLib.Native;

/// <summary>What a node of a parsed pattern matches.</summary>
internal enum RegexNodeKind : byte
{
    Literal, NotLiteral, Any, In, At, Branch, Group, Atomic, MaxRepeat, MinRepeat, PossessiveRepeat, GroupRef, GroupRefExists,
    Assert, AssertNot, Failure,
}

/// <summary>Places between characters.</summary>
internal enum RegexPlace : byte { Beginning, BeginningString, Boundary, NonBoundary, End, EndString }

/// <summary>Kinds of characters; an odd one is the opposite of the one before.</summary>
internal enum RegexCategory : byte { Digit, NotDigit, Space, NotSpace, Word, NotWord }

/// <summary>An item of a character set.</summary>
internal enum RegexItemKind : byte { Negate, Literal, Range, Category }

/// <summary>An item of a character set; <paramref name="Low"/> is the literal or the category.</summary>
internal readonly record struct RegexItem(RegexItemKind Kind, int Low, int High = 0);

/// <summary>A node of a parsed pattern.</summary>
internal sealed class RegexNode(RegexNodeKind kind)
{
    internal RegexNodeKind Kind { get; } = kind;

    /// <summary>The character, place, group number (0: none), or -1 for a look behind and 1 for one ahead.</summary>
    internal int Value { get; init; }

    /// <summary>The bounds of a repetition.</summary>
    internal long Min { get; init; }
    internal long Max { get; init; }

    /// <summary>The flags that a group turns on and off.</summary>
    internal int AddFlags { get; init; }
    internal int RemoveFlags { get; init; }

    /// <summary>The items of a character set.</summary>
    internal List<RegexItem> Items { get; init; } = [];

    /// <summary>The branches, the yes and no parts, or the one body.</summary>
    internal List<RegexSequence> Parts { get; init; } = [];

    internal bool IsRepeat => Kind is RegexNodeKind.MaxRepeat or RegexNodeKind.MinRepeat or RegexNodeKind.PossessiveRepeat;

    internal bool IsOneCharacter => Kind is RegexNodeKind.Literal or RegexNodeKind.NotLiteral or RegexNodeKind.Any or RegexNodeKind.In;

    /// <summary>Whether both are the same one-character node.</summary>
    internal bool SameCharacter(RegexNode other)
    {
        if (Kind != other.Kind || !IsOneCharacter || Value != other.Value || Items.Count != other.Items.Count)
            return false;
        for (int i = 0; i < Items.Count; i++)
            if (Items[i] != other.Items[i])
                return false;
        return true;
    }
}

/// <summary>Nodes one after another, and how many characters they can match.</summary>
internal sealed class RegexSequence
{
    /// <summary>Widths are not computed beyond this.</summary>
    internal static readonly UInt128 MaxWidth = (UInt128)1 << 64;

    private (UInt128 Low, UInt128 High)? width;

    internal List<RegexNode> Nodes { get; } = [];

    /// <summary>The least and the greatest number of characters; <paramref name="groups"/> are the widths of the closed groups.</summary>
    internal (UInt128 Low, UInt128 High) Width(List<(UInt128 Low, UInt128 High)?> groups)
    {
        if (width is { } known)
            return known;
        UInt128 low = 0, high = 0;
        foreach (RegexNode node in Nodes)
        {
            (UInt128 l, UInt128 h) = WidthOf(node, groups);
            low = UInt128.Min(low + l, MaxWidth);
            high = UInt128.Min(high + h, MaxWidth);
        }
        width = (low, high);
        return (low, high);
    }

    private static (UInt128 Low, UInt128 High) WidthOf(RegexNode node, List<(UInt128 Low, UInt128 High)?> groups)
    {
        switch (node.Kind)
        {
            case RegexNodeKind.Branch:
                UInt128 least = MaxWidth, most = 0;
                foreach (RegexSequence part in node.Parts)
                {
                    (UInt128 l, UInt128 h) = part.Width(groups);
                    least = UInt128.Min(least, l);
                    most = UInt128.Max(most, h);
                }
                return (least, most);
            case RegexNodeKind.Atomic or RegexNodeKind.Group:
                return node.Parts[0].Width(groups);
            case RegexNodeKind.MaxRepeat or RegexNodeKind.MinRepeat or RegexNodeKind.PossessiveRepeat:
                (UInt128 low, UInt128 high) = node.Parts[0].Width(groups);
                return (low * (UInt128)node.Min, node.Max == RegexFlags.MaxRepeat && high > 0 ? MaxWidth : high * (UInt128)node.Max);
            case RegexNodeKind.GroupRef:
                return groups[node.Value] ?? (0, MaxWidth);
            case RegexNodeKind.GroupRefExists:
                (UInt128 yesLow, UInt128 yesHigh) = node.Parts[0].Width(groups);
                if (node.Parts.Count == 1)
                    return (0, yesHigh);
                (UInt128 noLow, UInt128 noHigh) = node.Parts[1].Width(groups);
                return (UInt128.Min(yesLow, noLow), UInt128.Max(yesHigh, noHigh));
            default:
                UInt128 one = node.IsOneCharacter ? UInt128.One : UInt128.Zero;
                return (one, one);
        }
    }
}
