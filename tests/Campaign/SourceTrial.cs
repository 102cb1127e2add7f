using System.Diagnostics;
using CoroVm.Bytecode;
using CoroVm.Compiler;

namespace CoroVm.Tests.Campaign;

/// <summary>One damaged script: an error with a place in the text, or code that verifies and comes back from a file.</summary>
internal static class SourceTrial
{
    public static void Run(byte[] source, Summary summary)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            CompileOutcome outcome = new SourceCompiler().Compile(new CompileRequest { Bytes = source, FileName = "mutant.py" });
            if (outcome.Unit is not { } unit)
            {
                CompileIssue? issue = outcome.Error;
                if (issue is null)
                    summary.Failures.Add("neither code nor an error");
                else
                    summary.Count("message " + Kind(issue.Message));
            }
            else
            {
                summary.Count("accepted");
                byte[] file = CbcWriter.Write(unit);
                if (!CbcWriter.Write(CbcReader.Read(file).Main).AsSpan().SequenceEqual(file))
                    summary.Failures.Add("another file after reading");
            }
        }
        catch (Exception e)
        {
            summary.Failures.Add(CbcTrial.Describe(e));
        }
        summary.Highest("milliseconds", watch.ElapsedMilliseconds);
        summary.Highest("microseconds for each byte", watch.ElapsedMilliseconds * 1000 / (source.Length + 1000));
    }

    // Messages without the names and numbers in them.
    private static string Kind(string message) =>
        new([.. message.Where(static c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or ' ').Take(40)]);
}
