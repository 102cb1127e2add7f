using CoroVm.Runtime.IO;

namespace CoroVm.StdLib.Native;

/// <summary>A file of the host as <c>io.FileIO</c> uses it, if the host allows files.</summary>
internal sealed class RawFile(OpenFiles files, int descriptor, Stream stream, bool appends) : ScriptObject
{
    internal static readonly TypeObject Definition = new("RawFile", BuiltinTypes.Object, "_io", Populate) { IsSubclassable = false };

    internal override TypeObject Type => Definition;

    /// <summary><c>open_raw(path, kind, updating)</c>: kind is r, w, a or x; the path can be the descriptor of an open file.</summary>
    internal static Value Open(VmThread t, ReadOnlySpan<Value> a)
    {
        if (TextArguments.Str(t, a[1], "open_raw", 2) is not { Text: var kind })
            return Value.Error;
        if (a[0].Ref is not StrObject)
            return OfDescriptor(t, a[0], kind);
        if (!HostFiles.Allowed(t, a[0]))
            return Value.Error;
        if (((StrObject)a[0].Ref!).Text.Contains('\0'))
            return t.ValueError("embedded null byte");
        if (HostFiles.Path(t, a[0]) is not { } path)
            return Value.Error;
        bool updating = a[2].IsTrue;
        if (Directory.Exists(path))
            return HostFiles.Fail(t, kind == "x" ? ErrorNumbers.Exists : ErrorNumbers.IsDirectory, a[0]);
        if (kind == "x" && FileStatus.Find(path, false) is not null)
            return HostFiles.Fail(t, ErrorNumbers.Exists, a[0]);
        FileMode mode = kind switch { "r" => FileMode.Open, "w" => FileMode.Create, "x" => FileMode.CreateNew, _ => FileMode.OpenOrCreate };
        FileAccess access = updating ? FileAccess.ReadWrite : kind == "r" ? FileAccess.Read : FileAccess.Write;
        try
        {
            var stream = new FileStream(path, mode, access, FileShare.ReadWrite | FileShare.Delete, 0);
            if (kind == "a")
                stream.Seek(0, SeekOrigin.End);
            return new RawFile(t.Vm.OpenFiles, t.Vm.OpenFiles.Add(stream), stream, kind == "a");
        }
        catch (Exception e) when (HostFiles.IsFileError(e))
        {
            return e is DirectoryNotFoundException && HasFileParent(path) ? HostFiles.Fail(t, ErrorNumbers.NotDirectory, a[0]) : HostFiles.Fail(t, e, a[0]);
        }
    }

    private static bool HasFileParent(string path) => Path.GetDirectoryName(path) is { } parent && File.Exists(parent);

    private static Value OfDescriptor(VmThread t, Value descriptor, string kind)
    {
        if (!TextArguments.IntReentrant(t, descriptor, out int fd))
            return Value.Error;
        Stream? stream = fd switch { 0 => t.Vm.Options.Input, 1 => t.Vm.Options.Output, 2 => t.Vm.Options.Error, _ => t.Vm.OpenFiles.Find(fd) };
        return stream is null ? HostFiles.Fail(t, ErrorNumbers.BadDescriptor, Value.Unbound) : new RawFile(t.Vm.OpenFiles, fd, stream, kind == "a");
    }

    private static Stream Self(ReadOnlySpan<Value> a) => ((RawFile)a[0].Ref!).Stream;

    private Stream Stream { get; } = stream;

    private static void Populate(TypeBuilder b)
    {
        b.Method("read", "(self, size, /)", static (t, a) => Guard(t, a, static (t, s, a) =>
        {
            if (a[1].Bits < 0)
                return ReadAll(t, s);
            long size = s.CanSeek ? Math.Min(a[1].Bits, Math.Max(0, s.Length - s.Position)) : Math.Min(a[1].Bits, 65536);
            if (size == 0 && s.CanSeek && a[1].Bits > 0 && s.Length == 0)
                size = Math.Min(a[1].Bits, 65536); // a file such as those of /proc, whose length is not known
            if (!TextArguments.Allow(t, size))
                return Value.Error;
            var data = new byte[size];
            int n = s.CanSeek ? s.ReadAtLeast(data, data.Length, throwOnEndOfStream: false) : s.Read(data);
            return BytesObject.Of(data.AsSpan(0, n));
        }));
        b.Method("write", "(self, data, /)", static (t, a) => Guard(t, a, static (t, s, a) =>
        {
            if (!Buffers.RequireReentrant(t, a[1], out BufferView view))
                return Value.Error;
            if (((RawFile)a[0].Ref!).Appends && s.CanSeek)
                s.Seek(0, SeekOrigin.End);
            s.Write(view.Span);
            int n = view.Length;
            view.Release(t);
            return Value.Int(n);
        }));
        b.Method("seek", "(self, pos, whence, /)", static (t, a) => Guard(t, a, static (t, s, a) =>
        {
            if (!TextArguments.SizeReentrant(t, a[1], out long position))
                return Value.Error;
            if (!s.CanSeek)
                return HostFiles.Fail(t, ErrorNumbers.NoSeek, Value.Unbound);
            long from = a[2].Bits switch { 0 => 0, 1 => s.Position, _ => s.Length };
            if (from + position < 0)
                return HostFiles.Fail(t, ErrorNumbers.Invalid, Value.Unbound);
            return Value.Int(s.Position = from + position);
        }));
        b.Method("truncate", "(self, size, /)", static (t, a) => Guard(t, a, static (t, s, a) =>
        {
            if (!TextArguments.SizeReentrant(t, a[1], out long size))
                return Value.Error;
            if (size < 0)
                return HostFiles.Fail(t, ErrorNumbers.Invalid, Value.Unbound);
            long position = s.Position;
            s.SetLength(size);
            s.Position = position;
            return Value.Int(size);
        }));
        b.Method("seekable", "(self, /)", static (t, a) => Value.Bool(Self(a).CanSeek));
        b.Method("fileno", "(self, /)", static (t, a) => Value.Int(((RawFile)a[0].Ref!).Descriptor));
        b.Method("close", "(self, /)", static (t, a) => Guard(t, a, static (t, s, a) =>
        {
            var self = (RawFile)a[0].Ref!;
            if (self.Descriptor > 2)
            {
                self.Files.Remove(self.Descriptor);
                s.Dispose();
            }
            return Value.None;
        }));
    }

    private bool Appends => appends;

    private int Descriptor => descriptor;

    private OpenFiles Files => files;

    private static Value ReadAll(VmThread t, Stream stream)
    {
        long left = stream.CanSeek ? Math.Max(0, stream.Length - stream.Position) : 0;
        if (!TextArguments.Allow(t, left))
            return Value.Error;
        using var memory = new MemoryStream((int)left);
        stream.CopyTo(memory);
        return BytesObject.Of(memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }

    private delegate Value FileOperation(VmThread thread, Stream stream, ReadOnlySpan<Value> args);

    private static Value Guard(VmThread t, ReadOnlySpan<Value> a, FileOperation operation)
    {
        try
        {
            return operation(t, Self(a), a);
        }
        catch (Exception e) when (HostFiles.IsFileError(e))
        {
            return HostFiles.Fail(t, e, Value.Unbound);
        }
    }
}
