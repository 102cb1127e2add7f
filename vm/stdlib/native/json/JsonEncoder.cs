namespace CoroVm.StdLib.Native;

/// <summary>_json.make_encoder: writes an object as JSON text.</summary>
internal sealed class JsonEncoder : NativeCallable
{
    internal static readonly TypeObject Definition = new("Encoder", BuiltinTypes.Object, "_json", Populate);

    private Value defaultFunction, encoder, indent, keySeparator, itemSeparator;
    private DictObject? markers;
    private bool sortKeys, skipKeys, allowNaN;

    /// <summary>How strings are written: 1 as they are, 2 in ASCII, 0 by calling the encoder.</summary>
    private int fast;

    internal override TypeObject Type => Definition;

    private static void Populate(TypeBuilder b)
    {
        b.New("(cls, markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)", NewReentrant);
        b.Special(Special.Call, CallBody);
        b.Doc("Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)");
    }

    private static Value NewReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!a[1].IsNone && a[1].Ref is not DictObject)
            return t.TypeError($"make_encoder() argument 1 must be dict or None, not {a[1].Type.FullName}");
        if (a[5].Ref is not StrObject || a[6].Ref is not StrObject)
            return t.TypeError($"make_encoder() argument {(a[5].Ref is StrObject ? 6 : 5)} must be str, not {a[a[5].Ref is StrObject ? 6 : 5].Type.FullName}");
        if (Truth.OfReentrant(t, a[7]) is not (>= 0 and var sort) || Truth.OfReentrant(t, a[8]) is not (>= 0 and var skip) || Truth.OfReentrant(t, a[9]) is not (>= 0 and var nan))
            return Value.Error;
        return new JsonEncoder
        {
            markers = a[1].Ref as DictObject,
            defaultFunction = a[2],
            encoder = a[3],
            indent = a[4],
            keySeparator = a[5],
            itemSeparator = a[6],
            sortKeys = sort > 0,
            skipKeys = skip > 0,
            allowNaN = nan > 0,
            fast = a[3].Ref is NativeFunction { Module: "_json", Name: var name } ? name == "encode_basestring" ? 1 : 2 : 0,
        };
    }

    internal override Value CallReentrant(VmThread thread, ReadOnlySpan<Value> args, TupleObject? names)
    {
        if (args.Length != 2)
            return thread.TypeError("_iterencode() takes exactly 2 arguments (" + args.Length + " given)");
        int first = names is not null && names.Items[0].Ref is StrObject { Text: "_current_indent_level" } ? 1 : 0;
        if (!TextArguments.SizeReentrant(thread, args[1 - first], out long level))
            return Value.Error;
        var b = new TextBuilder(64);
        if (!WriteReentrant(thread, ref b, args[first], (int)Math.Clamp(level, 0, int.MaxValue / 2)))
            return Value.Error;
        return TupleObject.Of(b.ToStr());
    }

    private bool WriteReentrant(VmThread t, ref TextBuilder b, Value value, int level)
    {
        if (value.IsNone)
            b.Append("null");
        else if (value.IsBool)
            b.Append(value.IsTrue ? "true" : "false");
        else if (value.Ref is StrObject text)
            return StringReentrant(t, ref b, text);
        else if (value.IsInt || value.Ref is IntObject)
            return Integer(t, ref b, value);
        else if (value.IsFloat || value.Ref is FloatInstance)
            return Float(t, ref b, value);
        else if (value.Ref is ListObject or TupleObject)
            return t.EnterNative() && MarkedReentrant(t, ref b, value, level, 0);
        else if (value.Ref is DictObject)
            return t.EnterNative() && MarkedReentrant(t, ref b, value, level, 1);
        else
            return t.EnterNative() && MarkedReentrant(t, ref b, value, level, 2);
        return true;
    }

    /// <summary>Writes a container or what default makes of an object, noticing cycles.</summary>
    private bool MarkedReentrant(VmThread t, ref TextBuilder b, Value value, int level, int kind)
    {
        bool empty = value.Ref is ListObject { Count: 0 } or TupleObject { Count: 0 } or DictObject { Count: 0 };
        Value id = Value.Unbound;
        if (markers is not null && !empty)
        {
            id = t.Vm.Ids.Of(value);
            int known = DictOps.ContainsReentrant(t, markers, id);
            if (known != 0)
            {
                if (known > 0)
                    t.ValueError("Circular reference detected");
                return false;
            }
            if (!DictOps.SetItemReentrant(t, markers, id, value))
                return false;
        }
        bool ok = kind switch { 0 => ListReentrant(t, ref b, value, level), 1 => DictReentrant(t, ref b, (DictObject)value.Ref!, level), _ => DefaultReentrant(t, ref b, value, level) };
        return ok && (id.IsUnbound || DictOps.DeleteItemReentrant(t, markers!, id));
    }

    private bool DefaultReentrant(VmThread t, ref TextBuilder b, Value value, int level)
    {
        Value made = Calls.CallReentrant(t, defaultFunction, value);
        if (made.IsError)
            return false;
        return WriteReentrant(t, ref b, made, level) || NoteReentrant(t, value, " object");
    }

    private bool StringReentrant(VmThread t, ref TextBuilder b, StrObject text)
    {
        if (!TextArguments.Allow(t, b.Length + (long)text.Length))
            return false;
        if (fast != 0)
        {
            JsonText.Write(ref b, text, fast == 2);
            return true;
        }
        Value encoded = Calls.CallReentrant(t, encoder, text);
        if (encoded.Ref is StrObject s)
        {
            b.Append(s);
            return true;
        }
        if (!encoded.IsError)
            t.TypeError($"encoder() must return a string, not {encoded.Type.FullName}");
        return false;
    }

    private static bool Integer(VmThread t, ref TextBuilder b, Value value)
    {
        if (IntText.Decimal(t, value) is not { } digits)
            return false;
        b.Append(digits);
        return true;
    }

    private bool Float(VmThread t, ref TextBuilder b, Value value)
    {
        double d = value.Ref is FloatInstance f ? f.Value : value.AsFloat;
        if (double.IsFinite(d))
        {
            b.Append(FloatText.Repr(d));
            return true;
        }
        if (!allowNaN)
        {
            t.ValueError("Out of range float values are not JSON compliant: " + FloatText.Repr(d));
            return false;
        }
        b.Append(double.IsNaN(d) ? "NaN" : d > 0 ? "Infinity" : "-Infinity");
        return true;
    }

    private void NewLine(ref TextBuilder b, int level)
    {
        if (indent.Ref is not StrObject unit)
            return;
        b.Append('\n');
        for (int i = 0; i < level; i++)
            b.Append(unit);
    }

    private bool ListReentrant(VmThread t, ref TextBuilder b, Value value, int level)
    {
        int n = value.Ref is ListObject l ? l.Count : ((TupleObject)value.Ref!).Count;
        if (n == 0)
        {
            b.Append("[]");
            return true;
        }
        b.Append('[');
        NewLine(ref b, level + 1);
        for (int i = 0; ; i++)
        {
            if (i >= (value.Ref is ListObject now ? now.Count : n))
                break;
            if (i > 0)
            {
                b.Append((StrObject)itemSeparator.Ref!);
                NewLine(ref b, level + 1);
            }
            Value item = value.Ref is ListObject list ? list.Items[i] : ((TupleObject)value.Ref!).Items[i];
            if (!WriteReentrant(t, ref b, item, level + 1))
                return NoteReentrant(t, value, " item " + i);
        }
        NewLine(ref b, level);
        b.Append(']');
        return t.Charge(n);
    }

    private bool DictReentrant(VmThread t, ref TextBuilder b, DictObject dict, int level)
    {
        if (dict.Count == 0)
        {
            b.Append("{}");
            return true;
        }
        if (ItemsReentrant(t, dict) is not { } items)
            return false;
        b.Append('{');
        bool first = true;
        foreach (Value item in items)
        {
            if (item.Ref is not TupleObject { Count: 2 } pair)
            {
                t.ValueError("items must return 2-tuples");
                return false;
            }
            Value key = pair.Items[0];
            if (!KeyReentrant(t, key, out StrObject? name))
                return false;
            if (name is null)
                continue;
            if (!first)
                b.Append((StrObject)itemSeparator.Ref!);
            first = false;
            NewLine(ref b, level + 1);
            if (!StringReentrant(t, ref b, name))
                return false;
            b.Append((StrObject)keySeparator.Ref!);
            if (!WriteReentrant(t, ref b, pair.Items[1], level + 1))
                return Representation.ReprReentrant(t, Held(t, out ExceptionObject held, key)) is { } shown && Again(t, held) && NoteReentrant(t, dict, " item " + shown.Text);
        }
        if (!first)
            NewLine(ref b, level);
        b.Append('}');
        return t.Charge(items.Length);
    }

    private static Value Held(VmThread t, out ExceptionObject held, Value key)
    {
        held = t.TakePending();
        return key;
    }

    private static bool Again(VmThread t, ExceptionObject held)
    {
        t.Pending = held;
        return true;
    }

    private Value[]? ItemsReentrant(VmThread t, DictObject dict)
    {
        ListObject list;
        if (dict.GetType() == typeof(DictObject))
        {
            list = new ListObject(dict.Count);
            int i = 0;
            while (DictOps.Next(dict, ref i, out DictObject.Entry e))
                list.Add(TupleObject.Of(e.Key, e.Value));
        }
        else
        {
            Value items = Calls.MethodReentrant(t, dict, Names.Items);
            if (items.IsError || Iteration.ToArrayReentrant(t, items) is not { } array)
                return null;
            list = new ListObject(array);
        }
        if (sortKeys && Calls.MethodReentrant(t, list, StrObject.From("sort")).IsError)
            return null;
        return list.Span.ToArray();
    }

    /// <summary>The text of a key, null for one to skip; false on error.</summary>
    private bool KeyReentrant(VmThread t, Value key, out StrObject? name)
    {
        name = null;
        if (key.Ref is StrObject text)
        {
            name = text;
        }
        else if (key.IsFloat || key.Ref is FloatInstance)
        {
            var b = new TextBuilder(24);
            if (!Float(t, ref b, key))
                return false;
            name = b.ToStr();
        }
        else if (key.IsBool)
        {
            name = StrObject.From(key.IsTrue ? "true" : "false");
        }
        else if (key.IsNone)
        {
            name = StrObject.From("null");
        }
        else if (key.IsInt || key.Ref is IntObject)
        {
            if (IntText.Decimal(t, key) is not { } digits)
                return false;
            name = StrObject.From(digits);
        }
        else if (!skipKeys)
        {
            t.TypeError($"keys must be str, int, float, bool or None, not {key.Type.FullName}");
            return false;
        }
        return true;
    }

    /// <summary>Notes on the pending exception what was being written; false always.</summary>
    private static bool NoteReentrant(VmThread t, Value value, string what)
    {
        if (t.Stopped != StopReason.None || t.Pending is null)
            return false;
        ExceptionObject error = t.TakePending();
        if (!Calls.MethodReentrant(t, error, StrObject.From("add_note"), Value.Str($"when serializing {value.Type.FullName}{what}")).IsError)
            t.Pending = error;
        return false;
    }
}
