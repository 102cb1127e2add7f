namespace CoroVm.Runtime.Objects;

/// <summary><c>str.format</c> and <c>str.format_map</c>.</summary>
internal sealed class StrFormatter
{
    private enum Numbering { Unknown, Automatic, Manual }

    private readonly TupleObject? args;
    private readonly Value mapping;
    private Numbering numbering;
    private long next;

    private StrFormatter(TupleObject? args, Value mapping)
    {
        this.args = args;
        this.mapping = mapping;
    }

    /// <summary><paramref name="args"/> null: only names in <paramref name="mapping"/>.</summary>
    internal static Value FormatReentrant(VmThread thread, StrObject text, TupleObject? args, Value mapping) =>
        text.Length > 0 && !HasBraces(text) ? text
        : new StrFormatter(args, mapping).ExpandReentrant(thread, text, 0, text.Length, 2) is { } result ? result : Value.Error;

    private static bool HasBraces(StrObject text) =>
        text.IsBmp ? text.Chars.ContainsAny('{', '}') : text.Points.ContainsAny('{', '}');

    private StrObject? ExpandReentrant(VmThread thread, StrObject text, int start, int end, int depth)
    {
        if (depth == 0)
        {
            thread.ValueError("Max string recursion exceeded");
            return null;
        }
        if (!thread.Charge(end - start))
            return null;
        var b = new TextBuilder(end - start + 16);
        for (int at = start; at < end;)
        {
            if (!ReplacementField.TryRead(thread, text, end, ref at, out ReplacementField field))
                return null;
            b.Append(text, field.LiteralStart, field.LiteralEnd - field.LiteralStart);
            if (!field.HasField)
                continue;
            StrObject? value = FieldReentrant(thread, text, field, depth);
            if (value is null)
                return null;
            if (!TextArguments.Allow(thread, (long)b.Length + value.Length))
                return null;
            b.Append(value);
        }
        StrObject made = b.ToStr();
        return args is { Count: 1 } && args.Items[0].Ref is StrObject only && only.GetType() == typeof(StrObject) && made.Equals(only) ? only : made;
    }

    private StrObject? FieldReentrant(VmThread thread, StrObject text, ReplacementField field, int depth)
    {
        Value value = ValueReentrant(thread, new FieldName(text, field.NameStart, field.NameEnd));
        if (value.IsError)
            return null;
        if (field.Conversion != 0)
        {
            StrObject? converted;
            switch (field.Conversion)
            {
                case 'r': converted = Representation.ReprReentrant(thread, value); break;
                case 's': converted = Representation.StrReentrant(thread, value); break;
                case 'a': converted = Representation.AsciiReentrant(thread, value); break;
                default:
                    int c = field.Conversion;
                    thread.ValueError("Unknown conversion specifier " + (c is > 32 and < 127 ? ((char)c).ToString() : $"\\x{c:x}"));
                    return null;
            }
            if (converted is null)
                return null;
            value = converted;
        }
        StrObject? spec = field.IsNested
            ? ExpandReentrant(thread, text, field.SpecStart, field.SpecEnd, depth - 1)
            : text.Substring(field.SpecStart, field.SpecEnd - field.SpecStart);
        return spec is null ? null : Representation.FormatReentrant(thread, value, spec);
    }

    private Value ValueReentrant(VmThread thread, FieldName name)
    {
        if (!FieldName.TryIndex(thread, name.First, out long index))
            return Value.Error;
        bool isAutomatic = name.First.Length == 0;
        if (isAutomatic || index >= 0)
        {
            Numbering wanted = isAutomatic ? Numbering.Automatic : Numbering.Manual;
            if (numbering == Numbering.Unknown)
                numbering = wanted;
            if (args is not null && numbering != wanted)
                return thread.ValueError(wanted == Numbering.Automatic
                    ? "cannot switch from manual field specification to automatic field numbering"
                    : "cannot switch from automatic field numbering to manual field specification");
            if (isAutomatic)
                index = next++;
        }
        Value value;
        if (index < 0)
        {
            value = mapping.IsUnbound ? thread.KeyError(name.First)
                : mapping.Ref is DictObject dict && dict.GetType() == typeof(DictObject)
                ? dict.TryGet(name.First, out Value found) ? found : thread.KeyError(name.First)
                : Subscripts.GetItemReentrant(thread, mapping, name.First);
        }
        else if (args is null)
        {
            return thread.ValueError("Format string contains positional fields");
        }
        else if (index >= args.Count)
        {
            return thread.IndexError($"Replacement index {index} out of range for positional args tuple");
        }
        else
        {
            value = args.Items[index];
        }
        while (!value.IsError && name.HasMore)
        {
            if (!name.TryNext(thread, out bool isAttribute, out Value key))
                return Value.Error;
            value = isAttribute ? Attributes.GetReentrant(thread, value, (StrObject)key.Ref!) : Subscripts.GetItemReentrant(thread, value, key);
        }
        return value;
    }
}
