namespace CoroVm.StdLib.Native;

/// <summary>Parses a pattern. A failure is recorded in the source, which then ends, so every method just runs out of text.</summary>
internal sealed class RegexParser(VmThread thread, RegexSource source, RegexGroups groups)
{
    private readonly RegexSetParser sets = new(thread, source);

    /// <summary>The whole pattern; null with the exception pending.</summary>
    internal static RegexSequence? ParseReentrant(VmThread thread, Value pattern, RegexGroups groups)
    {
        var source = new RegexSource(thread, pattern);
        var parser = new RegexParser(thread, source, groups);
        RegexSequence result = parser.AlternationReentrant((groups.Flags & RegexFlags.Verbose) != 0, 0);
        parser.Finish();
        if (!source.Failed)
            return result;
        source.RaiseReentrant();
        return null;
    }

    private void Finish()
    {
        if (source.Failed)
            return;
        groups.Flags = FixFlags(groups.Flags);
        if (source.Next != RegexSource.End)
            source.Fail("unbalanced parenthesis");
        foreach ((int group, int position) in groups.Conditions)
            if (group >= groups.Count)
                source.FailAt("invalid group reference " + group, position);
    }

    private int FixFlags(int flags)
    {
        if (source.IsText)
        {
            if ((flags & RegexFlags.Locale) != 0)
                source.FailWith(ExceptionTypes.ValueError, "cannot use LOCALE flag with a str pattern");
            if ((flags & RegexFlags.Ascii) == 0)
                return flags | RegexFlags.Unicode;
            if ((flags & RegexFlags.Unicode) != 0)
                source.FailWith(ExceptionTypes.ValueError, "ASCII and UNICODE flags are incompatible");
            return flags;
        }
        if ((flags & RegexFlags.Unicode) != 0)
            source.FailWith(ExceptionTypes.ValueError, "cannot use UNICODE flag with a bytes pattern");
        if ((flags & RegexFlags.Locale) != 0 && (flags & RegexFlags.Ascii) != 0)
            source.FailWith(ExceptionTypes.ValueError, "ASCII and LOCALE flags are incompatible");
        return flags;
    }

    internal RegexSequence AlternationReentrant(bool verbose, int nested)
    {
        if (!thread.EnterNative())
        {
            source.FailPending();
            return new RegexSequence();
        }
        var branches = new List<RegexSequence>();
        while (true)
        {
            branches.Add(SequenceReentrant(verbose, nested + 1, nested == 0 && branches.Count == 0));
            if (!source.Match('|'))
                break;
            if (nested == 0)
                verbose = (groups.Flags & RegexFlags.Verbose) != 0;
        }
        if (branches.Count == 1)
            return branches[0];
        var result = new RegexSequence();
        while (CommonPrefix(branches) is { } prefix)
        {
            foreach (RegexSequence branch in branches)
                branch.Nodes.RemoveAt(0);
            result.Nodes.Add(prefix);
        }
        result.Nodes.Add(AsSet(branches) is { } items ? new RegexNode(RegexNodeKind.In) { Items = items }
            : new RegexNode(RegexNodeKind.Branch) { Parts = branches });
        return result;
    }

    private static RegexNode? CommonPrefix(List<RegexSequence> branches)
    {
        RegexNode? prefix = null;
        foreach (RegexSequence branch in branches)
        {
            if (branch.Nodes.Count == 0)
                return null;
            prefix ??= branch.Nodes[0];
            if (!prefix.SameCharacter(branch.Nodes[0]))
                return null;
        }
        return prefix;
    }

    /// <summary>The items of a set that matches what the branches do, if each is one character.</summary>
    private static List<RegexItem>? AsSet(List<RegexSequence> branches)
    {
        var items = new List<RegexItem>();
        foreach (RegexSequence branch in branches)
        {
            if (branch.Nodes.Count != 1)
                return null;
            RegexNode node = branch.Nodes[0];
            if (node.Kind == RegexNodeKind.Literal)
                RegexSetParser.AddOnce(items, new RegexItem(RegexItemKind.Literal, node.Value));
            else if (node.Kind == RegexNodeKind.In && node.Items[0].Kind != RegexItemKind.Negate)
                node.Items.ForEach(item => RegexSetParser.AddOnce(items, item));
            else
                return null;
        }
        return items;
    }

    private RegexSequence SequenceReentrant(bool verbose, int nested, bool first)
    {
        var result = new RegexSequence();
        while (source.Next is not (RegexSource.End or '|' or ')'))
        {
            int token = source.Get();
            if (verbose && SkipBlank(token))
                continue;
            if ((token & RegexSource.Escape) != 0)
            {
                result.Nodes.Add(RegexEscapes.InPattern(source, groups, token));
                continue;
            }
            switch (token)
            {
                case '[':
                    result.Nodes.Add(sets.ParseReentrant());
                    break;
                case '*' or '+' or '?' or '{':
                    Repeat(result, token);
                    break;
                case '.':
                    result.Nodes.Add(new RegexNode(RegexNodeKind.Any));
                    break;
                case '(':
                    GroupReentrant(result, ref verbose, nested, first);
                    break;
                case '^':
                    result.Nodes.Add(new RegexNode(RegexNodeKind.At) { Value = (int)RegexPlace.Beginning });
                    break;
                case '$':
                    result.Nodes.Add(new RegexNode(RegexNodeKind.At) { Value = (int)RegexPlace.End });
                    break;
                default:
                    result.Nodes.Add(new RegexNode(RegexNodeKind.Literal) { Value = token });
                    break;
            }
        }
        Unwrap(result);
        return result;
    }

    private bool SkipBlank(int token)
    {
        if (token is ' ' or (>= 9 and <= 13))
            return true;
        if (token != '#')
            return false;
        while (source.Get() is not (RegexSource.End or '\n'))
        {
        }
        return true;
    }

    /// <summary>Puts the content of groups that neither capture nor change flags in their place.</summary>
    private static void Unwrap(RegexSequence sequence)
    {
        if (!sequence.Nodes.Exists(IsTransparent))
            return;
        RegexNode[] old = sequence.Nodes.ToArray();
        sequence.Nodes.Clear();
        foreach (RegexNode node in old)
        {
            if (IsTransparent(node))
                sequence.Nodes.AddRange(node.Parts[0].Nodes);
            else
                sequence.Nodes.Add(node);
        }
    }

    private static bool IsTransparent(RegexNode node) =>
        node is { Kind: RegexNodeKind.Group, Value: 0, AddFlags: 0, RemoveFlags: 0 };

    private void Repeat(RegexSequence result, int token)
    {
        int here = source.Tell;
        (long min, long max) = token switch { '?' => (0L, 1L), '+' => (1L, RegexFlags.MaxRepeat), _ => (0L, RegexFlags.MaxRepeat) };
        if (token == '{' && !Bounds(here, ref min, ref max))
        {
            result.Nodes.Add(new RegexNode(RegexNodeKind.Literal) { Value = token });
            return;
        }
        RegexNode? item = result.Nodes.Count > 0 ? result.Nodes[^1] : null;
        if (item is null || item.Kind == RegexNodeKind.At)
        {
            source.Fail("nothing to repeat", source.Tell - here + 1);
            return;
        }
        if (item.IsRepeat)
        {
            source.Fail("multiple repeat", source.Tell - here + 1);
            return;
        }
        RegexSequence body;
        if (IsTransparent(item))
        {
            body = item.Parts[0];
        }
        else
        {
            body = new RegexSequence();
            body.Nodes.Add(item);
        }
        RegexNodeKind kind = source.Match('?') ? RegexNodeKind.MinRepeat
            : source.Match('+') ? RegexNodeKind.PossessiveRepeat : RegexNodeKind.MaxRepeat;
        result.Nodes[^1] = new RegexNode(kind) { Min = min, Max = max, Parts = [body] };
    }

    /// <summary>The bounds behind a brace; false if it is just a brace.</summary>
    private bool Bounds(int here, ref long min, ref long max)
    {
        if (source.Next == '}')
            return false;
        string low = Digits(), high = low;
        if (source.Match(','))
            high = Digits();
        if (!source.Match('}'))
        {
            source.Seek(here);
            return false;
        }
        if (low.Length > 0 && !Count(low, out min))
            return true;
        if (high.Length > 0 && !Count(high, out max))
            return true;
        if (max < min)
            source.Fail("min repeat greater than max repeat", source.Tell - here);
        return true;
    }

    private string Digits()
    {
        var digits = new System.Text.StringBuilder();
        while (RegexSource.IsDigit(source.Next, 10))
            digits.Append((char)source.Get());
        return digits.ToString();
    }

    private bool Count(string digits, out long count)
    {
        count = 0;
        foreach (char c in digits)
        {
            count = Math.Min(count * 10 + (c - '0'), RegexFlags.MaxRepeat);
        }
        if (count < RegexFlags.MaxRepeat)
            return true;
        source.FailWith(ExceptionTypes.OverflowError, "the repetition number is too large");
        return false;
    }

    private void GroupReentrant(RegexSequence result, ref bool verbose, int nested, bool first)
    {
        int start = source.Tell - 1, add = 0, remove = 0;
        bool capture = true, atomic = false;
        StrObject? name = null;
        if (source.Match('?'))
        {
            int c = source.Get();
            switch (c)
            {
                case RegexSource.End:
                    source.Fail("unexpected end of pattern");
                    return;
                case 'P':
                    if (!source.Match('<'))
                    {
                        NamedReference(result);
                        return;
                    }
                    name = source.GetUntil('>', "group name");
                    if (name is null || !source.CheckGroupName(name, 1))
                        return;
                    break;
                case ':':
                    capture = false;
                    break;
                case '#':
                    SkipComment(start);
                    return;
                case '=' or '!' or '<':
                    LookReentrant(result, c, start, verbose, nested);
                    return;
                case '(':
                    ConditionReentrant(result, start, verbose, nested);
                    return;
                case '>':
                    capture = false;
                    atomic = true;
                    break;
                default:
                    if (RegexFlags.Of(c) == 0 && c != '-')
                    {
                        source.Fail("unknown extension ?" + RegexSource.Show(c), RegexSource.LengthOf(c) + 1);
                        return;
                    }
                    capture = false;
                    if (!new RegexInlineFlags(source, groups).Parse(c, out add, out remove))
                    {
                        if (!first || result.Nodes.Count > 0)
                            source.Fail("global flags not at the start of the expression", source.Tell - start);
                        verbose = (groups.Flags & RegexFlags.Verbose) != 0;
                        return;
                    }
                    break;
            }
        }
        int group = capture ? groups.Open(source, name) : 0;
        bool inner = (verbose || (add & RegexFlags.Verbose) != 0) && (remove & RegexFlags.Verbose) == 0;
        RegexSequence body = AlternationReentrant(inner, nested + 1);
        if (!Close(start))
            return;
        if (capture)
            groups.Close(group, body);
        result.Nodes.Add(atomic ? new RegexNode(RegexNodeKind.Atomic) { Parts = [body] }
            : new RegexNode(RegexNodeKind.Group) { Value = group, AddFlags = add, RemoveFlags = remove, Parts = [body] });
    }

    private bool Close(int start)
    {
        if (source.Match(')'))
            return true;
        source.Fail("missing ), unterminated subpattern", source.Tell - start);
        return false;
    }

    private void SkipComment(int start)
    {
        while (true)
        {
            if (source.Next == RegexSource.End)
            {
                source.Fail("missing ), unterminated comment", source.Tell - start);
                return;
            }
            if (source.Get() == ')')
                return;
        }
    }

    /// <summary><c>(?P=name)</c></summary>
    private void NamedReference(RegexSequence result)
    {
        if (!source.Match('='))
        {
            int c = source.Get();
            if (c == RegexSource.End)
                source.Fail("unexpected end of pattern");
            else
                source.Fail("unknown extension ?P" + RegexSource.Show(c), RegexSource.LengthOf(c) + 2);
            return;
        }
        if (source.GetUntil(')', "group name") is not { } name || !source.CheckGroupName(name, 1))
            return;
        int group = groups.Find(name);
        if (group < 0)
            source.Fail("unknown group name " + source.Quote(name), name.Length + 1);
        else if (!groups.IsClosed(group))
            source.Fail("cannot refer to an open group", name.Length + 1);
        else
            groups.CheckLookBehind(source, group);
        result.Nodes.Add(new RegexNode(RegexNodeKind.GroupRef) { Value = group });
    }

    private void LookReentrant(RegexSequence result, int c, int start, bool verbose, int nested)
    {
        int direction = 1, outer = groups.LookBehindGroups;
        if (c == '<')
        {
            c = source.Get();
            if (c is not ('=' or '!'))
            {
                if (c == RegexSource.End)
                    source.Fail("unexpected end of pattern");
                else
                    source.Fail("unknown extension ?<" + RegexSource.Show(c), RegexSource.LengthOf(c) + 2);
                return;
            }
            direction = -1;
            if (outer < 0)
                groups.LookBehindGroups = groups.Count;
        }
        RegexSequence body = AlternationReentrant(verbose, nested + 1);
        groups.LookBehindGroups = outer;
        if (!Close(start))
            return;
        RegexNodeKind kind = c == '=' ? RegexNodeKind.Assert : body.Nodes.Count > 0 ? RegexNodeKind.AssertNot : RegexNodeKind.Failure;
        result.Nodes.Add(new RegexNode(kind) { Value = direction, Parts = [body] });
    }

    /// <summary><c>(?(group)yes|no)</c></summary>
    private void ConditionReentrant(RegexSequence result, int start, bool verbose, int nested)
    {
        if (source.GetUntil(')', "group name") is not { } name)
            return;
        int group = ConditionGroup(name);
        if (source.Failed)
            return;
        groups.CheckLookBehind(source, group);
        var parts = new List<RegexSequence> { SequenceReentrant(verbose, nested + 1, false) };
        if (source.Match('|'))
        {
            parts.Add(SequenceReentrant(verbose, nested + 1, false));
            if (source.Next == '|')
                source.Fail("conditional backref with more than two branches");
        }
        if (Close(start))
            result.Nodes.Add(new RegexNode(RegexNodeKind.GroupRefExists) { Value = group, Parts = parts });
    }

    private int ConditionGroup(StrObject name)
    {
        if (!name.IsAscii || name.Text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            if (!source.CheckGroupName(name, 1))
                return 0;
            int named = groups.Find(name);
            if (named < 0)
                source.Fail("unknown group name " + source.Quote(name), name.Length + 1);
            return named;
        }
        BigInteger number = BigInteger.Parse(name.Text, System.Globalization.CultureInfo.InvariantCulture);
        if (number.IsZero)
            source.Fail("bad group number", name.Length + 1);
        else if (number >= RegexFlags.MaxGroups)
            source.Fail("invalid group reference " + number, name.Length + 1);
        else if (!groups.Conditions.Exists(c => c.Group == number))
            groups.Conditions.Add(((int)number, source.Tell - name.Length - 1));
        return source.Failed ? 0 : (int)number;
    }
}
