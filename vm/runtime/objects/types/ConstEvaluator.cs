namespace CoroVm.Runtime.Objects;

/// <summary>_ConstEvaluator: the evaluator of a bound, default or alias value that was given directly.</summary>
internal sealed class ConstEvaluator(Value value) : ScriptObject
{
    private static readonly TypeObject type = new("_ConstEvaluator", BuiltinTypes.Object, "_typing", Populate) { IsSubclassable = false };

    internal Value Constant { get; } = value;

    internal override TypeObject Type => type;

    /// <summary>The evaluator that scripts see: the function, or one for the value; None if there is neither.</summary>
    internal static Value Of(Value evaluator, Value value)
    {
        if (!evaluator.IsNone)
            return evaluator;
        return value.IsUnbound || value.IsNone ? Value.None : new ConstEvaluator(value);
    }

    private static void Populate(TypeBuilder b)
    {
        b.Special(Special.Repr, static (t, a) => Representation.ReprReentrant(t, ((ConstEvaluator)a[0].Ref!).Constant) is { } text
            ? Value.Str("<constevaluator " + text.Text + ">") : Value.Error);
        b.Method("__call__", "(self, format, /)", static (t, a) => EvaluateReentrant(t, ((ConstEvaluator)a[0].Ref!).Constant, a[1]));
    }

    private static Value EvaluateReentrant(VmThread thread, Value value, Value format)
    {
        if (!Conversions.Int32Reentrant(thread, format, out int f))
            return Value.Error;
        if (f == 4)
        {
            var text = new System.Text.StringBuilder();
            return TypingSupport.AppendReentrant(thread, text, value) ? Value.Str(text.ToString()) : Value.Error;
        }
        return value;
    }
}
