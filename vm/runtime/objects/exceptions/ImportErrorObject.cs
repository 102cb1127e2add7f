namespace CoroVm.Runtime.Objects;

/// <summary>ImportError: the module, where it was found, and the name that <c>from ... import</c> did not find in it.</summary>
internal sealed class ImportErrorObject(TypeObject type, TupleObject args) : ExceptionObject(type, args)
{
    internal Value Msg = Value.Unbound, Name = Value.Unbound, Path = Value.Unbound, NameFrom = Value.Unbound;

    internal override void SetFields(TupleObject args) => Msg = args.Count == 1 ? args.Items[0] : Value.Unbound;

    internal static void Populate(TypeBuilder b)
    {
        b.Special(Special.Init, static (t, a) =>
        {
            var self = (ImportErrorObject)a[0].Ref!;
            self.Args = (TupleObject)a[1].Ref!;
            Value name = Value.Unbound, path = Value.Unbound, from = Value.Unbound;
            foreach ((StrObject key, Value value) in new ExceptionArguments.Keywords(a[2]))
            {
                switch (key.Text)
                {
                    case "name": name = value; break;
                    case "path": path = value; break;
                    case "name_from": from = value; break;
                    default: return ExceptionArguments.UnexpectedKeyword(t, "ImportError", key);
                }
            }
            self.Name = name;
            self.Path = path;
            self.NameFrom = from;
            self.SetFields(self.Args);
            return Value.None;
        });
        b.Special(Special.Str, static (t, a) =>
        {
            var self = (ImportErrorObject)a[0].Ref!;
            return self.Msg.Ref is StrObject s && s.GetType() == typeof(StrObject) ? s : BaseExceptionMembers.StrReentrant(t, self);
        });
        b.Special(Special.Reduce, static (t, a) =>
        {
            var self = (ImportErrorObject)a[0].Ref!;
            DictObject state = ExceptionArguments.CopyOfAttributes(self);
            if (!self.Name.IsUnbound)
                state.Set(StrObject.From("name"), self.Name);
            if (!self.Path.IsUnbound)
                state.Set(StrObject.From("path"), self.Path);
            if (!self.NameFrom.IsUnbound)
                state.Set(StrObject.From("name_from"), self.NameFrom);
            return state.Count > 0 ? TupleObject.Of(self.Type, self.Args, state) : TupleObject.Of(self.Type, self.Args);
        });
        ExceptionArguments.Field<ImportErrorObject>(b, "msg", static e => ref e.Msg, "exception message");
        ExceptionArguments.Field<ImportErrorObject>(b, "name", static e => ref e.Name, "module name");
        ExceptionArguments.Field<ImportErrorObject>(b, "path", static e => ref e.Path, "module path");
        ExceptionArguments.Field<ImportErrorObject>(b, "name_from", static e => ref e.NameFrom, "name imported from module");
    }
}
