namespace CoroVm.Runtime.Objects;

/// <summary>BaseExceptionGroup and ExceptionGroup: a message and the exceptions, at least one.</summary>
internal sealed class ExceptionGroupObject(TypeObject type, TupleObject args, string message, TupleObject exceptions) : ExceptionObject(type, args)
{
    /// <summary><c>message</c></summary>
    internal Value Message = StrObject.From(message);

    /// <summary><c>exceptions</c></summary>
    internal TupleObject Exceptions = exceptions;

    /// <summary>The repr of the sequence that was passed, if it was neither a list nor a tuple.</summary>
    internal StrObject? SequenceRepr;

    /// <summary>A group of exceptions, an ExceptionGroup unless one of them is not an Exception.</summary>
    internal static ExceptionGroupObject Create(string message, params Value[] exceptions) => Create(message, new TupleObject(exceptions), exceptions);

    /// <summary>As above; <paramref name="given"/> is what <c>args</c> shows.</summary>
    internal static ExceptionGroupObject Create(string message, ScriptObject given, Value[] exceptions)
    {
        TypeObject type = ExceptionTypes.ExceptionGroup;
        foreach (Value v in exceptions)
            if (!v.Type.IsSubtypeOf(ExceptionTypes.Exception))
                type = ExceptionTypes.BaseExceptionGroup;
        var items = new TupleObject(exceptions);
        return new ExceptionGroupObject(type, TupleObject.Of(StrObject.From(message), given), message, items);
    }
}
