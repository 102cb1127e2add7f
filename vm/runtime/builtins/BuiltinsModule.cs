using CoroVm.Runtime.Modules;

namespace CoroVm.Runtime.Builtins;

/// <summary>The builtins module.</summary>
internal sealed class BuiltinsModule : NativeModule
{
    internal override string Name => "builtins";

    internal override string Doc => "Built-in functions, types, exceptions, and other objects.\n\nThis module provides direct access to all 'built-in'\nidentifiers of Python; for example, builtins.len is\nthe full name for the built-in function len().\n\nThis module is not normally accessed explicitly by most\napplications, but can be useful in modules that provide\nobjects with the same name as a builtin and need to\ndistinguish between the two.";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        CodeFunctions.Populate(b);
        NumberFunctions.Populate(b);
        IterationFunctions.Populate(b);
        AttributeFunctions.Populate(b);
        ClassFunctions.Populate(b);
        TextFunctions.Populate(b);
        AsyncFunctions.Populate(b);
        OpenFunction.Populate(b);
        b.Value("None", Value.None);
        b.Value("Ellipsis", Value.Ellipsis);
        b.Value("NotImplemented", Value.NotImplemented);
        b.Value("False", Value.False);
        b.Value("True", Value.True);
        foreach (TypeObject type in Types())
            b.Type(type);
        b.Value("__debug__", Value.Bool(thread.Vm.OptimizeLevel == 0));
        foreach (TypeObject type in ExceptionTypes.All)
            b.Type(type);
        b.Value("EnvironmentError", ExceptionTypes.OSError);
        b.Value("IOError", ExceptionTypes.OSError);
    }

    private static TypeObject[] Types() =>
    [
        BuiltinTypes.Bool, BuiltinTypes.MemoryView, BuiltinTypes.ByteArray, BuiltinTypes.Bytes, BuiltinTypes.ClassMethod, BuiltinTypes.Complex,
        BuiltinTypes.Dict, BuiltinTypes.Enumerate, BuiltinTypes.Filter, BuiltinTypes.Float, BuiltinTypes.FrozenSet, BuiltinTypes.Property,
        BuiltinTypes.Int, BuiltinTypes.List, BuiltinTypes.Map, BuiltinTypes.Object, BuiltinTypes.Range, BuiltinTypes.Reversed, BuiltinTypes.Set,
        BuiltinTypes.Slice, BuiltinTypes.StaticMethod, BuiltinTypes.Str, BuiltinTypes.Super, BuiltinTypes.Tuple, BuiltinTypes.Type, BuiltinTypes.Zip,
    ];
}
