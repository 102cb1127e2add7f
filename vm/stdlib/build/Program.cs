using CoroVm.Bytecode;
using CoroVm.Compiler;

namespace CoroVm.StdLib.Build;

/// <summary>Compiles every .py file below a folder to <c>OUT/dotted.name.cbc</c>: <c>SOURCE_DIR OUT_DIR</c>. Files that are up to date are
/// left alone, those without a source removed.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        string source = Path.GetFullPath(args[0]), target = Path.GetFullPath(args[1]);
        Directory.CreateDirectory(target);
        DateTime compiler = File.GetLastWriteTimeUtc(typeof(SourceCompiler).Assembly.Location);
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        int failures = 0;
        foreach (string file in Directory.EnumerateFiles(source, "*.py", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(source, file).Replace('\\', '/');
            string name = relative[..^3].Replace('/', '.') + ".cbc";
            string output = Path.Combine(target, name);
            wanted.Add(output);
            DateTime made = File.GetLastWriteTimeUtc(output);
            if (made > File.GetLastWriteTimeUtc(file) && made > File.GetLastWriteTimeUtc(TextOf(file)) && made > compiler)
                continue;
            CompileOutcome outcome = new SourceCompiler().Compile(new CompileRequest { Bytes = Content(file), FileName = "<frozen " + relative + ">" });
            if (outcome.Unit is null)
            {
                Console.Error.WriteLine($"{file}({outcome.Error!.Line},{outcome.Error.Column}): error PY0001: {outcome.Error.Message}");
                failures++;
                continue;
            }
            File.WriteAllBytes(output, CbcWriter.Write(outcome.Unit));
        }
        foreach (string stale in Directory.EnumerateFiles(target, "*.cbc"))
            if (!wanted.Contains(stale))
                File.Delete(stale);
        return failures == 0 ? 0 : 1;
    }

    private static byte[] Content(string file) => File.ReadAllBytes(TextOf(file));

    /// <summary>The file that has a module's text. One whose first line is "# the same as FILE" is another module made of FILE's text.</summary>
    private static string TextOf(string file)
    {
        const string Mark = "# the same as ";
        string first = File.ReadLines(file).FirstOrDefault() ?? "";
        return first.StartsWith(Mark, StringComparison.Ordinal) ? Path.Combine(Path.GetDirectoryName(file)!, first[Mark.Length..].Trim()) : file;
    }
}
