namespace CoroVm.Runtime.Objects;

/// <summary>string.templatelib.Template: what a t-string makes (PEP 750).</summary>
internal sealed class TemplateObject(TupleObject strings, TupleObject interpolations) : ScriptObject
{
    internal TupleObject Strings { get; } = strings;
    internal TupleObject Interpolations { get; } = interpolations;

    internal override TypeObject Type => BuiltinTypes.Template;
}

/// <summary>string.templatelib.Interpolation: a replacement field of a t-string.</summary>
internal sealed class InterpolationObject(Value content, Value expression, Value conversion, Value formatSpec) : ScriptObject
{
    internal Value Content { get; } = content;
    internal Value Expression { get; } = expression;

    /// <summary>'a', 'r', 's' or None.</summary>
    internal Value Conversion { get; } = conversion;
    internal Value FormatSpec { get; } = formatSpec;

    internal override TypeObject Type => BuiltinTypes.Interpolation;
}
