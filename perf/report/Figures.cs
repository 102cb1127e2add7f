namespace CoroVm.Perf.Report;

/// <summary>How figures are written.</summary>
internal static class Figures
{
    /// <summary>What stands where there is no figure.</summary>
    internal const string None = "-";

    internal static string Seconds(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);

    internal static string Milliseconds(double seconds) => (seconds * 1000).ToString("0.0", CultureInfo.InvariantCulture) + " ms";

    internal static string Ratio(double? ratio) => ratio is { } r && double.IsFinite(r) ? r.ToString("0.00", CultureInfo.InvariantCulture) : None;

    internal static string Megabytes(long bytes) => bytes == 0 ? None : (bytes / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture) + " MB";

    internal static string Percent(double part) => (part * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    internal static string Count(long n) => n.ToString("#,0", CultureInfo.InvariantCulture);
}
