namespace CoroVm.Runtime.Objects;

/// <summary><c>bytes(source, encoding, errors)</c> and the same of bytearray.</summary>
internal static class BytesConstructor
{
    internal static Value New(VmThread t, ReadOnlySpan<Value> a)
    {
        var type = (TypeObject)a[0].Ref!;
        bool exact = ReferenceEquals(type, BuiltinTypes.Bytes);
        if (exact && a[1].Ref is BytesObject same && same.GetType() == typeof(BytesObject) && a[2].IsUnbound && a[3].IsUnbound)
            return same;
        // What __bytes__ gives is the result itself, an instance of a subclass too.
        if (exact && a[2].IsUnbound && a[3].IsUnbound && !a[1].IsUnbound && a[1].Ref is not BytesLikeObject { Holder: null } && a[1].Type.Special(Special.Bytes) is { IsUnbound: false } method)
        {
            Value made = Calls.SpecialReentrant(t, method, a[1]);
            return made.IsError || made.Ref is BytesObject ? made : t.TypeError($"__bytes__ returned non-bytes (type {made.Type.FullName})");
        }
        byte[]? data = ContentReentrant(t, a[1], a[2], a[3], true);
        if (data is null)
            return Value.Error;
        return exact ? BytesObject.Of(data) : new BytesInstance(type, data);
    }

    /// <summary>The content that the arguments describe; null on error.</summary>
    internal static byte[]? ContentReentrant(VmThread t, Value source, Value encoding, Value errors, bool forBytes)
    {
        string name = forBytes ? "bytes" : "bytearray";
        if (!encoding.IsUnbound && TextArguments.Str(t, encoding, name, "encoding") is null)
            return null;
        if (!errors.IsUnbound && TextArguments.Str(t, errors, name, "errors") is null)
            return null;
        bool plain = encoding.IsUnbound && errors.IsUnbound;
        if (source.Ref is StrObject text && !(plain && forBytes && text.Holder is not null && text.Type.Has(Special.Bytes)))
        {
            if (encoding.IsUnbound)
                return Fail(t, "string argument without an encoding");
            Value encoded = Codecs.EncodeReentrant(t, text, ((StrObject)encoding.Ref!).Text, (errors.Ref as StrObject)?.Text);
            return encoded.Ref is BytesObject b ? b.Data : null;
        }
        if (!encoding.IsUnbound || !errors.IsUnbound)
            return Fail(t, (encoding.IsUnbound ? "errors" : "encoding") + " without a string argument");
        if (source.IsUnbound)
            return [];
        if (forBytes && source.Ref is not BytesLikeObject { Holder: null } && source.Type.Special(Special.Bytes) is { IsUnbound: false } method)
        {
            Value made = Calls.SpecialReentrant(t, method, source);
            if (made.Ref is BytesObject result)
                return result.Data;
            return made.IsError ? null : Fail(t, $"__bytes__ returned non-bytes (type {made.Type.FullName})");
        }
        if (source.IsInt || source.IsBool || source.Type.Has(Special.Index))
        {
            if (Conversions.IndexReentrant(t, source, ExceptionTypes.OverflowError, out long size))
            {
                if (size < 0)
                {
                    t.ValueError("negative count");
                    return null;
                }
                return TextArguments.Allow(t, size) ? new byte[size] : null;
            }
            if (!t.Swallow(ExceptionTypes.TypeError))
                return null;
        }
        return ItemsReentrant(t, source, name);
    }

    /// <summary>The bytes of a buffer or of an iterable of ints; null on error.</summary>
    internal static byte[]? ItemsReentrant(VmThread t, Value source, string name)
    {
        if (source.Ref is MemoryViewObject m)
            return m.CheckReleased(t) && t.Charge(m.ByteCount) ? m.ToBytes() : null;
        if (Buffers.TryGetReentrant(t, source, out BufferView view))
        {
            byte[]? copy = t.Charge(view.Length) ? view.Span.ToArray() : null;
            view.Release(t);
            return copy;
        }
        if (t.HasPending)
            return null;
        if (source.Ref is StrObject || (!source.Type.Has(Special.Iter) && !source.Type.Has(Special.GetItem)))
            return Fail(t, $"cannot convert '{source.Type.FullName}' object to {name}");
        return BytesArguments.IntsReentrant(t, source, name == "bytes" ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)");
    }

    private static byte[]? Fail(VmThread t, string message)
    {
        t.TypeError(message);
        return null;
    }
}
