namespace CoroVm.StdLib.Native;

/// <summary>A file of the host as <c>io.FileIO</c> uses it, if the host allows files.</summary>
internal sealed class RawFile(FileStream stream) : ScriptObject
{
    internal static readonly TypeObject Definition = new("RawFile", BuiltinTypes.Object, "_io", Populate) { IsSubclassable = false };

    private const int NotFound = 2, Denied = 13, Exists = 17, IsDirectory = 21, InvalidArgument = 22;

    internal override TypeObject Type => Definition;

    /// <summary><c>open_raw(path, kind, updating)</c>: kind is r, w, a or x.</summary>
    internal static Value Open(VmThread t, ReadOnlySpan<Value> a)
    {
        if (!t.Vm.Options.AllowFiles)
            return t.Raise(ExceptionTypes.PermissionError, Value.Int(Denied), Value.Str("the host allows no files"), a[0]);
        if (a[0].Ref is not StrObject path)
            return t.Raise(ExceptionTypes.OSError, Value.Int(9), Value.Str("Bad file descriptor"));
        string name = path.Text;
        if (name.Contains('\0'))
            return t.ValueError("embedded null character");
        string kind = ((StrObject)a[1].Ref!).Text;
        bool updating = a[2].IsTrue;
        if (Directory.Exists(name))
            return Fail(t, IsDirectory, "Is a directory", a[0]);
        FileMode mode = kind switch { "r" => FileMode.Open, "w" => FileMode.Create, "x" => FileMode.CreateNew, _ => FileMode.OpenOrCreate };
        FileAccess access = updating ? FileAccess.ReadWrite : kind == "r" ? FileAccess.Read : FileAccess.Write;
        try
        {
            var stream = new FileStream(name, mode, access, FileShare.ReadWrite | FileShare.Delete, 1);
            if (kind == "a")
                stream.Seek(0, SeekOrigin.End);
            return new RawFile(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return e switch
            {
                FileNotFoundException or DirectoryNotFoundException => Fail(t, NotFound, "No such file or directory", a[0]),
                UnauthorizedAccessException => Fail(t, Denied, "Permission denied", a[0]),
                IOException when kind == "x" && File.Exists(name) => Fail(t, Exists, "File exists", a[0]),
                ArgumentException => Fail(t, name.Length == 0 ? NotFound : InvalidArgument, name.Length == 0 ? "No such file or directory" : "Invalid argument", a[0]),
                _ => t.Raise(ExceptionTypes.OSError, e.Message),
            };
        }
    }

    private static Value Fail(VmThread t, int errno, string text, Value path) => t.Raise(ExceptionTypes.OSError, Value.Int(errno), Value.Str(text), path);

    private static FileStream Self(ReadOnlySpan<Value> a) => ((RawFile)a[0].Ref!).Stream;

    private FileStream Stream { get; } = stream;

    private static void Populate(TypeBuilder b)
    {
        b.Method("read", "(self, size, /)", static (t, a) => Guard(t, a, static (t, s, a) =>
        {
            long left = s.CanSeek ? Math.Max(0, s.Length - s.Position) : 65536;
            long size = a[1].Bits < 0 ? left : Math.Min(a[1].Bits, left);
            if (!TextArguments.Allow(t, size))
                return Value.Error;
            var data = new byte[size];
            int n = s.ReadAtLeast(data, data.Length, throwOnEndOfStream: false);
            return BytesObject.Of(data.AsSpan(0, n));
        }));
        b.Method("write", "(self, data, /)", static (t, a) => Guard(t, a, static (t, s, a) =>
        {
            if (!Buffers.RequireReentrant(t, a[1], out BufferView view))
                return Value.Error;
            s.Write(view.Span);
            int n = view.Length;
            view.Release(t);
            return Value.Int(n);
        }));
        b.Method("seek", "(self, pos, whence, /)", static (t, a) => Guard(t, a, static (t, s, a) =>
        {
            if (!TextArguments.SizeReentrant(t, a[1], out long position))
                return Value.Error;
            long from = a[2].Bits switch { 0 => 0, 1 => s.Position, _ => s.Length };
            if (from + position < 0)
                return t.Raise(ExceptionTypes.OSError, Value.Int(InvalidArgument), Value.Str("Invalid argument"));
            return Value.Int(s.Position = from + position);
        }));
        b.Method("truncate", "(self, size, /)", static (t, a) => Guard(t, a, static (t, s, a) =>
        {
            if (!TextArguments.SizeReentrant(t, a[1], out long size))
                return Value.Error;
            long position = s.Position;
            s.SetLength(size);
            s.Position = position;
            return Value.Int(size);
        }));
        b.Method("seekable", "(self, /)", static (t, a) => Value.Bool(Self(a).CanSeek));
        b.Method("fileno", "(self, /)", static (t, a) => Value.Int(Self(a).SafeFileHandle.DangerousGetHandle().ToInt64()));
        b.Method("close", "(self, /)", static (t, a) => Guard(t, a, static (t, s, a) =>
        {
            s.Dispose();
            return Value.None;
        }));
    }

    private delegate Value FileOperation(VmThread thread, FileStream stream, ReadOnlySpan<Value> args);

    private static Value Guard(VmThread t, ReadOnlySpan<Value> a, FileOperation operation)
    {
        try
        {
            return operation(t, Self(a), a);
        }
        catch (Exception e) when (e is IOException or NotSupportedException or ObjectDisposedException)
        {
            return t.Raise(ExceptionTypes.OSError, e.Message);
        }
    }
}
