namespace CoroVm.Runtime.Objects;

/// <summary>UnicodeEncodeError, UnicodeDecodeError and UnicodeTranslateError: what could not be converted, and where.</summary>
internal sealed class UnicodeErrorObject(TypeObject type, TupleObject args) : ExceptionObject(type, args)
{
    internal Value Encoding = Value.Unbound, Object = Value.Unbound, Reason = Value.Unbound;
    internal long Start, End;

    internal override void SetFields(TupleObject args)
    {
        bool translate = IsTranslate;
        if (args.Count != (translate ? 4 : 5))
            return;
        ReadOnlySpan<Value> items = args.Items;
        if (!translate)
        {
            Encoding = items[0];
            items = items[1..];
        }
        Object = items[0];
        Start = items[1].Bits;
        End = items[2].Bits;
        Reason = items[3];
    }

    private bool IsTranslate => SolidTypeIs(ExceptionTypes.UnicodeTranslateError);

    private bool SolidTypeIs(TypeObject layout) => ReferenceEquals(Type.SolidBase, layout);

    internal static void Populate(TypeBuilder b)
    {
        b.Special(Special.Init, static (t, a) => InitReentrant(t, a));
        b.Special(Special.Str, static (t, a) => StrReentrant(t, (UnicodeErrorObject)a[0].Ref!));
        if (!ReferenceEquals(b.Type, ExceptionTypes.UnicodeTranslateError))
            ExceptionArguments.Field<UnicodeErrorObject>(b, "encoding", static e => ref e.Encoding, "exception encoding");
        ExceptionArguments.Field<UnicodeErrorObject>(b, "object", static e => ref e.Object, "exception object");
        ExceptionArguments.Field<UnicodeErrorObject>(b, "reason", static e => ref e.Reason, "exception reason");
        b.Member("start", static (t, self) => Value.Int(((UnicodeErrorObject)self.Ref!).Start),
            static (t, self, v) => Integer(t, v, out ((UnicodeErrorObject)self.Ref!).Start), "exception start");
        b.Member("end", static (t, self) => Value.Int(((UnicodeErrorObject)self.Ref!).End),
            static (t, self, v) => Integer(t, v, out ((UnicodeErrorObject)self.Ref!).End), "exception end");
    }

    private static bool Integer(VmThread thread, Value value, out long field)
    {
        field = value.Bits;
        if (value.IsInt || value.IsBool)
            return true;
        thread.TypeError(value.IsUnbound ? "can't delete numeric/char attribute" : "an integer is required");
        return false;
    }

    private static Value InitReentrant(VmThread thread, ReadOnlySpan<Value> a)
    {
        if (!ExceptionArguments.Set(thread, a))
            return Value.Error;
        var self = (UnicodeErrorObject)a[0].Ref!;
        Value[] items = self.Args.Items;
        bool translate = self.IsTranslate, decode = self.SolidTypeIs(ExceptionTypes.UnicodeDecodeError);
        int expected = translate ? 4 : 5, at = translate ? 0 : 1;
        if (items.Length != expected)
            return thread.TypeError($"function takes exactly {expected} arguments ({items.Length} given)");
        if (!translate && items[0].Ref is not StrObject)
            return thread.TypeError("argument 1 must be str, not " + NameOf(items[0]));
        if (!decode && items[at].Ref is not StrObject)
            return thread.TypeError($"argument {at + 1} must be str, not {NameOf(items[at])}");
        if (!Conversions.IndexReentrant(thread, items[at + 1], ExceptionTypes.OverflowError, out long start)
            || !Conversions.IndexReentrant(thread, items[at + 2], ExceptionTypes.OverflowError, out long end))
            return Value.Error;
        if (items[at + 3].Ref is not StrObject)
            return thread.TypeError($"argument {at + 4} must be str, not {NameOf(items[at + 3])}");
        Value subject = items[at];
        if (decode && subject.Ref is not BytesObject)
        {
            if (!Buffers.TryGetReentrant(thread, subject, out BufferView view))
                return thread.HasPending ? Value.Error : thread.TypeError($"a bytes-like object is required, not '{subject.Type.Name}'");
            subject = BytesObject.Of(view.Span);
            view.Release(thread);
        }
        self.Encoding = translate ? Value.Unbound : items[0];
        self.Object = subject;
        self.Start = start;
        self.End = end;
        self.Reason = items[at + 3];
        return Value.None;
    }

    private static string NameOf(Value v) => v.IsNone ? "None" : v.Type.Name;

    private static Value StrReentrant(VmThread thread, UnicodeErrorObject self)
    {
        if (self.Object.IsUnbound)
            return StrObject.Empty;
        bool decode = self.SolidTypeIs(ExceptionTypes.UnicodeDecodeError);
        string encoding = "", reason = "<NULL>";
        if (!self.IsTranslate && !Text(thread, self.Encoding, out encoding))
            return Value.Error;
        if (!Text(thread, self.Reason, out reason))
            return Value.Error;
        if (decode ? self.Object.Ref is not BytesObject : self.Object.Ref is not StrObject)
            return thread.TypeError("UnicodeError 'object' attribute must be a " + (decode ? "bytes" : "string"));
        long length = self.Object.Ref is StrObject s ? s.Length : ((BytesObject)self.Object.Ref!).Count;
        string codec = self.IsTranslate ? "can't translate " : $"'{encoding}' codec can't {(decode ? "decode " : "encode ")}";
        if (self.Start < 0 || self.Start >= length || self.End != self.Start + 1)
            return Value.Str($"{codec}{(decode ? "bytes" : "characters")} in position {self.Start}-{self.End - 1}: {reason}");
        if (!decode)
            return Value.Str($"{codec}character '{Escape(((StrObject)self.Object.Ref!)[(int)self.Start])}' in position {self.Start}: {reason}");
        byte octet = ((BytesObject)self.Object.Ref!).Data[self.Start];
        return Value.Str($"{codec}byte 0x{octet:x2} in position {self.Start}: {reason}");
    }

    private static bool Text(VmThread thread, Value value, out string text)
    {
        text = "<NULL>";
        if (value.IsUnbound)
            return true;
        if (Representation.StrReentrant(thread, value) is not { } s)
            return false;
        text = s.Text;
        return true;
    }

    private static string Escape(int c) => c <= 0xFF ? $"\\x{c:x2}" : c <= 0xFFFF ? $"\\u{c:x4}" : $"\\U{c:x8}";
}
