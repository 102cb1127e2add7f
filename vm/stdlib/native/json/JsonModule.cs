namespace CoroVm.StdLib.Native;

/// <summary>_json: what makes the json module fast.</summary>
internal sealed class JsonModule : NativeModule
{
    internal override string Name => "_json";

    internal override string Doc => "json speedups\n";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Function("encode_basestring", "(string, /)", static (t, a) => Encode(t, a[0], false), "Return a JSON representation of a Python string");
        b.Function("encode_basestring_ascii", "(string, /)", static (t, a) => Encode(t, a[0], true), "Return an ASCII-only JSON representation of a Python string");
        b.Function("scanstring", "(string, end, strict=True, /)", static (t, a) =>
        {
            if (a[0].Ref is not StrObject text)
                return t.TypeError($"first argument must be a string, not {a[0].Type.FullName}");
            if (!TextArguments.SizeReentrant(t, a[1], out long end) || Truth.OfReentrant(t, a[2]) is not (>= 0 and var strict))
                return Value.Error;
            if (end < 0 || end > text.Length)
                return t.ValueError("end is out of bounds");
            int at = (int)end;
            return JsonText.ScanReentrant(t, text, ref at, strict > 0) is { } result ? TupleObject.Of(result, Value.Int(at)) : Value.Error;
        });
        b.Dict.Set(StrObject.From("make_scanner"), JsonScanner.Definition);
        b.Dict.Set(StrObject.From("make_encoder"), JsonEncoder.Definition);
    }

    private static Value Encode(VmThread t, Value value, bool ascii)
    {
        if (value.Ref is not StrObject text)
            return t.TypeError($"first argument must be a string, not {value.Type.FullName}");
        if (!TextArguments.Allow(t, text.Length))
            return Value.Error;
        var b = new TextBuilder(text.Length + 2);
        JsonText.Write(ref b, text, ascii);
        return b.ToStr();
    }
}
