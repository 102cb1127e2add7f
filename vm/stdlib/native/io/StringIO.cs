namespace CoroVm.StdLib.Native;

/// <summary>io.StringIO</summary>
internal sealed class StringIO(TypeObject type) : MemoryFile(type)
{
    internal static readonly TypeObject Definition = new("StringIO", BuiltinTypes.Object, "_io", Populate) { HasInstanceDict = true, HasWeakReferences = true };

    [Flags]
    private enum Seen { None = 0, CarriageReturn = 1, LineFeed = 2, Both = 4 }

    private TextStore store = new();
    private string? newline = "\n";     // null: every end of line becomes \n
    private Seen seen;

    protected override string ClosedMessage => "I/O operation on closed file";

    internal override bool IsEmpty(Value line) => line.Ref is StrObject { Length: 0 };

    internal override Value ReadLine(VmThread t, long limit)
    {
        if (Position >= store.Length)
            return StrObject.Empty;
        int start = (int)Position;
        int end = (int)(limit >= 0 && limit < store.Length - start ? start + limit : store.Length);
        int at = end;
        if (newline is null or "\n")
        {
            at = After(store.IndexOf('\n', start, end), 1, end);
        }
        else if (newline.Length == 0)
        {
            for (int i = start; i < end; i++)
            {
                if (store[i] is not ('\n' or '\r'))
                    continue;
                at = i + (store[i] == '\r' && i + 1 < end && store[i + 1] == '\n' ? 2 : 1);
                break;
            }
        }
        else if (newline == "\r")
        {
            at = After(store.IndexOf('\r', start, end), 1, end);
        }
        else
        {
            for (int i = start; (i = store.IndexOf('\r', i, end)) >= 0; i++)
            {
                if (i + 1 >= end || store[i + 1] != '\n')
                    continue;
                at = i + 2;
                break;
            }
        }
        Position = at;
        return store.Slice(start, at - start);
    }

    internal override Value WriteReentrant(VmThread t, Value data)
    {
        if (data.Ref is not StrObject text)
            return t.TypeError($"string argument expected, got '{data.Type.FullName}'");
        if (!Check(t))
            return Value.Error;
        StrObject stored = newline switch
        {
            null => Universal(text),
            "" or "\n" => text,
            _ => Translate(text, newline),
        };
        if (stored.Length > 0)
        {
            if (!TextArguments.Allow(t, Position + stored.Length > store.Length ? stored.Length + Math.Max(0, Position - store.Length) : stored.Length)
                || !TextArguments.Allow(t, Position + stored.Length > StrConcat.MaxLength ? Position + stored.Length : 0))
                return Value.Error;
            store.Write((int)Position, stored);
            Position += stored.Length;
        }
        return Value.Int(text.Length);
    }

    private static int After(int found, int length, int end) => found < 0 ? end : found + length;

    private static StrObject Translate(StrObject text, string newline)
    {
        if (!StrSearch.Contains(text, StrObject.FromCodePoint('\n')))
            return text;
        var b = new TextBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                b.Append(newline);
            else
                b.Append(text[i]);
        }
        return b.ToStr();
    }

    private StrObject Universal(StrObject text)
    {
        var b = new TextBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            int c = text[i];
            if (c == '\r')
            {
                bool pair = i + 1 < text.Length && text[i + 1] == '\n';
                seen |= pair ? Seen.Both : Seen.CarriageReturn;
                if (pair)
                    i++;
                b.Append('\n');
                continue;
            }
            if (c == '\n')
                seen |= Seen.LineFeed;
            b.Append(c);
        }
        return b.ToStr();
    }

    private StrObject Read(long size)
    {
        long left = Math.Max(0, store.Length - Position);
        if (left == 0)
            return StrObject.Empty;
        int n = (int)(size < 0 || size > left ? left : size);
        StrObject result = store.Slice((int)Position, n);
        Position += n;
        return result;
    }

    private static StringIO Self(ReadOnlySpan<Value> a) => (StringIO)a[0].Ref!;

    private static void Populate(TypeBuilder b)
    {
        Add(b);
        b.New("(type, /, *args, **kwargs)", static (t, a) => new StringIO((TypeObject)a[0].Ref!));
        b.Method("__init__", "(self, /, initial_value='', newline='\\n')", InitReentrant);
        b.Method("read", "(self, size=-1, /)", static (t, a) => Self(a).Check(t) && Size(t, a[1], out long n) ? Self(a).Read(n) : Value.Error);
        b.Method("getvalue", "(self, /)", static (t, a) => Self(a).Check(t) ? Self(a).store.Slice(0, Self(a).store.Length) : Value.Error);
        b.Method("seek", "(self, pos, whence=0, /)", SeekReentrant);
        b.Method("truncate", "(self, pos=None, /)", TruncateReentrant);
        b.Method("close", "(self, /)", static (t, a) =>
        {
            Self(a).IsClosed = true;
            Self(a).store = new TextStore();
            return Value.None;
        });
        b.Property("line_buffering", static (t, self) => ((StringIO)self.Ref!).Check(t) ? Value.False : Value.Error);
        b.Property("newlines", static (t, self) => ((StringIO)self.Ref!).Check(t) ? ((StringIO)self.Ref!).NewLines : Value.Error);
        b.Property("encoding", static (_, _) => Value.None);
        b.Property("errors", static (_, _) => Value.None);
        b.Method("__getstate__", "(self, /)", static (t, a) => Self(a).Check(t) ? TupleObject.Of(Self(a).store.Slice(0, Self(a).store.Length),
            Self(a).newline is { } n ? Value.Str(n) : Value.None, Value.Int(Self(a).Position),
            Self(a).ExistingHolder is { } h ? h.OwnDict : Value.None) : Value.Error);
        b.Method("__setstate__", "(self, state, /)", SetStateReentrant);
        b.Doc("Text I/O implementation using an in-memory buffer.\n\nThe initial_value argument sets the value of object.  The newline\nargument is like the one of TextIOWrapper's constructor.");
    }

    private Value NewLines
    {
        get
        {
            var items = new List<Value>();
            if ((seen & Seen.CarriageReturn) != 0) items.Add(Value.Str("\r"));
            if ((seen & Seen.LineFeed) != 0) items.Add(Value.Str("\n"));
            if ((seen & Seen.Both) != 0) items.Add(Value.Str("\r\n"));
            return items.Count switch { 0 => Value.None, 1 => items[0], _ => TupleObject.Of(items.ToArray()) };
        }
    }

    private static Value InitReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        StringIO self = Self(a);
        if (!a[2].IsNone && a[2].Ref is not StrObject)
            return t.TypeError($"newline must be str or None, not {a[2].Type.FullName}");
        string? newline = (a[2].Ref as StrObject)?.Text;
        if (newline is not (null or "" or "\n" or "\r" or "\r\n"))
            return Representation.ReprReentrant(t, a[2]) is { } shown ? t.ValueError($"illegal newline value: {shown.Text}") : Value.Error;
        if (!a[1].IsNone && a[1].Ref is not StrObject)
            return t.TypeError($"initial_value must be str or None, not {a[1].Type.FullName}");
        self.IsClosed = false;
        self.store = new TextStore();
        self.newline = newline;
        self.seen = Seen.None;
        self.Position = 0;
        if (a[1].Ref is StrObject { Length: > 0 } && self.WriteReentrant(t, a[1]).IsError)
            return Value.Error;
        self.Position = 0;
        return Value.None;
    }

    private static Value SeekReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        StringIO self = Self(a);
        if (!TextArguments.SizeReentrant(t, a[1], out long position) || !TextArguments.IntReentrant(t, a[2], out int whence) || !self.Check(t))
            return Value.Error;
        if (whence is < 0 or > 2)
            return t.ValueError($"Invalid whence ({whence}, should be 0, 1 or 2)");
        if (position < 0 && whence == 0)
            return t.ValueError($"Negative seek position {position}");
        if (whence != 0 && position != 0)
            return t.Raise(ExceptionTypes.OSError, "Can't do nonzero cur-relative seeks");
        if (whence == 0)
            self.Position = position;
        else if (whence == 2)
            self.Position = self.store.Length;
        return Value.Int(self.Position);
    }

    private static Value TruncateReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        StringIO self = Self(a);
        if (!self.Check(t))
            return Value.Error;
        long size = self.Position;
        if (!SizeOrPosition(t, a[1], ref size) || !self.Check(t))
            return Value.Error;
        if (size < 0)
            return t.ValueError($"Negative size value {size}");
        self.store.Truncate((int)Math.Min(size, int.MaxValue));
        return Value.Int(size);
    }

    private static Value SetStateReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        StringIO self = Self(a);
        if (!self.Check(t))
            return Value.Error;
        if (a[1].Ref is not TupleObject { Count: >= 4 } state)
            return t.TypeError($"{self.Type.FullName}.__setstate__ argument should be 4-tuple, got {a[1].Type.FullName}");
        // The stored text went through the translation when it was first written.
        if (InitReentrant(t, [a[0], StrObject.Empty, state.Items[1]]).IsError)
            return Value.Error;
        if (state.Items[0].Ref is not StrObject text)
            return t.TypeError($"initial_value must be str or None, not {state.Items[0].Type.FullName}");
        self.store.Write(0, text);
        if (!state.Items[2].IsInt)
            return t.TypeError($"third item of state must be an integer, got {state.Items[2].Type.FullName}");
        if (state.Items[2].Bits < 0)
            return t.ValueError("position value cannot be negative");
        self.Position = state.Items[2].Bits;
        if (state.Items[3].Ref is DictObject dict)
            self.Holder.SetDict(dict);
        else if (!state.Items[3].IsNone)
            return t.TypeError($"fourth item of state should be a dict, got a {state.Items[3].Type.FullName}");
        return Value.None;
    }
}
