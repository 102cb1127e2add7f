namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>BaseExceptionGroup</c>.</summary>
internal static class ExceptionGroupMembers
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (t, a) => NewReentrant(t, (TypeObject)a[0].Ref!, (TupleObject)a[1].Ref!));
        // __new__ did it all; a subclass may pass what it likes.
        b.Special(Special.Init, static (t, a) =>
        {
            var self = (ExceptionGroupObject)a[0].Ref!;
            if (a[2].Ref is DictObject { Count: > 0 })
                return t.TypeError(self.Type.Name + "() takes no keyword arguments");
            self.Args = (TupleObject)a[1].Ref!;
            return Value.None;
        });
        b.Special(Special.Str, static (t, a) =>
        {
            var self = (ExceptionGroupObject)a[0].Ref!;
            if (Representation.StrReentrant(t, self.Message) is not { } message)
                return Value.Error;
            int n = self.Exceptions.Count;
            return Value.Str($"{message.Text} ({n} sub-exception{(n > 1 ? "s" : "")})");
        });
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, (ExceptionGroupObject)a[0].Ref!));
        b.ClassMethod("__class_getitem__", "(cls, item, /)", static (t, a) => Calls.CallReentrant(t, BuiltinTypes.GenericAlias, a[0], a[1]), "See PEP 585");
        b.Method("derive", "(self, excs, /)", static (t, a) =>
            Calls.CallReentrant(t, ExceptionTypes.BaseExceptionGroup, ((ExceptionGroupObject)a[0].Ref!).Message, a[1]));
        b.Method("split", "(self, matcher, /)", static (t, a) =>
            ExceptionGroups.SplitReentrant(t, (ExceptionGroupObject)a[0].Ref!, a[1], out Value match, out Value rest)
                ? TupleObject.Of(match, rest) : Value.Error);
        b.Method("subgroup", "(self, matcher, /)", static (t, a) =>
            ExceptionGroups.SubgroupReentrant(t, (ExceptionGroupObject)a[0].Ref!, a[1]));
        b.Member("message", static (t, s) => ((ExceptionGroupObject)s.Ref!).Message, doc: "exception message");
        b.Member("exceptions", static (t, s) => ((ExceptionGroupObject)s.Ref!).Exceptions, doc: "nested exceptions");
    }

    private static Value NewReentrant(VmThread thread, TypeObject type, TupleObject args)
    {
        if (args.Count != 2)
            return thread.TypeError($"BaseExceptionGroup.__new__() takes exactly 2 arguments ({args.Count} given)");
        Value message = args.Items[0], sequence = args.Items[1];
        if (message.Ref is not StrObject text)
            return thread.TypeError("BaseExceptionGroup.__new__() argument 1 must be str, not " + (message.IsNone ? "None" : message.Type.Name));
        bool plain = sequence.Ref is ListObject or TupleObject;
        if (!plain && (!sequence.Type.Has(Special.GetItem) || sequence.Ref is DictObject))
            return thread.TypeError("second argument (exceptions) must be a sequence");
        if (Iteration.ToArrayReentrant(thread, sequence) is not { } items)
            return Value.Error;
        if (items.Length == 0)
            return thread.ValueError("second argument (exceptions) must be a non-empty sequence");
        bool nestsBase = false;
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].Ref is not ExceptionObject e)
                return thread.ValueError($"Item {i} of second argument (exceptions) is not an exception");
            nestsBase |= !e.Type.IsSubtypeOf(ExceptionTypes.Exception);
        }
        if (ReferenceEquals(type, ExceptionTypes.BaseExceptionGroup))
        {
            if (!nestsBase)
                type = ExceptionTypes.ExceptionGroup;
        }
        else if (nestsBase && type.IsSubtypeOf(ExceptionTypes.Exception))
        {
            return thread.TypeError(ReferenceEquals(type, ExceptionTypes.ExceptionGroup)
                ? "Cannot nest BaseExceptions in an ExceptionGroup"
                : $"Cannot nest BaseExceptions in '{type.Name}'");
        }
        StrObject? repr = null;
        if (!plain && (repr = Representation.ReprReentrant(thread, sequence)) is null)
            return Value.Error;
        return new ExceptionGroupObject(type, args, "", new TupleObject(items)) { Message = text, SequenceRepr = repr };
    }

    // What was passed may have changed since: the repr shows the exceptions that the group holds.
    private static Value ReprReentrant(VmThread thread, ExceptionGroupObject self)
    {
        if (!thread.EnterNative())
            return Value.Error;
        StrObject? sequence = self.SequenceRepr;
        if (sequence is null)
        {
            bool list = self.Args.Count == 2 && self.Args.Items[1].Ref is ListObject;
            sequence = Representation.ReprReentrant(thread, list ? new ListObject((Value[])self.Exceptions.Items.Clone()) : self.Exceptions);
        }
        if (sequence is null || Representation.ReprReentrant(thread, self.Message) is not { } message)
            return Value.Error;
        return Value.Str($"{self.Type.Name}({message.Text}, {sequence.Text})");
    }
}
