namespace CoroVm.StdLib.Native;

/// <summary>The members of re.Match.</summary>
internal static class MatchType
{
    internal static readonly TypeObject Definition = new("Match", BuiltinTypes.Object, "re", Populate) { IsSubclassable = false };

    /// <summary>How much of the matched text's repr a match's repr shows.</summary>
    private const int ShownLength = 50;

    private static MatchObject Self(ReadOnlySpan<Value> a) => (MatchObject)a[0].Ref!;

    private static void Populate(TypeBuilder b)
    {
        b.Method("group", "(self, /, *args)", GroupReentrant,
            "group([group1, ...]) -> str or tuple.\n    Return subgroup(s) of the match by indices or names.\n    For 0 returns the entire match.");
        b.Method("start", "(self, group=0, /)", static (t, a) => Self(a).Pattern.GroupReentrant(t, a[1]) is >= 0 and var g ? Value.Int(Self(a).Span(g).Start) : Value.Error,
            "Return index of the start of the substring matched by group.");
        b.Method("end", "(self, group=0, /)", static (t, a) => Self(a).Pattern.GroupReentrant(t, a[1]) is >= 0 and var g ? Value.Int(Self(a).Span(g).End) : Value.Error,
            "Return index of the end of the substring matched by group.");
        b.Method("span", "(self, group=0, /)", static (t, a) => Self(a).Pattern.GroupReentrant(t, a[1]) is >= 0 and var g ? Self(a).SpanTuple(g) : Value.Error,
            "For match object m, return the 2-tuple (m.start(group), m.end(group)).");
        b.Method("groups", "(self, /, default=None)", GroupsReentrant,
            "Return a tuple containing all the subgroups of the match, from 1.\n\n  default\n    Is used for groups that did not participate in the match.");
        b.Method("groupdict", "(self, /, default=None)", GroupDictReentrant,
            "Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name.\n\n  default\n    Is used for groups that did not participate in the match.");
        b.Method("expand", "(self, /, template)", ExpandReentrant, "Return the string obtained by doing backslash substitution on the string template, as done by the sub() method.");
        b.Special(Special.GetItem, static (t, a) => Self(a).Pattern.GroupReentrant(t, a[1]) is >= 0 and var g ? Self(a).GroupReentrant(t, g, Value.None) : Value.Error);
        b.Special(Special.Repr, ReprReentrant);
        b.Method("__copy__", "(self, /)", static (_, a) => a[0]);
        b.Method("__deepcopy__", "(self, memo, /)", static (_, a) => a[0]);
        b.ClassMethod("__class_getitem__", "(cls, object, /)", static (_, a) => GenericAliasObject.Of(a[0], a[1]), "See PEP 585");
        b.Member("string", static (_, s) => ((MatchObject)s.Ref!).Text, null, "The string passed to match() or search().");
        b.Member("re", static (_, s) => ((MatchObject)s.Ref!).Pattern, null, "The regular expression object.");
        b.Member("pos", static (_, s) => Value.Int(((MatchObject)s.Ref!).Position), null, "The index into the string at which the RE engine started looking for a match.");
        b.Member("endpos", static (_, s) => Value.Int(((MatchObject)s.Ref!).EndPosition), null, "The index into the string beyond which the RE engine will not go.");
        b.Property("regs", static (_, s) => ((MatchObject)s.Ref!).Regs);
        b.Property("lastindex", static (_, s) => ((MatchObject)s.Ref!).LastIndex is > 0 and var i ? Value.Int(i) : Value.None, null, "The integer index of the last matched capturing group.");
        b.Property("lastgroup", static (_, s) => LastGroup((MatchObject)s.Ref!), null, "The name of the last matched capturing group.");
        b.Doc("The result of re.match() and re.search().\nMatch objects always have a boolean value of True.");
    }

    private static Value LastGroup(MatchObject self)
    {
        foreach ((StrObject name, int group) in self.Pattern.Named)
            if (group == self.LastIndex)
                return name;
        return Value.None;
    }

    private static Value GroupReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        MatchObject self = Self(a);
        Value[] keys = ((TupleObject)a[1].Ref!).Items;
        if (keys.Length == 0)
            return self.GroupReentrant(t, 0, Value.None);
        var result = new Value[keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            int group = self.Pattern.GroupReentrant(t, keys[i]);
            if (group < 0)
                return Value.Error;
            result[i] = self.GroupReentrant(t, group, Value.None);
            if (result[i].IsError)
                return Value.Error;
        }
        return result.Length == 1 ? result[0] : TupleObject.Of(result);
    }

    private static Value GroupsReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        MatchObject self = Self(a);
        if (!RegexSubject.TryMakeReentrant(t, self.Text, out RegexSubject subject))
            return Value.Error;
        var result = new Value[self.Pattern.Groups];
        for (int i = 0; i < result.Length; i++)
        {
            (int start, int end) = self.Span(i + 1);
            result[i] = start < 0 ? a[1] : subject.Slice(start, end);
        }
        return TupleObject.Of(result);
    }

    private static Value GroupDictReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        MatchObject self = Self(a);
        var result = new DictObject();
        foreach ((StrObject name, int group) in self.Pattern.Named)
        {
            Value value = self.GroupReentrant(t, group, a[1]);
            if (value.IsError)
                return value;
            result.Set(name, value);
        }
        return result;
    }

    private static Value ExpandReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        MatchObject self = Self(a);
        if (RegexTemplate.OfReentrant(t, self.Pattern, a[1]) is not { } template)
            return Value.Error;
        if (!RegexSubject.TryMakeReentrant(t, self.Text, out RegexSubject subject))
            return Value.Error;
        var output = new RegexOutput(subject);
        template.ExpandReentrant(t, self, ref output);
        return output.Finish(t);
    }

    private static Value ReprReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        MatchObject self = Self(a);
        Value whole = self.GroupReentrant(t, 0, Value.None);
        if (whole.IsError || Representation.ReprReentrant(t, whole) is not { } shown)
            return Value.Error;
        (int start, int end) = self.Span(0);
        var text = new TextBuilder(shown.Length + 40);
        text.Append($"<re.Match object; span=({start}, {end}), match=");
        text.Append(shown, 0, Math.Min(shown.Length, ShownLength));
        text.Append('>');
        return text.ToStr();
    }
}
