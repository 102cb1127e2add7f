namespace CoroVm.Runtime.IO;

/// <summary>The members of the standard streams' type, which scripts see as <c>_io.TextIOWrapper</c>.</summary>
internal static class StandardStreamType
{
    internal static readonly TypeObject Instance = new("TextIOWrapper", BuiltinTypes.Object, "_io", Populate) { IsSubclassable = false, HasInstanceDict = true };

    private static void Populate(TypeBuilder b)
    {
        b.Special(Special.Repr, static (_, a) => Value.Str("<_io.TextIOWrapper name='" + Self(a).Name + "' mode='" + (Self(a).Writable ? "w" : "r") + "' encoding='utf-8'>"));
        b.Special(Special.Iter, static (_, a) => a[0]);
        b.Special(Special.Next, static (t, a) => Self(a).ReadLine() is { Length: > 0 } line ? Value.Str(line) : t.Raise(ExceptionTypes.StopIteration));
        b.Method("write", "(self, text, /)", static (t, a) => Write(t, Self(a), a[1]));
        b.Method("writelines", "(self, lines, /)", static (t, a) => WriteLinesReentrant(t, Self(a), a[1]));
        b.Method("flush", "(self, /)", static (t, a) => Self(a).Flush(t) ? Value.None : Value.Error);
        b.Method("read", "(self, size=-1, /)", static (t, a) =>
        {
            long size = -1;
            return !a[1].IsNone && !TextArguments.SizeReentrant(t, a[1], out size) ? Value.Error : Value.Str(size < 0 ? Self(a).ReadAll() : Self(a).Read(size));
        });
        b.Method("readline", "(self, size=-1, /)", static (_, a) => Value.Str(Self(a).ReadLine()));
        b.Method("readlines", "(self, hint=-1, /)", static (_, a) => ReadLines(Self(a)));
        b.Method("isatty", "(self, /)", static (_, a) => Value.Bool(Self(a).LineBuffered && Self(a).Name != "<stderr>"));
        b.Method("fileno", "(self, /)", static (_, a) => Value.Int(Self(a).Name switch { "<stdin>" => 0, "<stdout>" => 1, _ => 2 }));
        b.Method("readable", "(self, /)", static (_, a) => Value.Bool(!Self(a).Writable));
        b.Method("writable", "(self, /)", static (_, a) => Value.Bool(Self(a).Writable));
        b.Method("seekable", "(self, /)", static (_, _) => Value.False);
        b.Method("reconfigure", "(self, *, encoding=None, errors=None, newline=<unset>, line_buffering=None, write_through=None)", static (_, _) => Value.None);
        b.Method("close", "(self, /)", static (t, a) =>
        {
            bool flushed = Self(a).Flush(t);
            Self(a).IsClosed = true;
            return flushed ? Value.None : Value.Error;
        });
        b.Method("__enter__", "(self, /)", static (_, a) => a[0]);
        b.Method("__exit__", "(self, /, *args)", static (t, a) =>
        {
            bool flushed = Self(a).Flush(t);
            Self(a).IsClosed = true;
            return flushed ? Value.None : Value.Error;
        });
        b.Property("buffer", static (_, self) => ((StandardStream)self.Ref!).Bytes);
        b.Property("encoding", static (_, _) => Value.Str("utf-8"));
        b.Property("errors", static (_, self) => Value.Str(((StandardStream)self.Ref!).Errors));
        b.Property("newlines", static (_, _) => Value.None);
        b.Property("line_buffering", static (_, self) => Value.Bool(((StandardStream)self.Ref!).LineBuffered));
        b.Property("closed", static (_, self) => Value.Bool(((StandardStream)self.Ref!).IsClosed));
        b.Property("name", static (_, self) => Value.Str(((StandardStream)self.Ref!).Name));
        b.Property("mode", static (_, self) => Value.Str(((StandardStream)self.Ref!).Writable ? "w" : "r"));
    }

    internal static Value Write(VmThread thread, StandardStream stream, Value text)
    {
        if (!stream.Writable)
            return thread.Raise(ExceptionTypes.OSError, "not writable");
        if (stream.IsClosed)
            return thread.ValueError("I/O operation on closed file.");
        if (text.Ref is not StrObject s)
            return thread.TypeError("write() argument must be str, not " + text.Type.Name);
        return stream.Write(thread, s) ? Value.Int(s.Length) : Value.Error;
    }

    private static Value WriteLinesReentrant(VmThread thread, StandardStream stream, Value lines)
    {
        Value iterator = Iteration.GetIterReentrant(thread, lines);
        if (iterator.IsError)
            return iterator;
        while (Iteration.NextReentrant(thread, iterator, out Value line))
        {
            if (Write(thread, stream, line).IsError)
                return Value.Error;
        }
        return thread.HasPending ? Value.Error : Value.None;
    }

    private static ListObject ReadLines(StandardStream stream)
    {
        var lines = new ListObject();
        while (stream.ReadLine() is { Length: > 0 } line)
            lines.Add(Value.Str(line));
        return lines;
    }

    private static StandardStream Self(ReadOnlySpan<Value> a) => (StandardStream)a[0].Ref!;
}
