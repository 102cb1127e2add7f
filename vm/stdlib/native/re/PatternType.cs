namespace CoroVm.StdLib.Native;

/// <summary>The members of re.Pattern.</summary>
internal static class PatternType
{
    internal static readonly TypeObject Definition = new("Pattern", BuiltinTypes.Object, "re", Populate) { IsSubclassable = false, HasWeakReferences = true };

    private const string Range = "(self, /, string, pos=0, endpos=9223372036854775807)";

    private static readonly (string Name, int Flag)[] flagNames =
    [
        ("re.IGNORECASE", RegexFlags.IgnoreCase), ("re.LOCALE", RegexFlags.Locale), ("re.MULTILINE", RegexFlags.Multiline),
        ("re.DOTALL", RegexFlags.DotAll), ("re.VERBOSE", RegexFlags.Verbose), ("re.UNICODE", RegexFlags.Unicode), ("re.ASCII", RegexFlags.Ascii),
        ("re.DEBUG", RegexFlags.Debug),
    ];

    private static PatternObject Self(ReadOnlySpan<Value> a) => (PatternObject)a[0].Ref!;

    private static void Populate(TypeBuilder b)
    {
        b.Method("match", Range, static (t, a) => FindReentrant(t, a, RegexMode.Match), "Matches zero or more characters at the beginning of the string.");
        b.Method("fullmatch", Range, static (t, a) => FindReentrant(t, a, RegexMode.FullMatch), "Matches against all of the string.");
        b.Method("search", Range, static (t, a) => FindReentrant(t, a, RegexMode.Search),
            "Scan through string looking for a match, and return a corresponding match object instance.\n\nReturn None if no position in the string matches.");
        b.Method("findall", Range, FindAllReentrant, "Return a list of all non-overlapping matches of pattern in string.");
        b.Method("finditer", Range, static (t, a) => RangeReentrant(t, a, out RegexSubject s, out int start, out int end)
            && RegexScanner.MakeReentrant(t, Self(a), a[1], s, start, end) is { } scanner ? new MatchIterator(scanner) : Value.Error,
            "Return an iterator over all non-overlapping matches for the RE pattern in string.\n\nFor each match, the iterator returns a match object.");
        b.Method("scanner", Range, static (t, a) => RangeReentrant(t, a, out RegexSubject s, out int start, out int end)
            && RegexScanner.MakeReentrant(t, Self(a), a[1], s, start, end) is { } scanner ? scanner : Value.Error);
        b.Method("split", "(self, /, string, maxsplit=0)", SplitReentrant, "Split string by the occurrences of pattern.");
        b.Method("sub", "(self, /, repl, string, count=0)", static (t, a) => RegexSubstitution.RunReentrant(t, Self(a), a[1], a[2], a[3], false),
            "Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl.");
        b.Method("subn", "(self, /, repl, string, count=0)", static (t, a) => RegexSubstitution.RunReentrant(t, Self(a), a[1], a[2], a[3], true),
            "Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences of pattern with the replacement repl.");
        b.Member("pattern", static (_, s) => ((PatternObject)s.Ref!).Pattern, null, "The pattern string from which the RE object was compiled.");
        b.Member("flags", static (_, s) => Value.Int(((PatternObject)s.Ref!).Flags), null, "The regex matching flags.");
        b.Member("groups", static (_, s) => Value.Int(((PatternObject)s.Ref!).Groups), null, "The number of capturing groups in the pattern.");
        b.Property("groupindex", static (_, s) => ((PatternObject)s.Ref!).GroupIndexView, null, "A dictionary mapping group names to group numbers.");
        b.Special(Special.Repr, ReprReentrant);
        b.Special(Special.Eq, static (t, a) => CompareReentrant(t, a, true));
        b.Special(Special.Ne, static (t, a) => CompareReentrant(t, a, false));
        b.Special(Special.Hash, static (t, a) => Hashing.HashReentrant(t, Self(a).Pattern, out long hash) ? Value.Int((hash * 31) ^ Self(a).Flags) : Value.Error);
        b.Method("__copy__", "(self, /)", static (_, a) => a[0]);
        b.Method("__deepcopy__", "(self, memo, /)", static (_, a) => a[0]);
        b.ClassMethod("__class_getitem__", "(cls, object, /)", static (_, a) => GenericAliasObject.Of(a[0], a[1]), "See PEP 585");
        b.Doc("Compiled regular expression object.");
    }

    /// <summary>The string, position and end position arguments; false on error.</summary>
    private static bool RangeReentrant(VmThread t, ReadOnlySpan<Value> a, out RegexSubject subject, out int start, out int end)
    {
        start = end = 0;
        if (!RegexSubject.TryMakeReentrant(t, Self(a), a[1], out subject))
            return false;
        if (!TextArguments.SizeReentrant(t, a[2], out long from) || !TextArguments.SizeReentrant(t, a[3], out long to))
            return false;
        start = (int)Math.Clamp(from, 0, subject.Length);
        end = (int)Math.Clamp(to, 0, subject.Length);
        return true;
    }

    private static Value FindReentrant(VmThread t, ReadOnlySpan<Value> a, RegexMode mode)
    {
        if (!RangeReentrant(t, a, out RegexSubject subject, out int start, out int end))
            return Value.Error;
        PatternObject self = Self(a);
        if (start <= end && subject.TryFind(t, self.Program, mode, start, end, -1, out RegexResult result))
            return new MatchObject(self, a[1], start, end, result);
        return t.HasPending ? Value.Error : Value.None;
    }

    private static Value FindAllReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!RangeReentrant(t, a, out RegexSubject subject, out int start, out int end))
            return Value.Error;
        PatternObject self = Self(a);
        var list = new ListObject();
        int notEmptyAt = -1;
        while (start <= end && subject.TryFind(t, self.Program, RegexMode.Search, start, end, notEmptyAt, out RegexResult m))
        {
            if (self.Groups == 0)
            {
                list.Add(subject.Slice(m.Start, m.End));
            }
            else if (self.Groups == 1)
            {
                list.Add(GroupOrEmpty(subject, m, 1));
            }
            else
            {
                var groups = new Value[self.Groups];
                for (int i = 0; i < groups.Length; i++)
                    groups[i] = GroupOrEmpty(subject, m, i + 1);
                list.Add(TupleObject.Of(groups));
            }
            notEmptyAt = m.Start == m.End ? m.End : -1;
            start = m.End;
        }
        return t.HasPending ? Value.Error : list;
    }

    private static Value GroupOrEmpty(in RegexSubject subject, in RegexResult m, int group) =>
        m.Marks[2 * group] < 0 || m.Marks[2 * group + 1] < 0 ? subject.Slice(0, 0) : subject.Slice(m.Marks[2 * group], m.Marks[2 * group + 1]);

    private static Value SplitReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        PatternObject self = Self(a);
        if (!TextArguments.SizeReentrant(t, a[2], out long limit) || !RegexSubject.TryMakeReentrant(t, self, a[1], out RegexSubject subject))
            return Value.Error;
        var list = new ListObject();
        int last = 0, notEmptyAt = -1;
        for (long n = 0; limit == 0 || n < limit; n++)
        {
            if (!subject.TryFind(t, self.Program, RegexMode.Search, last, subject.Length, notEmptyAt, out RegexResult m))
                break;
            list.Add(subject.Slice(last, m.Start));
            for (int i = 1; i <= self.Groups; i++)
                list.Add(m.Marks[2 * i] < 0 || m.Marks[2 * i + 1] < 0 ? Value.None : subject.Slice(m.Marks[2 * i], m.Marks[2 * i + 1]));
            last = m.End;
            notEmptyAt = m.Start == m.End ? last : -1;
        }
        if (t.HasPending)
            return Value.Error;
        list.Add(subject.Slice(last, subject.Length));
        return list;
    }

    private static Value ReprReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        PatternObject self = Self(a);
        if (Representation.ReprReentrant(t, self.Pattern) is not { } source)
            return Value.Error;
        int flags = self.Flags;
        if (self.IsText && (flags & RegexFlags.Types) == RegexFlags.Unicode)
            flags &= ~RegexFlags.Unicode;
        var shown = new List<string>();
        foreach ((string name, int flag) in flagNames)
        {
            if ((flags & flag) == 0)
                continue;
            shown.Add(name);
            flags &= ~flag;
        }
        if (flags != 0)
            shown.Add("0x" + flags.ToString("x", System.Globalization.CultureInfo.InvariantCulture));
        var text = new TextBuilder(source.Length + 16);
        text.Append("re.compile(");
        text.Append(source, 0, Math.Min(source.Length, 200));
        if (shown.Count > 0)
            text.Append(", " + string.Join('|', shown));
        text.Append(')');
        return text.ToStr();
    }

    private static Value CompareReentrant(VmThread t, ReadOnlySpan<Value> a, bool equal)
    {
        if (a[1].Ref is not PatternObject other)
            return Value.NotImplemented;
        PatternObject self = Self(a);
        if (self.Flags != other.Flags || self.IsText != other.IsText || self.IsBytes != other.IsBytes)
            return Value.Bool(!equal);
        int same = Comparison.EqualReentrant(t, self.Pattern, other.Pattern);
        return same < 0 ? Value.Error : Value.Bool(same > 0 == equal);
    }
}
