using System.Numerics;

namespace CoroVm.Runtime;

/// <summary>What scripts want done when a signal arrives, and the signals that arrived and were not served yet. Handlers run in the main
/// thread, at a safepoint (as CPython's do between two instructions).</summary>
internal sealed class SignalTable
{
    internal const int Count = 65, Interrupt = 2;

    /// <summary>By number: the int 0 (SIG_DFL), the int 1 (SIG_IGN) or a callable; unbound is SIGINT's own, which raises KeyboardInterrupt.</summary>
    private readonly Value[] handlers = new Value[Count];
    private readonly VirtualMachine vm;
    private long pending;

    internal SignalTable(VirtualMachine vm)
    {
        this.vm = vm;
        handlers[Interrupt] = Value.Unbound;
        // As an interpreter of CPython sets them: what is written to a closed pipe or a full disk is an exception.
        handlers[13] = handlers[25] = Value.Int(1);
    }

    internal ref Value this[int number] => ref handlers[number];

    /// <summary>Where the number of each signal is written as a byte (<c>set_wakeup_fd</c>); -1 for nowhere.</summary>
    internal int WakeupDescriptor { get; set; } = -1;

    /// <summary>How many handlers of scripts were called.</summary>
    internal long Served { get; private set; }

    /// <summary>A signal has arrived; callable from any thread.</summary>
    internal void Arrive(int number)
    {
        Interlocked.Or(ref pending, 1L << (number - 1));
        vm.Ask(Request.Interrupt);
    }

    /// <summary>In the main thread: does what is wanted with the signals that arrived; false with an exception pending.</summary>
    internal bool ServeReentrant(VmThread thread)
    {
        while (Interlocked.Read(ref pending) is var signals and not 0)
        {
            int number = BitOperations.TrailingZeroCount(signals) + 1;
            if (!Take(number) || ServeReentrant(thread, number))
                continue;
            if (Interlocked.Read(ref pending) != 0)
                vm.Ask(Request.Interrupt);
            return false;
        }
        return true;
    }

    /// <summary>A signal that would raise KeyboardInterrupt has arrived; forgets it. Others wait until script can run.</summary>
    internal bool TakeInterrupt() => handlers[Interrupt].IsUnbound && Take(Interrupt);

    private bool Take(int number) => (Interlocked.And(ref pending, ~(1L << (number - 1))) >> (number - 1) & 1) != 0;

    private bool ServeReentrant(VmThread thread, int number)
    {
        Value handler = handlers[number];
        if (WakeupDescriptor >= 0 && vm.OpenFiles.Find(WakeupDescriptor) is { CanWrite: true } stream)
        {
            stream.WriteByte((byte)number);
            stream.Flush();
        }
        if (handler.IsUnbound)
        {
            thread.Raise(ExceptionTypes.KeyboardInterrupt);
            return false;
        }
        if (handler.IsInt)
        {
            if (handler.Bits == 0)
                vm.Options.Signals?.Send(Environment.ProcessId, number);
            return true;
        }
        Served++;
        Value frame = FrameObject.OfThread(thread, 0) is { } found ? found : Value.None;
        return !Calls.CallReentrant(thread, handler, Value.Int(number), frame).IsError;
    }
}
