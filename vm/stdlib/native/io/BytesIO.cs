namespace CoroVm.StdLib.Native;

/// <summary>io.BytesIO. <c>getbuffer()</c> gives views of the content, and while one is alive the size cannot change.</summary>
internal sealed class BytesIO(TypeObject type) : MemoryFile(type), IBufferExporter
{
    internal static readonly TypeObject Definition = new("BytesIO", BuiltinTypes.Object, "_io", Populate) { HasInstanceDict = true, HasWeakReferences = true };

    private byte[] data = [];
    private int length;
    private ExportList? exports;

    public BufferLayout Layout => new(data, 0, length, false, "B", 1);

    public ExportList Exports => exports ??= new ExportList();

    protected override string ClosedMessage => "I/O operation on closed file.";

    internal override bool IsEmpty(Value line) => line.Ref is BytesObject { Count: 0 };

    internal override Value ReadLine(VmThread t, long limit)
    {
        if (Position >= length)
            return BytesObject.Empty;
        ReadOnlySpan<byte> rest = data.AsSpan((int)Position, length - (int)Position);
        int end = rest.IndexOf((byte)'\n');
        int n = end < 0 ? rest.Length : end + 1;
        return limit >= 0 && limit < n ? Take((int)limit) : Take(n);
    }

    internal override Value WriteReentrant(VmThread t, Value value)
    {
        if (!Check(t) || !Buffers.RequireReentrant(t, value, out BufferView view))
            return Value.Error;
        byte[] copy = value.Ref is BytesObject b ? b.Data : view.Span.ToArray();
        view.Release(t);
        if (!Check(t))
            return Value.Error;
        long end = Position + copy.Length;
        if (copy.Length == 0)
            return CanResize(t) ? Value.Int(0) : Value.Error;
        if (!CanResize(t) || (end > length && !Resize(t, end)))
            return Value.Error;
        copy.CopyTo(data, (int)Position);
        Position = end;
        return Value.Int(copy.Length);
    }

    private BytesObject Take(int n)
    {
        BytesObject result = BytesObject.Of(data.AsSpan((int)Position, n));
        Position += n;
        return result;
    }

    private BytesObject Read(long size)
    {
        long left = Math.Max(0, length - Position);
        return left == 0 ? BytesObject.Empty : Take((int)(size < 0 || size > left ? left : size));
    }

    private bool CanResize(VmThread t)
    {
        if (exports is null || !exports.AnyLive())
            return true;
        t.Raise(ExceptionTypes.BufferError, "Existing exports of data: object cannot be re-sized");
        return false;
    }

    private bool Resize(VmThread t, long size)
    {
        if (!TextArguments.Allow(t, size > data.Length ? size : 0))
            return false;
        if (size > data.Length)
            Array.Resize(ref data, (int)Math.Min(Math.Max(size + (size >> 1), 64), Array.MaxLength));
        else if (size < length)
            data.AsSpan((int)size, length - (int)size).Clear();
        length = (int)size;
        return true;
    }

    private static BytesIO Self(ReadOnlySpan<Value> a) => (BytesIO)a[0].Ref!;

    private static void Populate(TypeBuilder b)
    {
        Add(b);
        b.New("(type, /, *args, **kwargs)", static (t, a) => new BytesIO((TypeObject)a[0].Ref!));
        b.Method("__init__", "(self, /, initial_bytes=<b''>)", InitReentrant);
        b.Method("read", "(self, size=-1, /)", static (t, a) => Self(a).Check(t) && Size(t, a[1], out long n) ? Self(a).Read(n) : Value.Error);
        b.Method("read1", "(self, size=-1, /)", static (t, a) => Self(a).Check(t) && Size(t, a[1], out long n) ? Self(a).Read(n) : Value.Error);
        b.Method("readinto", "(self, buffer, /)", static (t, a) => ReadIntoReentrant(t, a, "readinto"));
        b.Method("readinto1", "(self, buffer, /)", static (t, a) => ReadIntoReentrant(t, a, "readinto1"));
        b.Method("getvalue", "(self, /)", static (t, a) => Self(a).Check(t) ? BytesObject.Of(Self(a).data.AsSpan(0, Self(a).length)) : Value.Error);
        b.Method("getbuffer", "(self, /)", static (t, a) => Self(a).Check(t) && Buffers.ViewReentrant(t, a[0]) is { } view ? view : Value.Error);
        b.Method("seek", "(self, pos, whence=0, /)", SeekReentrant);
        b.Method("truncate", "(self, size=None, /)", TruncateReentrant);
        b.Method("close", "(self, /)", static (t, a) =>
        {
            if (!Self(a).IsClosed && !Self(a).CanResize(t))
                return Value.Error;
            Self(a).IsClosed = true;
            Self(a).data = [];
            Self(a).length = 0;
            return Value.None;
        });
        b.Method("__getstate__", "(self, /)", static (t, a) => Self(a).Check(t) ? TupleObject.Of(BytesObject.Of(Self(a).data.AsSpan(0, Self(a).length)),
            Value.Int(Self(a).Position), Self(a).ExistingHolder is { } h ? h.OwnDict : Value.None) : Value.Error);
        b.Method("__setstate__", "(self, state, /)", SetStateReentrant);
        b.Doc("Buffered I/O implementation using an in-memory bytes buffer.");
    }

    private static Value InitReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        BytesIO self = Self(a);
        Value initial = a[1];
        if (!self.CanResize(t))
            return Value.Error;
        self.length = 0;
        self.Position = 0;
        self.IsClosed = false;
        if (initial.IsUnbound || initial.IsNone)
            return Value.None;
        if (self.WriteReentrant(t, initial).IsError)
            return Value.Error;
        self.Position = 0;
        return Value.None;
    }

    private static Value ReadIntoReentrant(VmThread t, ReadOnlySpan<Value> a, string name)
    {
        BytesIO self = Self(a);
        if (!self.Check(t) || !Buffers.RequireWritableReentrant(t, a[1], name, 0, out BufferView target))
            return Value.Error;
        int n = (int)Math.Min(target.Length, Math.Max(0, self.length - self.Position));
        if (n > 0)
            self.data.AsSpan((int)self.Position, n).CopyTo(target.Writable);
        self.Position += n;
        target.Release(t);
        return Value.Int(n);
    }

    private static Value SeekReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        BytesIO self = Self(a);
        if (!self.Check(t) || !TextArguments.SizeReentrant(t, a[1], out long position) || !TextArguments.IntReentrant(t, a[2], out int whence))
            return Value.Error;
        if (whence is < 0 or > 2)
            return t.ValueError($"invalid whence ({whence}, should be 0, 1 or 2)");
        if (position < 0 && whence == 0)
            return t.ValueError($"negative seek value {position}");
        long from = whence == 0 ? 0 : whence == 1 ? self.Position : self.length;
        if (position > long.MaxValue - from)
            return t.OverflowError("new position too large");
        self.Position = Math.Max(0, from + position);
        return Value.Int(self.Position);
    }

    private static Value TruncateReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        BytesIO self = Self(a);
        if (!self.Check(t))
            return Value.Error;
        long size = self.Position;
        if (!SizeOrPosition(t, a[1], ref size) || !self.Check(t) || !self.CanResize(t))
            return Value.Error;
        if (size < 0)
            return t.ValueError($"negative size value {size}");
        if (size < self.length && !self.Resize(t, size))
            return Value.Error;
        return Value.Int(size);
    }

    private static Value SetStateReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        BytesIO self = Self(a);
        if (!self.Check(t))
            return Value.Error;
        if (a[1].Ref is not TupleObject { Count: >= 3 } state)
            return t.TypeError($"{self.Type.FullName}.__setstate__ argument should be 3-tuple, got {a[1].Type.FullName}");
        if (InitReentrant(t, [a[0], state.Items[0]]).IsError)
            return Value.Error;
        if (!state.Items[1].IsInt)
            return t.TypeError($"second item of state must be an integer, not {state.Items[1].Type.FullName}");
        if (state.Items[1].Bits < 0)
            return t.ValueError("position value cannot be negative");
        self.Position = state.Items[1].Bits;
        if (state.Items[2].Ref is DictObject dict)
            self.Holder.SetDict(dict);
        else if (!state.Items[2].IsNone)
            return t.TypeError($"third item of state should be a dict, got a {state.Items[2].Type.FullName}");
        return Value.None;
    }
}
