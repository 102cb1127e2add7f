namespace CoroVm.Runtime.Execute;

/// <summary>The lock of a machine that has several threads of script: who holds it runs. It is handed over at safepoints when another
/// thread has waited for <see cref="Patience"/>, and given up around natives that block.</summary>
internal sealed class MachineLock(VirtualMachine vm, VmThread holder)
{
    /// <summary>How long a thread waits before it asks for a hand-over, in milliseconds.</summary>
    private const int Patience = 5;

    private readonly object gate = new();
    private bool held = true;
    private int waiting;
    private long turns;

    /// <summary>The thread that runs, or ran last.</summary>
    internal VmThread Holder { get; private set; } = holder;

    internal void Acquire(VmThread thread)
    {
        lock (gate)
            AcquireHere(thread);
    }

    internal void Release()
    {
        lock (gate)
        {
            held = false;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Lets another thread run that waits, if one does.</summary>
    internal void HandOver(VmThread thread)
    {
        lock (gate)
        {
            if (waiting == 0)
                return;
            long turn = turns;
            held = false;
            Monitor.PulseAll(gate);
            // It is somebody else's turn, not whoever is fastest: that would be this one again.
            while (turns == turn && waiting > 0)
                Monitor.Wait(gate, Patience);
            AcquireHere(thread);
        }
    }

    private void AcquireHere(VmThread thread)
    {
        waiting++;
        while (held)
        {
            if (!Monitor.Wait(gate, Patience) && held)
                vm.Ask(Request.HandOver);
        }
        waiting--;
        held = true;
        turns++;
        Holder = thread;
    }
}
