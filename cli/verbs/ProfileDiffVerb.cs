using CoroVm.Cli.Profile;

namespace CoroVm.Cli.Verbs;

/// <summary><c>corovm profile --diff A.json B.json</c></summary>
internal static class ProfileDiffVerb
{
    internal static int Run(ProfileRequest request) => throw CommandException.Usage("profile: --diff is not there yet");
}
