namespace CoroVm.Runtime;

/// <summary>The signals of the process that a virtual machine runs in, as a host grants them to scripts (module signal). Numbers are
/// the system's.</summary>
public interface IProcessSignals
{
    /// <summary>Says what a signal does from now on; <paramref name="arrived"/> is called from any thread. False if the system does not
    /// allow it.</summary>
    bool Set(int number, SignalAction action, Action<int> arrived);

    /// <summary>Sends a signal to a process, 0 to find out whether it is there. Gives 0 or Linux's number of the error.</summary>
    int Send(int process, int number);
}

/// <summary>What a signal does.</summary>
public enum SignalAction
{
    /// <summary>What the system does with it: most end the process.</summary>
    Default,

    /// <summary>Nothing.</summary>
    Ignore,

    /// <summary>It tells the virtual machine.</summary>
    Tell,
}
