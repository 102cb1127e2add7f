namespace CoroVm.Runtime.Objects;

/// <summary>StopIteration: the generator's return value is <see cref="Result"/>.</summary>
internal sealed class StopIterationObject(TypeObject type, TupleObject args) : ExceptionObject(type, args)
{
    /// <summary><c>value</c></summary>
    internal Value Result = Value.Unbound;

    internal override void SetFields(TupleObject args) => Result = args.Count > 0 ? args.Items[0] : Value.None;

    internal static void Populate(TypeBuilder b)
    {
        b.Special(Special.Init, static (t, a) =>
        {
            if (!ExceptionArguments.Set(t, a))
                return Value.Error;
            var self = (StopIterationObject)a[0].Ref!;
            self.SetFields(self.Args);
            return Value.None;
        });
        ExceptionArguments.Field<StopIterationObject>(b, "value", static e => ref e.Result, "generator return value");
    }
}
