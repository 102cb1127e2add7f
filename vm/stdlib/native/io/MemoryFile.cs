namespace CoroVm.StdLib.Native;

/// <summary>What io.StringIO and io.BytesIO have in common: a position in memory, closed or not.</summary>
internal abstract class MemoryFile(TypeObject type) : ScriptObject
{
    private TypeObject type = type;
    private InstanceObject? holder;

    internal long Position;
    internal bool IsClosed;

    internal override TypeObject Type => type;

    internal override InstanceObject Holder => holder ??= new InstanceObject(type);

    internal override InstanceObject? ExistingHolder => holder;

    internal override void SetType(TypeObject value)
    {
        type = value;
        holder?.SetType(value);
    }

    /// <summary>The text of the ValueError of a closed file.</summary>
    protected abstract string ClosedMessage { get; }

    /// <summary>False with ValueError when the file is closed.</summary>
    internal bool Check(VmThread t)
    {
        if (!IsClosed)
            return true;
        t.ValueError(ClosedMessage);
        return false;
    }

    /// <summary>The next line or an empty value; at most <paramref name="limit"/> units unless negative.</summary>
    internal abstract Value ReadLine(VmThread t, long limit);

    internal abstract bool IsEmpty(Value line);

    internal abstract Value WriteReentrant(VmThread t, Value data);

    /// <summary>Adds the members of both types.</summary>
    internal static void Add(TypeBuilder b)
    {
        b.Special(Special.Iter, static (t, a) => Self(a).Check(t) ? a[0] : Value.Error);
        b.Special(Special.Next, NextReentrant);
        b.Method("__enter__", "(self, /)", static (t, a) => Self(a).Check(t) ? a[0] : Value.Error);
        b.Method("__exit__", "(self, /, *args)", static (t, a) =>
        {
            Value closed = Calls.MethodReentrant(t, a[0], Names.Close);
            return closed.IsError ? closed : Value.None;
        });
        b.Method("readable", "(self, /)", static (t, a) => Self(a).Check(t) ? Value.True : Value.Error);
        b.Method("writable", "(self, /)", static (t, a) => Self(a).Check(t) ? Value.True : Value.Error);
        b.Method("seekable", "(self, /)", static (t, a) => Self(a).Check(t) ? Value.True : Value.Error);
        b.Method("isatty", "(self, /)", static (t, a) => Self(a).Check(t) ? Value.False : Value.Error);
        b.Method("flush", "(self, /)", static (t, a) => Value.None);
        b.Method("tell", "(self, /)", static (t, a) => Self(a).Check(t) ? Value.Int(Self(a).Position) : Value.Error);
        b.Method("fileno", "(self, /)", static (t, a) => Unsupported(t, "fileno"));
        b.Method("detach", "(self, /)", static (t, a) => Unsupported(t, "detach"));
        b.Method("write", "(self, s, /)", static (t, a) => Self(a).WriteReentrant(t, a[1]));
        b.Method("writelines", "(self, lines, /)", WriteLinesReentrant);
        b.Method("readline", "(self, size=-1, /)", static (t, a) =>
            Self(a).Check(t) && Size(t, a[1], out long limit) ? Self(a).ReadLine(t, limit) : Value.Error);
        b.Method("readlines", "(self, hint=-1, /)", ReadLinesReentrant);
        b.Property("closed", static (_, self) => Value.Bool(((MemoryFile)self.Ref!).IsClosed));
    }

    /// <summary>An optional size: None and negative numbers mean all. False on error.</summary>
    internal static bool Size(VmThread t, Value value, out long size)
    {
        size = -1;
        if (value.IsNone || value.IsUnbound)
            return true;
        if (!value.IsInt && !value.IsBool && !value.Type.Has(Special.Index))
        {
            t.TypeError($"argument should be integer or None, not '{value.Type.FullName}'");
            return false;
        }
        return TextArguments.SizeReentrant(t, value, out size);
    }

    /// <summary>The size for <c>truncate()</c>: None leaves what it was. False on error.</summary>
    internal static bool SizeOrPosition(VmThread t, Value value, ref long size)
    {
        if (value.IsNone || value.IsUnbound)
            return true;
        if (value.IsInt || value.IsBool || value.Type.Has(Special.Index))
            return TextArguments.SizeReentrant(t, value, out size);
        t.TypeError($"argument should be integer or None, not '{value.Type.FullName}'");
        return false;
    }

    /// <summary>Raises io.UnsupportedOperation.</summary>
    internal static Value Unsupported(VmThread t, string what)
    {
        Value module = ImportSystem.ImportReentrant(t, StrObject.From("io"));
        Value type = module.IsError ? module : Attributes.GetReentrant(t, module, StrObject.From("UnsupportedOperation"));
        if (type.IsError)
            return type;
        Value error = Calls.CallReentrant(t, type, Value.Str(what));
        return error.Ref is ExceptionObject e ? t.RaiseObject(e) : Value.Error;
    }

    private static MemoryFile Self(ReadOnlySpan<Value> a) => (MemoryFile)a[0].Ref!;

    private static Value NextReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        MemoryFile self = Self(a);
        if (!self.Check(t))
            return Value.Error;
        // A subclass's readline() is what iteration uses.
        Value line = self.Type.IsHeapType ? Calls.MethodReentrant(t, a[0], StrObject.From("readline")) : self.ReadLine(t, -1);
        if (line.IsError)
            return line;
        return self.IsEmpty(line) ? t.Raise(ExceptionTypes.StopIteration) : line;
    }

    private static Value WriteLinesReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!Self(a).Check(t))
            return Value.Error;
        Value iterator = Iteration.GetIterReentrant(t, a[1]);
        if (iterator.IsError)
            return iterator;
        bool overridden = Self(a).Type.IsHeapType;
        while (Iteration.NextReentrant(t, iterator, out Value line))
        {
            Value written = overridden ? Calls.MethodReentrant(t, a[0], Names.Write, line) : Self(a).WriteReentrant(t, line);
            if (written.IsError)
                return written;
        }
        return t.HasPending ? Value.Error : Value.None;
    }

    private static Value ReadLinesReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        MemoryFile self = Self(a);
        if (!self.Check(t) || !Size(t, a[1], out long hint))
            return Value.Error;
        var lines = new ListObject();
        long start = self.Position;
        while (true)
        {
            Value line = self.ReadLine(t, -1);
            if (line.IsError)
                return line;
            if (self.IsEmpty(line))
                return lines;
            lines.Add(line);
            if (hint > 0 && self.Position - start >= hint)
                return lines;
        }
    }
}
