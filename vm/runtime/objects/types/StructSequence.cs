using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>A tuple whose items have names too (C's structseq): sys.version_info, time.struct_time, ... Some fields may be beyond the
/// tuple's length, reachable by name only.</summary>
internal sealed class StructSequenceObject(StructSequenceType type, Value[] items, Value[] hidden) : TupleObject(items)
{
    internal override StructSequenceType Type => type;

    /// <summary>A field, one of those beyond the tuple's items included.</summary>
    internal Value Field(int index) => index < Items.Length ? Items[index] : hidden[index - Items.Length];
}

/// <summary>A type of <see cref="StructSequenceObject"/>s.</summary>
internal sealed class StructSequenceType : TypeObject
{
    private readonly string? doc;

    internal StructSequenceType(string name, string module, params string[] fields)
        : this(name, module, null, fields.Length, fields)
    {
    }

    /// <summary>A type whose tuples have only the first <paramref name="visible"/> fields as items.</summary>
    internal StructSequenceType(string name, string module, string? doc, int visible, params string[] fields)
        : base(name, BuiltinTypes.Tuple, module, static b => ((StructSequenceType)b.Type).Populate(b))
    {
        this.doc = doc;
        Visible = visible;
        Fields = fields;
        IsSubclassable = false;
        IsPatternSequence = true;
        SolidBase = BuiltinTypes.Tuple;
    }

    internal string[] Fields { get; }

    /// <summary>How many fields are items of the tuple.</summary>
    internal int Visible { get; }

    /// <summary>An instance of all fields; those left out, beyond the visible ones, are None.</summary>
    internal StructSequenceObject Make(params ReadOnlySpan<Value> values)
    {
        var hidden = new Value[Fields.Length - Visible];
        Array.Fill(hidden, Value.None);
        values[Visible..].CopyTo(hidden);
        return new StructSequenceObject(this, values[..Visible].ToArray(), hidden);
    }

    private void Populate(TypeBuilder b)
    {
        if (doc is not null)
            b.Doc(doc);
        for (int i = 0; i < Fields.Length; i++)
            b.Member(Fields[i], new FieldGetter(i).Get);
        var names = new Value[Visible];
        for (int i = 0; i < Visible; i++)
            names[i] = StrObject.From(Fields[i]);
        b.Value("__match_args__", new TupleObject(names));
        b.Value("n_sequence_fields", Value.Int(Visible));
        b.Value("n_fields", Value.Int(Fields.Length));
        b.Value("n_unnamed_fields", Value.Int(0));
        b.New("(cls, sequence, dict=<{}>)", static (t, a) => ((StructSequenceType)a[0].Ref!).NewReentrant(t, a));
        b.Special(Values.Special.Repr, static (t, a) => ReprReentrant(t, (StructSequenceObject)a[0].Ref!));
        b.Special(Values.Special.Reduce, static (t, a) => Reduce((StructSequenceObject)a[0].Ref!));
        b.Method("__replace__", "(self, /, **changes)", static (t, a) => Replace(t, (StructSequenceObject)a[0].Ref!, (DictObject)a[1].Ref!));
    }

    private Value NewReentrant(VmThread thread, ReadOnlySpan<Value> a)
    {
        Value sequence = a[1], extra = a[2];
        if (Iteration.ToArrayReentrant(thread, sequence) is not { } items)
            return thread.Swallow(ExceptionTypes.TypeError) ? thread.TypeError("constructor requires a sequence") : Value.Error;
        if (!extra.IsUnbound && extra.Ref is not DictObject)
            return thread.TypeError($"{Name}() takes a dict as second arg, if any");
        if (items.Length < Visible)
            return thread.TypeError($"{Name}() takes {(Visible == Fields.Length ? "a" : "an at least")} {Visible}-sequence ({items.Length}-sequence given)");
        if (items.Length > Fields.Length)
            return thread.TypeError($"{Name}() takes {(Visible == Fields.Length ? "a" : "an at most")} {Fields.Length}-sequence ({items.Length}-sequence given)");
        var all = new Value[Fields.Length];
        items.CopyTo(all, 0);
        int found = 0;
        for (int i = items.Length; i < Fields.Length; i++)
        {
            all[i] = Value.None;
            if (extra.Ref is DictObject dict && dict.TryGet(StrObject.From(Fields[i]), out Value v))
            {
                all[i] = v;
                found++;
            }
        }
        if (extra.Ref is DictObject given && given.Count > found)
            return thread.TypeError($"{Name}() got duplicate or unexpected field name(s)");
        return Make(all);
    }

    private static Value ReprReentrant(VmThread thread, StructSequenceObject self)
    {
        if (!thread.EnterNative())
            return Value.Error;
        var b = new StringBuilder(self.Type.Name).Append('(');
        for (int i = 0; i < self.Count; i++)
        {
            if (Representation.ReprReentrant(thread, self.Items[i]) is not { } text)
                return Value.Error;
            b.Append(i == 0 ? "" : ", ").Append(self.Type.Fields[i]).Append('=').Append(text.Text);
        }
        return Value.Str(b.Append(')').ToString());
    }

    private static TupleObject Reduce(StructSequenceObject self)
    {
        var rest = new DictObject();
        for (int i = self.Count; i < self.Type.Fields.Length; i++)
            rest.Set(StrObject.From(self.Type.Fields[i]), self.Field(i));
        return TupleObject.Of(self.Type, TupleObject.Of(TupleObject.Of((Value[])self.Items.Clone()), rest));
    }

    private static Value Replace(VmThread thread, StructSequenceObject self, DictObject changes)
    {
        StructSequenceType definition = self.Type;
        var all = new Value[definition.Fields.Length];
        int found = 0;
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = self.Field(i);
            if (changes.TryGet(StrObject.From(definition.Fields[i]), out Value v))
            {
                all[i] = v;
                found++;
            }
        }
        if (found == changes.Count)
            return definition.Make(all);
        var unexpected = new ListObject();
        for (int i = 0; i < changes.EntryCount; i++)
            if (changes.Entries[i].Key.Ref is StrObject name && Array.IndexOf(definition.Fields, name.Text) < 0)
                unexpected.Add(name);
        return thread.TypeError("Got unexpected field name(s): " + Representation.ReprReentrant(thread, unexpected)?.Text);
    }

    private sealed class FieldGetter(int index)
    {
        internal Value Get(VmThread thread, Value self) => ((StructSequenceObject)self.Ref!).Field(index);
    }
}
