namespace CoroVm.StdLib.Native;

/// <summary>os.stat: what .NET tells of a file. Numbers that it does not tell (inode, device, owner) are 0, links 1.</summary>
internal static class FileStatus
{
    private const int Directory = 0x4000, Regular = 0x8000, Link = 0xA000, CharacterDevice = 0x2000;

    internal static readonly StructSequenceType Type = new("stat_result", "os",
        "stat_result: Result from stat, fstat, or lstat.", 10, "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "_atime",
        "_mtime", "_ctime", "st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev");

    internal static void Populate(ModuleBuilder b)
    {
        b.Function("stat", "(path, follow, /)", static (t, a) =>
        {
            if (HostFiles.Path(t, a[0]) is not { } path)
                return Value.Error;
            try
            {
                return Find(path, a[1].IsTrue) is { } info ? Of(info) : HostFiles.Fail(t, HasFileParent(path) ? ErrorNumbers.NotDirectory : ErrorNumbers.NotFound, a[0]);
            }
            catch (Exception e) when (HostFiles.IsFileError(e))
            {
                return HostFiles.Fail(t, e, a[0]);
            }
        });
        b.Function("kind", "(path, follow, /)", static (t, a) =>
        {
            if (!HostFiles.Allowed(t, a[0]))
                return Value.Error;
            if (a[0].Ref is not StrObject { Length: > 0 } text || text.Text.Contains('\0'))
                return Value.Int(0);
            try
            {
                return Find(Path.Combine(HostFiles.CurrentDirectory(t), text.Text), a[1].IsTrue) is { } info ? Value.Int(KindOf(info)) : Value.Int(0);
            }
            catch (Exception e) when (HostFiles.IsFileError(e))
            {
                return Value.Int(0);
            }
        });
    }

    /// <summary>The entry at a path, behind symbolic links if asked; null if there is none.</summary>
    internal static FileSystemInfo? Find(string path, bool follow)
    {
        bool mustBeDirectory = path.Length > 1 && (path.EndsWith('/') || path.EndsWith("/.", StringComparison.Ordinal));
        FileSystemInfo info = new FileInfo(mustBeDirectory && !follow ? path : Path.TrimEndingDirectorySeparator(path));
        if (follow && info.LinkTarget is not null)
        {
            try
            {
                if (info.ResolveLinkTarget(true) is not { } target)
                    return null;
                info = target;
            }
            catch (IOException)
            {
                return null;
            }
        }
        if ((int)info.Attributes == -1)
            return null;
        bool isDirectory = (info.Attributes & FileAttributes.Directory) != 0;
        if (mustBeDirectory && !isDirectory)
            return null;
        return isDirectory && info is FileInfo ? new DirectoryInfo(info.FullName) : info;
    }

    private static bool HasFileParent(string path)
    {
        string trimmed = Path.TrimEndingDirectorySeparator(path);
        if (trimmed != path && File.Exists(trimmed))
            return true;
        for (string? parent = Path.GetDirectoryName(trimmed); !string.IsNullOrEmpty(parent); parent = Path.GetDirectoryName(parent))
        {
            if (File.Exists(parent))
                return true;
            if (System.IO.Directory.Exists(parent))
                return false;
        }
        return false;
    }

    private static int KindOf(FileSystemInfo info)
    {
        if (info.LinkTarget is not null)
            return Link;
        if ((info.Attributes & FileAttributes.Directory) != 0)
            return Directory;
        return (info.Attributes & FileAttributes.Device) != 0 || info.FullName.StartsWith("/dev/", StringComparison.Ordinal) ? CharacterDevice : Regular;
    }

    internal static StructSequenceObject Of(FileSystemInfo info)
    {
        int kind = KindOf(info);
        int permissions = OperatingSystem.IsWindows() ? ((info.Attributes & FileAttributes.ReadOnly) != 0 ? 0x124 : 0x1B6) : kind == Link ? 0x1FF : (int)info.UnixFileMode;
        long size = kind == Link ? System.Text.Encoding.UTF8.GetByteCount(info.LinkTarget!) : kind == Directory ? 4096 : info is FileInfo f ? f.Length : 0;
        return Make(kind | permissions, size, info.LastAccessTimeUtc, info.LastWriteTimeUtc, info.CreationTimeUtc);
    }

    internal static StructSequenceObject Make(int mode, long size, DateTime accessed, DateTime modified, DateTime changed)
    {
        long a = Nanoseconds(accessed), m = Nanoseconds(modified), c = Nanoseconds(changed);
        return Type.Make(Value.Int(mode), Value.Int(0), Value.Int(0), Value.Int(1), Value.Int(0), Value.Int(0), Value.Int(size), Seconds(a), Seconds(m), Seconds(c),
            Value.Float(a / 1e9), Value.Float(m / 1e9), Value.Float(c / 1e9), Value.Int(a), Value.Int(m), Value.Int(c), Value.Int(4096), Value.Int((size + 511) / 512), Value.Int(0));
    }

    private static Value Seconds(long nanoseconds) => Value.Int((long)Math.Floor(nanoseconds / 1e9));

    private static long Nanoseconds(DateTime time) => (time - DateTime.UnixEpoch).Ticks * 100;
}
