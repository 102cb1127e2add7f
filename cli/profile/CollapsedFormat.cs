using System.Globalization;
using System.Text;
using CoroVm.Runtime;

namespace CoroVm.Cli.Profile;

/// <summary>Collapsed stacks: one stack a line, outermost first, then the microseconds spent there, waiting included.</summary>
internal sealed class CollapsedFormat : IProfileFormat
{
    public void Write(ProfileReport report, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var paths = new string[report.Tree.Count];
        for (int i = 0; i < report.Tree.Count; i++)
        {
            ProfileNode node = report.Tree[i];
            string name = node.Function < 0 ? "" : FrameNames.Of(report, node.Function);
            paths[i] = node.Parent <= 0 ? name : paths[node.Parent] + ";" + name;
            long microseconds = (long)Math.Round((node.Ms + node.WaitMs) * 1000);
            if (microseconds > 0 && paths[i].Length > 0)
                writer.WriteLine(paths[i] + " " + microseconds.ToString(CultureInfo.InvariantCulture));
        }
    }
}

/// <summary>Names of functions in formats that know no more of them.</summary>
internal static class FrameNames
{
    /// <summary>Name, file and line; without the separators of collapsed stacks.</summary>
    internal static string Of(ProfileReport report, int function)
    {
        ProfileFunction f = report.Functions[function];
        string text = f.Name + " (" + File(report, f.File) + ":" + f.Line.ToString(CultureInfo.InvariantCulture) + ")";
        return text.Replace(';', ':').Replace('\n', ' ');
    }

    /// <summary>A file without its directory; the modules of the library are called by their names as they are.</summary>
    internal static string File(ProfileReport report, int file) =>
        report.Files[file].Name is var name && name.StartsWith('<') ? name : Path.GetFileName(name);
}
