using CoroVm.Runtime.IO;

namespace CoroVm.Runtime.Modules;

/// <summary>sys: exceptions, hooks and exit.</summary>
internal static class SysHooks
{
    private static readonly StructSequenceType unraisableArgs = new("UnraisableHookArgs", "sys", "exc_type", "exc_value", "exc_traceback", "err_msg", "object");

    private static readonly StrObject underscore = StrObject.From("_");

    internal static void Populate(ModuleBuilder b)
    {
        b.Function("exc_info", "()", static (t, _) => t.Handled is { } e
            ? TupleObject.Of(e.Type, e, e.Traceback is { } tb ? tb : Value.None) : TupleObject.Of(Value.None, Value.None, Value.None),
            "Return current exception information: (type, value, traceback).");
        b.Function("exception", "()", static (t, _) => t.Handled is { } e ? e : Value.None, "Return the current exception.");
        b.Function("exit", "(status=None, /)", static (t, a) => t.Raise(ExceptionTypes.SystemExit, a[0].Ref is TupleObject tuple ? tuple.Items : a[0].IsNone ? [] : [a[0]]),
            "Exit the interpreter by raising SystemExit(status).");
        Twice(b, "excepthook", "(exctype, value, traceback, /)", static (t, a) => ExceptReentrant(t, a[1], a[2]));
        Twice(b, "unraisablehook", "(unraisable, /)", static (t, a) => UnraisableReentrant(t, a[0]));
        Twice(b, "displayhook", "(object, /)", static (t, a) => DisplayReentrant(t, a[0]));
        Twice(b, "breakpointhook", "(*args, **kws)", static (t, a) => BreakpointHook.CallReentrant(t, (TupleObject)a[0].Ref!, (DictObject)a[1].Ref!));
        b.Function("_run_finalizers", "()", static (t, _) =>
        {
            GC.WaitForPendingFinalizers();
            t.Vm.Finalizers.RunReentrant(t);
            return Value.None;
        }, "Run the callbacks and hooks that wait because of objects that the collector has found dead.");
        b.Function("audit", "(event, /, *args)", static (_, _) => Value.None, "Passes the event to any hooks that are attached.");
        b.Function("addaudithook", "(hook)", static (_, _) => Value.None, "Adds a new audit hook callback.");
        TraceFunctions.Populate(b);
        b.Function("_clear_type_descriptors", "(type, /)", static (t, a) =>
        {
            if (a[0].Ref is not TypeObject { IsHeapType: true } type)
                return t.TypeError("argument is immutable");
            type.SetAttribute(StrObject.From("__dict__"), Value.Unbound);
            type.SetAttribute(StrObject.From("__weakref__"), Value.Unbound);
            return Value.None;
        }, "Takes the descriptors of attributes and weak references from a class that is made anew with slots.");
        b.Function("call_tracing", "(func, args, /)", static (t, a) => a[1].Ref is TupleObject args ? Calls.CallReentrant(t, a[0], args.Items)
            : t.TypeError("call_tracing() argument 2 must be tuple, not " + a[1].Type.Name));
    }

    private static void Twice(ModuleBuilder b, string name, string signature, NativeBody body)
    {
        b.Function(name, signature, body);
        b.Dict.TryGet(StrObject.From(name), out Value function);
        b.Value("__" + name + "__", function);
    }

    /// <summary>Prints a value of the interactive mode, and remembers it as <c>_</c>.</summary>
    internal static Value DisplayReentrant(VmThread thread, Value value)
    {
        if (value.IsNone)
            return Value.None;
        thread.Vm.Builtins.Set(underscore, Value.None);
        if (Representation.ReprReentrant(thread, value) is not { } text)
            return Value.Error;
        if (Builtins.TextFunctions.PrintReentrant(thread, [text], Value.None, Value.None, Value.None, Value.False).IsError)
            return Value.Error;
        thread.Vm.Builtins.Set(underscore, value);
        return Value.None;
    }

    private static Value ExceptReentrant(VmThread thread, Value value, Value traceback)
    {
        if (value.Ref is not ExceptionObject e)
            return thread.TypeError("excepthook(): Exception expected for value, " + value.Type.Name + " found");
        e.Traceback ??= traceback.Ref as TracebackObject;
        return WriteErrorReentrant(thread, Tracebacks.TracebackPrinter.FormatReentrant(thread, e));
    }

    private static Value UnraisableReentrant(VmThread thread, Value unraisable)
    {
        Value message = Attributes.GetReentrant(thread, unraisable, StrObject.From("err_msg"));
        Value obj = message.IsError ? message : Attributes.GetReentrant(thread, unraisable, StrObject.From("object"));
        Value value = obj.IsError ? obj : Attributes.GetReentrant(thread, unraisable, StrObject.From("exc_value"));
        if (value.IsError)
            return value;
        string head = message.Ref is StrObject m ? m.Text : "Exception ignored in";
        if (!obj.IsNone)
        {
            if (Representation.ReprReentrant(thread, obj) is not { } text)
                return Value.Error;
            head += ": " + text.Text;
        }
        string body = value.Ref is ExceptionObject e ? Tracebacks.TracebackPrinter.FormatUnraisableReentrant(thread, e) : "";
        return WriteErrorReentrant(thread, head + (message.Ref is StrObject && obj.IsNone ? ":" : "") + "\n" + body);
    }

    /// <summary>Hands an exception that cannot surface anywhere to sys.unraisablehook.</summary>
    internal static void ReportReentrant(VmThread thread, ExceptionObject exception, string doing, Value what)
    {
        string subject = Representation.ReprReentrant(thread, what)?.Text ?? "<object repr() failed>";
        thread.Pending = null;
        Value message = Value.Str("Exception ignored while " + doing + " " + subject);
        Value arguments = unraisableArgs.Make(exception.Type, exception, exception.Traceback is { } tb ? tb : Value.None, message, Value.None);
        if (thread.Vm.SysDict.TryGet(StrObject.From("unraisablehook"), out Value hook) && !hook.IsNone)
            Calls.CallReentrant(thread, hook, arguments);
        else
            UnraisableReentrant(thread, arguments);
        thread.Pending = null;
    }

    /// <summary>Writes text to sys.stderr.</summary>
    internal static Value WriteErrorReentrant(VmThread thread, string text)
    {
        if (!thread.Vm.SysDict.TryGet(StrObject.From("stderr"), out Value stderr) || stderr.IsNone)
            return Value.None;
        if (stderr.Ref is StandardStream stream)
        {
            thread.Vm.StandardOutput?.Flush();
            bool ok = stream.Write(thread, StrObject.From(text));
            stream.Flush();
            return ok ? Value.None : Value.Error;
        }
        return Calls.MethodReentrant(thread, stderr, Names.Write, Value.Str(text)).IsError ? Value.Error : Value.None;
    }
}
