using System.Text;
using CoroVm.Perf.Compare;

namespace CoroVm.Perf.Report;

/// <summary>A picture of the ratios to the base, on a logarithmic scale: a bar for our machine, a dot for each other interpreter.</summary>
internal static class SvgChart
{
    private const int Left = 190, Plot = 620, RowHeight = 15, FamilyGap = 22, Top = 70;

    private static readonly string[] colours = ["#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#17becf", "#8c564b", "#7f7f7f"];

    internal static string Of(Comparison comparison)
    {
        List<PerfProgram> programs = [.. comparison.Programs.Where(static p => p.IsTimed)];
        Peer[] others = [.. comparison.Peers.Skip(1).Where(static p => !p.IsOurs)];
        (double low, double high) = Range(comparison.Peers.SelectMany(p => comparison.Ratios(programs, p)));
        var body = new StringBuilder();
        int y = Top;
        foreach (IGrouping<string, PerfProgram> family in programs.GroupBy(static p => p.Family))
        {
            Text(body, 8, y + 11, family.Key, "bold");
            y += FamilyGap - 4;
            foreach (PerfProgram program in family)
            {
                Row(body, comparison, program, others, y, low, high);
                y += RowHeight;
            }
            y += 8;
        }
        var picture = new StringBuilder();
        picture.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Left + Plot + 70}\" height=\"{y + 12}\" font-family=\"sans-serif\" font-size=\"11\">\n");
        picture.Append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        Text(picture, 8, 18, "Times the speed of " + comparison.Base.Name + " (CPU seconds, minimum; longer is faster)", "bold");
        Legend(picture, others);
        for (double mark = low; mark <= high * 1.001; mark *= 2)
            Gridline(picture, mark, X(mark, low, high), y);
        return picture.Append(body).Append("</svg>\n").ToString();
    }

    /// <summary>Powers of two that hold the ratios and 1.</summary>
    private static (double Low, double High) Range(IEnumerable<double> ratios)
    {
        double low = 1, high = 2;
        foreach (double ratio in ratios)
        {
            while (low > ratio && low > 1.0 / 64)
                low /= 2;
            while (high < ratio && high < 1024)
                high *= 2;
        }
        return (low, high);
    }

    private static double X(double ratio, double low, double high) =>
        Left + Plot * Math.Clamp(Math.Log(ratio / low) / Math.Log(high / low), 0, 1);

    private static void Row(StringBuilder body, Comparison comparison, PerfProgram program, Peer[] others, int y, double low, double high)
    {
        Text(body, 20, y + 11, program.Name, "normal");
        if (comparison.Peers.FirstOrDefault(static p => p.IsOurs) is { } ours && comparison.Ratio(program, ours) is { } ratio)
        {
            double one = X(1, low, high), end = X(ratio, low, high);
            body.Append(CultureInfo.InvariantCulture,
                $"<rect x=\"{Math.Min(one, end):0.0}\" y=\"{y + 2}\" width=\"{Math.Abs(end - one):0.0}\" height=\"{RowHeight - 4}\" fill=\"{(ratio >= 1 ? "#1f77b4" : "#e8a0a0")}\"/>\n");
            Text(body, Left + Plot + 12, y + 11, Figures.Ratio(ratio), "normal");
        }
        for (int i = 0; i < others.Length; i++)
        {
            if (comparison.Ratio(program, others[i]) is { } other)
                body.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(other, low, high):0.0}\" cy=\"{y + 7.5:0.0}\" r=\"3\" fill=\"{colours[i % colours.Length]}\"/>\n");
        }
    }

    private static void Legend(StringBuilder picture, Peer[] others)
    {
        int x = Left;
        picture.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"28\" width=\"12\" height=\"10\" fill=\"#1f77b4\"/>\n");
        Text(picture, x + 16, 37, Peer.OursName, "normal");
        x += 80;
        for (int i = 0; i < others.Length; i++)
        {
            picture.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x + 4}\" cy=\"33\" r=\"3\" fill=\"{colours[i % colours.Length]}\"/>\n");
            Text(picture, x + 11, 37, others[i].Name, "normal");
            x += 30 + others[i].Name.Length * 7;
        }
    }

    private static void Gridline(StringBuilder picture, double mark, double x, int bottom)
    {
        string colour = mark == 1 ? "#333333" : "#dddddd";
        picture.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x:0.0}\" y1=\"{Top - 8}\" x2=\"{x:0.0}\" y2=\"{bottom}\" stroke=\"{colour}\"/>\n");
        Text(picture, (int)x - 8, Top - 12, mark.ToString("0.####", CultureInfo.InvariantCulture) + "x", "normal");
    }

    private static void Text(StringBuilder picture, int x, int y, string text, string weight) =>
        picture.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" font-weight=\"{weight}\">{System.Security.SecurityElement.Escape(text)}</text>\n");
}
