namespace CoroVm.Runtime.Objects;

/// <summary>An exception instance. Types with fields of their own (OSError, StopIteration, ...) have .NET subclasses.</summary>
internal class ExceptionObject : ScriptObject
{
    private TypeObject type;
    private InstanceObject? holder;

    internal ExceptionObject(TypeObject type, TupleObject args)
    {
        this.type = type;
        Args = args;
    }

    internal TupleObject Args;

    /// <summary><c>__cause__</c></summary>
    internal ExceptionObject? Cause;

    /// <summary><c>__context__</c></summary>
    internal ExceptionObject? Context;

    /// <summary><c>__suppress_context__</c></summary>
    internal bool SuppressContext;

    /// <summary><c>__traceback__</c>: the entry of the outermost frame that it passed.</summary>
    internal TracebackObject? Traceback;

    /// <summary>Sets the fields of the .NET class as the type's constructor does from positional arguments.</summary>
    internal virtual void SetFields(TupleObject args)
    {
    }

    internal sealed override TypeObject Type => type;

    /// <summary>Attributes beyond the builtin ones (<c>__notes__</c> too).</summary>
    internal sealed override InstanceObject Holder => holder ??= new InstanceObject(type);

    internal sealed override InstanceObject? ExistingHolder => holder;

    internal bool HasAttributes => holder is not null;

    internal sealed override void SetType(TypeObject value)
    {
        type = value;
        holder?.SetType(value);
    }
}
