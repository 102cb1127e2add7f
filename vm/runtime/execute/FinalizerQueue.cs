using System.Collections.Concurrent;

namespace CoroVm.Runtime.Execute;

/// <summary>Script to be run because an object has died: a weak reference's callback, a <c>__del__</c>. Found by .NET finalisers, on
/// their thread, and run at safepoints of the machine's own threads and by <c>gc.collect()</c>.</summary>
internal abstract class Finalization
{
    /// <summary>Runs it; an error is pending afterwards.</summary>
    internal abstract void RunReentrant(VmThread thread);

    /// <summary>What is done, and to what; for the report of an error.</summary>
    internal abstract string Doing { get; }

    internal abstract Value Subject { get; }
}

/// <summary>The finalisations that wait to be run.</summary>
internal sealed class FinalizerQueue(VirtualMachine vm)
{
    private readonly ConcurrentQueue<Finalization> waiting = new();
    private bool running;

    /// <summary>Queues one; callable from any thread.</summary>
    internal void Add(Finalization finalization)
    {
        waiting.Enqueue(finalization);
        vm.Ask(Request.Finalize);
    }

    /// <summary>Runs what waits. Errors are reported, not raised; what is pending or handled on the thread stays so.</summary>
    internal void RunReentrant(VmThread thread)
    {
        if (running)
            return;
        running = true;
        ExceptionObject? pending = thread.Pending;
        thread.Pending = null;
        while (waiting.TryDequeue(out Finalization? finalization))
        {
            finalization.RunReentrant(thread);
            if (thread.HasPending)
                vm.UnraisableReentrant(thread, finalization.Doing, finalization.Subject);
        }
        thread.Pending = pending;
        running = false;
    }
}
