namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>traceback</c>.</summary>
internal static class TracebackType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, tb_next, tb_frame, tb_lasti, tb_lineno)", static (t, a) => NewReentrant(t, a));
        b.Property("tb_next", static (t, self) => ((TracebackObject)self.Ref!).Next is { } next ? next : Value.None, SetNext);
        b.Member("tb_frame", static (t, self) => ((TracebackObject)self.Ref!).FrameOf(t) is { } frame ? frame : Value.None);
        b.Member("tb_lasti", static (t, self) => Value.Int(CodePositions.Visible(((TracebackObject)self.Ref!).Offset)));
        b.Property("tb_lineno", static (t, self) => Value.Int(((TracebackObject)self.Ref!).Line));
        b.Method("__dir__", "(self, /)", static (t, a) => new ListObject(
            [StrObject.From("tb_frame"), StrObject.From("tb_next"), StrObject.From("tb_lasti"), StrObject.From("tb_lineno")]));
    }

    private static Value NewReentrant(VmThread thread, ReadOnlySpan<Value> a)
    {
        if (!a[2].Type.IsSubtypeOf(BuiltinTypes.Frame))
            return thread.TypeError($"traceback() argument 'tb_frame' must be frame, not {(a[2].IsNone ? "None" : a[2].Type.Name)}");
        Value nextValue = a[1], frame = a[2], line = a[4];
        if (!Conversions.IndexReentrant(thread, a[3], ExceptionTypes.OverflowError, out long lasti)
            || !Conversions.IndexReentrant(thread, line, ExceptionTypes.OverflowError, out long lineno))
            return Value.Error;
        if (!nextValue.IsNone && nextValue.Ref is not TracebackObject)
            return thread.TypeError($"expected traceback object or None, got '{nextValue.Type.Name}'");
        Value code = Attributes.GetReentrant(thread, frame, StrObject.From("f_code"));
        if (code.IsError)
            return code;
        return new TracebackObject(((CodeObject)code.Ref!).Unit, CodePositions.Portable(lasti), nextValue.Ref as TracebackObject)
        {
            Frame = (ScriptObject)frame.Ref!,
            ExplicitLine = (int)lineno,
        };
    }

    private static bool SetNext(VmThread thread, Value self, Value value)
    {
        if (value.IsUnbound)
        {
            thread.TypeError("can't delete tb_next attribute");
            return false;
        }
        if (!value.IsNone && value.Ref is not TracebackObject)
        {
            thread.TypeError($"expected traceback object, got '{value.Type.Name}'");
            return false;
        }
        var next = value.Ref as TracebackObject;
        for (TracebackObject? tb = next; tb is not null; tb = tb.Next)
        {
            if (ReferenceEquals(tb, self.Ref))
            {
                thread.ValueError("traceback loop detected");
                return false;
            }
        }
        ((TracebackObject)self.Ref!).Next = next;
        return true;
    }
}
