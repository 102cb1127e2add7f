namespace CoroVm.Runtime.Objects;

/// <summary><c>str(object='', encoding=..., errors=...)</c></summary>
internal static class StrConstructor
{
    internal static Value New(VmThread t, ReadOnlySpan<Value> a)
    {
        StrObject? text = TextReentrant(t, a[1], a[2], a[3]);
        if (text is null)
            return Value.Error;
        var type = (TypeObject)a[0].Ref!;
        if (ReferenceEquals(type, BuiltinTypes.Str))
            return text;
        return new StrInstance(type, text);
    }

    private static StrObject? TextReentrant(VmThread t, Value value, Value encoding, Value errors)
    {
        if (encoding.IsUnbound && errors.IsUnbound)
            return value.IsUnbound ? StrObject.Empty : Representation.StrReentrant(t, value);
        if (value.IsUnbound)
            return StrObject.Empty;
        if (!encoding.IsUnbound && TextArguments.Str(t, encoding, "str", "encoding") is null)
            return null;
        if (!errors.IsUnbound && TextArguments.Str(t, errors, "str", "errors") is null)
            return null;
        return DecodeReentrant(t, value, encoding.Ref as StrObject, errors.Ref as StrObject);
    }

    private static StrObject? DecodeReentrant(VmThread t, Value value, StrObject? encoding, StrObject? errors)
    {
        if (value.Ref is StrObject)
        {
            t.TypeError("decoding str is not supported");
            return null;
        }
        if (!Buffers.TryGetReentrant(t, value, out BufferView view))
        {
            t.Swallow(ExceptionTypes.BufferError);
            if (!t.HasPending)
                t.TypeError($"decoding to str: need a bytes-like object, {value.Type.FullName} found");
            return null;
        }
        BytesObject data = BytesObject.Of(view.Span);
        view.Release(t);
        if (data.Data.Length == 0)
            return StrObject.Empty;
        Value result = Codecs.DecodeReentrant(t, data, encoding?.Text, errors?.Text);
        return result.Ref as StrObject;
    }
}
