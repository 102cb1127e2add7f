namespace CoroVm.Runtime.Execute;

/// <summary>The threads of script of a machine: the host's, and those that scripts started.</summary>
internal sealed class ScriptThreads(VirtualMachine vm, VmThread main)
{
    /// <summary>Natives that recurse take .NET stack; script calls do not.</summary>
    private const int StackBytes = 64 << 20;

    private readonly List<VmThread> started = [];
    private long identities;

    /// <summary>Whose turn it is; null while there never was a second thread.</summary>
    internal MachineLock? Lock { get; private set; }

    /// <summary>How many threads that scripts started are running.</summary>
    internal int Count => started.Count;

    /// <summary>The thread that runs script now.</summary>
    internal VmThread Running => Lock?.Holder ?? main;

    internal VmThread Main => main;

    /// <summary>Why every thread of the machine stops; one thread's limit is all threads' end.</summary>
    internal StopReason Stopped { get; set; }

    /// <summary>The steps of the threads other than the given one, those included that have ended.</summary>
    internal long StepsBeside(VmThread thread)
    {
        long steps = endedSteps;
        if (!ReferenceEquals(main, thread))
            steps += main.Steps;
        foreach (VmThread t in started)
            if (!ReferenceEquals(t, thread))
                steps += t.Steps;
        return steps;
    }

    private long endedSteps;

    /// <summary>Starts a thread of script that runs <paramref name="body"/>; null when the system has no room for it.</summary>
    internal VmThread? Start(VmThread starter, ThreadBody body)
    {
        Lock ??= new MachineLock(vm, starter);
        var thread = new VmThread(vm) { Identity = ++identities };
        var native = new Thread(() => Run(thread, body), StackBytes) { IsBackground = true, Name = "script" };
        started.Add(thread);
        try
        {
            native.Start();
        }
        catch (Exception e) when (e is OutOfMemoryException or ThreadStartException)
        {
            started.Remove(thread);
            return null;
        }
        return thread;
    }

    private void Run(VmThread thread, ThreadBody body)
    {
        thread.NativeIdentity = Environment.CurrentManagedThreadId;
        Lock!.Acquire(thread);
        body.RunReentrant(thread);
        if (thread.Stopped != StopReason.None)
        {
            Stopped = thread.Stopped;
            vm.Ask(Request.Stop);
        }
        started.Remove(thread);
        endedSteps += thread.Steps;
        body.Ended(thread);
        Lock.Release();
    }
}

/// <summary>What a started thread runs.</summary>
internal abstract class ThreadBody
{
    internal abstract void RunReentrant(VmThread thread);

    /// <summary>The thread has ended; it still holds the machine's lock.</summary>
    internal abstract void Ended(VmThread thread);
}
