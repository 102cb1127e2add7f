namespace CoroVm.Runtime.Modules;

/// <summary>_types: the types of builtin objects under the names of the types module.</summary>
internal sealed class TypesModule : NativeModule
{
    private static readonly TypeObject capsule = new("PyCapsule", BuiltinTypes.Object, "builtins", static _ => { }) { IsSubclassable = false };

    internal override string Name => "_types";

    internal override string Doc => "Define names for built-in types.";

    internal override void Populate(VmThread thread, ModuleBuilder b)
    {
        b.Value("AsyncGeneratorType", BuiltinTypes.AsyncGenerator);
        b.Value("BuiltinFunctionType", BuiltinTypes.BuiltinFunction);
        b.Value("BuiltinMethodType", BuiltinTypes.BuiltinFunction);
        b.Value("CapsuleType", capsule);
        b.Value("CellType", BuiltinTypes.Cell);
        b.Value("ClassMethodDescriptorType", BuiltinTypes.ClassMethodDescriptor);
        b.Value("CodeType", BuiltinTypes.Code);
        b.Value("CoroutineType", BuiltinTypes.Coroutine);
        b.Value("EllipsisType", BuiltinTypes.Ellipsis);
        b.Value("FrameType", BuiltinTypes.Frame);
        b.Value("FunctionType", BuiltinTypes.Function);
        b.Value("GeneratorType", BuiltinTypes.Generator);
        b.Value("GenericAlias", BuiltinTypes.GenericAlias);
        b.Value("GetSetDescriptorType", BuiltinTypes.GetSetDescriptor);
        b.Value("LambdaType", BuiltinTypes.Function);
        b.Value("MappingProxyType", BuiltinTypes.MappingProxy);
        b.Value("MemberDescriptorType", BuiltinTypes.MemberDescriptor);
        b.Value("MethodDescriptorType", BuiltinTypes.MethodDescriptor);
        b.Value("MethodType", BuiltinTypes.Method);
        b.Value("MethodWrapperType", BuiltinTypes.MethodWrapper);
        b.Value("ModuleType", BuiltinTypes.Module);
        b.Value("NoneType", BuiltinTypes.None);
        b.Value("NotImplementedType", BuiltinTypes.NotImplemented);
        b.Value("SimpleNamespace", BuiltinTypes.SimpleNamespace);
        b.Value("TracebackType", BuiltinTypes.Traceback);
        b.Value("UnionType", BuiltinTypes.Union);
        b.Value("WrapperDescriptorType", BuiltinTypes.SlotWrapper);
    }
}
