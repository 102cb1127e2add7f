namespace CoroVm.StdLib.Native;

/// <summary>A task's next step as a callback, for loops that are not to see tasks in their queue.</summary>
internal sealed class TaskStep(TaskObject task, ExceptionObject? exception) : NativeCallable
{
    internal static readonly TypeObject Definition = new("TaskStepMethWrapper", BuiltinTypes.Object, "builtins", Populate) { IsSubclassable = false };

    internal TaskObject Task { get; } = task;

    internal override TypeObject Type => Definition;

    internal override Value CallReentrant(VmThread thread, ReadOnlySpan<Value> args, TupleObject? names)
    {
        if (args.Length != 0)
            return thread.TypeError("function takes no positional arguments");
        return TaskSteps.StepReentrant(thread, Task, exception) ? Value.None : Value.Error;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Special(Special.Call, CallBody);
        b.Property("__self__", static (_, self) => ((TaskStep)self.Ref!).Task);
        b.Property("__qualname__", static (t, self) => Attributes.GetReentrant(t, ((TaskStep)self.Ref!).Task.Coroutine is { } c ? c : Value.None, Names.QualName));
    }
}

/// <summary>The callback of a future that wakes the task which awaits it.</summary>
internal sealed class TaskWakeup(TaskObject task) : NativeCallable
{
    internal static readonly TypeObject Definition = new("builtin_function_or_method", BuiltinTypes.Object, "builtins", Populate) { IsSubclassable = false };

    internal TaskObject Task { get; } = task;

    internal override TypeObject Type => Definition;

    internal override Value CallReentrant(VmThread thread, ReadOnlySpan<Value> args, TupleObject? names)
    {
        if (args.Length != 1 || names is not null)
            return thread.TypeError("task_wakeup() takes exactly one argument (" + args.Length + " given)");
        Value future = args[0];
        Value result = future.Ref is FutureObject { IsExact: true } exact ? exact.ResultOrRaise(thread) : Calls.MethodReentrant(thread, future, AsyncioNames.Result);
        if (future.Ref is FutureObject native)
            native.DiscardAwaitedBy(Task);
        ExceptionObject? exception = result.IsError ? thread.TakePending() : null;
        return TaskSteps.StepReentrant(thread, Task, exception) ? Value.None : Value.Error;
    }

    private static void Populate(TypeBuilder b)
    {
        b.Special(Special.Call, CallBody);
        b.Special(Special.Repr, static (t, a) => Value.Str("<built-in method task_wakeup of " + ((TaskWakeup)a[0].Ref!).Task.Type.Name
            + " object at 0x" + t.Vm.Ids.Of(((TaskWakeup)a[0].Ref!).Task).ToString("x") + ">"));
        b.Property("__self__", static (_, self) => ((TaskWakeup)self.Ref!).Task);
        b.Property("__name__", static (_, _) => Value.Str("task_wakeup"));
        b.Property("__qualname__", static (_, self) => Value.Str(((TaskWakeup)self.Ref!).Task.Type.ShortName + ".task_wakeup"));
        b.Special(Special.Eq, static (_, a) => a[1].Ref is TaskWakeup other ? Value.Bool(ReferenceEquals(other.Task, ((TaskWakeup)a[0].Ref!).Task)) : Value.NotImplemented);
        b.Special(Special.Hash, static (_, a) => Value.Int(RuntimeHelpers.GetHashCode(((TaskWakeup)a[0].Ref!).Task)));
    }
}
