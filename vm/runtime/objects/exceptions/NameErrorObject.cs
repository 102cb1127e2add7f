namespace CoroVm.Runtime.Objects;

/// <summary>NameError, with the name that was not found.</summary>
internal sealed class NameErrorObject(TypeObject type, TupleObject args) : ExceptionObject(type, args)
{
    /// <summary><c>name</c></summary>
    internal Value Name = Value.Unbound;

    internal static void Populate(TypeBuilder b)
    {
        b.Special(Special.Init, static (t, a) =>
        {
            var self = (NameErrorObject)a[0].Ref!;
            self.Args = (TupleObject)a[1].Ref!;
            Value name = Value.Unbound;
            foreach ((StrObject key, Value value) in new ExceptionArguments.Keywords(a[2]))
            {
                if (key.Text != "name")
                    return ExceptionArguments.UnexpectedKeyword(t, "NameError", key);
                name = value;
            }
            self.Name = name;
            return Value.None;
        });
        ExceptionArguments.Field<NameErrorObject>(b, "name", static e => ref e.Name, "name");
    }
}
