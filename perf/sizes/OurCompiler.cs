using CoroVm.Bytecode;
using CoroVm.Compiler;
using CoroVm.Compiler.Diagnostics;

namespace CoroVm.Perf.Sizes;

/// <summary>Our compiler, in this process.</summary>
internal static class OurCompiler
{
    /// <summary>Compiles a set several times; reading the files and writing the results is not timed, as it is not for CPython.</summary>
    internal static CompileFigures Measure(SourceSet set, int rounds, Action<string> failed)
    {
        byte[][] sources = [.. set.Files.Select(File.ReadAllBytes)];
        string[] names = [.. set.Files.Select(static f => Path.GetFileName(f))];
        var units = new CodeUnit?[sources.Length];
        double first = 0, best = double.PositiveInfinity;
        for (int round = 0; round < rounds; round++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            for (int i = 0; i < sources.Length; i++)
            {
                if (round == 0 || units[i] is not null)
                    units[i] = Compile(sources[i], names[i], failed);
            }
            double seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            first = round == 0 ? seconds : first;
            best = Math.Min(best, seconds);
        }
        return new CompileFigures([.. units.Select((u, i) => u is null ? -1 : Size(u, sources[i]))], first, best);
    }

    private static CodeUnit? Compile(byte[] source, string name, Action<string> failed)
    {
        try
        {
            return ScriptCompiler.Compile(source, name).Code;
        }
        catch (CompileError e)
        {
            failed(name + ":" + e.Line + ": " + e.Message);
            return null;
        }
    }

    /// <summary>A complete file: docstrings, lines and columns, and the source's hash.</summary>
    private static long Size(CodeUnit unit, byte[] source) => CbcWriter.Write(unit, new CbcMetadata { SourceHash = ContentHash.Of(source) }).Length;
}
