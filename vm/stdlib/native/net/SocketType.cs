using System.Net;
using System.Net.Sockets;

namespace CoroVm.StdLib.Native;

/// <summary><c>_socket.socket</c>, from which the class of the socket module is derived.</summary>
internal static class SocketType
{
    private const int KindMask = 0xF, DontWait = 0x40, NoSignal = 0x4000, Supported = 7;

    internal static readonly TypeObject Definition = new("socket", BuiltinTypes.Object, "_socket", Populate);

    private static SocketObject Self(ReadOnlySpan<Value> a) => (SocketObject)a[0].Ref!;

    private static void Populate(TypeBuilder b)
    {
        b.Doc("A connection of the host's network, or one end of it to be.");
        b.New("(type, /, *args, **kwargs)", static (_, a) => new SocketObject((TypeObject)a[0].Ref!));
        b.Method("__init__", "(self, /, family=-1, type=-1, proto=-1, fileno=None)", InitReentrant);
        b.Special(Special.Repr, static (_, a) => Value.Str($"<socket object, fd={Self(a).Descriptor}, family={Self(a).Family}, type={Self(a).Kind}, proto={Self(a).Protocol}>"));
        b.Property("family", static (_, self) => Value.Int(((SocketObject)self.Ref!).Family));
        b.Property("type", static (_, self) => Value.Int(((SocketObject)self.Ref!).Kind));
        b.Property("proto", static (_, self) => Value.Int(((SocketObject)self.Ref!).Protocol));
        b.Property("timeout", static (_, self) => Timeout((SocketObject)self.Ref!));
        b.Method("fileno", "(self, /)", static (_, a) => Value.Int(Self(a).Descriptor));
        b.Method("close", "(self, /)", static (t, a) => Close(t, Self(a)));
        b.Method("detach", "(self, /)", static (_, a) =>
        {
            int descriptor = Self(a).Descriptor;
            (Self(a).Socket, Self(a).Descriptor) = (null, -1);
            return Value.Int(descriptor);
        });
        b.Method("bind", "(self, address, /)", static (t, a) => SocketAddress.ParseReentrant(t, Self(a).Family, a[1], "bind") is not { } point ? Value.Error
            : Guard(t, Self(a), point, static (s, p) => s.Bind(p)));
        b.Method("listen", "(self, backlog=128, /)", static (t, a) => Conversions.Int32Reentrant(t, a[1], out int n)
            ? Guard(t, Self(a), Math.Max(n, 0), static (s, n) => s.Listen(n)) : Value.Error);
        b.Method("_accept", "(self, /)", static (t, a) => SocketTransfers.AcceptReentrant(t, Self(a)));
        b.Method("connect", "(self, address, /)", static (t, a) => SocketTransfers.ConnectReentrant(t, Self(a), a[1], true));
        b.Method("connect_ex", "(self, address, /)", static (t, a) => SocketTransfers.ConnectReentrant(t, Self(a), a[1], false));
        b.Method("getsockname", "(self, /)", static (t, a) => Address(t, Self(a), static s => s.LocalEndPoint));
        b.Method("getpeername", "(self, /)", static (t, a) => Address(t, Self(a), static s => s.RemoteEndPoint));
        b.Method("shutdown", "(self, how, /)", static (t, a) => !Conversions.Int32Reentrant(t, a[1], out int how) ? Value.Error
            : how is < 0 or > 2 ? SocketErrors.Fail(t, SocketErrors.Invalid) : Guard(t, Self(a), (SocketShutdown)how, static (s, h) => s.Shutdown(h)));
        b.Method("recv", "(self, bufsize, flags=0, /)", static (t, a) => ReceiveReentrant(t, Self(a), a[1], a[2], false));
        b.Method("recvfrom", "(self, bufsize, flags=0, /)", static (t, a) => ReceiveReentrant(t, Self(a), a[1], a[2], true));
        b.Method("recv_into", "(self, buffer, nbytes=0, flags=0)", static (t, a) => ReceiveIntoReentrant(t, Self(a), a[1], a[2], a[3], false));
        b.Method("recvfrom_into", "(self, buffer, nbytes=0, flags=0)", static (t, a) => ReceiveIntoReentrant(t, Self(a), a[1], a[2], a[3], true));
        b.Method("send", "(self, data, flags=0, /)", static (t, a) => SendReentrant(t, Self(a), a[1], a[2], Value.Unbound, false));
        b.Method("sendall", "(self, data, flags=0, /)", static (t, a) => SendReentrant(t, Self(a), a[1], a[2], Value.Unbound, true));
        b.Method("sendto", "(self, data, *args)", static (t, a) => SendToReentrant(t, Self(a), a[1], (TupleObject)a[2].Ref!));
        b.Method("setblocking", "(self, flag, /)", static (t, a) =>
        {
            int blocks = Truth.OfReentrant(t, a[1]);
            if (blocks < 0)
                return Value.Error;
            Self(a).Timeout = blocks > 0 ? -1 : 0;
            return Value.None;
        });
        b.Method("getblocking", "(self, /)", static (_, a) => Value.Bool(Self(a).Timeout != 0));
        b.Method("settimeout", "(self, timeout, /)", static (t, a) =>
        {
            if (!TimeoutReentrant(t, a[1], out double seconds))
                return Value.Error;
            Self(a).Timeout = seconds;
            return Value.None;
        });
        b.Method("gettimeout", "(self, /)", static (_, a) => Timeout(Self(a)));
        SocketOptions.Populate(b);
    }

    private static Value Timeout(SocketObject self) => self.Timeout < 0 ? Value.None : Value.Float(self.Timeout);

    /// <summary>A timeout argument: None is -1.</summary>
    internal static bool TimeoutReentrant(VmThread t, Value value, out double seconds)
    {
        seconds = -1;
        if (value.IsNone)
            return true;
        if (!Conversions.FloatReentrant(t, value, out seconds))
            return false;
        if (double.IsNaN(seconds))
            t.ValueError("Invalid value NaN (not a number)");
        else if (seconds < 0)
            t.ValueError("Timeout value out of range");
        else if (seconds > 9223372036)
            t.OverflowError("timestamp out of range for C PyTime_t");
        return !t.HasPending;
    }

    private static Value InitReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        SocketObject self = Self(a);
        Value descriptor = a[4];
        if (!SocketModule.Allowed(t) || !Conversions.Int32Reentrant(t, a[1], out int family) || !Conversions.Int32Reentrant(t, a[2], out int kind)
            || !Conversions.Int32Reentrant(t, a[3], out int protocol))
            return Value.Error;
        self.Timeout = SocketModule.DefaultTimeout(t);
        if (!descriptor.IsNone)
        {
            if (!Conversions.Int32Reentrant(t, descriptor, out int number))
                return Value.Error;
            if (number < 0)
                return t.ValueError("negative file descriptor");
            if (t.Vm.OpenFiles.Find(number) is not SocketStream known)
                return SocketErrors.Fail(t, t.Vm.OpenFiles.Find(number) is null ? SocketErrors.BadDescriptor : 88);
            self.Adopt(known, number);
            return Value.None;
        }
        family = family == -1 ? SocketAddress.Inet : family;
        kind = kind == -1 ? 1 : kind;
        protocol = protocol == -1 ? 0 : protocol;
        AddressFamily wanted = family switch
        {
            SocketAddress.Unix => AddressFamily.Unix,
            SocketAddress.Inet => AddressFamily.InterNetwork,
            SocketAddress.Inet6 => AddressFamily.InterNetworkV6,
            _ => AddressFamily.Unknown,
        };
        if (wanted == AddressFamily.Unknown)
            return SocketErrors.Fail(t, 97);
        if ((kind & KindMask) is < 1 or > 5)
            return SocketErrors.Fail(t, SocketErrors.Invalid);
        try
        {
            var made = new Socket(wanted, (System.Net.Sockets.SocketType)(kind & KindMask), (ProtocolType)protocol);
            var stream = new SocketStream(made, family, kind & KindMask, protocol);
            self.Adopt(stream, t.Vm.OpenFiles.Add(stream));
            return Value.None;
        }
        catch (Exception e) when (SocketErrors.IsSocketError(e))
        {
            return SocketErrors.Fail(t, e);
        }
    }

    private static Value Close(VmThread t, SocketObject self)
    {
        if (self.Descriptor >= 0)
            t.Vm.OpenFiles.Remove(self.Descriptor)?.Dispose();
        (self.Socket, self.Descriptor) = (null, -1);
        return Value.None;
    }

    private static Value Guard<T>(VmThread t, SocketObject self, T argument, Action<Socket, T> action)
    {
        if (self.Socket is not { } socket)
            return SocketErrors.Fail(t, SocketErrors.BadDescriptor);
        try
        {
            action(socket, argument);
            return Value.None;
        }
        catch (Exception e) when (SocketErrors.IsSocketError(e))
        {
            return SocketErrors.Fail(t, e);
        }
    }

    private static Value Address(VmThread t, SocketObject self, Func<Socket, EndPoint?> get)
    {
        if (self.Socket is not { } socket)
            return SocketErrors.Fail(t, SocketErrors.BadDescriptor);
        try
        {
            if (get(socket) is { } point)
                return SocketAddress.Make(point);
            // .NET gives none to a socket that has no address yet.
            return SocketAddress.Make(self.Family == SocketAddress.Unix ? null : new IPEndPoint(self.Family == SocketAddress.Inet ? IPAddress.Any : IPAddress.IPv6Any, 0));
        }
        catch (Exception e) when (SocketErrors.IsSocketError(e))
        {
            return SocketErrors.Fail(t, e);
        }
    }

    /// <summary>The flags .NET can pass on; a socket of ours never blocks and .NET never signals, so these two are implied.</summary>
    private static bool FlagsReentrant(VmThread t, Value value, out int flags)
    {
        if (!Conversions.Int32Reentrant(t, value, out flags))
            return false;
        flags &= ~(DontWait | NoSignal);
        if ((flags & ~Supported) == 0)
            return true;
        SocketErrors.Fail(t, 95);
        return false;
    }

    private static Value ReceiveReentrant(VmThread t, SocketObject self, Value size, Value flagsValue, bool wantsAddress)
    {
        if (!TextArguments.SizeReentrant(t, size, out long count) || !FlagsReentrant(t, flagsValue, out int flags))
            return Value.Error;
        if (count < 0)
            return t.ValueError($"negative buffersize in {(wantsAddress ? "recvfrom" : "recv")}");
        if (!TextArguments.Allow(t, count))
            return Value.Error;
        var data = new byte[count];
        int n = SocketTransfers.ReceiveReentrant(t, self, data, flags, wantsAddress, out EndPoint? from);
        if (n < 0)
            return Value.Error;
        BytesObject bytes = BytesObject.Of(data.AsSpan(0, n));
        return wantsAddress ? TupleObject.Of(bytes, SocketAddress.Make(from)) : bytes;
    }

    private static Value ReceiveIntoReentrant(VmThread t, SocketObject self, Value buffer, Value size, Value flagsValue, bool wantsAddress)
    {
        if (!TextArguments.SizeReentrant(t, size, out long count) || !FlagsReentrant(t, flagsValue, out int flags))
            return Value.Error;
        if (!Buffers.RequireWritableReentrant(t, buffer, wantsAddress ? "recvfrom_into" : "recv_into", 1, out BufferView view))
            return Value.Error;
        int length = view.Length;
        view.Release(t);
        if (count < 0)
            return t.ValueError($"negative buffersize in {(wantsAddress ? "recvfrom_into" : "recv_into")}");
        if (count > length)
            return t.ValueError("buffer too small for requested bytes");
        var data = new byte[count == 0 ? length : count];
        int n = SocketTransfers.ReceiveReentrant(t, self, data, flags, wantsAddress, out EndPoint? from);
        // Script may have run meanwhile: the memory is asked for again.
        if (n < 0 || !Buffers.RequireWritableReentrant(t, buffer, "recv_into", 1, out view))
            return Value.Error;
        n = Math.Min(n, view.Length);
        data.AsSpan(0, n).CopyTo(view.Writable);
        view.Release(t);
        return wantsAddress ? TupleObject.Of(Value.Int(n), SocketAddress.Make(from)) : Value.Int(n);
    }

    private static Value SendToReentrant(VmThread t, SocketObject self, Value data, TupleObject rest)
    {
        if (rest.Count is < 1 or > 2)
            return t.TypeError($"sendto() takes 2 or 3 arguments ({rest.Count + 1} given)");
        return SendReentrant(t, self, data, rest.Count == 2 ? rest.Items[0] : Value.Int(0), rest.Items[^1], false);
    }

    private static Value SendReentrant(VmThread t, SocketObject self, Value data, Value flagsValue, Value address, bool everything)
    {
        if (!FlagsReentrant(t, flagsValue, out int flags))
            return Value.Error;
        EndPoint? to = null;
        if (!address.IsUnbound && (to = SocketAddress.ParseReentrant(t, self.Family, address, "sendto")) is null)
            return Value.Error;
        if (!Buffers.RequireReentrant(t, data, out BufferView view))
            return Value.Error;
        byte[] copy = view.Span.ToArray();
        view.Release(t);
        int n = SocketTransfers.SendReentrant(t, self, copy, flags, to, everything);
        return n < 0 ? Value.Error : everything ? Value.None : Value.Int(n);
    }
}
