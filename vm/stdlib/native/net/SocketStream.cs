using System.Net.Sockets;

namespace CoroVm.StdLib.Native;

/// <summary>What the table of open files holds for a socket, so that its descriptor is one of the machine's and <c>os.close</c> closes it.</summary>
internal sealed class SocketStream(Socket socket, int family, int kind, int protocol) : Stream
{
    internal Socket Socket { get; } = socket;

    internal int Family { get; } = family;

    internal int Kind { get; } = kind;

    internal int Protocol { get; } = protocol;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int n = Socket.Receive(buffer, offset, count, SocketFlags.None, out SocketError error);
        return error == SocketError.Success ? n : throw new IOException(error.ToString(), SocketErrors.NumberOf(error));
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        Socket.Send(buffer, offset, count, SocketFlags.None, out SocketError error);
        if (error != SocketError.Success)
            throw new IOException(error.ToString(), SocketErrors.NumberOf(error));
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Socket.Dispose();
        base.Dispose(disposing);
    }
}
