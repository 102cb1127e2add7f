namespace CoroVm.Runtime.Modules;

/// <summary>The files that imports may read: a capability of the host.</summary>
public interface IModuleFiles
{
    /// <summary>Whether the path is a file.</summary>
    bool FileExists(string path);

    /// <summary>Whether the path is a directory.</summary>
    bool DirectoryExists(string path);

    /// <summary>The content of a file; null if it cannot be read.</summary>
    byte[]? Read(string path);

    /// <summary>Joins a directory and a name.</summary>
    string Combine(string directory, string name);

    /// <summary>An absolute form of the path; an empty path is the current directory.</summary>
    string FullPath(string path);
}

/// <summary>The files of the operating system.</summary>
public sealed class DiskModuleFiles : IModuleFiles
{
    /// <inheritdoc/>
    public bool FileExists(string path) => File.Exists(path);

    /// <inheritdoc/>
    public bool DirectoryExists(string path) => Directory.Exists(path);

    /// <inheritdoc/>
    public byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public string Combine(string directory, string name) => Path.Combine(directory, name);

    /// <inheritdoc/>
    public string FullPath(string path) => Path.GetFullPath(path.Length == 0 ? "." : path);
}
