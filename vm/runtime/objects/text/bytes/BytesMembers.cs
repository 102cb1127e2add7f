namespace CoroVm.Runtime.Objects;

/// <summary>The members that bytes and bytearray have in common.</summary>
internal static class BytesMembers
{
    internal static void Add(TypeBuilder b)
    {
        b.Special(Special.Lt, static (t, a) => CompareReentrant(t, a, CompareOperator.Less));
        b.Special(Special.Le, static (t, a) => CompareReentrant(t, a, CompareOperator.LessOrEqual));
        b.Special(Special.Eq, static (t, a) => CompareReentrant(t, a, CompareOperator.Equal));
        b.Special(Special.Ne, static (t, a) => CompareReentrant(t, a, CompareOperator.NotEqual));
        b.Special(Special.Gt, static (t, a) => CompareReentrant(t, a, CompareOperator.Greater));
        b.Special(Special.Ge, static (t, a) => CompareReentrant(t, a, CompareOperator.GreaterOrEqual));
        b.Special(Special.Len, static (t, a) => Value.Int(((BytesLikeObject)a[0].Ref!).Count));
        b.Special(Special.Contains, BytesSearch.Contains);
        b.Special(Special.Add, AddReentrant);
        b.Special(Special.Mul, RepeatReentrant);
        b.Special(Special.RMul, RepeatReentrant);
        b.Special(Special.Mod, static (t, a) => ModReentrant(t, a[0], a[1]));
        b.Special(Special.RMod, static (t, a) => a[1].Ref is BytesLikeObject ? ModReentrant(t, a[1], a[0]) : Value.NotImplemented);
        b.Method("__buffer__", "(self, flags, /)", static (t, a) => Buffers.ViewReentrant(t, a[0]) is { } view ? view : Value.Error);
        b.Method("capitalize", "(self, /)", BytesCase.Capitalize);
        b.Method("center", "(self, width, fillchar=<b' '>, /)", BytesCase.Center);
        b.Method("count", "(self, sub, start=None, end=None, /)", BytesSearch.Count);
        b.Method("decode", "(self, /, encoding='utf-8', errors='strict')", static (t, a) =>
            TextArguments.Str(t, a[1], "decode", "encoding") is { } encoding && TextArguments.Str(t, a[2], "decode", "errors") is { } errors
                ? ((BytesLikeObject)a[0].Ref!).Count == 0 ? StrObject.Empty : Codecs.DecodeReentrant(t, a[0], encoding.Text, errors.Text) : Value.Error);
        b.Method("endswith", "(self, suffix, start=None, end=None, /)", BytesSearch.EndsWith);
        b.Method("expandtabs", "(self, /, tabsize=8)", BytesCase.ExpandTabs);
        b.Method("find", "(self, sub, start=None, end=None, /)", BytesSearch.Find);
        b.Method("hex", "(self, /, sep=<unrepresentable>, bytes_per_sep=1)", static (t, a) =>
            BytesText.HexReentrant(t, ((BytesLikeObject)a[0].Ref!).Span.ToArray(), a[1], a[2]),
            "Create a string of hexadecimal numbers from a " + b.Type.Name + " object.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from\n    the right, negative values count from the left.\n\nExample:\n>>> value = "
            + (b.Type.Name == "bytes" ? "b'\\xb9\\x01\\xef'" : "bytearray([0xb9, 0x01, 0xef])") + "\n>>> value.hex()\n'b901ef'\n>>> value.hex(':')\n'b9:01:ef'\n>>> value.hex(':', 2)\n'b9:01ef'\n>>> value.hex(':', -2)\n'b901:ef'");
        b.Method("index", "(self, sub, start=None, end=None, /)", BytesSearch.Index);
        b.Method("isalnum", "(self, /)", BytesCase.IsAlnum);
        b.Method("isalpha", "(self, /)", BytesCase.IsAlpha);
        b.Method("isascii", "(self, /)", BytesCase.IsAscii);
        b.Method("isdigit", "(self, /)", BytesCase.IsDigit);
        b.Method("islower", "(self, /)", BytesCase.IsLower);
        b.Method("isspace", "(self, /)", BytesCase.IsSpace);
        b.Method("istitle", "(self, /)", BytesCase.IsTitle);
        b.Method("isupper", "(self, /)", BytesCase.IsUpper);
        b.Method("join", "(self, iterable_of_bytes, /)", BytesSplit.JoinReentrant);
        b.Method("ljust", "(self, width, fillchar=<b' '>, /)", BytesCase.LJust);
        b.Method("lower", "(self, /)", BytesCase.Lower);
        b.Method("lstrip", "(self, bytes=None, /)", BytesSplit.LStrip);
        b.StaticMethod("maketrans", "(frm, to, /)", BytesCase.MakeTransReentrant);
        b.Method("partition", "(self, sep, /)", BytesSearch.Partition);
        b.Method("replace", "(self, old, new, count=-1, /)", BytesSearch.Replace);
        b.Method("removeprefix", "(self, prefix, /)", BytesSearch.RemovePrefix);
        b.Method("removesuffix", "(self, suffix, /)", BytesSearch.RemoveSuffix);
        b.Method("rfind", "(self, sub, start=None, end=None, /)", BytesSearch.RFind);
        b.Method("rindex", "(self, sub, start=None, end=None, /)", BytesSearch.RIndex);
        b.Method("rjust", "(self, width, fillchar=<b' '>, /)", BytesCase.RJust);
        b.Method("rpartition", "(self, sep, /)", BytesSearch.RPartition);
        b.Method("rsplit", "(self, /, sep=None, maxsplit=-1)", BytesSplit.RSplit);
        b.Method("rstrip", "(self, bytes=None, /)", BytesSplit.RStrip);
        b.Method("split", "(self, /, sep=None, maxsplit=-1)", BytesSplit.Split);
        b.Method("splitlines", "(self, /, keepends=False)", BytesSplit.SplitLines);
        b.Method("startswith", "(self, prefix, start=None, end=None, /)", BytesSearch.StartsWith);
        b.Method("strip", "(self, bytes=None, /)", BytesSplit.Strip);
        b.Method("swapcase", "(self, /)", BytesCase.SwapCase);
        b.Method("title", "(self, /)", BytesCase.Title);
        b.Method("translate", "(self, table, /, delete=<b''>)", BytesCase.TranslateReentrant);
        b.Method("upper", "(self, /)", BytesCase.Upper);
        b.Method("zfill", "(self, width, /)", BytesCase.ZFill);
    }

    /// <summary><c>fromhex</c> of the class or a subclass.</summary>
    internal static Value FromHexReentrant(VmThread t, ReadOnlySpan<Value> a, TypeObject builtin)
    {
        byte[]? data = BytesText.FromHexReentrant(t, a[1]);
        if (data is null)
            return Value.Error;
        Value plain = ReferenceEquals(builtin, BuiltinTypes.Bytes) ? BytesObject.Of(data) : new ByteArrayObject(data);
        return ReferenceEquals(a[0].Ref, builtin) ? plain : Calls.CallReentrant(t, a[0], plain);
    }

    private static Value CompareReentrant(VmThread t, ReadOnlySpan<Value> a, CompareOperator op)
    {
        var self = (BytesLikeObject)a[0].Ref!;
        BufferView other;
        if (self is BytesObject)
        {
            if (a[1].Ref is not BytesObject b)
                return Value.NotImplemented;
            other = new BufferView(b.Data, 0, b.Data.Length, true);
        }
        else if (a[1].Ref is StrObject || !Buffers.TryGetReentrant(t, a[1], out other))
        {
            t.Pending = null;
            return Value.NotImplemented;
        }
        int order = op is CompareOperator.Equal or CompareOperator.NotEqual
            ? self.Span.SequenceEqual(other.Span) ? 0 : 1
            : self.Span.SequenceCompareTo(other.Span);
        other.Release(t);
        return Value.Bool(op switch
        {
            CompareOperator.Less => order < 0,
            CompareOperator.LessOrEqual => order <= 0,
            CompareOperator.Equal => order == 0,
            CompareOperator.NotEqual => order != 0,
            CompareOperator.Greater => order > 0,
            _ => order >= 0,
        });
    }

    private static Value AddReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (BytesLikeObject)a[0].Ref!;
        if (!Buffers.TryGetReentrant(t, a[1], out BufferView other))
            return t.HasPending && !t.Swallow(ExceptionTypes.BufferError) ? Value.Error : t.TypeError($"can't concat {a[1].Type.FullName} to {self.Type.FullName}");
        if (other.Length == 0 && self.GetType() == typeof(BytesObject))
            return self;
        if (self.Count == 0 && self is BytesObject && a[1].Ref is BytesObject right && right.GetType() == typeof(BytesObject))
            return right;
        if (!TextArguments.Allow(t, (long)self.Count + other.Length))
            return Value.Error;
        var result = new byte[self.Count + other.Length];
        self.Span.CopyTo(result);
        other.Span.CopyTo(result.AsSpan(self.Count));
        other.Release(t);
        return self.Make(result);
    }

    private static Value RepeatReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!SequenceOps.TimesReentrant(t, a[1], out long times))
            return Value.Error;
        var self = (BytesLikeObject)a[0].Ref!;
        if (self is BytesObject && times > 0 && self.Count > 0 && times > long.MaxValue / self.Count)
            return t.OverflowError("repeated bytes are too long");
        return times == 1 && self.GetType() == typeof(BytesObject) ? self : Repeat(t, self.Span, times) is { } data ? self.Make(data) : Value.Error;
    }

    /// <summary>The bytes so many times; null on error.</summary>
    internal static byte[]? Repeat(VmThread t, ReadOnlySpan<byte> data, long times)
    {
        if (times <= 0 || data.IsEmpty)
            return [];
        if (!TextArguments.Allow(t, times > StrConcat.MaxLength ? times : times * data.Length))
            return null;
        var result = new byte[times * data.Length];
        SpanText.Fill(data, result);
        return result;
    }

    private static Value ModReentrant(VmThread t, Value format, Value values)
    {
        var self = (BytesLikeObject)format.Ref!;
        byte[]? result = PercentFormat.BytesReentrant(t, self.Span.ToArray(), values);
        return result is null ? Value.Error : self.Make(result);
    }
}
