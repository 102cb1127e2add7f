using CoroVm.Runtime.Modules;

namespace CoroVm.Runtime.Builtins;

/// <summary>isinstance, issubclass and __build_class__.</summary>
internal static class ClassFunctions
{
    internal static void Populate(ModuleBuilder b)
    {
        b.Function("__build_class__", "(*args, **kwargs)", static (t, a) => ClassStatement.BuildReentrant(t, ((TupleObject)a[0].Ref!).Items, (DictObject)a[1].Ref!),
            "__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class\n\nInternal helper function used by the class statement.");
        b.Function("isinstance", "(obj, class_or_tuple, /)", static (t, a) => Answer(InstanceChecks.TestInstanceReentrant(t, a[0], a[1])),
            "Return whether an object is an instance of a class or of a subclass thereof.\n\nA tuple, as in ``isinstance(x, (A, B, ...))``, may be given as the target to\ncheck against. This is equivalent to ``isinstance(x, A) or isinstance(x, B)\nor ...`` etc.");
        b.Function("issubclass", "(cls, class_or_tuple, /)", static (t, a) => Answer(InstanceChecks.TestSubclassReentrant(t, a[0], a[1])),
            "Return whether 'cls' is derived from another class or is the same class.\n\nA tuple, as in ``issubclass(x, (A, B, ...))``, may be given as the target to\ncheck against. This is equivalent to ``issubclass(x, A) or issubclass(x, B)\nor ...``.");
    }

    private static Value Answer(int truth) => truth < 0 ? Value.Error : Value.Bool(truth > 0);
}
