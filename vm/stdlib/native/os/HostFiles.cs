namespace CoroVm.StdLib.Native;

/// <summary>The host's files as the os module and io use them: what is common to their functions.</summary>
internal static class HostFiles
{
    /// <summary>Whether the host grants files; else PermissionError is pending.</summary>
    internal static bool Allowed(VmThread t, Value path)
    {
        if (t.Vm.Options.AllowFiles)
            return true;
        if (path.IsUnbound)
            t.Raise(ExceptionTypes.PermissionError, Value.Int(ErrorNumbers.Denied), Value.Str("the host allows no files"));
        else
            t.Raise(ExceptionTypes.PermissionError, Value.Int(ErrorNumbers.Denied), Value.Str("the host allows no files"), path);
        return false;
    }

    /// <summary>A path argument, seen from the machine's current directory; null on error.</summary>
    internal static string? Path(VmThread t, Value path)
    {
        if (!Allowed(t, path))
            return null;
        if (path.Ref is not StrObject text)
        {
            t.TypeError($"path should be string, bytes or os.PathLike, not {path.Type.FullName}");
            return null;
        }
        string name = text.Text;
        if (name.Contains('\0'))
        {
            t.ValueError("embedded null byte");
            return null;
        }
        if (name.Length == 0)
        {
            Fail(t, ErrorNumbers.NotFound, path);
            return null;
        }
        return System.IO.Path.Combine(CurrentDirectory(t), name);
    }

    internal static string CurrentDirectory(VmThread t) => t.Vm.CurrentDirectory ??= Environment.CurrentDirectory;

    internal static Value Fail(VmThread t, int number, Value path) => Fail(t, number, path, Value.Unbound);

    /// <summary>OSError with one path or two.</summary>
    internal static Value Fail(VmThread t, int number, Value path, Value path2)
    {
        Value code = Value.Int(number), text = Value.Str(ErrorNumbers.TextOf(number));
        if (path.IsUnbound)
            return t.Raise(ExceptionTypes.OSError, code, text);
        return path2.IsUnbound ? t.Raise(ExceptionTypes.OSError, code, text, path) : t.Raise(ExceptionTypes.OSError, code, text, path, Value.None, path2);
    }

    /// <summary>Whether an exception is one that file operations of .NET raise.</summary>
    internal static bool IsFileError(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or ObjectDisposedException;

    internal static Value Fail(VmThread t, Exception e, Value path, Value path2 = default)
    {
        if (path2.IsInt)
            path2 = Value.Unbound;
        int number = e switch
        {
            FileNotFoundException or DirectoryNotFoundException => ErrorNumbers.NotFound,
            UnauthorizedAccessException => ErrorNumbers.Denied,
            PathTooLongException => ErrorNumbers.NameTooLong,
            ObjectDisposedException => ErrorNumbers.BadDescriptor,
            IOException { HResult: > 0 and < 200 } io => io.HResult,
            IOException { InnerException: IOException { HResult: > 0 and < 200 } inner } => inner.HResult,
            _ => ErrorNumbers.Invalid,
        };
        return Fail(t, number, path, path2);
    }
}
