using CoroVm.Cli.Verbs;

namespace CoroVm.Cli;

/// <summary>The corovm tool. Scripts are recognised before the option library is loaded, which costs more than a small script.</summary>
internal static class Program
{
    internal static int Main(string[] args)
    {
        try
        {
            if (args.Length > 0 && RunVerb.IsMeant(args[0]))
                return RunVerb.Run(args);
            return OtherVerbs.Run(args);
        }
        catch (CommandException e)
        {
            Console.Error.WriteLine("corovm: " + e.Message);
            return e.Status;
        }
    }
}
