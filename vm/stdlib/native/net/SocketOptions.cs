using System.Buffers.Binary;

namespace CoroVm.StdLib.Native;

/// <summary><c>getsockopt</c> and <c>setsockopt</c>, by the system's own numbers.</summary>
internal static class SocketOptions
{
    internal static void Populate(TypeBuilder b)
    {
        b.Method("getsockopt", "(self, level, option, buflen=0, /)", GetReentrant);
        b.Method("setsockopt", "(self, level, option, value, optlen=<none>, /)", SetReentrant);
    }

    private static Value GetReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (SocketObject)a[0].Ref!;
        if (!Conversions.Int32Reentrant(t, a[1], out int level) || !Conversions.Int32Reentrant(t, a[2], out int option) || !Conversions.Int32Reentrant(t, a[3], out int length))
            return Value.Error;
        if (length is < 0 or > 1024)
            return t.Raise(ExceptionTypes.OSError, "getsockopt buflen out of range");
        if (self.Socket is not { } socket)
            return SocketErrors.Fail(t, SocketErrors.BadDescriptor);
        try
        {
            var data = new byte[length == 0 ? sizeof(int) : length];
            int n = socket.GetRawSocketOption(level, option, data);
            return length == 0 ? Value.Int(BinaryPrimitives.ReadInt32LittleEndian(data)) : BytesObject.Of(data.AsSpan(0, n));
        }
        catch (Exception e) when (SocketErrors.IsSocketError(e))
        {
            return SocketErrors.Fail(t, e);
        }
    }

    private static Value SetReentrant(VmThread t, ReadOnlySpan<Value> a)
    {
        var self = (SocketObject)a[0].Ref!;
        if (!Conversions.Int32Reentrant(t, a[1], out int level) || !Conversions.Int32Reentrant(t, a[2], out int option))
            return Value.Error;
        byte[] data;
        if (a[3].IsNone)
        {
            if (a[4].IsUnbound || !Conversions.Int32Reentrant(t, a[4], out int length))
                return t.HasPending ? Value.Error : t.TypeError("socket option should be integer, bytes-like object or None");
            if (length is < 0 or > 1024)
                return t.Raise(ExceptionTypes.OSError, "setsockopt optlen out of range");
            data = new byte[length];
        }
        else if (a[3].IsInt || a[3].IsBool)
        {
            if (!Conversions.Int32Reentrant(t, a[3], out int number))
                return Value.Error;
            data = new byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(data, number);
        }
        else
        {
            if (!Buffers.RequireReentrant(t, a[3], out BufferView view))
                return Value.Error;
            data = view.Span.ToArray();
            view.Release(t);
        }
        if (self.Socket is not { } socket)
            return SocketErrors.Fail(t, SocketErrors.BadDescriptor);
        try
        {
            socket.SetRawSocketOption(level, option, data);
            return Value.None;
        }
        catch (Exception e) when (SocketErrors.IsSocketError(e))
        {
            return SocketErrors.Fail(t, e);
        }
    }
}
