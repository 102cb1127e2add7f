namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>staticmethod</c>.</summary>
internal static class StaticMethodType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (_, a) => ReferenceEquals(a[0].Ref, BuiltinTypes.StaticMethod)
            ? new StaticMethodObject(Value.None) : new StaticMethodInstance((TypeObject)a[0].Ref!));
        b.Method("__init__", "(self, function, /)", static (t, a) => InitReentrant(t, (StaticMethodObject)a[0].Ref!, a[1]));
        b.Special(Special.Call, static (t, a) => CallArguments.CallReentrant(t, Function(a[0]), ((TupleObject)a[1].Ref!).Items, (DictObject)a[2].Ref!));
        b.Special(Special.Get, static (_, a) => Function(a[0]));
        b.Special(Special.Repr, static (t, a) => Wrappers.ReprReentrant(t, "staticmethod", Function(a[0])));
        b.ClassMethod("__class_getitem__", "(cls, object, /)", static (_, a) => GenericAliasObject.Of(a[0], a[1]), "See PEP 585");
        b.Member("__func__", static (_, self) => Function(self));
        b.Member("__wrapped__", static (_, self) => Function(self));
        Wrappers.Populate(b, static (t, self) => ((StaticMethodObject)self.Ref!).Callable);
        b.Doc("Convert a function to be a static method.\n\nA static method does not receive an implicit first argument.\nTo declare a static method, use this idiom:\n\n     class C:\n         @staticmethod\n         def f(arg1, arg2, argN):\n             ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()). Both the class and the instance are ignored, and\nneither is passed implicitly as the first argument to the method.\n\nStatic methods in Python are similar to those found in Java or C++.\nFor a more advanced concept, see the classmethod builtin.");
    }

    private static Value Function(Value self) => ((StaticMethodObject)self.Ref!).Callable;

    private static Value InitReentrant(VmThread thread, StaticMethodObject self, Value function)
    {
        self.Callable = function;
        return Wrappers.TakeOverReentrant(thread, self.Holder, function);
    }
}
