using CoroVm.Bytecode;

namespace CoroVm.Cli;

/// <summary>Reads what the verbs are given.</summary>
internal static class Inputs
{
    /// <summary>The content of a file.</summary>
    /// <exception cref="CommandException">It cannot be read.</exception>
    internal static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            string why = Directory.Exists(path) ? "it is a directory"
                : e is FileNotFoundException or DirectoryNotFoundException ? "no such file"
                : e is UnauthorizedAccessException ? "permission denied" : e.Message;
            throw CommandException.File("can't open '" + path + "': " + why);
        }
    }

    /// <summary>Whether a file is to be taken as compiled code: it says so in its first bytes or its name.</summary>
    internal static bool IsCompiled(string path, ReadOnlySpan<byte> content) =>
        CbcHeader.IsCbc(content) || path.EndsWith(".cbc", StringComparison.OrdinalIgnoreCase);

    /// <summary>The program in a <c>.cbc</c> file.</summary>
    /// <exception cref="CommandException">It is none, or of another version.</exception>
    internal static CbcFile ReadCompiled(string path, byte[] content)
    {
        try
        {
            return CbcReader.Read(content);
        }
        catch (CbcFormatException e)
        {
            throw CommandException.File("'" + path + "': " + e.Message);
        }
    }

    /// <summary>Makes sure that a file can be made in its directory.</summary>
    /// <exception cref="CommandException">It cannot.</exception>
    internal static void CheckWritable(string path)
    {
        string temporary = path + "." + Environment.ProcessId + ".tmp";
        try
        {
            File.WriteAllBytes(temporary, []);
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw CommandException.File("can't write '" + path + "': " + (e is UnauthorizedAccessException ? "permission denied" : e.Message));
        }
    }

    /// <summary>Writes a file so that it appears whole or not at all.</summary>
    /// <exception cref="CommandException">It cannot be written.</exception>
    internal static void WriteWhole(string path, byte[] content)
    {
        string temporary = path + "." + Environment.ProcessId + ".tmp";
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            try
            {
                File.Delete(temporary);
            }
            catch (Exception inner) when (inner is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                // What made the write fail may make this fail too; the first reason is the one to tell.
            }
            string why = Directory.Exists(path) ? "it is a directory" : e is DirectoryNotFoundException ? "its directory does not exist"
                : e is UnauthorizedAccessException ? "permission denied" : e.Message;
            throw CommandException.File("can't write '" + path + "': " + why);
        }
    }
}
