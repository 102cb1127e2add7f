namespace CoroVm.Runtime.Objects;

/// <summary>staticmethod</summary>
internal class StaticMethodObject(Value callable) : ScriptObject
{
    internal Value Callable = callable;

    internal override TypeObject Type => BuiltinTypes.StaticMethod;
}

/// <summary>classmethod</summary>
internal class ClassMethodObject(Value callable) : ScriptObject
{
    internal Value Callable = callable;

    internal override TypeObject Type => BuiltinTypes.ClassMethod;
}
