namespace CoroVm.Runtime;

/// <summary>A script's value in a host's hands. Valid while its virtual machine is.</summary>
public readonly struct ScriptValue
{
    internal ScriptValue(Value value) => Value = value;

    internal Value Value { get; }

    /// <summary>None</summary>
    public static ScriptValue None => new(Value.None);

    /// <summary>An int.</summary>
    public static implicit operator ScriptValue(long value) => new(Value.Int(value));

    /// <summary>A float.</summary>
    public static implicit operator ScriptValue(double value) => new(Value.Float(value));

    /// <summary>A bool.</summary>
    public static implicit operator ScriptValue(bool value) => new(Value.Bool(value));

    /// <summary>A str; null is None.</summary>
    public static implicit operator ScriptValue(string? value) => new(value is null ? Value.None : Value.Str(value));

    /// <summary>Whether this is None.</summary>
    public bool IsNone => Value.IsNone;

    /// <summary>The name of the value's class.</summary>
    public string TypeName => Value.Type.Name;

    /// <summary>The value of an int or bool.</summary>
    /// <exception cref="InvalidCastException">It is something else, or does not fit.</exception>
    public long AsInt64() => Value.IsInt || Value.IsBool ? Value.Bits : throw Not("an int within 64 bits");

    /// <summary>The value of a float, or of an int within 64 bits.</summary>
    /// <exception cref="InvalidCastException">It is something else.</exception>
    public double AsDouble() => Value.IsFloat ? Value.AsFloat : Value.IsInt ? Value.Bits : throw Not("a float");

    /// <summary>The value of a bool.</summary>
    /// <exception cref="InvalidCastException">It is something else.</exception>
    public bool AsBoolean() => Value.IsBool ? Value.Bits != 0 : throw Not("a bool");

    /// <summary>The text of a str.</summary>
    /// <exception cref="InvalidCastException">It is something else.</exception>
    public string AsString() => Value.Ref is StrObject s ? s.Text : throw Not("a str");

    private InvalidCastException Not(string what) => new("a script's " + TypeName + " is not " + what);
}
