namespace CoroVm.Runtime.Objects;

/// <summary>contextvars.ContextVar (PEP 567)</summary>
internal sealed class ContextVarObject(StrObject name, Value defaultValue, long number) : ScriptObject
{
    internal StrObject Name { get; } = name;

    /// <summary>Unbound if it has none.</summary>
    internal Value Default { get; } = defaultValue;

    /// <summary>The number among the variables of the virtual machine: its key in contexts.</summary>
    internal long Number { get; } = number;

    internal override TypeObject Type => ContextVarType.ContextVar;

    internal TokenObject Set(VmThread t, Value value)
    {
        ContextObject context = ContextObject.Current(t);
        ContextMap.TryGet(context.Map, this, out Value old);
        context.Set(this, value);
        return new TokenObject(context, this, old);
    }

    internal bool Reset(VmThread t, TokenObject token)
    {
        ContextObject context = ContextObject.Current(t);
        string? why = token.IsUsed ? " has already been used once"
            : !ReferenceEquals(token.Variable, this) ? " was created by a different ContextVar"
            : !ReferenceEquals(token.Context, context) ? " was created in a different Context" : null;
        if (why is not null)
        {
            if (Representation.ReprReentrant(t, token) is { } text)
                t.Raise(token.IsUsed ? ExceptionTypes.RuntimeError : ExceptionTypes.ValueError, text.Text + why);
            return false;
        }
        token.IsUsed = true;
        if (token.OldValue.IsUnbound)
            context.Remove(this);
        else
            context.Set(this, token.OldValue);
        return true;
    }
}

/// <summary>contextvars.Token: what a variable was before a <c>set()</c>.</summary>
internal sealed class TokenObject(ContextObject context, ContextVarObject variable, Value oldValue) : ScriptObject
{
    internal ContextObject Context { get; } = context;
    internal ContextVarObject Variable { get; } = variable;

    /// <summary>Unbound if the variable had no value.</summary>
    internal Value OldValue { get; } = oldValue;
    internal bool IsUsed { get; set; }

    internal override TypeObject Type => ContextVarType.Token;
}
