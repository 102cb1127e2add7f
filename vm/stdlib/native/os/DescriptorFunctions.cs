using CoroVm.Runtime.IO;

namespace CoroVm.StdLib.Native;

/// <summary>The functions of os that work on descriptors of open files.</summary>
internal static class DescriptorFunctions
{
    private const int WriteOnly = 1, ReadWrite = 2, Create = 0x40, Exclusive = 0x80, Truncate = 0x200, Append = 0x400;

    private delegate Value StreamOperation(VmThread thread, Stream stream, ReadOnlySpan<Value> args);

    internal static void Populate(ModuleBuilder b)
    {
        b.Function("open", "(path, flags, mode, /)", Open);
        b.Function("close", "(fd, /)", static (t, a) =>
        {
            if (!TextArguments.IntReentrant(t, a[0], out int fd))
                return Value.Error;
            if (t.Vm.OpenFiles.Remove(fd) is not { } stream)
                return HostFiles.Fail(t, ErrorNumbers.BadDescriptor, Value.Unbound);
            stream.Dispose();
            return Value.None;
        });
        b.Function("read", "(fd, length, /)", static (t, a) => Guard(t, a, static (t, s, a) =>
        {
            if (!TextArguments.SizeReentrant(t, a[1], out long size))
                return Value.Error;
            if (size < 0)
                return HostFiles.Fail(t, ErrorNumbers.Invalid, Value.Unbound);
            if (s.CanSeek)
                size = Math.Min(size, Math.Max(0, s.Length - s.Position));
            if (!TextArguments.Allow(t, size))
                return Value.Error;
            var data = new byte[size];
            return BytesObject.Of(data.AsSpan(0, s.Read(data)));
        }));
        b.Function("readinto", "(fd, buffer, /)", static (t, a) => Guard(t, a, static (t, s, a) =>
        {
            if (!Buffers.RequireWritableReentrant(t, a[1], "readinto", 2, out BufferView view))
                return Value.Error;
            int count = s.Read(view.Writable);
            view.Release(t);
            return Value.Int(count);
        }));
        b.Function("write", "(fd, data, /)", Write);
        b.Function("lseek", "(fd, position, whence, /)", static (t, a) => Guard(t, a, static (t, s, a) =>
            TextArguments.SizeReentrant(t, a[1], out long position) ? Value.Int(s.Seek(position, (SeekOrigin)(int)a[2].Bits)) : Value.Error));
        b.Function("ftruncate", "(fd, length, /)", static (t, a) => Guard(t, a, static (t, s, a) =>
        {
            if (!TextArguments.SizeReentrant(t, a[1], out long length))
                return Value.Error;
            s.SetLength(length);
            return Value.None;
        }));
        b.Function("fsync", "(fd, /)", static (t, a) => Guard(t, a, static (t, s, a) =>
        {
            if (s is FileStream f)
                f.Flush(flushToDisk: true);
            return Value.None;
        }));
        b.Function("fstat", "(fd, /)", FStat);
        b.Function("isatty", "(fd, /)", static (_, a) => Value.Bool(a[0].IsInt && a[0].Bits switch
        {
            0 => !Console.IsInputRedirected, 1 => !Console.IsOutputRedirected, 2 => !Console.IsErrorRedirected, _ => false,
        }));
    }

    private static Value Guard(VmThread t, ReadOnlySpan<Value> a, StreamOperation operation)
    {
        if (!TextArguments.IntReentrant(t, a[0], out int fd))
            return Value.Error;
        Stream? stream = fd switch { 0 => t.Vm.Options.Input, 1 => t.Vm.Options.Output, 2 => t.Vm.Options.Error, _ => t.Vm.OpenFiles.Find(fd) };
        if (stream is null)
            return HostFiles.Fail(t, ErrorNumbers.BadDescriptor, Value.Unbound);
        try
        {
            return operation(t, stream, a);
        }
        catch (Exception e) when (HostFiles.IsFileError(e))
        {
            return e is NotSupportedException ? HostFiles.Fail(t, ErrorNumbers.BadDescriptor, Value.Unbound) : HostFiles.Fail(t, e, Value.Unbound);
        }
    }

    private static Value Write(VmThread t, ReadOnlySpan<Value> a)
    {
        // What print collected comes first.
        if (a[0].IsInt && a[0].Bits is 1 or 2)
            (a[0].Bits == 1 ? t.Vm.StandardOutput : t.Vm.StandardError)?.Flush();
        return Guard(t, a, static (t, s, a) =>
        {
            if (!Buffers.RequireReentrant(t, a[1], out BufferView view))
                return Value.Error;
            s.Write(view.Span);
            if (a[0].Bits is 1 or 2)
                s.Flush();
            int n = view.Length;
            view.Release(t);
            return Value.Int(n);
        });
    }

    private static Value Open(VmThread t, ReadOnlySpan<Value> a)
    {
        if (HostFiles.Path(t, a[0]) is not { } path)
            return Value.Error;
        long flags = a[1].Bits;
        bool create = (flags & Create) != 0, exclusive = create && (flags & Exclusive) != 0;
        FileSystemInfo? existing = FileStatus.Find(path, true);
        if (exclusive && FileStatus.Find(path, false) is not null)
            return HostFiles.Fail(t, ErrorNumbers.Exists, a[0]);
        if (existing is null && !create)
            return HostFiles.Fail(t, ErrorNumbers.NotFound, a[0]);
        if (existing is DirectoryInfo)
            return HostFiles.Fail(t, ErrorNumbers.IsDirectory, a[0]);
        try
        {
            var options = new FileStreamOptions
            {
                Mode = exclusive ? FileMode.CreateNew : create ? FileMode.OpenOrCreate : FileMode.Open,
                Access = (flags & ReadWrite) != 0 ? FileAccess.ReadWrite : (flags & WriteOnly) != 0 ? FileAccess.Write : FileAccess.Read,
                Share = FileShare.ReadWrite | FileShare.Delete,
                BufferSize = 0,
            };
            if (create && existing is null && !OperatingSystem.IsWindows())
                options.UnixCreateMode = (UnixFileMode)(a[2].Bits & 0xFFF);
            var stream = new FileStream(path, options);
            if ((flags & Truncate) != 0)
                stream.SetLength(0);
            if ((flags & Append) != 0)
                stream.Seek(0, SeekOrigin.End);
            return Value.Int(t.Vm.OpenFiles.Add(stream));
        }
        catch (Exception e) when (HostFiles.IsFileError(e))
        {
            return HostFiles.Fail(t, e, a[0]);
        }
    }

    private static Value FStat(VmThread t, ReadOnlySpan<Value> a)
    {
        if (a[0].IsInt && a[0].Bits is >= 0 and <= 2)
            return FileStatus.Make(0x2190, 0, DateTime.UnixEpoch, DateTime.UnixEpoch, DateTime.UnixEpoch);
        return Guard(t, a, static (t, s, a) => s is FileStream f ? FileStatus.Of(new FileInfo(f.Name)) : HostFiles.Fail(t, ErrorNumbers.BadDescriptor, Value.Unbound));
    }
}
