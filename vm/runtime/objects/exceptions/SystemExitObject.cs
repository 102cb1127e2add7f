namespace CoroVm.Runtime.Objects;

/// <summary>SystemExit, with the exit status.</summary>
internal sealed class SystemExitObject(TypeObject type, TupleObject args) : ExceptionObject(type, args)
{
    /// <summary><c>code</c></summary>
    internal Value Code = Value.Unbound;

    internal override void SetFields(TupleObject args)
    {
        if (args.Count == 1)
            Code = args.Items[0];
        else if (args.Count > 1)
            Code = args;
    }

    internal static void Populate(TypeBuilder b)
    {
        b.Special(Special.Init, static (t, a) =>
        {
            if (!ExceptionArguments.Set(t, a))
                return Value.Error;
            var self = (SystemExitObject)a[0].Ref!;
            self.SetFields(self.Args);
            return Value.None;
        });
        ExceptionArguments.Field<SystemExitObject>(b, "code", static e => ref e.Code, "exception code");
    }
}
