using CoroVm.Bytecode;

namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>str</c>.</summary>
internal static class StrType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Type.MatchesSelf = true;
        b.Type.HasWeakReferences = false;
        b.New("(type, object=<''>, encoding=<'utf-8'>, errors=<'strict'>)", StrConstructor.New);
        b.Type.Construct = static (t, args, names) =>
            names is not null || args.Length != 1 ? Value.NotImplemented : Representation.StrReentrant(t, args[0]) is { } text ? text : Value.Error;
        b.Special(Special.Repr, static (t, a) => StrRepr.Of(t, (StrObject)a[0].Ref!) is { } s ? s : Value.Error);
        b.Special(Special.Str, static (t, a) => StrObject.Exact((StrObject)a[0].Ref!));
        b.Special(Special.Hash, static (t, a) => Value.Int(((StrObject)a[0].Ref!).Hash));
        b.Special(Special.Lt, static (t, a) => Order(a, CompareOperator.Less));
        b.Special(Special.Le, static (t, a) => Order(a, CompareOperator.LessOrEqual));
        b.Special(Special.Eq, static (t, a) => a[1].Ref is StrObject s ? Value.Bool(s.Equals((StrObject)a[0].Ref!)) : Value.NotImplemented);
        b.Special(Special.Ne, static (t, a) => a[1].Ref is StrObject s ? Value.Bool(!s.Equals((StrObject)a[0].Ref!)) : Value.NotImplemented);
        b.Special(Special.Gt, static (t, a) => Order(a, CompareOperator.Greater));
        b.Special(Special.Ge, static (t, a) => Order(a, CompareOperator.GreaterOrEqual));
        b.Special(Special.Iter, static (t, a) => new StrIterator((StrObject)a[0].Ref!));
        b.Special(Special.Mod, static (t, a) => PercentFormat.StrReentrant(t, (StrObject)a[0].Ref!, a[1]));
        b.Special(Special.RMod, static (t, a) => a[1].Ref is StrObject s ? PercentFormat.StrReentrant(t, s, a[0]) : Value.NotImplemented);
        b.Special(Special.Len, static (t, a) => Value.Int(((StrObject)a[0].Ref!).Length));
        b.Special(Special.GetItem, StrSubscript.Get);
        b.Special(Special.Add, static (t, a) => a[1].Ref is StrObject s ? StrConcat.Add(t, (StrObject)a[0].Ref!, s)
            : t.TypeError($"can only concatenate str (not \"{a[1].Type.FullName}\") to str"));
        b.Special(Special.Mul, StrSubscript.Repeat);
        b.Special(Special.RMul, StrSubscript.Repeat);
        b.Special(Special.Contains, StrSearch.Contains);
        b.Method("encode", "(self, /, encoding='utf-8', errors='strict')", static (t, a) =>
            TextArguments.Str(t, a[1], "encode", "encoding") is { } encoding && TextArguments.Str(t, a[2], "encode", "errors") is { } errors
                ? Codecs.EncodeReentrant(t, (StrObject)a[0].Ref!, encoding.Text, errors.Text) : Value.Error);
        b.Method("replace", "(self, old, new, /, count=-1)", StrSearch.Replace);
        b.Method("split", "(self, /, sep=None, maxsplit=-1)", StrSplit.Split);
        b.Method("rsplit", "(self, /, sep=None, maxsplit=-1)", StrSplit.RSplit);
        b.Method("join", "(self, iterable, /)", StrJoin.Join);
        b.Method("capitalize", "(self, /)", StrCase.Capitalize);
        b.Method("casefold", "(self, /)", StrCase.CaseFold);
        b.Method("title", "(self, /)", StrCase.Title);
        b.Method("center", "(self, width, fillchar=' ', /)", StrPadding.Center);
        b.Method("count", "(self, sub, start=None, end=None, /)", StrSearch.Count);
        b.Method("expandtabs", "(self, /, tabsize=8)", StrPadding.ExpandTabs);
        b.Method("find", "(self, sub, start=None, end=None, /)", StrSearch.Find);
        b.Method("partition", "(self, sep, /)", StrSearch.Partition);
        b.Method("index", "(self, sub, start=None, end=None, /)", StrSearch.Index);
        b.Method("ljust", "(self, width, fillchar=' ', /)", StrPadding.LJust);
        b.Method("lower", "(self, /)", StrCase.Lower);
        b.Method("lstrip", "(self, chars=None, /)", StrSplit.LStrip);
        b.Method("rfind", "(self, sub, start=None, end=None, /)", StrSearch.RFind);
        b.Method("rindex", "(self, sub, start=None, end=None, /)", StrSearch.RIndex);
        b.Method("rjust", "(self, width, fillchar=' ', /)", StrPadding.RJust);
        b.Method("rstrip", "(self, chars=None, /)", StrSplit.RStrip);
        b.Method("rpartition", "(self, sep, /)", StrSearch.RPartition);
        b.Method("splitlines", "(self, /, keepends=False)", StrSplit.SplitLines);
        b.Method("strip", "(self, chars=None, /)", StrSplit.Strip);
        b.Method("swapcase", "(self, /)", StrCase.SwapCase);
        b.Method("translate", "(self, table, /)", StrTranslate.Translate);
        b.Method("upper", "(self, /)", StrCase.Upper);
        b.Method("startswith", "(self, prefix, start=None, end=None, /)", StrSearch.StartsWith);
        b.Method("endswith", "(self, suffix, start=None, end=None, /)", StrSearch.EndsWith);
        b.Method("removeprefix", "(self, prefix, /)", StrSearch.RemovePrefix);
        b.Method("removesuffix", "(self, suffix, /)", StrSearch.RemoveSuffix);
        b.Method("isascii", "(self, /)", StrTests.IsAscii);
        b.Method("islower", "(self, /)", StrTests.IsLower);
        b.Method("isupper", "(self, /)", StrTests.IsUpper);
        b.Method("istitle", "(self, /)", StrTests.IsTitle);
        b.Method("isspace", "(self, /)", StrTests.IsSpace);
        b.Method("isdecimal", "(self, /)", StrTests.IsDecimal);
        b.Method("isdigit", "(self, /)", StrTests.IsDigit);
        b.Method("isnumeric", "(self, /)", StrTests.IsNumeric);
        b.Method("isalpha", "(self, /)", StrTests.IsAlpha);
        b.Method("isalnum", "(self, /)", StrTests.IsAlnum);
        b.Method("isidentifier", "(self, /)", StrTests.IsIdentifier);
        b.Method("isprintable", "(self, /)", StrTests.IsPrintable);
        b.Method("zfill", "(self, width, /)", StrPadding.ZFill);
        b.Method("format", "(self, /, *args, **kwargs)", static (t, a) =>
            StrFormatter.FormatReentrant(t, (StrObject)a[0].Ref!, (TupleObject)a[1].Ref!, a[2]),
            direct: static (t, args, names) => names is null && args.Length > 0 && args[0].Ref is StrObject self
                ? StrFormatter.FormatReentrant(t, self, TupleObject.Of(args[1..].ToArray()), Value.Unbound) : Value.NotImplemented);
        b.Method("format_map", "(self, mapping, /)", static (t, a) => StrFormatter.FormatReentrant(t, (StrObject)a[0].Ref!, null, a[1]));
        b.Method("__format__", "(self, format_spec, /)", StrFormatSpec.Format);
        b.StaticMethod("maketrans", "(x, y=<unrepresentable>, z=<unrepresentable>, /)", StrTranslate.MakeTrans);
        b.Method("__sizeof__", "(self, /)", static (t, a) => Value.Int(SizeOf((StrObject)a[0].Ref!)));
        b.Method("__getnewargs__", "(self, /)", static (t, a) => TupleObject.Of(StrObject.Copy((StrObject)a[0].Ref!)));
        b.Doc("str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nCreate a new string object from the given object. If encoding or\nerrors is specified, then the object must expose a data buffer\nthat will be decoded using the given encoding and error handler.\nOtherwise, returns the result of object.__str__() (if defined)\nor repr(object).\nencoding defaults to 'utf-8'.\nerrors defaults to 'strict'.");
    }

    private static Value Order(ReadOnlySpan<Value> a, CompareOperator op)
    {
        if (a[1].Ref is not StrObject other)
            return Value.NotImplemented;
        int order = StrObject.Compare((StrObject)a[0].Ref!, other);
        return Value.Bool(op switch
        {
            CompareOperator.Less => order < 0,
            CompareOperator.LessOrEqual => order <= 0,
            CompareOperator.Greater => order > 0,
            _ => order >= 0,
        });
    }

    // What CPython's compact layouts take.
    private static long SizeOf(StrObject s)
    {
        if (s.IsAscii)
            return 41 + s.Length;
        int max = 0;
        for (int i = 0; i < s.Length; i++)
            max |= s[i];
        return max < 0x100 ? 57 + s.Length : max < 0x10000 ? 58 + 2 * s.Length : 60 + 4 * s.Length;
    }
}
