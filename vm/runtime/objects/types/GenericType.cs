namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>typing.Generic</c>.</summary>
internal static class GenericType
{
    internal static void Populate(TypeBuilder b)
    {
        b.ClassMethod("__class_getitem__", "(cls, args, /)", static (t, a) => TypingSupport.CallTypingReentrant(t, "_generic_class_getitem", a[0], a[1]),
            "Parameterizes a generic class.");
        b.ClassMethod("__init_subclass__", "(cls, /, *args, **kwargs)", static (t, a) =>
        {
            Value module = Modules.ImportSystem.ImportReentrant(t, StrObject.From("typing"));
            Value f = module.IsError ? module : Attributes.GetReentrant(t, module, StrObject.From("_generic_init_subclass"));
            if (f.IsError)
                return f;
            return CallArguments.CallReentrant(t, f, [a[0], .. ((TupleObject)a[1].Ref!).Items], (DictObject)a[2].Ref!);
        }, "Function to initialize subclasses.");
        b.Doc("Abstract base class for generic types.");
    }
}
