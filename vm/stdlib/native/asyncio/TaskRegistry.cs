using System.Runtime.InteropServices;

namespace CoroVm.StdLib.Native;

/// <summary>Tasks that wait, so that <c>all_tasks()</c> finds them; one that is ready is in its loop's queue. Each loop of ours has a registry
/// that keeps its tasks as long as itself. The machine's is for tasks of other loops and of debug mode: these are held weakly, and one
/// that dies pending is reported.</summary>
internal sealed class TaskRegistry
{
    /// <summary>Tasks, or watches of those that are held weakly.</summary>
    private readonly List<object?> places = [];
    private readonly Stack<int> free = [];

    /// <summary>Registers a task where it belongs.</summary>
    internal static void Register(VmThread thread, TaskObject task)
    {
        if (task.Place != 0 || task.IsDone)
            return;
        if (task.Loop is EventLoopObject { IsDebug: false } loop)
            loop.Tasks.Add(thread, task, weak: false);
        else
            AsyncioState.Of(thread).Tasks.Add(thread, task, weak: true);
    }

    internal static void Unregister(VmThread thread, TaskObject task)
    {
        if (task.Place == 0)
            return;
        TaskRegistry registry = task.ExistingExtra?.Watch is null && task.Loop is EventLoopObject loop ? loop.Tasks : AsyncioState.Of(thread).Tasks;
        (registry.places[task.Place - 1] as TaskWatch)?.Release();
        registry.Free(task.Place - 1);
        task.Place = 0;
    }

    private void Add(VmThread thread, TaskObject task, bool weak)
    {
        if (!free.TryPop(out int index))
        {
            index = places.Count;
            places.Add(null);
        }
        places[index] = weak ? new TaskWatch(thread.Vm, task, index) : task;
        task.Place = index + 1;
    }

    internal void Free(int index)
    {
        places[index] = null;
        free.Push(index);
    }

    /// <summary>The registered tasks that are alive and not done.</summary>
    internal List<TaskObject> Live()
    {
        var live = new List<TaskObject>();
        foreach (object? place in places)
            if ((place is TaskWatch watch ? watch.Task : place as TaskObject) is { IsDone: false } task)
                live.Add(task);
        return live;
    }
}

/// <summary>Holds a task weakly and finds out that it has died before it was done.</summary>
internal sealed class TaskWatch
{
    private GCHandle handle;

    internal TaskWatch(VirtualMachine vm, TaskObject task, int index)
    {
        handle = GCHandle.Alloc(task, GCHandleType.Weak);
        task.Extra.Watch = new Sentinel(vm, task, index);
    }

    internal TaskObject? Task => handle.Target as TaskObject;

    internal void Release()
    {
        if (Task is { } task)
            task.Extra.Watch = null;
        handle.Free();
    }

    /// <summary>Dies with its task.</summary>
    internal sealed class Sentinel(VirtualMachine vm, TaskObject task, int index)
    {
        ~Sentinel()
        {
            if (ReferenceEquals(task.ExistingExtra?.Watch, this))
                vm.Finalizers.Add(new Destroyed(task, index));
        }
    }

    private sealed class Destroyed(TaskObject task, int index) : Finalization
    {
        internal override string Doing => "reporting a task that was destroyed";

        internal override Value Subject => task;

        internal override void RunReentrant(VmThread thread)
        {
            AsyncioState state = AsyncioState.Of(thread);
            if (task.Place == index + 1)
            {
                task.Place = 0;
                state.Tasks.Free(index);
            }
            task.Extra.Watch = null;
            if (task.State == FutureState.Pending && task.LogDestroyPending)
                Calls.CallReentrant(thread, state.ReportDestroyed, task);
        }
    }
}
