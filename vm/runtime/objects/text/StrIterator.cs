namespace CoroVm.Runtime.Objects;

/// <summary>str_iterator and str_ascii_iterator: the code points of a text, one by one.</summary>
internal sealed class StrIterator(StrObject text) : NativeIterator
{
    private StrObject? text = text;

    internal override TypeObject Type { get; } = text.IsAscii ? BuiltinTypes.StrAsciiIterator : BuiltinTypes.StrIterator;

    internal int Index;

    /// <summary>What is iterated over; null once exhausted.</summary>
    internal StrObject? Text => text;

    internal override long LengthHint => text is null ? 0 : text.Length - Index;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        if (text is { } s && Index < s.Length)
        {
            value = StrObject.FromCodePoint(s[Index++]);
            return true;
        }
        text = null;
        value = default;
        return false;
    }
}
