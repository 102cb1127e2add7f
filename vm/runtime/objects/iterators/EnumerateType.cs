namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>enumerate</c>.</summary>
internal static class EnumerateType
{
    internal static void Populate(TypeBuilder b)
    {
        b.Doc("Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...");
        b.New("(cls, iterable, start=0)", static (t, a) =>
        {
            return MakeReentrant(t, (TypeObject)a[0].Ref!, a[1], a[2]);
        });
        b.Type.Construct = ConstructReentrant;
        b.Iterator();
        b.Method("__reduce__", "(self, /)", static (t, a) =>
        {
            var self = (EnumerateIterator)a[0].Ref!;
            return TupleObject.Of(self.Type, TupleObject.Of(self.Iterator, self.Count));
        });
        b.ClassMethod("__class_getitem__", "(cls, object, /)",
            static (t, a) => Calls.CallReentrant(t, BuiltinTypes.GenericAlias, a[0], a[1]));
    }

    private static Value MakeReentrant(VmThread thread, TypeObject type, Value iterable, Value start)
    {
        start = Conversions.IndexReentrant(thread, start);
        if (start.IsError)
            return start;
        Value iterator = Iteration.GetIterReentrant(thread, iterable);
        return iterator.IsError ? iterator : new EnumerateIterator(type, iterator, start);
    }

    // CPython reads these arguments by hand, with texts of its own.
    private static Value ConstructReentrant(VmThread thread, ReadOnlySpan<Value> args, TupleObject? names)
    {
        int named = names?.Count ?? 0, given = args.Length - named;
        if (args.Length > 2)
            return Value.NotImplemented;
        if (args.Length == 0)
            return thread.TypeError("enumerate() missing required argument 'iterable'");
        Value iterable = given > 0 ? args[0] : Value.Unbound, start = given > 1 ? args[1] : Value.Int(0);
        for (int i = 0; i < named; i++)
        {
            string name = ((StrObject)names!.Items[i].Ref!).Text;
            if (name == "iterable" && given == 0)
                iterable = args[given + i];
            else if (name == "start" && args.Length == 2)
                start = args[given + i];
            else
                return thread.TypeError($"'{name}' is an invalid keyword argument for enumerate()");
        }
        return MakeReentrant(thread, BuiltinTypes.Enumerate, iterable, start);
    }
}
