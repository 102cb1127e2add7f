namespace CoroVm.Runtime.Objects;

/// <summary>The members of <c>BaseException</c>.</summary>
internal static class BaseExceptionMembers
{
    internal static void Populate(TypeBuilder b)
    {
        b.New("(cls, /, *args, **kwargs)", static (t, a) => Exceptions.Allocate((TypeObject)a[0].Ref!, (TupleObject)a[1].Ref!));
        b.Special(Special.Init, static (t, a) => ExceptionArguments.Set(t, a) ? Value.None : Value.Error);
        b.Special(Special.Str, static (t, a) => StrReentrant(t, (ExceptionObject)a[0].Ref!));
        b.Special(Special.Repr, static (t, a) => ReprReentrant(t, (ExceptionObject)a[0].Ref!));
        b.Special(Special.Reduce, static (t, a) =>
        {
            var self = (ExceptionObject)a[0].Ref!;
            return self.HasAttributes
                ? TupleObject.Of(self.Type, self.Args, self.Holder.OwnDict)
                : TupleObject.Of(self.Type, self.Args);
        });
        b.Method("__setstate__", "(self, state, /)", static (t, a) => SetStateReentrant(t, a[0], a[1]));
        b.Method("with_traceback", "(self, object, /)", static (t, a) => SetTraceback(t, a[0], a[1]) ? a[0] : Value.Error,
            "Set self.__traceback__ to tb and return self.");
        b.Method("add_note", "(self, object, /)", static (t, a) => AddNoteReentrant(t, a[0], a[1]), "Add a note to the exception");
        b.Property("__dict__", static (t, self) => InstanceDictMembers.Get(t, self), static (t, self, value) => InstanceDictMembers.Set(t, self, value));
        b.Property("args", static (t, self) => ((ExceptionObject)self.Ref!).Args, SetArgsReentrant);
        b.Property("__traceback__", static (t, self) => OrNone(((ExceptionObject)self.Ref!).Traceback), SetTraceback);
        b.Property("__context__", static (t, self) => OrNone(((ExceptionObject)self.Ref!).Context), SetContext);
        b.Property("__cause__", static (t, self) => OrNone(((ExceptionObject)self.Ref!).Cause), SetCause);
        b.Member("__suppress_context__", static (t, self) => Value.Bool(((ExceptionObject)self.Ref!).SuppressContext), SetSuppressContext);
    }

    /// <summary><c>BaseException.__str__</c></summary>
    internal static Value StrReentrant(VmThread thread, ExceptionObject self)
    {
        StrObject? text = self.Args.Count switch
        {
            0 => StrObject.Empty,
            1 => Representation.StrReentrant(thread, self.Args.Items[0]),
            _ => Representation.StrReentrant(thread, self.Args),
        };
        return text is null ? Value.Error : text;
    }

    private static Value ReprReentrant(VmThread thread, ExceptionObject self)
    {
        if (!thread.EnterNative())
            return Value.Error;
        bool single = self.Args.Count == 1;
        StrObject? args = Representation.ReprReentrant(thread, single ? self.Args.Items[0] : self.Args);
        if (args is null)
            return Value.Error;
        return Value.Str(single ? self.Type.Name + "(" + args.Text + ")" : self.Type.Name + args.Text);
    }

    private static Value OrNone(ScriptObject? value) => value is null ? Value.None : value;

    private static bool Fail(Value error) => !error.IsError;

    private static bool SetArgsReentrant(VmThread thread, Value self, Value value)
    {
        if (value.IsUnbound)
            return Fail(thread.TypeError("args may not be deleted"));
        if (value.Ref is TupleObject tuple && tuple.GetType() == typeof(TupleObject))
        {
            ((ExceptionObject)self.Ref!).Args = tuple;
            return true;
        }
        if (Iteration.ToArrayReentrant(thread, value) is not { } items)
            return false;
        ((ExceptionObject)self.Ref!).Args = TupleObject.Of(items);
        return true;
    }

    private static bool SetTraceback(VmThread thread, Value self, Value value)
    {
        if (value.IsUnbound)
            return Fail(thread.TypeError("__traceback__ may not be deleted"));
        if (!value.IsNone && value.Ref is not TracebackObject)
            return Fail(thread.TypeError("__traceback__ must be a traceback or None"));
        ((ExceptionObject)self.Ref!).Traceback = value.Ref as TracebackObject;
        return true;
    }

    private static bool SetContext(VmThread thread, Value self, Value value)
    {
        if (value.IsUnbound)
            return Fail(thread.TypeError("__context__ may not be deleted"));
        if (!value.IsNone && value.Ref is not ExceptionObject)
            return Fail(thread.TypeError("exception context must be None or derive from BaseException"));
        ((ExceptionObject)self.Ref!).Context = value.Ref as ExceptionObject;
        return true;
    }

    private static bool SetCause(VmThread thread, Value self, Value value)
    {
        if (value.IsUnbound)
            return Fail(thread.TypeError("__cause__ may not be deleted"));
        if (!value.IsNone && value.Ref is not ExceptionObject)
            return Fail(thread.TypeError("exception cause must be None or derive from BaseException"));
        Exceptions.SetCause((ExceptionObject)self.Ref!, value.Ref as ExceptionObject);
        return true;
    }

    private static bool SetSuppressContext(VmThread thread, Value self, Value value)
    {
        if (value.IsUnbound)
            return Fail(thread.TypeError("can't delete numeric/char attribute"));
        if (!value.IsBool)
            return Fail(thread.TypeError("attribute value type must be bool"));
        ((ExceptionObject)self.Ref!).SuppressContext = value.IsTrue;
        return true;
    }

    private static Value AddNoteReentrant(VmThread thread, Value self, Value note)
    {
        if (note.Ref is not StrObject)
            return thread.TypeError("add_note() argument must be str, not " + TextArguments.NameOf(note));
        int found = Attributes.TryGetReentrant(thread, self, Names.Notes, out Value notes);
        if (found < 0)
            return Value.Error;
        if (found == 0)
        {
            notes = new ListObject();
            if (!Attributes.SetReentrant(thread, self, Names.Notes, notes))
                return Value.Error;
        }
        if (notes.Ref is not ListObject list)
            return thread.TypeError("Cannot add note: __notes__ is not a list");
        list.Add(note);
        return Value.None;
    }

    private static Value SetStateReentrant(VmThread thread, Value self, Value state)
    {
        if (state.IsNone)
            return Value.None;
        if (state.Ref is not DictObject dict)
            return thread.TypeError("state is not a dictionary");
        for (int i = 0; i < dict.EntryCount; i++)
        {
            DictObject.Entry entry = dict.Entries[i];
            if (entry.Key.IsUnbound)
                continue;
            if (entry.Key.Ref is not StrObject name)
                return thread.TypeError("attribute name must be string, not '" + entry.Key.Type.Name + "'");
            if (!Attributes.SetReentrant(thread, self, name, entry.Value))
                return Value.Error;
        }
        return Value.None;
    }
}
