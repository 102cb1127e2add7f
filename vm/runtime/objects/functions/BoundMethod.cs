namespace CoroVm.Runtime.Objects;

/// <summary>method: a callable and the object it is bound to. A bound builtin method is one too, with a
/// <see cref="NativeFunction"/> (scripts see builtin_function_or_method).</summary>
internal sealed class BoundMethod(Value function, Value self) : ScriptObject
{
    internal Value Function { get; } = function;
    internal Value Self { get; } = self;

    internal override TypeObject Type => Function.Ref is NativeFunction { HasSelf: true, IsNew: false } n
        ? n.Kind == NativeKind.SlotWrapper ? BuiltinTypes.MethodWrapper : BuiltinTypes.BuiltinFunction
        : BuiltinTypes.Method;
}
