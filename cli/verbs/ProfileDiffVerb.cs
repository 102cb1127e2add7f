using CoroVm.Cli.Profile;
using CoroVm.Runtime;

namespace CoroVm.Cli.Verbs;

/// <summary><c>corovm profile --diff A.json B.json</c></summary>
internal static class ProfileDiffVerb
{
    internal static int Run(ProfileRequest request)
    {
        ProfileReport before = Load(request.Before!), after = Load(request.After!);
        var diff = new ProfileDiff(before, after);
        DiffTables.Write(before, after, diff, request.Top);
        return diff.IsWorse ? ExitStatus.ScriptError : ExitStatus.Done;
    }

    private static ProfileReport Load(string path)
    {
        using var content = new MemoryStream(Inputs.Read(path));
        try
        {
            return ProfileReport.Load(content);
        }
        catch (InvalidDataException e)
        {
            throw CommandException.File("can't compare '" + path + "': " + e.Message);
        }
    }
}
