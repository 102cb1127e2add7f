namespace CoroVm.Perf.Report;

/// <summary>The figures that stand for a series.</summary>
internal static class Statistics
{
    /// <summary>The least; NaN of nothing.</summary>
    internal static double Minimum(IEnumerable<double> values) => values.DefaultIfEmpty(double.NaN).Min();

    /// <summary>The middle one, or the mean of the two in the middle; NaN of nothing.</summary>
    internal static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        if (sorted.Length == 0)
            return double.NaN;
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The geometric mean of positive numbers, the mean that fits ratios; NaN of nothing.</summary>
    internal static double GeometricMean(IReadOnlyCollection<double> values) =>
        values.Count == 0 ? double.NaN : Math.Exp(values.Sum(Math.Log) / values.Count);
}
