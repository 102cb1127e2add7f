namespace CoroVm.StdLib.Native;

/// <summary>unicodedata</summary>
internal sealed class UnicodeDataModule : NativeModule
{
    internal override string Name => "unicodedata";

    internal override string Doc => "This module provides access to the Unicode Character Database which\ndefines character properties for all Unicode characters. The data in\nthis database is based on the UnicodeData.txt file version\n16.0.0 which is publicly available from the Unicode Consortium\nat https://www.unicode.org/Public/16.0.0/ucd/.\n\nThe module uses the same names and symbols as defined by the\nUnicodeData File Format 16.0.0.";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Value("unidata_version", Value.Str("16.0.0"));
        b.Function("category", "(chr, /)", static (t, a) => Point(t, a[0], "category", out int c)
            ? Value.Str(UnicodeProperties.Categories[UnicodeProperties.Of(c).Category]) : Value.Error);
        b.Function("bidirectional", "(chr, /)", static (t, a) => Point(t, a[0], "bidirectional", out int c)
            ? Value.Str(UnicodeProperties.BidirectionalClasses[UnicodeProperties.Of(c).Bidirectional]) : Value.Error);
        b.Function("combining", "(chr, /)", static (t, a) => Point(t, a[0], "combining", out int c) ? Value.Int(UnicodeProperties.Of(c).Combining) : Value.Error);
        b.Function("mirrored", "(chr, /)", static (t, a) => Point(t, a[0], "mirrored", out int c)
            ? Value.Int(UnicodeProperties.Has(c, UnicodeFlags.Mirrored) ? 1 : 0) : Value.Error);
        b.Function("east_asian_width", "(chr, /)", static (t, a) => Point(t, a[0], "east_asian_width", out int c)
            ? Value.Str(UnicodeProperties.EastAsianWidths[UnicodeProperties.Of(c).EastAsianWidth]) : Value.Error);
        b.Function("decomposition", "(chr, /)", static (t, a) => Point(t, a[0], "decomposition", out int c) ? Value.Str(UnicodeNormalization.Mapping(c)) : Value.Error);
        b.Function("decimal", "(chr, default=<unrepresentable>, /)", static (t, a) => Point(t, a[0], "decimal", out int c, 1)
            ? Number(t, UnicodeProperties.Of(c).DecimalValue, a[1], "not a decimal") : Value.Error);
        b.Function("digit", "(chr, default=<unrepresentable>, /)", static (t, a) => Point(t, a[0], "digit", out int c, 1)
            ? Number(t, UnicodeProperties.Of(c).DigitValue, a[1], "not a digit") : Value.Error);
        b.Function("numeric", "(chr, default=<unrepresentable>, /)", static (t, a) =>
        {
            if (!Point(t, a[0], "numeric", out int c, 1))
                return Value.Error;
            if (UnicodeProperties.TryNumeric(c, out double number))
                return Value.Float(number);
            return a[1].IsUnbound ? t.ValueError("not a numeric character") : a[1];
        });
        b.Function("name", "(chr, default=<unrepresentable>, /)", static (t, a) =>
        {
            if (!Point(t, a[0], "name", out int c, 1))
                return Value.Error;
            if (UnicodeNames.Of(c) is { } name)
                return Value.Str(name);
            return a[1].IsUnbound ? t.ValueError("no such name") : a[1];
        });
        b.Function("lookup", "(name, /)", static (t, a) =>
        {
            string name;
            if (a[0].Ref is StrObject s)
                name = s.Text;
            else if (a[0].Ref is BytesObject bytes)
                name = System.Text.Encoding.UTF8.GetString(bytes.Data);
            else
                return t.TypeError($"lookup() argument must be read-only bytes-like object, not {a[0].Type.Name}");
            return UnicodeNames.Lookup(name) is { } points ? StrObject.From(points) : t.Raise(ExceptionTypes.KeyError, $"undefined character name '{name}'");
        });
        b.Function("normalize", "(form, unistr, /)", static (t, a) => Normalize(t, a, "normalize"));
        b.Function("is_normalized", "(form, unistr, /)", static (t, a) =>
        {
            Value normal = Normalize(t, a, "is_normalized");
            return normal.IsError ? normal : Value.Bool(((StrObject)normal.Ref!).Equals((StrObject)a[1].Ref!));
        });
    }

    private static Value Number(VmThread t, int number, Value fallback, string error)
    {
        if (number >= 0)
            return Value.Int(number);
        return fallback.IsUnbound ? t.ValueError(error) : fallback;
    }

    private static Value Normalize(VmThread t, ReadOnlySpan<Value> a, string function)
    {
        if (TextArguments.Str(t, a[0], function, 1) is not { } form || TextArguments.Str(t, a[1], function, 2) is not { } text || !t.Charge(text.Length * 4L))
            return Value.Error;
        return form.Text switch
        {
            "NFC" => UnicodeNormalization.Normalize(text, false, true),
            "NFD" => UnicodeNormalization.Normalize(text, false, false),
            "NFKC" => UnicodeNormalization.Normalize(text, true, true),
            "NFKD" => UnicodeNormalization.Normalize(text, true, false),
            _ => t.ValueError("invalid normalization form"),
        };
    }

    private static bool Point(VmThread t, Value value, string function, out int c, int position = 0)
    {
        c = 0;
        string where = position == 0 ? "argument" : "argument 1";
        if (value.Ref is not StrObject s)
        {
            t.TypeError($"{function}() {where} must be a unicode character, not {TextArguments.NameOf(value)}");
            return false;
        }
        if (s.Length != 1)
        {
            t.TypeError($"{function}(): {where} must be a unicode character, not a string of length {s.Length}");
            return false;
        }
        c = s[0];
        return true;
    }
}
