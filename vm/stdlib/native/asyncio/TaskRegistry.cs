using System.Runtime.InteropServices;

namespace CoroVm.StdLib.Native;

/// <summary>The tasks that nothing need hold but what they wait for, known weakly so that <c>all_tasks()</c> finds them. A task that is
/// ready is in its loop's queue and needs no entry.</summary>
internal sealed class TaskRegistry
{
    private readonly List<GCHandle> handles = [];
    private readonly Stack<int> free = [];

    internal void Register(VmThread thread, TaskObject task)
    {
        if (task.Watch is not null || task.IsDone)
            return;
        GCHandle handle = GCHandle.Alloc(task, GCHandleType.Weak);
        if (free.TryPop(out int index))
        {
            handles[index] = handle;
        }
        else
        {
            index = handles.Count;
            handles.Add(handle);
        }
        task.Watch = new TaskWatch(thread.Vm, task, index);
    }

    internal void Unregister(TaskObject task)
    {
        if (task.Watch is not { } watch)
            return;
        watch.Release();
        task.Watch = null;
        Free(watch.Index);
    }

    internal void Free(int index)
    {
        handles[index].Free();
        handles[index] = default;
        free.Push(index);
    }

    /// <summary>The registered tasks that are alive and not done.</summary>
    internal List<TaskObject> Live()
    {
        var live = new List<TaskObject>();
        foreach (GCHandle handle in handles)
            if (handle.IsAllocated && handle.Target is TaskObject { IsDone: false } task)
                live.Add(task);
        return live;
    }
}

/// <summary>Finds out that a registered task has died before it was done.</summary>
internal sealed class TaskWatch(VirtualMachine vm, TaskObject task, int index)
{
    internal int Index { get; } = index;

    ~TaskWatch() => vm.Finalizers.Add(new Destroyed(task));

    internal void Release() => GC.SuppressFinalize(this);

    private sealed class Destroyed(TaskObject task) : Finalization
    {
        internal override string Doing => "reporting a task that was destroyed";

        internal override Value Subject => task;

        internal override void RunReentrant(VmThread thread)
        {
            AsyncioState state = AsyncioState.Of(thread);
            if (task.Watch is { } watch)
            {
                task.Watch = null;
                state.Tasks.Free(watch.Index);
            }
            if (task.State == FutureState.Pending && task.LogDestroyPending)
                Calls.CallReentrant(thread, state.ReportDestroyed, task);
        }
    }
}
