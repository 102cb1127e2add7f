namespace CoroVm.Runtime.Objects;

/// <summary>OSError: the system's error number and text, and the file names concerned.</summary>
internal sealed class OSErrorObject(TypeObject type, TupleObject args) : ExceptionObject(type, args)
{
    internal Value ErrNo = Value.Unbound, StrError = Value.Unbound, FileName = Value.Unbound, FileName2 = Value.Unbound;

    /// <summary><c>characters_written</c> of BlockingIOError; Unbound when it was not given.</summary>
    internal Value Written = Value.Unbound;

    /// <summary>The subclass of OSError that stands for an error number.</summary>
    internal static TypeObject TypeOf(Value errno) => !errno.IsInt ? ExceptionTypes.OSError : errno.Bits switch
    {
        1 or 13 => ExceptionTypes.PermissionError,
        2 => ExceptionTypes.FileNotFoundError,
        3 => ExceptionTypes.ProcessLookupError,
        4 => ExceptionTypes.InterruptedError,
        10 => ExceptionTypes.ChildProcessError,
        11 or 114 or 115 => ExceptionTypes.BlockingIOError,
        17 => ExceptionTypes.FileExistsError,
        20 => ExceptionTypes.NotADirectoryError,
        21 => ExceptionTypes.IsADirectoryError,
        32 or 108 => ExceptionTypes.BrokenPipeError,
        103 => ExceptionTypes.ConnectionAbortedError,
        104 => ExceptionTypes.ConnectionResetError,
        110 => ExceptionTypes.TimeoutError,
        111 => ExceptionTypes.ConnectionRefusedError,
        _ => ExceptionTypes.OSError,
    };

    internal override void SetFields(TupleObject args)
    {
        Args = args;
        if (args.Count is < 2 or > 5)
            return;
        Value[] items = args.Items;
        ErrNo = items[0];
        StrError = items[1];
        if (items.Length < 3 || items[2].IsNone)
            return;
        if (items[2].IsInt && ReferenceEquals(Type, ExceptionTypes.BlockingIOError))
        {
            Written = items[2];
            return;
        }
        FileName = items[2];
        if (items.Length == 5 && !items[4].IsNone)
            FileName2 = items[4];
        Args = TupleObject.Of(items[0], items[1]); // the file names are kept out of args
    }

    internal static void Populate(TypeBuilder b)
    {
        // A subclass with its own __init__ and no __new__ gets its fields when it calls OSError.__init__.
        b.New("(cls, /, *args, **kwargs)", static (t, a) =>
        {
            var type = (TypeObject)a[0].Ref!;
            var args = (TupleObject)a[1].Ref!;
            if (InitialisesLater(type))
                return new OSErrorObject(type, TupleObject.Empty);
            if (a[2].Ref is DictObject { Count: > 0 })
                return t.TypeError(type.Name + "() takes no keyword arguments");
            if (ReferenceEquals(type, ExceptionTypes.OSError) && args.Count is >= 2 and <= 5)
                type = TypeOf(args.Items[0]);
            var e = new OSErrorObject(type, args);
            e.SetFields(args);
            return e;
        });
        b.Special(Special.Init, static (t, a) =>
        {
            var self = (OSErrorObject)a[0].Ref!;
            if (!InitialisesLater(self.Type))
                return Value.None;
            if (!ExceptionArguments.Set(t, a))
                return Value.Error;
            self.SetFields(self.Args);
            return Value.None;
        });
        b.Special(Special.Str, static (t, a) => StrReentrant(t, (OSErrorObject)a[0].Ref!));
        b.Special(Special.Reduce, static (t, a) => Reduce((OSErrorObject)a[0].Ref!));
        ExceptionArguments.Field<OSErrorObject>(b, "errno", static e => ref e.ErrNo, "POSIX exception code");
        ExceptionArguments.Field<OSErrorObject>(b, "strerror", static e => ref e.StrError, "exception strerror");
        ExceptionArguments.Field<OSErrorObject>(b, "filename", static e => ref e.FileName, "exception filename");
        ExceptionArguments.Field<OSErrorObject>(b, "filename2", static e => ref e.FileName2, "second exception filename");
        b.Property("characters_written", static (t, s) =>
        {
            var self = (OSErrorObject)s.Ref!;
            return self.Written.IsUnbound ? t.Raise(ExceptionTypes.AttributeError, "characters_written") : self.Written;
        }, SetWrittenReentrant);
    }

    private static bool InitialisesLater(TypeObject type)
    {
        if (!type.IsHeapType)
            return false;
        TypeObject oserror = ExceptionTypes.OSError;
        return !ReferenceEquals(type.Special(Special.Init).Ref, oserror.Special(Special.Init).Ref)
            && ReferenceEquals(type.Special(Special.New).Ref, oserror.Special(Special.New).Ref);
    }

    private static bool SetWrittenReentrant(VmThread thread, Value self, Value value)
    {
        var e = (OSErrorObject)self.Ref!;
        if (value.IsUnbound)
        {
            if (e.Written.IsUnbound)
            {
                thread.Raise(ExceptionTypes.AttributeError, "characters_written");
                return false;
            }
            e.Written = Value.Unbound;
            return true;
        }
        if (!Conversions.IndexReentrant(thread, value, ExceptionTypes.ValueError, out long written))
            return false;
        e.Written = Value.Int(written);
        return true;
    }

    private static Value StrReentrant(VmThread thread, OSErrorObject self)
    {
        if (self.FileName.IsUnbound && (self.ErrNo.IsUnbound || self.StrError.IsUnbound))
            return BaseExceptionMembers.StrReentrant(thread, self);
        if (Representation.StrReentrant(thread, OrNone(self.ErrNo)) is not { } number
            || Representation.StrReentrant(thread, OrNone(self.StrError)) is not { } text)
            return Value.Error;
        string s = "[Errno " + number.Text + "] " + text.Text;
        if (self.FileName.IsUnbound)
            return Value.Str(s);
        if (Representation.ReprReentrant(thread, self.FileName) is not { } name)
            return Value.Error;
        if (self.FileName2.IsUnbound)
            return Value.Str(s + ": " + name.Text);
        if (Representation.ReprReentrant(thread, self.FileName2) is not { } name2)
            return Value.Error;
        return Value.Str(s + ": " + name.Text + " -> " + name2.Text);
    }

    private static TupleObject Reduce(OSErrorObject self)
    {
        TupleObject args = self.Args;
        if (args.Count == 2 && !self.FileName.IsUnbound)
        {
            args = self.FileName2.IsUnbound
                ? TupleObject.Of(args.Items[0], args.Items[1], self.FileName)
                : TupleObject.Of(args.Items[0], args.Items[1], self.FileName, Value.None, self.FileName2);
        }
        return self.HasAttributes
            ? TupleObject.Of(self.Type, args, self.Holder.OwnDict)
            : TupleObject.Of(self.Type, args);
    }

    private static Value OrNone(Value v) => v.IsUnbound ? Value.None : v;
}
