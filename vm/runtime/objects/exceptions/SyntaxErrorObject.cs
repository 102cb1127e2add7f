namespace CoroVm.Runtime.Objects;

/// <summary>SyntaxError, with the place in the source. Columns count from 1.</summary>
internal sealed class SyntaxErrorObject(TypeObject type, TupleObject args) : ExceptionObject(type, args)
{
    internal Value
        Msg = Value.Unbound, FileName = Value.Unbound, LineNo = Value.Unbound, Offset = Value.Unbound, Text = Value.Unbound,
        EndLineNo = Value.Unbound, EndOffset = Value.Unbound, PrintFileAndLine = Value.Unbound, Metadata = Value.Unbound;

    internal override void SetFields(TupleObject args)
    {
        if (args.Count >= 1)
            Msg = args.Items[0];
        if (args.Count == 2 && args.Items[1].Ref is TupleObject { Count: >= 4 and <= 7 } place)
            SetPlace(place.Items);
    }

    internal static void Populate(TypeBuilder b)
    {
        b.Special(Special.Init, static (t, a) => InitReentrant(t, a));
        b.Special(Special.Str, static (t, a) => StrReentrant(t, (SyntaxErrorObject)a[0].Ref!));
        ExceptionArguments.Field<SyntaxErrorObject>(b, "msg", static e => ref e.Msg, "exception msg");
        ExceptionArguments.Field<SyntaxErrorObject>(b, "filename", static e => ref e.FileName, "exception filename");
        ExceptionArguments.Field<SyntaxErrorObject>(b, "lineno", static e => ref e.LineNo, "exception lineno");
        ExceptionArguments.Field<SyntaxErrorObject>(b, "offset", static e => ref e.Offset, "exception offset");
        ExceptionArguments.Field<SyntaxErrorObject>(b, "text", static e => ref e.Text, "exception text");
        ExceptionArguments.Field<SyntaxErrorObject>(b, "end_lineno", static e => ref e.EndLineNo, "exception end lineno");
        ExceptionArguments.Field<SyntaxErrorObject>(b, "end_offset", static e => ref e.EndOffset, "exception end offset");
        ExceptionArguments.Field<SyntaxErrorObject>(b, "print_file_and_line", static e => ref e.PrintFileAndLine, "exception print_file_and_line");
        ExceptionArguments.Field<SyntaxErrorObject>(b, "_metadata", static e => ref e.Metadata, "exception private metadata");
    }

    private void SetPlace(ReadOnlySpan<Value> place)
    {
        FileName = place[0];
        LineNo = place[1];
        Offset = place[2];
        Text = place[3];
        EndLineNo = place.Length > 4 ? place[4] : Value.Unbound;
        EndOffset = place.Length > 5 ? place[5] : Value.Unbound;
        Metadata = place.Length > 6 ? place[6] : Value.Unbound;
    }

    private static Value InitReentrant(VmThread thread, ReadOnlySpan<Value> a)
    {
        if (!ExceptionArguments.Set(thread, a))
            return Value.Error;
        var self = (SyntaxErrorObject)a[0].Ref!;
        Value[] args = self.Args.Items;
        if (args.Length >= 1)
            self.Msg = args[0];
        if (args.Length != 2)
            return Value.None;
        if (Iteration.ToArrayReentrant(thread, args[1]) is not { } place)
            return Value.Error;
        if (place.Length < 4)
            return thread.TypeError($"function takes at least 4 arguments ({place.Length} given)");
        if (place.Length > 7)
            return thread.TypeError($"function takes at most 7 arguments ({place.Length} given)");
        self.SetPlace(place);
        return place.Length == 5 ? thread.TypeError("end_offset must be provided when end_lineno is provided") : Value.None;
    }

    private static Value StrReentrant(VmThread thread, SyntaxErrorObject self)
    {
        if (Representation.StrReentrant(thread, self.Msg.IsUnbound ? Value.None : self.Msg) is not { } msg)
            return Value.Error;
        string? file = (self.FileName.Ref as StrObject)?.Text;
        if (file is not null)
            file = file[(file.LastIndexOf('/') + 1)..];
        if (self.LineNo.IsInt)
            return Value.Str(file is null ? $"{msg.Text} (line {self.LineNo.Bits})" : $"{msg.Text} ({file}, line {self.LineNo.Bits})");
        return file is null ? msg : Value.Str($"{msg.Text} ({file})");
    }
}
