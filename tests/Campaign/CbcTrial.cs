using System.Diagnostics;
using CoroVm.Assembler;
using CoroVm.Bytecode;

namespace CoroVm.Tests.Campaign;

/// <summary>One damaged file: read and verified; if accepted, written, verified and assembled again, and run.</summary>
internal static class CbcTrial
{
    private const int BytesPerFileByte = 400;
    private const int FixedBytes = 4_000_000;

    public static void Run(byte[] mutant, int index, Summary summary)
    {
        var watch = Stopwatch.StartNew();
        long before = GC.GetAllocatedBytesForCurrentThread();
        CbcFile? file = null;
        try
        {
            file = CbcReader.Read(mutant);
        }
        catch (CbcFormatException e)
        {
            summary.Count("rule " + Rule(e));
        }
        catch (Exception e)
        {
            summary.Failures.Add("reading: " + Describe(e));
        }
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        summary.Highest("bytes allocated by reading, for each of a file", allocated * 100 / (mutant.Length + 10_000) / 100);
        summary.Highest("milliseconds of reading", watch.ElapsedMilliseconds);
        if (allocated > FixedBytes + (long)BytesPerFileByte * mutant.Length)
            summary.Failures.Add($"reading {mutant.Length} bytes allocates {allocated}");
        if (file is null)
            return;
        summary.Count("accepted");
        try
        {
            if (index % 4 == 0)
                Again(file, summary);
            var run = new MutantRun(file.Main, summary, index);
            run.All();
            run.CountSeen();
        }
        catch (Exception e)
        {
            summary.Failures.Add(Describe(e));
        }
        summary.Highest("milliseconds of an accepted one", watch.ElapsedMilliseconds);
        if (watch.ElapsedMilliseconds > 1000)
            summary.Count("slower than a second " + index.ToString(null, null));
    }

    /// <summary>The kind of an exception and the first places of ours it passed.</summary>
    internal static string Describe(Exception e)
    {
        string[] frames = [.. (e.StackTrace ?? "").Split('\n').Select(static f => f.Trim()).Where(static f => f.StartsWith("at CoroVm", StringComparison.Ordinal)).Take(4)];
        return e.GetType().Name + ": " + e.Message.ReplaceLineEndings(" ") + " " + string.Join(" < ", frames.Select(static f => f[3..].Split(" in ")[0].Split('(')[0] + ":" + f.Split(":line ")[^1]));
    }

    private static void Again(CbcFile file, Summary summary)
    {
        byte[] again = CbcWriter.Write(file.Main, file.Metadata);
        if (Verifier.Verify(file.Main) is { } error)
            summary.Failures.Add("verified once, not twice: " + error);
        AsmProgram program = Casm.Assemble(Casm.Disassemble(file.Main, file.Metadata), "mutant.casm");
        if (!program.ToBytes().AsSpan().SequenceEqual(again))
            summary.Failures.Add("assembles to another file");
    }

    private static string Rule(CbcFormatException e) =>
        e.VerifyError is { } error ? "V" + ((int)error.Rule).ToString("D2", null) : "F" + ((int)e.Rule!).ToString("D2", null);
}
