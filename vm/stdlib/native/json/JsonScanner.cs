namespace CoroVm.StdLib.Native;

/// <summary>_json.make_scanner: reads one value of a JSON text with a decoder's hooks.</summary>
internal sealed class JsonScanner : NativeCallable
{
    internal static readonly TypeObject Definition = new("Scanner", BuiltinTypes.Object, "_json", Populate);

    private Value objectHook, pairsHook, parseFloat, parseInt, parseConstant;
    private bool strict;

    internal override TypeObject Type => Definition;

    private static void Populate(TypeBuilder b)
    {
        b.New("(cls, context)", static (t, a) =>
        {
            var scanner = new JsonScanner();
            Value strict = Value.Error;
            bool ok = Get(t, a[1], "strict", out strict);
            if (!ok || Truth.OfReentrant(t, strict) is not (>= 0 and var truth))
                return Value.Error;
            scanner.strict = truth > 0;
            return Get(t, a[1], "object_hook", out scanner.objectHook) && Get(t, a[1], "object_pairs_hook", out scanner.pairsHook)
                && Get(t, a[1], "parse_float", out scanner.parseFloat) && Get(t, a[1], "parse_int", out scanner.parseInt)
                && Get(t, a[1], "parse_constant", out scanner.parseConstant) ? scanner : Value.Error;
        });
        b.Special(Special.Call, CallBody);
        b.Member("strict", static (_, s) => Value.Bool(((JsonScanner)s.Ref!).strict));
        b.Member("object_hook", static (_, s) => ((JsonScanner)s.Ref!).objectHook);
        b.Member("object_pairs_hook", static (_, s) => ((JsonScanner)s.Ref!).pairsHook);
        b.Member("parse_float", static (_, s) => ((JsonScanner)s.Ref!).parseFloat);
        b.Member("parse_int", static (_, s) => ((JsonScanner)s.Ref!).parseInt);
        b.Member("parse_constant", static (_, s) => ((JsonScanner)s.Ref!).parseConstant);
        b.Doc("JSON scanner object");
    }

    private static bool Get(VmThread t, Value context, string name, out Value value)
    {
        value = Attributes.GetReentrant(t, context, StrObject.From(name));
        return !value.IsError;
    }

    internal override Value CallReentrant(VmThread thread, ReadOnlySpan<Value> args, TupleObject? names)
    {
        if (args.Length != 2)
            return thread.TypeError("scan_once() takes exactly 2 arguments (" + args.Length + " given)");
        int first = names is not null && names.Items[0].Ref is StrObject { Text: "idx" } ? 1 : 0;
        if (args[first].Ref is not StrObject text)
            return thread.TypeError($"first argument must be a string, not {args[first].Type.FullName}");
        if (!TextArguments.SizeReentrant(thread, args[1 - first], out long idx))
            return Value.Error;
        if (idx < 0)
            return thread.ValueError("idx cannot be negative");
        int at = (int)Math.Min(idx, text.Length);
        Value value = ScanReentrant(thread, text, ref at, []);
        return value.IsError ? value : TupleObject.Of(value, Value.Int(at));
    }

    private static Value Stop(VmThread t, int at) => Exceptions.RaiseStopIterationValue(t, Value.Int(at));

    private Value ScanReentrant(VmThread t, StrObject s, ref int at, Dictionary<StrObject, StrObject> memo)
    {
        if (at >= s.Length)
            return Stop(t, at);
        int c = s[at];
        switch (c)
        {
            case '"':
                at++;
                return JsonText.ScanReentrant(t, s, ref at, strict) is { } text ? text : Value.Error;
            case '{':
                return t.EnterNative() ? ObjectReentrant(t, s, ref at, memo) : Value.Error;
            case '[':
                return t.EnterNative() ? ArrayReentrant(t, s, ref at, memo) : Value.Error;
            case 'n' when Is(s, at, "null"):
                at += 4;
                return Value.None;
            case 't' when Is(s, at, "true"):
                at += 4;
                return Value.True;
            case 'f' when Is(s, at, "false"):
                at += 5;
                return Value.False;
            case 'N' when Is(s, at, "NaN"):
                return ConstantReentrant(t, "NaN", ref at);
            case 'I' when Is(s, at, "Infinity"):
                return ConstantReentrant(t, "Infinity", ref at);
            case '-' when Is(s, at, "-Infinity"):
                return ConstantReentrant(t, "-Infinity", ref at);
            default:
                return c is '-' or (>= '0' and <= '9') ? NumberReentrant(t, s, ref at) : Stop(t, at);
        }
    }

    private static bool Is(StrObject s, int at, string word)
    {
        if (at + word.Length > s.Length)
            return false;
        for (int i = 0; i < word.Length; i++)
            if (s[at + i] != word[i])
                return false;
        return true;
    }

    private Value ConstantReentrant(VmThread t, string word, ref int at)
    {
        at += word.Length;
        return Calls.CallReentrant(t, parseConstant, Value.Str(word));
    }

    private static void SkipSpace(StrObject s, ref int at)
    {
        while (at < s.Length && s[at] is ' ' or '\t' or '\n' or '\r')
            at++;
    }

    private static bool IsDigit(StrObject s, int at) => at < s.Length && s[at] is >= '0' and <= '9';

    private Value NumberReentrant(VmThread t, StrObject s, ref int at)
    {
        int start = at, i = at;
        bool real = false;
        if (s[i] == '-')
            i++;
        if (!IsDigit(s, i))
            return Stop(t, start);
        if (s[i] == '0')
            i++;
        else
            while (IsDigit(s, i))
                i++;
        if (i < s.Length && s[i] == '.' && IsDigit(s, i + 1))
        {
            real = true;
            i += 2;
            while (IsDigit(s, i))
                i++;
        }
        if (i < s.Length && s[i] is 'e' or 'E')
        {
            int k = i + 1;
            if (k < s.Length && s[k] is '+' or '-')
                k++;
            if (IsDigit(s, k))
            {
                real = true;
                while (IsDigit(s, k))
                    k++;
                i = k;
            }
        }
        at = i;
        StrObject text = s.Substring(start, i - start);
        if (real)
        {
            if (ReferenceEquals(parseFloat.Ref, BuiltinTypes.Float) && FloatParsing.TryParse(text.Chars, out double d))
                return Value.Float(d);
            return Calls.CallReentrant(t, parseFloat, text);
        }
        if (ReferenceEquals(parseInt.Ref, BuiltinTypes.Int) && long.TryParse(text.Chars, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out long n))
            return Value.Int(n);
        return Calls.CallReentrant(t, parseInt, text);
    }

    private Value ArrayReentrant(VmThread t, StrObject s, ref int at, Dictionary<StrObject, StrObject> memo)
    {
        var list = new ListObject();
        at++;
        SkipSpace(s, ref at);
        if (at < s.Length && s[at] == ']')
        {
            at++;
            return list;
        }
        while (true)
        {
            Value item = ScanReentrant(t, s, ref at, memo);
            if (item.IsError)
                return item;
            list.Add(item);
            SkipSpace(s, ref at);
            if (at < s.Length && s[at] == ']')
                break;
            if (!Comma(t, s, ref at, ']', "array"))
                return Value.Error;
        }
        at++;
        return list;
    }

    /// <summary>Takes a comma that is not the last thing in its container; false on error.</summary>
    private static bool Comma(VmThread t, StrObject s, ref int at, char close, string what)
    {
        int comma = at;
        if (at >= s.Length || s[at] != ',')
        {
            JsonText.Fail(t, "Expecting ',' delimiter", s, at);
            return false;
        }
        at++;
        SkipSpace(s, ref at);
        if (at < s.Length && s[at] == close)
        {
            JsonText.Fail(t, "Illegal trailing comma before end of " + what, s, comma);
            return false;
        }
        return true;
    }

    private Value ObjectReentrant(VmThread t, StrObject s, ref int at, Dictionary<StrObject, StrObject> memo)
    {
        bool paired = !pairsHook.IsNone;
        ListObject? pairs = paired ? new ListObject() : null;
        var dict = new DictObject();
        at++;
        SkipSpace(s, ref at);
        if (at >= s.Length || s[at] != '}')
        {
            while (true)
            {
                if (at >= s.Length || s[at] != '"')
                {
                    JsonText.Fail(t, "Expecting property name enclosed in double quotes", s, at);
                    return Value.Error;
                }
                at++;
                if (JsonText.ScanReentrant(t, s, ref at, strict) is not { } key)
                    return Value.Error;
                if (!memo.TryAdd(key, key))
                    key = memo[key];
                SkipSpace(s, ref at);
                if (at >= s.Length || s[at] != ':')
                {
                    JsonText.Fail(t, "Expecting ':' delimiter", s, at);
                    return Value.Error;
                }
                at++;
                SkipSpace(s, ref at);
                Value value = ScanReentrant(t, s, ref at, memo);
                if (value.IsError)
                    return value;
                if (paired)
                    pairs!.Add(TupleObject.Of(key, value));
                else
                    dict.Set(key, value);
                SkipSpace(s, ref at);
                if (at < s.Length && s[at] == '}')
                    break;
                if (!Comma(t, s, ref at, '}', "object"))
                    return Value.Error;
            }
        }
        at++;
        if (paired)
            return Calls.CallReentrant(t, pairsHook, pairs!);
        return objectHook.IsNone ? dict : Calls.CallReentrant(t, objectHook, dict);
    }
}
