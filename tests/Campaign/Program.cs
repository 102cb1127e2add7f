namespace CoroVm.Tests.Campaign;

/// <summary>The test assembly as a program: mutation campaigns of any size. Tests run a hundredth part of each.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is ["child", ..])
            return Child.Run(args);
        if (args is ["show", ..])
            return Child.Show(args);
        if (args is not ["campaign", var target, var count, ..] || !Enum.TryParse(target, ignoreCase: true, out Target parsed))
        {
            Console.Error.WriteLine("usage: campaign cbc|source|casm COUNT [SEED] [PROCESSES]");
            return 2;
        }
        Summary summary = new Driver(parsed, args.Length > 3 ? int.Parse(args[3], null) : 1)
        {
            Processes = args.Length > 4 ? int.Parse(args[4], null) : 1,
            Progress = Console.Error,
        }.Run(int.Parse(count, null));
        summary.Write(Console.Out);
        return summary.IsClean ? 0 : 1;
    }
}

/// <summary>What is given damaged input.</summary>
internal enum Target
{
    /// <summary>Reader, verifier, writer, disassembler and the machine: damaged .cbc files.</summary>
    Cbc,

    /// <summary>Lexer, parser and compiler: damaged scripts.</summary>
    Source,

    /// <summary>The assembler: damaged assembler text.</summary>
    Casm,
}
