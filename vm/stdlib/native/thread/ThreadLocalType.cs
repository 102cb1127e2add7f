namespace CoroVm.StdLib.Native;

/// <summary>_thread._local: attributes of a thread. With one thread of script, of the object.</summary>
internal static class ThreadLocalType
{
    internal static readonly TypeObject Instance = new("_local", BuiltinTypes.Object, "_thread", Populate) { HasInstanceDict = true, HasWeakReferences = true };

    private static void Populate(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (t, a) =>
        {
            var type = (TypeObject)a[0].Ref!;
            bool hasArguments = ((TupleObject)a[1].Ref!).Count + ((DictObject)a[2].Ref!).Count > 0;
            return hasArguments && ObjectType.IsOfObject(type, Special.Init) ? t.TypeError("Initialization arguments are not supported") : new InstanceObject(type);
        });
        b.Property("__dict__", static (_, self) => ((InstanceObject)self.Ref!).OwnDict);
    }
}
