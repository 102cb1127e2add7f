using System.Net.Sockets;

namespace CoroVm.StdLib.Native;

/// <summary>A socket of the host. The system's socket never blocks: whoever waits does so in slices, with the machine's lock given up.</summary>
internal sealed class SocketObject(TypeObject type) : ScriptObject
{
    private const int SliceMicroseconds = 50_000;

    private TypeObject type = type;
    private InstanceObject? holder;

    /// <summary>Null before <c>__init__</c> and after it was closed.</summary>
    internal Socket? Socket;
    internal int Descriptor = -1;
    internal int Family = -1, Kind = -1, Protocol;

    /// <summary>Seconds; negative for none, 0 for one that does not block.</summary>
    internal double Timeout = -1;

    internal override TypeObject Type => type;

    internal override InstanceObject Holder => holder ??= new InstanceObject(type);

    internal override InstanceObject? ExistingHolder => holder;

    internal override void SetType(TypeObject value)
    {
        type = value;
        holder?.SetType(value);
    }

    internal void Adopt(SocketStream stream, int descriptor)
    {
        (Socket, Descriptor, Family, Kind, Protocol) = (stream.Socket, descriptor, stream.Family, stream.Kind, stream.Protocol);
        Socket.Blocking = false;
    }

    /// <summary>Waits until the socket can be read or written; false with an exception pending: BlockingIOError or TimeoutError, too.</summary>
    internal bool WaitReentrant(VmThread t, SelectMode mode, double timeout)
    {
        if (timeout == 0)
        {
            SocketErrors.Fail(t, SocketErrors.Again);
            return false;
        }
        Clock clock = t.Vm.Clock;
        long deadline = timeout < 0 || timeout > 1e9 ? long.MaxValue : clock.MonotonicNanoseconds + (long)(timeout * 1e9);
        while (true)
        {
            if (Socket is not { } socket)
            {
                SocketErrors.Fail(t, SocketErrors.BadDescriptor);
                return false;
            }
            long left = deadline == long.MaxValue ? long.MaxValue : Math.Max(0, deadline - clock.MonotonicNanoseconds);
            bool ready = Poll(t, socket, (int)Math.Min(SliceMicroseconds, left / 1000), mode);
            if (t.Vm.Requests != 0 && !t.Vm.ServeRequestsReentrant(t))
                return false;
            if (ready)
                return true;
            if (left == 0)
            {
                SocketErrors.TimedOut(t);
                return false;
            }
        }
    }

    /// <summary>A socket that is closed meanwhile counts as ready: what is then tried tells the error.</summary>
    private static bool Poll(VmThread t, Socket socket, int microseconds, SelectMode mode)
    {
        t.BeginBlocking();
        bool ready;
        try
        {
            ready = socket.Poll(microseconds, mode) || (mode == SelectMode.SelectWrite && socket.Poll(0, SelectMode.SelectError));
        }
        catch (Exception e) when (SocketErrors.IsSocketError(e))
        {
            ready = true;
        }
        t.EndBlocking();
        return ready;
    }
}
