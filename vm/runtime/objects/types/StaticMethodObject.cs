namespace CoroVm.Runtime.Objects;

/// <summary>staticmethod</summary>
internal class StaticMethodObject(Value callable) : ScriptObject
{
    private InstanceObject? holder;

    internal Value Callable = callable;

    internal override TypeObject Type => BuiltinTypes.StaticMethod;

    internal override InstanceObject? Holder => holder ??= new InstanceObject(Type);
}

/// <summary>classmethod</summary>
internal class ClassMethodObject(Value callable) : ScriptObject
{
    private InstanceObject? holder;

    internal Value Callable = callable;

    internal override TypeObject Type => BuiltinTypes.ClassMethod;

    internal override InstanceObject? Holder => holder ??= new InstanceObject(Type);
}

/// <summary>An instance of a script's subclass of staticmethod.</summary>
internal sealed class StaticMethodInstance(TypeObject type) : StaticMethodObject(Value.None)
{
    internal override InstanceObject Holder { get; } = new(type);

    internal override TypeObject Type => Holder.Type;
}

/// <summary>An instance of a script's subclass of classmethod.</summary>
internal sealed class ClassMethodInstance(TypeObject type) : ClassMethodObject(Value.None)
{
    internal override InstanceObject Holder { get; } = new(type);

    internal override TypeObject Type => Holder.Type;
}
