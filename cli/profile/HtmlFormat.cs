using System.Text;
using CoroVm.Runtime;

namespace CoroVm.Cli.Profile;

/// <summary>One page with everything in it: the template with the report's JSON in its place.</summary>
internal sealed class HtmlFormat : IProfileFormat
{
    private const string Place = "/*REPORT*/null";

    public void Write(ProfileReport report, Stream output)
    {
        using Stream resource = typeof(HtmlFormat).Assembly.GetManifestResourceStream("profile.html")!;
        using var reader = new StreamReader(resource);
        string template = reader.ReadToEnd();
        int at = template.IndexOf(Place, StringComparison.Ordinal);
        output.Write(Encoding.UTF8.GetBytes(template[..at]));
        using var json = new MemoryStream();
        report.Save(json);
        // Inside a script element only these could end it early.
        string text = Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length).Replace("<", "\\u003c", StringComparison.Ordinal);
        output.Write(Encoding.UTF8.GetBytes(text));
        output.Write(Encoding.UTF8.GetBytes(template[(at + Place.Length)..]));
    }
}
