using CoroVm.Cli.Verbs;

namespace CoroVm.Cli;

/// <summary>The corovm tool. Scripts are recognised before the option library is loaded, which costs more than a small script.</summary>
internal static class Program
{
    private const int BrokenPipe = 32;

    internal static int Main(string[] args)
    {
        try
        {
            if (args.Length > 0 && RunVerb.IsMeant(args[0]))
                return RunVerb.Run(args);
            if (args.Length > 0 && args[0] == "profile")
                return ProfileVerb.Run(args);
            return OtherVerbs.Run(args);
        }
        catch (CommandException e)
        {
            Console.Error.WriteLine("corovm: " + e.Message);
            return e.Status;
        }
        catch (IOException e)
        {
            // What a verb prints could not be written. A reader that has seen enough is no reason to complain.
            if (e.HResult != BrokenPipe)
                Console.Error.WriteLine("corovm: can't write the output: " + e.Message);
            return ExitStatus.ScriptError;
        }
    }
}
