using System.Net;
using System.Net.Sockets;

namespace CoroVm.StdLib.Native;

/// <summary>Connecting, accepting, and moving bytes. Each tries at once and waits only if it must.</summary>
internal static class SocketTransfers
{
    internal static Value ConnectReentrant(VmThread t, SocketObject self, Value address, bool raises)
    {
        if (SocketAddress.ParseReentrant(t, self.Family, address, raises ? "connect" : "connect_ex") is not { } point)
            return Value.Error;
        if (self.Socket is not { } socket)
            return Done(t, SocketErrors.BadDescriptor, raises);
        int number = Begin(socket, point);
        if (number == SocketErrors.Again || number == SocketErrors.InProgress)
        {
            if (self.Timeout == 0)
                return Done(t, SocketErrors.InProgress, raises);
            if (!self.WaitReentrant(t, SelectMode.SelectWrite, self.Timeout))
                return raises || !t.PendingIs(ExceptionTypes.TimeoutError) ? Value.Error : DropTimeout(t);
            number = Outcome(socket);
        }
        return Done(t, number, raises);
    }

    private static Value DropTimeout(VmThread t)
    {
        t.TakePending();
        return Value.Int(SocketErrors.Again);
    }

    private static int Begin(Socket socket, EndPoint point)
    {
        try
        {
            socket.Connect(point);
            return 0;
        }
        catch (Exception e) when (SocketErrors.IsSocketError(e))
        {
            return e is SocketException s ? s.SocketErrorCode == SocketError.WouldBlock ? SocketErrors.Again : SocketErrors.NumberOf(s.SocketErrorCode)
                : e is ObjectDisposedException ? SocketErrors.BadDescriptor : SocketErrors.Invalid;
        }
    }

    private static int Outcome(Socket socket)
    {
        try
        {
            var error = (SocketError)(int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error)!;
            return error == SocketError.Success ? 0 : SocketErrors.NumberOf(error);
        }
        catch (Exception e) when (SocketErrors.IsSocketError(e))
        {
            return e is SocketException s ? SocketErrors.NumberOf(s.SocketErrorCode) : SocketErrors.BadDescriptor;
        }
    }

    private static Value Done(VmThread t, int number, bool raises)
    {
        if (!raises)
            return Value.Int(number);
        return number == 0 ? Value.None : SocketErrors.Fail(t, number);
    }

    /// <summary>The descriptor of the new connection and the other side's address.</summary>
    internal static Value AcceptReentrant(VmThread t, SocketObject self)
    {
        while (true)
        {
            if (self.Socket is not { } socket)
                return SocketErrors.Fail(t, SocketErrors.BadDescriptor);
            try
            {
                Socket made = socket.Accept();
                made.Blocking = false;
                int descriptor = t.Vm.OpenFiles.Add(new SocketStream(made, self.Family, self.Kind, self.Protocol));
                return TupleObject.Of(Value.Int(descriptor), SocketAddress.Make(made.RemoteEndPoint));
            }
            catch (Exception e) when (SocketErrors.IsSocketError(e))
            {
                if (e is not SocketException { SocketErrorCode: SocketError.WouldBlock })
                    return SocketErrors.Fail(t, e);
            }
            if (!self.WaitReentrant(t, SelectMode.SelectRead, self.Timeout))
                return Value.Error;
        }
    }

    /// <summary>Receives into memory of our own; -1 with an exception pending. The sender's address if asked for.</summary>
    internal static int ReceiveReentrant(VmThread t, SocketObject self, byte[] data, int flags, bool wantsAddress, out EndPoint? from)
    {
        from = null;
        while (true)
        {
            if (self.Socket is not { } socket)
            {
                SocketErrors.Fail(t, SocketErrors.BadDescriptor);
                return -1;
            }
            SocketError error;
            int count = 0;
            try
            {
                if (wantsAddress && self.Family != SocketAddress.Unix && self.Kind != 1)
                {
                    EndPoint any = new IPEndPoint(self.Family == SocketAddress.Inet ? IPAddress.Any : IPAddress.IPv6Any, 0);
                    count = socket.ReceiveFrom(data, (SocketFlags)flags, ref any);
                    (from, error) = (any, SocketError.Success);
                }
                else
                {
                    count = socket.Receive(data, (SocketFlags)flags, out error);
                }
            }
            catch (Exception e) when (SocketErrors.IsSocketError(e))
            {
                if (e is not SocketException s)
                {
                    SocketErrors.Fail(t, e);
                    return -1;
                }
                error = s.SocketErrorCode;
            }
            if (error is SocketError.Success or SocketError.MessageSize)
                return error == SocketError.Success ? count : data.Length;
            if (error != SocketError.WouldBlock)
            {
                SocketErrors.Fail(t, error);
                return -1;
            }
            if (!self.WaitReentrant(t, SelectMode.SelectRead, self.Timeout))
                return -1;
        }
    }

    /// <summary>Sends some of the bytes, all of them if asked to; the number sent, or -1 with an exception pending.</summary>
    internal static int SendReentrant(VmThread t, SocketObject self, byte[] data, int flags, EndPoint? to, bool everything)
    {
        int sent = 0;
        while (true)
        {
            if (self.Socket is not { } socket)
            {
                SocketErrors.Fail(t, SocketErrors.BadDescriptor);
                return -1;
            }
            SocketError error;
            try
            {
                int count;
                if (to is null)
                    count = socket.Send(data.AsSpan(sent), (SocketFlags)flags, out error);
                else
                    (count, error) = (socket.SendTo(data, (SocketFlags)flags, to), SocketError.Success);
                if (error == SocketError.Success)
                    sent += count;
            }
            catch (Exception e) when (SocketErrors.IsSocketError(e))
            {
                if (e is not SocketException s)
                {
                    SocketErrors.Fail(t, e);
                    return -1;
                }
                error = s.SocketErrorCode;
            }
            if (error is not SocketError.Success and not SocketError.WouldBlock)
            {
                SocketErrors.Fail(t, error);
                return -1;
            }
            if (error == SocketError.Success && (!everything || sent == data.Length))
                return sent;
            if (!self.WaitReentrant(t, SelectMode.SelectWrite, self.Timeout))
                return -1;
        }
    }
}
