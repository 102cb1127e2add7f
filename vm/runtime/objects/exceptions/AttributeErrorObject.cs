namespace CoroVm.Runtime.Objects;

/// <summary>AttributeError, with the object and the name that it lacks.</summary>
internal sealed class AttributeErrorObject(TypeObject type, TupleObject args) : ExceptionObject(type, args)
{
    /// <summary><c>name</c></summary>
    internal Value Name = Value.Unbound;

    /// <summary><c>obj</c></summary>
    internal Value Obj = Value.Unbound;

    internal static void Populate(TypeBuilder b)
    {
        b.Special(Special.Init, static (t, a) =>
        {
            var self = (AttributeErrorObject)a[0].Ref!;
            self.Args = (TupleObject)a[1].Ref!;
            Value name = Value.Unbound, obj = Value.Unbound;
            foreach ((StrObject key, Value value) in new ExceptionArguments.Keywords(a[2]))
            {
                switch (key.Text)
                {
                    case "name": name = value; break;
                    case "obj": obj = value; break;
                    default: return ExceptionArguments.UnexpectedKeyword(t, "AttributeError", key);
                }
            }
            self.Name = name;
            self.Obj = obj;
            return Value.None;
        });
        b.Method("__getstate__", "(self, /)", static (t, a) => State((AttributeErrorObject)a[0].Ref!));
        b.Special(Special.Reduce, static (t, a) =>
        {
            var self = (AttributeErrorObject)a[0].Ref!;
            return TupleObject.Of(self.Type, self.Args, State(self));
        });
        ExceptionArguments.Field<AttributeErrorObject>(b, "name", static e => ref e.Name, "attribute name");
        ExceptionArguments.Field<AttributeErrorObject>(b, "obj", static e => ref e.Obj, "object");
    }

    // The object is left out: it need not be picklable.
    private static DictObject State(AttributeErrorObject self)
    {
        DictObject state = ExceptionArguments.CopyOfAttributes(self);
        if (!self.Name.IsUnbound)
            state.Set(StrObject.From("name"), self.Name);
        state.Set(StrObject.From("args"), self.Args);
        return state;
    }
}
