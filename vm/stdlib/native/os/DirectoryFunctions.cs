namespace CoroVm.StdLib.Native;

/// <summary>The functions of os that change or list directories.</summary>
internal static class DirectoryFunctions
{
    private delegate Value PathOperation(VmThread thread, string path, ReadOnlySpan<Value> args);

    internal static void Populate(ModuleBuilder b)
    {
        b.Function("getcwd", "()", static (t, _) => HostFiles.Allowed(t, Value.Unbound) ? Value.Str(HostFiles.CurrentDirectory(t)) : Value.Error);
        b.Function("chdir", "(path, /)", static (t, a) => Guard(t, a, ChangeDirectory));
        b.Function("scandir", "(path, /)", static (t, a) => Guard(t, a, List));
        b.Function("mkdir", "(path, mode, /)", static (t, a) => Guard(t, a, MakeDirectory));
        b.Function("rmdir", "(path, /)", static (t, a) => Guard(t, a, RemoveDirectory));
        b.Function("remove", "(path, /)", static (t, a) => Guard(t, a, Remove));
        b.Function("rename", "(src, dst, /)", static (t, a) => Guard(t, a, Rename));
        b.Function("symlink", "(src, dst, /)", static (t, a) => HostFiles.Path(t, a[1]) is { } link ? Link(t, a, link) : Value.Error);
        b.Function("readlink", "(path, /)", static (t, a) => Guard(t, a, ReadLink));
        b.Function("chmod", "(path, mode, /)", static (t, a) => Guard(t, a, ChangeMode));
        b.Function("utime", "(path, accessed, modified, /)", static (t, a) => Guard(t, a, SetTimes));
        b.Function("truncate", "(path, length, /)", static (t, a) => Guard(t, a, Truncate));
        b.Function("copyfile", "(src, dst, /)", static (t, a) => Guard(t, a, Copy));
    }

    private static Value Guard(VmThread t, ReadOnlySpan<Value> a, PathOperation operation)
    {
        if (HostFiles.Path(t, a[0]) is not { } path)
            return Value.Error;
        try
        {
            return operation(t, path, a);
        }
        catch (Exception e) when (HostFiles.IsFileError(e))
        {
            return HostFiles.Fail(t, e, a[0], a.Length > 1 && a[1].Ref is StrObject ? a[1] : Value.Unbound);
        }
    }

    /// <summary>The error of an operation on what is not there or not of the right kind; false if it is fine.</summary>
    private static bool Fails(VmThread t, string path, Value shown, bool directory)
    {
        if (FileStatus.Find(path, false) is not { } info)
        {
            HostFiles.Fail(t, File.Exists(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path))) ? ErrorNumbers.NotDirectory : ErrorNumbers.NotFound, shown);
            return true;
        }
        bool isDirectory = (info.Attributes & FileAttributes.Directory) != 0 && info.LinkTarget is null;
        if (isDirectory == directory)
            return false;
        HostFiles.Fail(t, directory ? ErrorNumbers.NotDirectory : ErrorNumbers.IsDirectory, shown);
        return true;
    }

    private static Value ChangeDirectory(VmThread t, string path, ReadOnlySpan<Value> a)
    {
        if (!Directory.Exists(path))
            return HostFiles.Fail(t, File.Exists(path) ? ErrorNumbers.NotDirectory : ErrorNumbers.NotFound, a[0]);
        t.Vm.CurrentDirectory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return Value.None;
    }

    /// <summary>Tuples of a name and the kind of entry, 1 for a directory, 2 for a file; 4 more for a link to one, 4 alone for a broken link.</summary>
    private static Value List(VmThread t, string path, ReadOnlySpan<Value> a)
    {
        if (!Directory.Exists(path))
            return HostFiles.Fail(t, File.Exists(path) ? ErrorNumbers.NotDirectory : ErrorNumbers.NotFound, a[0]);
        var list = new ListObject();
        foreach (FileSystemInfo info in new DirectoryInfo(path).EnumerateFileSystemInfos())
        {
            int kind = (info.Attributes & FileAttributes.Directory) != 0 ? 1 : 2;
            if (info.LinkTarget is not null)
                kind = FileStatus.Find(info.FullName, true) is not { } target ? 4 : 4 | ((target.Attributes & FileAttributes.Directory) != 0 ? 1 : 2);
            list.Add(TupleObject.Of(Value.Str(info.Name), Value.Int(kind)));
            if (!t.Charge(64))
                return Value.Error;
        }
        return list;
    }

    private static Value MakeDirectory(VmThread t, string path, ReadOnlySpan<Value> a)
    {
        if (FileStatus.Find(path, false) is not null)
            return HostFiles.Fail(t, ErrorNumbers.Exists, a[0]);
        string? parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path));
        if (!Directory.Exists(parent))
            return HostFiles.Fail(t, File.Exists(parent) ? ErrorNumbers.NotDirectory : ErrorNumbers.NotFound, a[0]);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, (UnixFileMode)(a[1].Bits & 0xFFF));
        return Value.None;
    }

    private static Value RemoveDirectory(VmThread t, string path, ReadOnlySpan<Value> a)
    {
        if (Fails(t, path, a[0], true))
            return Value.Error;
        if (Directory.EnumerateFileSystemEntries(path).GetEnumerator() is var entries && entries.MoveNext())
            return HostFiles.Fail(t, ErrorNumbers.NotEmpty, a[0]);
        Directory.Delete(path);
        return Value.None;
    }

    private static Value Remove(VmThread t, string path, ReadOnlySpan<Value> a)
    {
        if (Fails(t, path, a[0], false))
            return Value.Error;
        File.Delete(path);
        return Value.None;
    }

    private static Value Rename(VmThread t, string path, ReadOnlySpan<Value> a)
    {
        if (HostFiles.Path(t, a[1]) is not { } target)
            return Value.Error;
        if (FileStatus.Find(path, false) is not { } source)
            return HostFiles.Fail(t, ErrorNumbers.NotFound, a[0], a[1]);
        bool directory = source is DirectoryInfo && source.LinkTarget is null;
        if (FileStatus.Find(target, false) is { } existing && existing.FullName != source.FullName)
        {
            bool other = existing is DirectoryInfo && existing.LinkTarget is null;
            if (other != directory)
                return HostFiles.Fail(t, other ? ErrorNumbers.IsDirectory : ErrorNumbers.NotDirectory, a[0], a[1]);
            if (directory && Directory.EnumerateFileSystemEntries(target).GetEnumerator() is var entries && entries.MoveNext())
                return HostFiles.Fail(t, ErrorNumbers.NotEmpty, a[0], a[1]);
            if (directory)
                Directory.Delete(target);
        }
        if (!Directory.Exists(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(target))))
            return HostFiles.Fail(t, ErrorNumbers.NotFound, a[0], a[1]);
        if (directory || (source is DirectoryInfo && !Path.Exists(target)))
            Directory.Move(path, target);
        else
            File.Move(path, target, overwrite: true);
        return Value.None;
    }

    private static Value Link(VmThread t, ReadOnlySpan<Value> a, string link)
    {
        if (a[0].Ref is not StrObject target)
            return t.TypeError($"path should be string, bytes or os.PathLike, not {a[0].Type.FullName}");
        if (FileStatus.Find(link, false) is not null)
            return HostFiles.Fail(t, ErrorNumbers.Exists, a[0], a[1]);
        try
        {
            File.CreateSymbolicLink(link, target.Text);
            return Value.None;
        }
        catch (Exception e) when (HostFiles.IsFileError(e))
        {
            return HostFiles.Fail(t, e, a[0], a[1]);
        }
    }

    private static Value ReadLink(VmThread t, string path, ReadOnlySpan<Value> a)
    {
        if (FileStatus.Find(path, false) is not { } info)
            return HostFiles.Fail(t, ErrorNumbers.NotFound, a[0]);
        return info.LinkTarget is { } target ? Value.Str(target) : HostFiles.Fail(t, ErrorNumbers.Invalid, a[0]);
    }

    private static Value ChangeMode(VmThread t, string path, ReadOnlySpan<Value> a)
    {
        if (FileStatus.Find(path, true) is not { } info)
            return HostFiles.Fail(t, ErrorNumbers.NotFound, a[0]);
        if (OperatingSystem.IsWindows())
            info.Attributes = (a[1].Bits & 0x92) == 0 ? info.Attributes | FileAttributes.ReadOnly : info.Attributes & ~FileAttributes.ReadOnly;
        else
            info.UnixFileMode = (UnixFileMode)(a[1].Bits & 0xFFF);
        return Value.None;
    }

    private static Value SetTimes(VmThread t, string path, ReadOnlySpan<Value> a)
    {
        if (FileStatus.Find(path, true) is not { } info)
            return HostFiles.Fail(t, ErrorNumbers.NotFound, a[0]);
        if (!a[1].IsInt || !a[2].IsInt)
            return t.OverflowError("timestamp out of range for platform time_t");
        info.LastAccessTimeUtc = DateTime.UnixEpoch.AddTicks(a[1].Bits / 100);
        info.LastWriteTimeUtc = DateTime.UnixEpoch.AddTicks(a[2].Bits / 100);
        return Value.None;
    }

    private static Value Truncate(VmThread t, string path, ReadOnlySpan<Value> a)
    {
        if (!TextArguments.SizeReentrant(t, a[1], out long length) || Fails(t, path, a[0], false))
            return Value.Error;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write);
        stream.SetLength(length);
        return Value.None;
    }

    private static Value Copy(VmThread t, string path, ReadOnlySpan<Value> a)
    {
        if (HostFiles.Path(t, a[1]) is not { } target)
            return Value.Error;
        File.Copy(path, target, overwrite: true);
        return Value.None;
    }
}
