namespace CoroVm.Runtime.IO;

/// <summary>The members of the standard streams' buffers, which scripts see as <c>_io.BufferedWriter</c> and <c>_io.BufferedReader</c>.</summary>
internal static class StandardBufferType
{
    internal static readonly TypeObject
        Writer = new("BufferedWriter", BuiltinTypes.Object, "_io", PopulateWriter) { IsSubclassable = false },
        Reader = new("BufferedReader", BuiltinTypes.Object, "_io", PopulateReader) { IsSubclassable = false };

    private static StandardBuffer Self(ReadOnlySpan<Value> a) => (StandardBuffer)a[0].Ref!;

    private static void PopulateWriter(TypeBuilder b)
    {
        Populate(b);
        b.Method("write", "(self, buffer, /)", static (t, a) => WriteReentrant(t, Self(a).Text, a[1]));
        b.Method("flush", "(self, /)", static (t, a) => Self(a).Text.Flush(t) ? Value.None : Value.Error);
    }

    private static void PopulateReader(TypeBuilder b)
    {
        Populate(b);
        b.Special(Special.Iter, static (_, a) => a[0]);
        b.Special(Special.Next, static (t, a) => Self(a).ReadLine(-1) is { Length: > 0 } line ? BytesObject.Of(line) : t.Raise(ExceptionTypes.StopIteration));
        b.Method("read", "(self, size=-1, /)", static (t, a) => SizeReentrant(t, a[1], out long n) ? BytesObject.Of(Self(a).Read(n, false)) : Value.Error);
        b.Method("read1", "(self, size=-1, /)", static (t, a) => SizeReentrant(t, a[1], out long n) ? BytesObject.Of(Self(a).Read(n < 0 ? 8192 : n, true)) : Value.Error);
        b.Method("readline", "(self, size=-1, /)", static (t, a) => SizeReentrant(t, a[1], out long n) ? BytesObject.Of(Self(a).ReadLine(n)) : Value.Error);
        b.Method("readlines", "(self, hint=-1, /)", static (_, a) =>
        {
            var lines = new ListObject();
            while (Self(a).ReadLine(-1) is { Length: > 0 } line)
                lines.Add(BytesObject.Of(line));
            return lines;
        });
        b.Method("readinto", "(self, buffer, /)", static (t, a) =>
        {
            if (!Buffers.RequireWritableReentrant(t, a[1], "readinto", 0, out BufferView view))
                return Value.Error;
            byte[] data = Self(a).Read(view.Length, false);
            data.CopyTo(view.Writable);
            view.Release(t);
            return Value.Int(data.Length);
        });
        b.Method("flush", "(self, /)", static (_, _) => Value.None);
    }

    private static void Populate(TypeBuilder b)
    {
        b.Special(Special.Repr, static (_, a) => Value.Str($"<_io.{Self(a).Type.Name} name='{Self(a).Text.Name}'>"));
        b.Method("fileno", "(self, /)", static (t, a) => Calls.MethodReentrant(t, Self(a).Text, StrObject.From("fileno")));
        b.Method("isatty", "(self, /)", static (_, a) => Value.Bool(Self(a).Text.LineBuffered && Self(a).Text.Name != "<stderr>"));
        b.Method("readable", "(self, /)", static (_, a) => Value.Bool(!Self(a).Text.Writable));
        b.Method("writable", "(self, /)", static (_, a) => Value.Bool(Self(a).Text.Writable));
        b.Method("seekable", "(self, /)", static (_, _) => Value.False);
        b.Method("__enter__", "(self, /)", static (_, a) => a[0]);
        b.Method("__exit__", "(self, /, *args)", static (t, a) => Self(a).Text.Flush(t) ? Value.None : Value.Error);
        b.Property("name", static (_, self) => Value.Str(((StandardBuffer)self.Ref!).Text.Name));
        b.Property("mode", static (_, self) => Value.Str(((StandardBuffer)self.Ref!).Text.Writable ? "wb" : "rb"));
        b.Property("closed", static (_, self) => Value.Bool(((StandardBuffer)self.Ref!).Text.IsClosed));
    }

    /// <summary>A size argument: None is -1.</summary>
    private static bool SizeReentrant(VmThread t, Value value, out long size)
    {
        size = -1;
        return value.IsNone || TextArguments.SizeReentrant(t, value, out size);
    }

    private static Value WriteReentrant(VmThread t, StandardStream stream, Value data)
    {
        if (stream.IsClosed)
            return t.ValueError("write to closed file");
        if (data.Ref is StrObject)
            return t.TypeError("a bytes-like object is required, not 'str'");
        if (!Buffers.RequireReentrant(t, data, out BufferView view))
            return Value.Error;
        byte[] copy = view.Span.ToArray();
        view.Release(t);
        return stream.WriteBytes(t, copy) ? Value.Int(copy.Length) : Value.Error;
    }
}
