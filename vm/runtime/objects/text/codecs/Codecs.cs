using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary><c>str.encode</c> and <c>bytes.decode</c>: encodings written here directly, others through the registry.</summary>
internal static class Codecs
{
    private static readonly Dictionary<string, TextCodec> codecs = new()
    {
        ["utf_8"] = new Utf8Codec(false),
        ["utf_8_sig"] = new Utf8Codec(true),
        ["latin_1"] = new NarrowCodec("latin-1", 256),
        ["ascii"] = new NarrowCodec("ascii", 128),
        ["utf_16"] = new WideCodec("utf-16", 2, null),
        ["utf_16_le"] = new WideCodec("utf-16-le", 2, false),
        ["utf_16_be"] = new WideCodec("utf-16-be", 2, true),
        ["utf_32"] = new WideCodec("utf-32", 4, null),
        ["utf_32_le"] = new WideCodec("utf-32-le", 4, false),
        ["utf_32_be"] = new WideCodec("utf-32-be", 4, true),
        ["utf_7"] = new Utf7Codec(),
        ["unicode_escape"] = new UnicodeEscapeCodec(),
        ["raw_unicode_escape"] = new RawUnicodeEscapeCodec(),
    };

    internal static TextCodec Utf8 => codecs["utf_8"];

    /// <summary>An encoding written here, by any of its names; null for others.</summary>
    internal static TextCodec? Find(string? encoding)
    {
        switch (encoding)
        {
            case null or "utf-8" or "utf8" or "UTF-8":
                return codecs["utf_8"];
            case "ascii" or "latin-1":
                return codecs[encoding == "ascii" ? "ascii" : "latin_1"];
        }
        string name = Normalize(encoding);
        if (codecs.TryGetValue(name, out TextCodec? codec))
            return codec;
        if (CharMaps.Aliases.TryGetValue(name, out string? target) && codecs.TryGetValue(target, out codec))
            return codec;
        return CharMaps.Find(target ?? name);
    }

    /// <summary>The name that encodings are looked up by: lower case, runs of punctuation as one underscore.</summary>
    internal static string Normalize(string encoding)
    {
        var b = new StringBuilder(encoding.Length);
        bool gap = false;
        foreach (char c in encoding)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '.')
            {
                gap = true;
                continue;
            }
            if (gap && b.Length > 0)
                b.Append('_');
            gap = false;
            b.Append(char.ToLowerInvariant(c));
        }
        return b.ToString();
    }

    /// <summary><c>text.encode(encoding, errors)</c>; null arguments are the defaults.</summary>
    internal static Value EncodeReentrant(VmThread thread, StrObject text, string? encoding, string? errors)
    {
        if (!Check(thread, encoding, errors) || !thread.Charge(text.Length))
            return Value.Error;
        if (Find(encoding) is { } codec)
            return codec.EncodeReentrant(thread, text, errors) is { } bytes ? BytesObject.Of(bytes) : Value.Error;
        Value result = ThroughRegistryReentrant(thread, text, encoding!, errors, 0);
        if (result.IsError || result.Ref is BytesObject)
            return result;
        if (result.Ref is ByteArrayObject array)
            return BytesObject.Of(array.Span);
        return thread.TypeError($"'{encoding}' encoder returned '{result.Type.FullName}' instead of 'bytes'; use codecs.encode() to encode to arbitrary types");
    }

    /// <summary><c>data.decode(encoding, errors)</c> of a bytes-like object.</summary>
    internal static Value DecodeReentrant(VmThread thread, Value data, string? encoding, string? errors)
    {
        if (!Check(thread, encoding, errors))
            return Value.Error;
        if (Find(encoding) is { } codec)
        {
            if (!Buffers.RequireReentrant(thread, data, out BufferView view))
                return Value.Error;
            byte[] bytes = data.Ref is BytesObject b ? b.Data : view.Span.ToArray();
            view.Release(thread);
            if (!thread.Charge(bytes.Length))
                return Value.Error;
            return codec.DecodeReentrant(thread, bytes, errors, true, out _) is { } text ? text : Value.Error;
        }
        Value result = ThroughRegistryReentrant(thread, data, encoding!, errors, 1);
        if (result.IsError || result.Ref is StrObject)
            return result;
        return thread.TypeError($"'{encoding}' decoder returned '{result.Type.FullName}' instead of 'str'; use codecs.decode() to decode to arbitrary types");
    }

    /// <summary>Applies the encoder (0) or decoder (1) of a registered codec; <c>codecs.encode</c> does so for any codec,
    /// <c>str.encode</c> only for text encodings.</summary>
    internal static Value ThroughRegistryReentrant(VmThread thread, Value input, string encoding, string? errors, int direction, bool textOnly = true)
    {
        Value found = thread.Vm.Codecs.FindReentrant(thread, encoding);
        if (found.IsError)
            return found;
        var codec = (TupleObject)found.Ref!;
        if (textOnly && codec.GetType() != typeof(TupleObject))
        {
            Value isText = Value.Unbound;
            if (Attributes.TryGetReentrant(thread, found, StrObject.From("_is_text_encoding"), out isText) < 0)
                return Value.Error;
            if (isText.IsBool && !isText.IsTrue)
                return thread.Raise(ExceptionTypes.LookupError,
                    $"'{encoding}' is not a text encoding; use codecs.{(direction == 0 ? "encode" : "decode")}() to handle arbitrary codecs");
        }
        Value result = errors is null
            ? Calls.CallReentrant(thread, codec.Items[direction], input)
            : Calls.CallReentrant(thread, codec.Items[direction], input, Value.Str(errors));
        if (result.IsError)
        {
            AddNoteReentrant(thread, $"{(direction == 0 ? "encoding" : "decoding")} with '{encoding}' codec failed");
            return result;
        }
        return result.Ref is TupleObject { Count: 2 } pair ? pair.Items[0]
            : thread.TypeError($"{(direction == 0 ? "encoder" : "decoder")} must return a tuple (object, integer)");
    }

    // Says which codec failed on the pending exception.
    private static void AddNoteReentrant(VmThread thread, string note)
    {
        ExceptionObject error = thread.TakePending();
        if (Calls.MethodReentrant(thread, error, StrObject.From("add_note"), Value.Str(note)).IsError)
            thread.Pending = null;
        thread.Pending = error;
    }

    private static bool Check(VmThread thread, string? encoding, string? errors)
    {
        if ((encoding is null || !encoding.Contains('\0')) && (errors is null || !errors.Contains('\0')))
            return true;
        thread.ValueError("embedded null character");
        return false;
    }
}
