using System.Diagnostics;
using System.Globalization;
using System.Text;
using CoroVm.Runtime;

namespace CoroVm.Cli.Profile;

/// <summary>A line on the terminal's stderr that says that a profile is being taken; gone as soon as the script writes something.</summary>
internal sealed class ProgressLine : IDisposable
{
    private readonly object gate = new();
    private readonly Func<Profiler?> profiler;
    private readonly Stream? terminal;
    private readonly Timer? timer;
    private readonly long begun = Stopwatch.GetTimestamp();
    private bool shown;
    private bool disposed;

    internal ProgressLine(Func<Profiler?> profiler)
    {
        this.profiler = profiler;
        if (Console.IsErrorRedirected)
            return;
        terminal = Console.OpenStandardError();
        timer = new Timer(_ => Show(), null, 500, 250);
    }

    /// <summary>A stream whose writes clear the line first.</summary>
    internal Stream Wrap(Stream stream) => terminal is null ? stream : new ClearingStream(stream, this);

    private void Show()
    {
        lock (gate)
        {
            if (disposed || profiler() is not { IsRunning: true } running)
                return;
            string text = "\r\e[2mprofiling: " + Stopwatch.GetElapsedTime(begun).TotalSeconds.ToString("F1", CultureInfo.InvariantCulture) + " s, "
                + running.SampledMilliseconds.ToString("N0", CultureInfo.InvariantCulture) + " ms running\e[0m\e[K";
            terminal!.Write(Encoding.UTF8.GetBytes(text));
            shown = true;
        }
    }

    private void Clear()
    {
        lock (gate)
        {
            if (!shown)
                return;
            terminal!.Write("\r\e[K"u8);
            shown = false;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            if (disposed)
                return;
            disposed = true;
        }
        timer?.Dispose();
        if (terminal is not null)
            Clear();
    }

    private sealed class ClearingStream(Stream inner, ProgressLine line) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            line.Clear();
            inner.Write(buffer);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
