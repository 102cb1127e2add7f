using System.Text;

namespace CoroVm.Runtime.Objects;

/// <summary>A tuple whose items have names too, such as sys.version_info.</summary>
internal sealed class StructSequenceObject(StructSequenceType type, Value[] items) : TupleObject(items)
{
    internal override TypeObject Type => type;
}

/// <summary>A type of <see cref="StructSequenceObject"/>s.</summary>
internal sealed class StructSequenceType : TypeObject
{
    internal StructSequenceType(string name, string module, params string[] fields)
        : base(name, BuiltinTypes.Tuple, module, b => Populate(b, fields))
    {
        Fields = fields;
        IsSubclassable = false;
        IsPatternSequence = true;
        SolidBase = BuiltinTypes.Tuple;
    }

    internal string[] Fields { get; }

    internal StructSequenceObject Make(params Value[] items) => new(this, items);

    private static void Populate(TypeBuilder b, string[] fields)
    {
        for (int i = 0; i < fields.Length; i++)
        {
            int index = i;
            b.Member(fields[i], (_, self) => ((TupleObject)self.Ref!).Items[index]);
        }
        b.New("(cls, sequence, dict=None, /)", static (t, a) => NewReentrant(t, (StructSequenceType)a[0].Ref!, a[1]));
        b.Special(Values.Special.Repr, static (t, a) => ReprReentrant(t, (StructSequenceObject)a[0].Ref!));
        b.Method("__reduce__", "(self, /)", static (_, a) => TupleObject.Of(a[0].Type, TupleObject.Of(new TupleObject(((TupleObject)a[0].Ref!).Items), new DictObject())));
        b.Method("__replace__", "(self, /, **changes)", static (t, a) => Replace(t, (StructSequenceObject)a[0].Ref!, (DictObject)a[1].Ref!));
        b.Value("n_fields", Value.Int(fields.Length));
        b.Value("n_sequence_fields", Value.Int(fields.Length));
        b.Value("n_unnamed_fields", Value.Int(0));
        b.Value("__match_args__", TupleObject.Of(Array.ConvertAll(fields, static f => Value.Str(f))));
    }

    private static Value NewReentrant(VmThread thread, StructSequenceType type, Value sequence)
    {
        if (Iteration.ToArrayReentrant(thread, sequence) is not { } items)
            return Value.Error;
        if (items.Length == type.Fields.Length)
            return type.Make(items);
        return thread.TypeError(type.Name + "() takes a " + type.Fields.Length + "-sequence (" + items.Length + "-sequence given)");
    }

    private static Value ReprReentrant(VmThread thread, StructSequenceObject self)
    {
        var type = (StructSequenceType)self.Type;
        var text = new StringBuilder(type.Name).Append('(');
        for (int i = 0; i < self.Count; i++)
        {
            if (Representation.ReprReentrant(thread, self.Items[i]) is not { } item)
                return Value.Error;
            text.Append(i > 0 ? ", " : "").Append(type.Fields[i]).Append('=').Append(item.Text);
        }
        return Value.Str(text.Append(')').ToString());
    }

    private static Value Replace(VmThread thread, StructSequenceObject self, DictObject changes)
    {
        var type = (StructSequenceType)self.Type;
        var items = (Value[])self.Items.Clone();
        int used = 0;
        for (int i = 0; i < items.Length; i++)
        {
            if (changes.TryGet(StrObject.From(type.Fields[i]), out Value v))
            {
                items[i] = v;
                used++;
            }
        }
        if (used == changes.Count)
            return type.Make(items);
        return Representation.ReprReentrant(thread, AttributeNames.List(changes)) is { } names
            ? thread.TypeError("Got unexpected field name(s): " + names.Text) : Value.Error;
    }
}
