using System.Text;

namespace CoroVm.StdLib.Native;

/// <summary>operator.attrgetter; each name may be a dotted path.</summary>
internal sealed class AttributeGetter : NativeCallable
{
    internal static readonly TypeObject Definition = new("attrgetter", BuiltinTypes.Object, "operator", Populate) { IsSubclassable = false };

    private readonly TupleObject names;
    private readonly StrObject[][] paths;

    private AttributeGetter(TupleObject names)
    {
        this.names = names;
        paths = new StrObject[names.Count][];
        for (int i = 0; i < paths.Length; i++)
            paths[i] = Array.ConvertAll(((StrObject)names.Items[i].Ref!).Text.Split('.'), StrObject.From);
    }

    internal override TypeObject Type => Definition;

    internal override Value CallReentrant(VmThread thread, ReadOnlySpan<Value> args, TupleObject? argNames)
    {
        if (!OperatorCalls.CheckOne(thread, "attrgetter", args.Length, argNames))
            return Value.Error;
        Value obj = args[0];
        if (paths.Length == 1)
            return FollowReentrant(thread, obj, paths[0]);
        var result = new Value[paths.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = FollowReentrant(thread, obj, paths[i]);
            if (result[i].IsError)
                return Value.Error;
        }
        return new TupleObject(result);
    }

    private static Value FollowReentrant(VmThread thread, Value obj, StrObject[] path)
    {
        foreach (StrObject name in path)
        {
            obj = Attributes.GetReentrant(thread, obj, name);
            if (obj.IsError)
                break;
        }
        return obj;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Doc("Return a callable object that fetches the given attribute(s) from its operand.\n\nAfter f = attrgetter('name'), the call f(r) returns "
            + "r.name.\nAfter g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).\nAfter h = attrgetter('name.first', 'name.last'), "
            + "the call h(r) returns\n(r.name.first, r.name.last).");
        b.New("(cls, /, *args, **kwargs)", static (t, a) =>
        {
            var names = (TupleObject)a[1].Ref!;
            if (a[2].Ref is DictObject { Count: > 0 })
                return t.TypeError("attrgetter() takes no keyword arguments");
            if (names.Count == 0)
                return t.TypeError("attrgetter expected 1 argument, got 0");
            foreach (Value name in names.Items)
                if (name.Ref is not StrObject)
                    return t.TypeError("attribute name must be a string");
            return new AttributeGetter(names);
        });
        b.Special(Special.Call, CallBody);
        b.Property("__text_signature__", static (t, self) => StrObject.FromBmp("(obj, /)"));
        b.Special(Special.Repr, static (t, a) =>
        {
            Value[] names = ((AttributeGetter)a[0].Ref!).names.Items;
            var text = new StringBuilder("operator.attrgetter(");
            for (int i = 0; i < names.Length; i++)
            {
                if (Representation.ReprReentrant(t, names[i]) is not { } name)
                    return Value.Error;
                text.Append(i == 0 ? "" : ", ").Append(name.Text);
            }
            return Value.Str(text.Append(')').ToString());
        });
        b.Special(Special.Reduce, static (t, a) => TupleObject.Of(Definition, ((AttributeGetter)a[0].Ref!).names));
    }
}
