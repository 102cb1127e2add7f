namespace CoroVm.StdLib.Native;

/// <summary>What a future's <c>__await__</c> gives: it yields the future once, then ends with its result.</summary>
internal sealed class FutureIterator(FutureObject future, bool begun) : NativeIterator
{
    internal static readonly TypeObject Definition = new("FutureIter", BuiltinTypes.Object, "_asyncio", Populate) { IsSubclassable = false };

    private bool begun = begun;
    private FutureObject? future = future;

    internal override TypeObject Type => Definition;

    internal override bool MoveNext(VmThread thread, out Value value)
    {
        if (future is null)
        {
            value = Value.Error;
            return false;
        }
        switch (future.Step(thread, ref begun, out value))
        {
            case ResumeOutcome.Yielded:
                return true;
            case ResumeOutcome.Returned:
                future = null;
                Exceptions.RaiseStopIterationValue(thread, value);
                return false;
            default:
                future = null;
                return false;
        }
    }

    private static void Populate(TypeBuilder b)
    {
        b.Iterator();
        b.Method("send", "(self, value, /)", static (t, a) =>
        {
            if (((FutureIterator)a[0].Ref!).MoveNext(t, out Value v))
                return v;
            return t.HasPending ? Value.Error : t.Raise(ExceptionTypes.StopIteration);
        });
        b.Method("throw", "(self, type, value=<unset>, traceback=<unset>, /)", static (t, a) => ThrowReentrant(t, (FutureIterator)a[0].Ref!, a[1], a[2], a[3]));
        b.Method("close", "(self, /)", static (t, a) =>
        {
            ((FutureIterator)a[0].Ref!).future = null;
            return Value.None;
        });
    }

    private static Value ThrowReentrant(VmThread thread, FutureIterator self, Value type, Value value, Value traceback)
    {
        if (!GeneratorMembers.SignatureAllowedReentrant(thread, value, traceback))
            return Value.Error;
        if (!traceback.IsUnbound && !traceback.IsNone && traceback.Ref is not TracebackObject)
            return thread.TypeError("throw() third argument must be a traceback");
        var thrown = new ThrownArguments(type, value, traceback);
        if (thrown.InstanceReentrant(thread) is not { } exception)
            return Value.Error;
        self.future = null;
        thread.Pending = exception;
        return Value.Error;
    }
}
