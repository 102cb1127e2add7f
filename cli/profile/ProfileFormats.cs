using CoroVm.Runtime;

namespace CoroVm.Cli.Profile;

/// <summary>A form that a report can be written in.</summary>
internal interface IProfileFormat
{
    void Write(ProfileReport report, Stream output);
}

/// <summary>The forms by the name of their option.</summary>
internal static class ProfileFormats
{
    internal static IProfileFormat Of(string name) => name switch
    {
        "json" => new JsonFormat(),
        "collapsed" => new CollapsedFormat(),
        "speedscope" => new SpeedscopeFormat(),
        "trace" => new ChromeTraceFormat(),
        _ => new HtmlFormat(),
    };
}

/// <summary>Everything, for programs and <c>--diff</c>.</summary>
internal sealed class JsonFormat : IProfileFormat
{
    public void Write(ProfileReport report, Stream output) => report.Save(output);
}
