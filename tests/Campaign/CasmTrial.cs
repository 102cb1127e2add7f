using System.Diagnostics;
using System.Text;
using CoroVm.Assembler;
using CoroVm.Bytecode;

namespace CoroVm.Tests.Campaign;

/// <summary>One damaged assembler text: an error with a place, or a file whose disassembly is a fixed point.</summary>
internal static class CasmTrial
{
    public static void Run(byte[] bytes, Summary summary)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            AsmProgram program = Casm.Assemble(Encoding.UTF8.GetString(bytes), "mutant.casm");
            summary.Count("accepted");
            byte[] file = program.ToBytes();
            CbcFile read = CbcReader.Read(file);
            string text = Casm.Disassemble(read.Main, read.Metadata);
            AsmProgram again = Casm.Assemble(text, "mutant.casm");
            if (!again.ToBytes().AsSpan().SequenceEqual(file))
                summary.Failures.Add("assembles to another file");
            if (Casm.Disassemble(again.Main, again.Metadata) != text)
                summary.Failures.Add("the disassembly is no fixed point");
        }
        catch (AsmException e)
        {
            summary.Count("message " + new string([.. e.Problem.Where(static c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or ' ').Take(40)]));
        }
        catch (Exception e)
        {
            summary.Failures.Add(CbcTrial.Describe(e));
        }
        summary.Highest("milliseconds", watch.ElapsedMilliseconds);
    }
}
