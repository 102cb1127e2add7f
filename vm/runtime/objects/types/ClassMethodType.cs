namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>classmethod</c>.</summary>
internal static class ClassMethodType
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (_, a) => ReferenceEquals(a[0].Ref, BuiltinTypes.ClassMethod)
            ? new ClassMethodObject(Value.None) : new ClassMethodInstance((TypeObject)a[0].Ref!));
        b.Method("__init__", "(self, function, /)", static (t, a) => InitReentrant(t, (ClassMethodObject)a[0].Ref!, a[1]));
        b.Special(Special.Get, static (_, a) => new BoundMethod(Function(a[0]), a[2].IsNone ? a[1].Type : a[2]));
        b.Special(Special.Repr, static (t, a) => Wrappers.ReprReentrant(t, "classmethod", Function(a[0])));
        b.ClassMethod("__class_getitem__", "(cls, object, /)", static (_, a) => GenericAliasObject.Of(a[0], a[1]), "See PEP 585");
        b.Member("__func__", static (_, self) => Function(self));
        b.Member("__wrapped__", static (_, self) => Function(self));
        Wrappers.Populate(b, static (t, self) => ((ClassMethodObject)self.Ref!).Callable);
        b.Doc("Convert a function to be a class method.\n\nA class method receives the class as implicit first argument,\njust like an instance method receives the instance.\nTo declare a class method, use this idiom:\n\n  class C:\n      @classmethod\n      def f(cls, arg1, arg2, argN):\n          ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()).  The instance is ignored except for its class.\nIf a class method is called for a derived class, the derived class\nobject is passed as the implied first argument.\n\nClass methods are different than C++ or Java static methods.\nIf you want those, see the staticmethod builtin.");
    }

    private static Value Function(Value self) => ((ClassMethodObject)self.Ref!).Callable;

    private static Value InitReentrant(VmThread thread, ClassMethodObject self, Value function)
    {
        self.Callable = function;
        return Wrappers.TakeOverReentrant(thread, self.Holder, function);
    }
}
