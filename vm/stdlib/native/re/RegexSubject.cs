namespace CoroVm.StdLib.Native;

/// <summary>How a pattern is tried on a text.</summary>
internal enum RegexMode { Match, Search, FullMatch }

/// <summary>A match: its bounds, the groups' marks, and the group closed last or -1.</summary>
internal readonly record struct RegexResult(int Start, int End, int[] Marks, int LastIndex);

/// <summary>The text that a pattern is matched against, as it was when matching began.</summary>
internal readonly struct RegexSubject
{
    private readonly StrObject? text;
    private readonly byte[]? bytes;

    private RegexSubject(StrObject? text, byte[]? bytes)
    {
        this.text = text;
        this.bytes = bytes;
        Length = text?.Length ?? bytes!.Length;
    }

    internal int Length { get; }

    internal bool IsText => text is not null;

    /// <summary>A str or bytes-like object of the pattern's kind; false with TypeError.</summary>
    internal static bool TryMakeReentrant(VmThread t, PatternObject pattern, Value value, out RegexSubject subject)
    {
        subject = default;
        if (value.Ref is StrObject s)
        {
            if (pattern.IsBytes)
            {
                t.TypeError("cannot use a bytes pattern on a string-like object");
                return false;
            }
            subject = new RegexSubject(s, null);
            return true;
        }
        if (!TryBytesReentrant(t, value, out byte[] data))
            return false;
        if (pattern.IsText)
        {
            t.TypeError("cannot use a string pattern on a bytes-like object");
            return false;
        }
        subject = new RegexSubject(null, data);
        return true;
    }

    /// <summary>The subject of a match's <c>string</c>, as it is now.</summary>
    internal static bool TryMakeReentrant(VmThread t, Value value, out RegexSubject subject)
    {
        if (value.Ref is StrObject s)
        {
            subject = new RegexSubject(s, null);
            return true;
        }
        bool ok = TryBytesReentrant(t, value, out byte[] data);
        subject = ok ? new RegexSubject(null, data) : default;
        return ok;
    }

    private static bool TryBytesReentrant(VmThread t, Value value, out byte[] data)
    {
        if (value.Ref is BytesObject b)
        {
            data = b.Data;
            return true;
        }
        data = [];
        if (!Buffers.TryGetReentrant(t, value, out BufferView view))
        {
            if (!t.HasPending)
                t.TypeError($"expected string or bytes-like object, got '{value.Type.FullName}'");
            return false;
        }
        data = view.Span.ToArray();
        view.Release(t);
        return true;
    }

    /// <summary>A part, as exactly str or bytes.</summary>
    internal Value Slice(int start, int end)
    {
        start = Math.Min(start, Length);
        end = Math.Min(end, Length);
        if (text is null)
            return start == 0 && end == bytes!.Length ? BytesObject.Of(bytes) : BytesObject.Of(bytes.AsSpan(start, end - start));
        return start == 0 && end == text.Length ? StrObject.Exact(text) : text.Substring(start, end - start);
    }

    internal void CopyTo(ref RegexOutput output, int start, int end)
    {
        if (text is not null)
            output.Append(text, start, end - start);
        else
            output.Append(bytes.AsSpan(start, end - start));
    }

    /// <summary>Tries the pattern; false if it does not match, or with an exception pending.</summary>
    internal bool TryFind(VmThread t, RegexProgram program, RegexMode mode, int start, int end, int notEmptyAt, out RegexResult result)
    {
        if (text is null)
            return Run(new RegexMatcher<byte>(t, program, bytes, end) { WholeText = mode == RegexMode.FullMatch, NotEmptyAt = notEmptyAt }, mode, start, out result);
        return text.IsBmp
            ? Run(new RegexMatcher<char>(t, program, text.Chars, end) { WholeText = mode == RegexMode.FullMatch, NotEmptyAt = notEmptyAt }, mode, start, out result)
            : Run(new RegexMatcher<int>(t, program, text.Points, end) { WholeText = mode == RegexMode.FullMatch, NotEmptyAt = notEmptyAt }, mode, start, out result);
    }

    private static bool Run<T>(RegexMatcher<T> matcher, RegexMode mode, int start, out RegexResult result) where T : unmanaged, IEquatable<T>
    {
        int end = mode == RegexMode.Search ? matcher.Search(ref start) : matcher.Run(start);
        result = new RegexResult(start, end, matcher.Marks, matcher.LastIndex);
        matcher.Dispose();
        if (end < 0)
            return false;
        matcher.Marks[0] = start;
        matcher.Marks[1] = end;
        return true;
    }
}

/// <summary>Collects the parts of a substitution's result.</summary>
internal ref struct RegexOutput
{
    private readonly ByteBuilder? bytes;
    private TextBuilder text;
    private int parts;
    private int wrongPart;
    private Value wrong;

    internal RegexOutput(RegexSubject subject)
    {
        bytes = subject.IsText ? null : new ByteBuilder(subject.Length + 16);
        text = subject.IsText ? new TextBuilder(subject.Length + 16) : default;
        wrong = Value.Unbound;
    }

    internal void Append(StrObject s, int start, int count)
    {
        parts++;
        text.Append(s, start, count);
    }

    internal void Append(ReadOnlySpan<byte> data)
    {
        parts++;
        bytes!.Append(data);
    }

    /// <summary>A part that a script gave; if it is of the wrong type the end result is TypeError.</summary>
    internal void AppendReentrant(VmThread t, Value part)
    {
        if (bytes is null && part.Ref is StrObject s)
        {
            text.Append(s);
        }
        else if (bytes is not null && Buffers.TryGetReentrant(t, part, out BufferView view))
        {
            bytes.Append(view.Span);
            view.Release(t);
        }
        else if (wrong.IsUnbound)
        {
            t.Pending = null;
            wrong = part;
            wrongPart = parts;
        }
        parts++;
    }

    internal Value Finish(VmThread t)
    {
        if (!wrong.IsUnbound)
            return t.TypeError($"sequence item {wrongPart}: expected {(bytes is null ? "str instance" : "a bytes-like object")}, {wrong.Type.FullName} found");
        return bytes is null ? text.ToStr() : BytesObject.Of(bytes.ToArray());
    }
}
