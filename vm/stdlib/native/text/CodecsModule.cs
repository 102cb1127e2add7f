namespace CoroVm.StdLib.Native;

/// <summary>_codecs: the registry, and encoders and decoders that give what they made and how much they read.</summary>
internal sealed class CodecsModule : NativeModule
{
    internal override string Name => "_codecs";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        AddRegistry(b);
        (string Function, string Codec)[] pairs =
        [
            ("utf_8", "utf_8"), ("utf_7", "utf_7"), ("latin_1", "latin_1"), ("ascii", "ascii"), ("unicode_escape", "unicode_escape"),
            ("raw_unicode_escape", "raw_unicode_escape"), ("utf_16_le", "utf_16_le"), ("utf_16_be", "utf_16_be"),
            ("utf_32_le", "utf_32_le"), ("utf_32_be", "utf_32_be"),
        ];
        foreach ((string function, string name) in pairs)
        {
            TextCodec codec = Codecs.Find(name)!;
            b.Function(function + "_encode", "(str, errors=None, /)", (t, a) => Encode(t, codec, a[0], a[1], function + "_encode"));
            bool stateless = function is "latin_1" or "ascii";
            bool finalByDefault = function is "unicode_escape" or "raw_unicode_escape";
            b.Function(function + "_decode", stateless ? "(data, errors=None, /)" : finalByDefault ? "(data, errors=None, final=True, /)" : "(data, errors=None, final=False, /)",
                (t, a) => Decode(t, codec, a[0], a[1], stateless ? Value.True : a[2], function + "_decode", finalByDefault));
        }
        foreach (int width in new[] { 2, 4 })
            AddWide(b, width);
        CharMapFunctions.Add(b);
        EscapeFunctions.Add(b);
        b.Function("native_codec", "(encoding, /)", static (t, a) =>
            TextArguments.Str(t, a[0], "native_codec") is not { } name ? Value.Error : Value.Bool(Codecs.Find(name.Text) is not null),
            "Whether the encoding is one of those that need no Python code.");
        b.Function("native_name", "(encoding, /)", static (t, a) =>
        {
            if (TextArguments.Str(t, a[0], "native_name") is not { } text)
                return Value.Error;
            string name = Codecs.Normalize(text.Text);
            return Value.Str(CharMaps.Aliases.TryGetValue(name, out string? target) ? target : name);
        }, "The normalized name with aliases followed.");
        b.Function("native_encode", "(encoding, str, errors=None, /)", static (t, a) => Native(t, a[0]) is { } codec ? Encode(t, codec, a[1], a[2], "encode") : Value.Error);
        b.Function("native_decode", "(encoding, data, errors=None, final=True, /)", static (t, a) =>
            Native(t, a[0]) is { } codec ? Decode(t, codec, a[1], a[2], a[3], "decode", false) : Value.Error);
    }

    private static TextCodec? Native(VmThread t, Value name)
    {
        if (name.Ref is StrObject s && Codecs.Find(s.Text) is { } codec)
            return codec;
        t.Raise(ExceptionTypes.LookupError, "unknown encoding");
        return null;
    }

    private static void AddRegistry(ModuleBuilder b)
    {
        b.Function("register", "(search_function, /)", static (t, a) =>
        {
            if (!IsCallable(a[0]))
                return t.TypeError("argument must be callable");
            t.Vm.Codecs.Register(a[0]);
            return Value.None;
        });
        b.Function("unregister", "(search_function, /)", static (t, a) =>
        {
            t.Vm.Codecs.Unregister(a[0]);
            return Value.None;
        });
        b.Function("lookup", "(encoding, /)", static (t, a) =>
            TextArguments.Str(t, a[0], "lookup") is { } name ? t.Vm.Codecs.FindReentrant(t, name.Text) : Value.Error);
        b.Function("encode", "(obj, encoding='utf-8', errors='strict')", static (t, a) => Through(t, a, 0));
        b.Function("decode", "(obj, encoding='utf-8', errors='strict')", static (t, a) => Through(t, a, 1));
        b.Function("register_error", "(errors, handler, /)", static (t, a) =>
        {
            if (TextArguments.Str(t, a[0], "register_error", 1) is not { } name)
                return Value.Error;
            if (!IsCallable(a[1]))
                return t.TypeError("handler must be callable");
            t.Vm.Codecs.RegisterHandler(name.Text, a[1]);
            return Value.None;
        });
        b.Function("_unregister_error", "(errors, /)", static (t, a) =>
        {
            if (TextArguments.Str(t, a[0], "_unregister_error") is not { } name)
                return Value.Error;
            if (CodecHandlers.IsBuiltin(name.Text))
                return t.ValueError("cannot un-register built-in error handler '" + name.Text + "'");
            return Value.Bool(t.Vm.Codecs.UnregisterHandler(name.Text));
        });
        b.Function("lookup_error", "(name, /)", static (t, a) =>
            TextArguments.Str(t, a[0], "lookup_error") is { } name ? t.Vm.Codecs.FindHandler(t, name.Text) : Value.Error);
    }

    private static void AddWide(ModuleBuilder b, int width)
    {
        string name = width == 2 ? "utf_16" : "utf_32";
        var codec = (WideCodec)Codecs.Find(name)!;
        b.Function(name + "_encode", "(str, errors=None, byteorder=0, /)", (t, a) =>
        {
            if (TextArguments.Str(t, a[0], name + "_encode", 1) is not { } text || !Errors(t, a[1], name + "_encode", out string? errors)
                || !TextArguments.IntReentrant(t, a[2], out int order))
                return Value.Error;
            return codec.EncodeReentrant(t, text, errors, order > 0, order == 0) is { } bytes
                ? TupleObject.Of(BytesObject.Of(bytes), Value.Int(text.Length)) : Value.Error;
        });
        b.Function(name + "_decode", "(data, errors=None, final=False, /)", (t, a) => Decode(t, codec, a[0], a[1], a[2], name + "_decode", false));
        b.Function(name + "_ex_decode", "(data, errors=None, byteorder=0, final=False, /)", (t, a) =>
        {
            int final = Truth.OfReentrant(t, a[3]);
            if (final < 0 || !Data(t, a[0], false, out byte[] data) || !Errors(t, a[1], name + "_ex_decode", out string? errors)
                || !TextArguments.IntReentrant(t, a[2], out int order))
                return Value.Error;
            StrObject? text = codec.DecodeReentrant(t, data, errors, final > 0, out int consumed, ref order);
            return text is null ? Value.Error : TupleObject.Of(text, Value.Int(consumed), Value.Int(order));
        });
    }

    internal static bool Errors(VmThread t, Value value, string function, out string? errors)
    {
        errors = null;
        if (value.IsNone || value.IsUnbound)
            return true;
        if (value.Ref is StrObject s)
        {
            errors = s.Text;
            return true;
        }
        t.TypeError($"{function}() argument 2 must be str or None, not {value.Type.Name}");
        return false;
    }

    internal static bool Data(VmThread t, Value value, bool textAllowed, out byte[] data)
    {
        data = [];
        if (textAllowed && value.Ref is StrObject s)
        {
            Value utf8 = Codecs.EncodeReentrant(t, s, null, null);
            data = (utf8.Ref as BytesObject)?.Data ?? [];
            return !utf8.IsError;
        }
        if (!Buffers.RequireReentrant(t, value, out BufferView view))
            return false;
        data = value.Ref is BytesObject b ? b.Data : view.Span.ToArray();
        view.Release(t);
        return t.Charge(data.Length);
    }

    private static Value Encode(VmThread t, TextCodec codec, Value text, Value errors, string function)
    {
        if (TextArguments.Str(t, text, function, 1) is not { } s || !Errors(t, errors, function, out string? handler))
            return Value.Error;
        return codec.EncodeReentrant(t, s, handler) is { } bytes ? TupleObject.Of(BytesObject.Of(bytes), Value.Int(s.Length)) : Value.Error;
    }

    private static Value Decode(VmThread t, TextCodec codec, Value value, Value errors, Value final, string function, bool textAllowed)
    {
        int isFinal = Truth.OfReentrant(t, final);
        if (isFinal < 0 || !Data(t, value, textAllowed, out byte[] data) || !Errors(t, errors, function, out string? handler))
            return Value.Error;
        StrObject? text = codec.DecodeReentrant(t, data, handler, isFinal > 0, out int consumed);
        return text is null ? Value.Error : TupleObject.Of(text, Value.Int(consumed));
    }

    private static Value Through(VmThread t, ReadOnlySpan<Value> a, int direction)
    {
        string function = direction == 0 ? "encode" : "decode";
        if (TextArguments.Str(t, a[1], function, "encoding") is not { } encoding || TextArguments.Str(t, a[2], function, "errors") is not { } errors)
            return Value.Error;
        return Codecs.ThroughRegistryReentrant(t, a[0], encoding.Text, errors.Text, direction, false);
    }

    private static bool IsCallable(Value value) => value.Type.Has(Special.Call) || value.Ref is FunctionObject or NativeFunction or BoundMethod or TypeObject;
}
