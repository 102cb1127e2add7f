namespace CoroVm.Runtime.Objects;

/// <summary><c>str.translate</c> and <c>str.maketrans</c>.</summary>
internal static class StrTranslate
{
    private const int Unknown = -3, Deleted = -2, AsText = -1;

    internal static Value Translate(VmThread t, ReadOnlySpan<Value> a)
    {
        var s = (StrObject)a[0].Ref!;
        Value table = a[1];
        if (!t.Charge(s.Length))
            return Value.Error;
        Span<int> known = stackalloc int[128];
        known.Fill(Unknown);
        var b = new TextBuilder(s.Length);
        for (int i = 0; i < s.Length; i++)
        {
            int c = s[i];
            int mapped = c < 128 ? known[c] : Unknown;
            Value value = default;
            if (mapped < Deleted)
            {
                if (!LookupReentrant(t, table, c, out mapped, out value))
                    return Value.Error;
                if (c < 128 && mapped != AsText)
                    known[c] = mapped;
            }
            if (mapped == AsText)
                b.Append((StrObject)value.Ref!);
            else if (mapped >= 0)
                b.Append(mapped);
            if (b.Length > StrConcat.MaxLength / 2)
                return t.Raise(ExceptionTypes.MemoryError);
        }
        return b.ToStr();
    }

    internal static Value MakeTrans(VmThread t, ReadOnlySpan<Value> a)
    {
        var dict = new DictObject();
        if (!a[1].IsUnbound)
        {
            StrObject? deleted = null;
            if (TextArguments.Str(t, a[1], "maketrans", 2) is not { } to
                || (!a[2].IsUnbound && (deleted = TextArguments.Str(t, a[2], "maketrans", 3)) is null))
                return Value.Error;
            if (a[0].Ref is not StrObject from)
                return t.TypeError("first maketrans argument must be a string if there is a second argument");
            if (from.Length != to.Length)
                return t.ValueError("the first two maketrans arguments must have equal length");
            for (int i = 0; i < from.Length; i++)
                dict.Set(t, Value.Int(from[i]), from[i], Value.Int(to[i]));
            for (int i = 0; i < (deleted?.Length ?? 0); i++)
                dict.Set(t, Value.Int(deleted![i]), deleted[i], Value.None);
            return dict;
        }
        if (a[0].Ref is not DictObject source)
            return t.TypeError("if you give only one argument to maketrans it must be a dict");
        for (int i = 0; i < source.EntryCount; i++)
        {
            DictObject.Entry entry = source.Entries[i];
            if (entry.Key.IsUnbound)
                continue;
            Value key = entry.Key;
            if (key.Ref is StrObject s)
            {
                if (s.Length != 1)
                    return t.ValueError("string keys in translatetable must be of length 1");
                key = Value.Int(s[0]);
            }
            else if (!Conversions.TryInt(key, out _))
            {
                return t.TypeError("keys in translate table mustbe strings or integers");
            }
            if (!Hashing.HashReentrant(t, key, out long hash) || !dict.Set(t, key, hash, entry.Value))
                return Value.Error;
        }
        return dict;
    }

    /// <summary>What a table makes of a code point: a code point, <see cref="Deleted"/>, or text in <paramref name="value"/>.</summary>
    internal static bool LookupReentrant(VmThread t, Value table, int c, out int mapped, out Value value)
    {
        mapped = c;
        value = default;
        if (table.Ref is DictObject dict && dict.GetType() == typeof(DictObject))
        {
            int index = dict.Find(t, Value.Int(c), c);
            if (index < 0)
                return index == -1;
            value = dict.Entries[index].Value;
        }
        else
        {
            value = Subscripts.GetItemReentrant(t, table, Value.Int(c));
            if (value.IsError)
                return t.Swallow(ExceptionTypes.LookupError);
        }
        if (value.IsNone)
        {
            mapped = Deleted;
            return true;
        }
        if (value.Ref is StrObject)
        {
            mapped = AsText;
            return true;
        }
        if (!Conversions.TryInt(value, out BigInteger number))
        {
            t.TypeError("character mapping must return integer, None or str");
            return false;
        }
        if (number < 0 || number > 0x10FFFF)
        {
            t.ValueError("character mapping must be in range(0x110000)");
            return false;
        }
        mapped = (int)number;
        return true;
    }
}
