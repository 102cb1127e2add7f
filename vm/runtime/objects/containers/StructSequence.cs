using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>A tuple with named fields (C's structseq): <c>time.struct_time</c>, <c>sys.float_info</c>, ... Some fields may be beyond
/// the tuple's length, reachable by name only.</summary>
internal sealed class StructSequence(StructSequenceType definition, Value[] items, Value[] hidden) : TupleObject(items)
{
    internal StructSequenceType Definition { get; } = definition;

    /// <summary>The fields after those that the tuple has.</summary>
    internal Value[] Hidden { get; } = hidden;

    internal override TypeObject Type => Definition.Type;

    internal Value Field(int index) => index < Items.Length ? Items[index] : Hidden[index - Items.Length];
}

/// <summary>A type of <see cref="StructSequence"/>s; the first fields, so many as are visible, are the tuple's items.</summary>
internal sealed class StructSequenceType
{
    private readonly string[] fields;
    private readonly int visible;
    private readonly string? doc;
    private readonly bool constructible;

    internal StructSequenceType(string module, string name, string[] fields, int visible, string? doc = null, bool constructible = true)
    {
        this.fields = fields;
        this.visible = visible;
        this.doc = doc;
        this.constructible = constructible;
        Type = new TypeObject(name, BuiltinTypes.Tuple, module, Populate) { IsSubclassable = false };
    }

    internal TypeObject Type { get; }

    private string FullName => Type.Module + "." + Type.Name;

    /// <summary>An instance of all fields; those left out are None.</summary>
    internal StructSequence Make(params ReadOnlySpan<Value> values)
    {
        var hidden = new Value[fields.Length - visible];
        Array.Fill(hidden, Value.None);
        values[visible..].CopyTo(hidden);
        return new StructSequence(this, values[..visible].ToArray(), hidden);
    }

    private void Populate(TypeBuilder b)
    {
        if (doc is not null)
            b.Doc(doc);
        for (int i = 0; i < fields.Length; i++)
        {
            var field = new FieldGetter(i);
            b.Property(fields[i], field.Get);
        }
        var names = new Value[visible];
        for (int i = 0; i < visible; i++)
            names[i] = StrObject.From(fields[i]);
        b.Value("__match_args__", new TupleObject(names));
        b.Value("n_sequence_fields", Value.Int(visible));
        b.Value("n_fields", Value.Int(fields.Length));
        b.Value("n_unnamed_fields", Value.Int(0));
        if (constructible)
            b.New("(cls, sequence, dict=<{}>)", NewReentrant);
        else
            b.New("(cls, /, *args, **kwargs)", (t, a) => t.TypeError($"cannot create '{FullName}' instances"));
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, (StructSequence)a[0].Ref!));
        b.Special(Special.Reduce, static (t, a) => Reduce((StructSequence)a[0].Ref!));
        b.Method("__replace__", "(self, /, **changes)", static (t, a) => Replace(t, (StructSequence)a[0].Ref!, (DictObject)a[1].Ref!));
    }

    private Value NewReentrant(VmThread thread, ReadOnlySpan<Value> a)
    {
        Value sequence = a[1], extra = a[2];
        if (Iteration.ToArrayReentrant(thread, sequence) is not { } items)
            return thread.Swallow(ExceptionTypes.TypeError) ? thread.TypeError("constructor requires a sequence") : Value.Error;
        if (!extra.IsUnbound && extra.Ref is not DictObject)
            return thread.TypeError($"{FullName}() takes a dict as second arg, if any");
        if (items.Length < visible)
            return thread.TypeError($"{FullName}() takes {(visible == fields.Length ? "a" : "an at least")} {visible}-sequence ({items.Length}-sequence given)");
        if (items.Length > fields.Length)
            return thread.TypeError($"{FullName}() takes {(visible == fields.Length ? "a" : "an at most")} {fields.Length}-sequence ({items.Length}-sequence given)");
        var all = new Value[fields.Length];
        items.CopyTo(all, 0);
        int found = 0;
        for (int i = items.Length; i < fields.Length; i++)
        {
            all[i] = Value.None;
            if (extra.Ref is DictObject dict && dict.TryGet(StrObject.From(fields[i]), out Value v))
            {
                all[i] = v;
                found++;
            }
        }
        if (extra.Ref is DictObject given && given.Count > found)
            return thread.TypeError($"{FullName}() got duplicate or unexpected field name(s)");
        return Make(all);
    }

    private static Value ReprReentrant(VmThread thread, StructSequence self)
    {
        if (!thread.EnterNative())
            return Value.Error;
        var b = new StringBuilder(self.Definition.FullName).Append('(');
        for (int i = 0; i < self.Count; i++)
        {
            if (Representation.ReprReentrant(thread, self.Items[i]) is not { } text)
                return Value.Error;
            b.Append(i == 0 ? "" : ", ").Append(self.Definition.fields[i]).Append('=').Append(text.Text);
        }
        return Value.Str(b.Append(')').ToString());
    }

    private static TupleObject Reduce(StructSequence self)
    {
        var rest = new DictObject();
        for (int i = self.Count; i < self.Definition.fields.Length; i++)
            rest.Set(StrObject.From(self.Definition.fields[i]), self.Field(i));
        return TupleObject.Of(self.Type, TupleObject.Of(TupleObject.Of((Value[])self.Items.Clone()), rest));
    }

    private static Value Replace(VmThread thread, StructSequence self, DictObject changes)
    {
        StructSequenceType definition = self.Definition;
        var all = new Value[definition.fields.Length];
        int found = 0;
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = self.Field(i);
            if (changes.TryGet(StrObject.From(definition.fields[i]), out Value v))
            {
                all[i] = v;
                found++;
            }
        }
        if (found == changes.Count)
            return definition.Make(all);
        var unexpected = new ListObject();
        for (int i = 0; i < changes.EntryCount; i++)
            if (changes.Entries[i].Key.Ref is StrObject name && Array.IndexOf(definition.fields, name.Text) < 0)
                unexpected.Add(name);
        return thread.TypeError("Got unexpected field name(s): " + Representation.ReprReentrant(thread, unexpected)?.Text);
    }

    private sealed class FieldGetter(int index)
    {
        internal Value Get(VmThread thread, Value self) => ((StructSequence)self.Ref!).Field(index);
    }
}
