namespace CoroVm.StdLib.Native;

/// <summary>The characters of a pattern or a replacement template, read one token at a time: a character, or a backslash with the
/// character behind it. The first failure is kept and makes the rest of the text look empty, so readers simply run out.</summary>
internal sealed class RegexSource
{
    /// <summary>No token: the end of the text.</summary>
    internal const int End = -1;

    /// <summary>Added to the character of a token that begins with a backslash.</summary>
    internal const int Escape = 1 << 24;

    private readonly VmThread thread;
    private readonly int[] text;
    private int index;

    internal RegexSource(VmThread thread, Value original)
    {
        this.thread = thread;
        Original = original;
        IsText = original.Ref is StrObject;
        if (original.Ref is StrObject s)
        {
            text = new int[s.Length];
            for (int i = 0; i < text.Length; i++)
                text[i] = s[i];
        }
        else
        {
            ReadOnlySpan<byte> bytes = ((BytesLikeObject)original.Ref!).Span;
            text = new int[bytes.Length];
            for (int i = 0; i < text.Length; i++)
                text[i] = bytes[i];
        }
        Advance();
    }

    internal Value Original { get; }
    internal bool IsText { get; }

    /// <summary>The token ahead.</summary>
    internal int Next { get; private set; }

    /// <summary>Something went wrong: <see cref="Message"/> says what, or an exception is pending.</summary>
    internal bool Failed { get; private set; }

    internal string? Message { get; private set; }
    internal int ErrorPosition { get; private set; }

    /// <summary>The exception for <see cref="Message"/>; null for PatternError.</summary>
    internal TypeObject? ErrorType { get; private set; }

    internal int Tell => index - LengthOf(Next);

    internal void Seek(int position)
    {
        index = position;
        Advance();
    }

    internal int Get()
    {
        int token = Next;
        Advance();
        return token;
    }

    internal bool Match(int token)
    {
        if (Next != token || Failed)
            return false;
        Advance();
        return true;
    }

    /// <summary>Records a failure <paramref name="offset"/> characters before the token ahead.</summary>
    internal void Fail(string message, int offset = 0) => FailAt(message, Tell - offset);

    internal void FailAt(string message, int position)
    {
        if (!Failed)
        {
            Message = IsText ? message : EscapeNonAscii(message);
            ErrorPosition = position;
        }
        Stop();
    }

    internal void FailWith(TypeObject type, string message)
    {
        if (!Failed)
        {
            Message = message;
            ErrorType = type;
        }
        Stop();
    }

    /// <summary>An exception is pending on the thread.</summary>
    internal void FailPending() => Stop();

    /// <summary>Raises what was recorded.</summary>
    internal Value RaiseReentrant()
    {
        if (thread.HasPending)
            return Value.Error;
        if (ErrorType is not null)
            return thread.Raise(ErrorType, Message!);
        return RegexErrors.RaiseReentrant(thread, Message!, Original, ErrorPosition);
    }

    /// <summary>Up to <paramref name="count"/> digits of a base, appended to <paramref name="digits"/>.</summary>
    internal string GetDigits(int count, int radix, string digits)
    {
        for (int i = 0; i < count && IsDigit(Next, radix); i++)
            digits += (char)Get();
        return digits;
    }

    /// <summary>The text up to a terminator, which is taken too; null on failure.</summary>
    internal StrObject? GetUntil(char terminator, string name)
    {
        var result = new List<int>();
        while (true)
        {
            int token = Next;
            if (Failed)
                return null;
            Advance();
            if (token == End)
            {
                if (result.Count == 0)
                    Fail("missing " + name);
                else
                    Fail($"missing {terminator}, unterminated name", result.Count);
                return null;
            }
            if (token == terminator)
            {
                if (result.Count > 0)
                    return StrObject.From(result.ToArray());
                Fail("missing " + name, 1);
                return null;
            }
            if ((token & Escape) != 0)
                result.Add('\\');
            result.Add(token & ~Escape);
        }
    }

    /// <summary>False with a failure if a group may not have the name.</summary>
    internal bool CheckGroupName(StrObject name, int offset)
    {
        bool valid = IsText || name.IsAscii;
        if (valid)
        {
            for (int i = 0; i < name.Length; i++)
                valid &= i == 0 ? UnicodeProperties.IsIdentifierStart(name[i]) : UnicodeProperties.IsIdentifierContinue(name[i]);
            if (valid)
                return true;
        }
        string shown = Quote(name);
        Fail("bad character in group name " + (IsText ? shown : EscapeNonAscii(shown)), name.Length + offset);
        return false;
    }

    internal string Quote(StrObject name) => StrRepr.Of(thread, name)?.Text ?? "";

    /// <summary>The text of a token.</summary>
    internal static string Show(int token) => (token & Escape) != 0 ? "\\" + Character(token & ~Escape) : Character(token);

    internal static int LengthOf(int token) => token == End ? 0 : (token & Escape) != 0 ? 2 : 1;

    internal static bool IsDigit(int token, int radix) => token is >= '0' and <= '7'
        || (radix >= 10 && token is '8' or '9')
        || (radix == 16 && token is (>= 'a' and <= 'f') or (>= 'A' and <= 'F'));

    private static string Character(int c) => StrObject.FromCodePoint(c).Text;

    private void Stop()
    {
        Failed = true;
        Next = End;
        index = text.Length;
    }

    private void Advance()
    {
        if (Failed || index >= text.Length)
        {
            Next = End;
            return;
        }
        int c = text[index++];
        if (c == '\\')
        {
            if (index >= text.Length)
            {
                Next = End;
                FailAt("bad escape (end of pattern)", text.Length - 1);
                return;
            }
            c = text[index++] | Escape;
        }
        Next = c;
    }

    private static string EscapeNonAscii(string message) => StrRepr.EscapeNonAscii(StrObject.From(message)).Text;
}
