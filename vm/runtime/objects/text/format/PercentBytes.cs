using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>The conversions that only bytes formatting has; results are Latin-1 text.</summary>
internal static class PercentBytes
{
    /// <summary><c>%b</c> and <c>%s</c>: a buffer's content, or what <c>__bytes__</c> gives.</summary>
    internal static bool TextReentrant(VmThread thread, Value value, out StrObject? text)
    {
        text = null;
        if (value.Ref is not BytesLikeObject && value.Type.Special(Special.Bytes) is { IsUnbound: false } method)
        {
            Value made = Calls.SpecialReentrant(thread, method, value);
            if (made.IsError)
                return false;
            if (made.Ref is not BytesObject)
            {
                thread.TypeError($"__bytes__ returned non-bytes (type {made.Type.FullName})");
                return false;
            }
            value = made;
        }
        if (!Buffers.TryGetReentrant(thread, value, out BufferView view))
        {
            if (!thread.HasPending)
                thread.TypeError($"%b requires a bytes-like object, or an object that implements __bytes__, not '{value.Type.FullName}'");
            return false;
        }
        text = StrObject.FromBmp(Encoding.Latin1.GetString(view.Span));
        view.Release(thread);
        return true;
    }

    /// <summary><c>%c</c></summary>
    internal static bool CharReentrant(VmThread thread, Value value, out StrObject? text)
    {
        text = null;
        if (value.Ref is BytesLikeObject bytes)
        {
            if (bytes.Count != 1)
            {
                thread.TypeError($"%c requires an integer in range(256) or a single byte, not a {(bytes is BytesObject ? "bytes" : "bytearray")} object of length {bytes.Count}");
                return false;
            }
            text = StrObject.FromCodePoint(bytes.Span[0]);
            return true;
        }
        if (!value.Type.Has(Special.Index))
        {
            thread.TypeError($"%c requires an integer in range(256) or a single byte, not {value.Type.FullName}");
            return false;
        }
        Value index = Conversions.IndexReentrant(thread, value);
        if (index.IsError)
            return false;
        if (!index.IsInt || index.Bits is < 0 or > 255)
        {
            thread.OverflowError("%c arg not in range(256)");
            return false;
        }
        text = StrObject.FromCodePoint((int)index.Bits);
        return true;
    }
}
