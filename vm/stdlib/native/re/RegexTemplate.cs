namespace CoroVm.StdLib.Native;

/// <summary>A parsed replacement: literals and group references. Immutable.</summary>
internal sealed class RegexTemplate
{
    private readonly Value source;

    /// <summary>Literal text, or the number of a group.</summary>
    private readonly List<(Value Text, int Group)> parts;

    private RegexTemplate(Value source, List<(Value Text, int Group)> parts)
    {
        this.source = source;
        this.parts = parts;
    }

    /// <summary>The template's text if it refers to no group, else Unbound.</summary>
    internal Value Literal => parts.Count == 1 && parts[0].Group < 0 ? parts[0].Text : Value.Unbound;

    /// <summary>The template of a str or bytes-like object; null on error.</summary>
    internal static RegexTemplate? OfReentrant(VmThread t, PatternObject pattern, Value source)
    {
        if (pattern.Template is { } cached && IsSame(cached.source, source))
            return cached;
        Value original = source;
        if (source.Ref is not StrObject and not BytesLikeObject)
        {
            if (!Buffers.TryGetReentrant(t, source, out BufferView view))
            {
                if (!t.HasPending)
                    t.TypeError($"decoding to str: need a bytes-like object, {source.Type.FullName} found");
                return null;
            }
            source = BytesObject.Of(view.Span);
            view.Release(t);
        }
        var text = new RegexSource(t, source);
        RegexTemplate template = new RegexTemplateParser(text, pattern).Parse(original);
        if (text.Failed)
        {
            text.RaiseReentrant();
            return null;
        }
        pattern.Template = template;
        return template;
    }

    internal static RegexTemplate Make(Value source, List<(Value Text, int Group)> parts) => new(source, parts);

    /// <summary>Writes the template with a match's groups; unset ones are empty.</summary>
    internal void ExpandReentrant(VmThread t, MatchObject match, ref RegexOutput output)
    {
        foreach ((Value text, int group) in parts)
        {
            Value part = group < 0 ? text : match.GroupReentrant(t, group, Value.Unbound);
            if (!part.IsUnbound)
                output.AppendReentrant(t, part);
        }
    }

    private static bool IsSame(Value a, Value b) => Value.Same(a, b) ? b.Ref is StrObject or BytesObject
        : a.Ref is StrObject s && b.Ref is StrObject other && s.Equals(other);
}

/// <summary>Parses a replacement.</summary>
internal sealed class RegexTemplateParser(RegexSource source, PatternObject pattern)
{
    private readonly List<(Value Text, int Group)> parts = [];
    private readonly List<int> literal = [];

    internal RegexTemplate Parse(Value original)
    {
        while (source.Next != RegexSource.End)
        {
            int token = source.Get();
            if ((token & RegexSource.Escape) == 0)
                literal.Add(token);
            else
                Escape(token & ~RegexSource.Escape);
        }
        Flush(parts.Count == 0);
        return RegexTemplate.Make(original, parts);
    }

    private void Escape(int c)
    {
        if (c == 'g')
        {
            Named();
        }
        else if (c == '0')
        {
            literal.Add(Convert.ToInt32(source.GetDigits(2, 8, "0"), 8) & 0xFF);
        }
        else if (c is >= '1' and <= '9')
        {
            Numbered(c);
        }
        else if (c == 'b')
        {
            literal.Add('\b');
        }
        else if (RegexEscapes.Simple(c) is >= 0 and var simple)
        {
            literal.Add(simple);
        }
        else if (c < 128 && char.IsAsciiLetter((char)c))
        {
            source.Fail("bad escape \\" + (char)c, 2);
        }
        else
        {
            literal.Add('\\');
            literal.Add(c);
        }
    }

    private void Numbered(int c)
    {
        string digits = ((char)c).ToString();
        if (RegexSource.IsDigit(source.Next, 10))
        {
            digits += (char)source.Get();
            if (RegexSource.IsDigit(c, 8) && RegexSource.IsDigit(digits[1], 8) && RegexSource.IsDigit(source.Next, 8))
            {
                literal.Add(RegexEscapes.Octal(source, digits + (char)source.Get()));
                return;
            }
        }
        AddGroup(int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture), digits.Length);
    }

    private void Named()
    {
        if (!source.Match('<'))
        {
            source.Fail("missing <");
            return;
        }
        if (source.GetUntil('>', "group name") is not { } name)
            return;
        if (name.IsAscii && !name.Text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            BigInteger number = BigInteger.Parse(name.Text, System.Globalization.CultureInfo.InvariantCulture);
            if (number >= RegexFlags.MaxGroups)
                source.Fail("invalid group reference " + number, name.Length + 1);
            else
                AddGroup((int)number, name.Length + 1);
            return;
        }
        if (!source.CheckGroupName(name, 1))
            return;
        foreach ((StrObject known, int group) in pattern.Named)
        {
            if (known.Equals(name))
            {
                AddGroup(group, name.Length + 1);
                return;
            }
        }
        source.FailWith(ExceptionTypes.IndexError, "unknown group name " + source.Quote(name));
    }

    private void AddGroup(int group, int offset)
    {
        if (group > pattern.Groups)
        {
            source.Fail("invalid group reference " + group, offset);
            return;
        }
        Flush(false);
        parts.Add((Value.Unbound, group));
    }

    private void Flush(bool always)
    {
        if (literal.Count == 0 && !always)
            return;
        int[] points = literal.ToArray();
        parts.Add((source.IsText ? StrObject.From(points) : BytesObject.Of(Array.ConvertAll(points, static c => (byte)c)), -1));
        literal.Clear();
    }
}
