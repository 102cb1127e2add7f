using CoroVm.Perf.Report;

namespace CoroVm.Tests.Perf;

/// <summary>The figures that stand for a series.</summary>
internal sealed class StatisticsTests
{
    [TestCase(new[] { 3.0 }, 3.0)]
    [TestCase(new[] { 3.0, 1.0, 2.0 }, 2.0)]
    [TestCase(new[] { 4.0, 1.0, 2.0, 3.0 }, 2.5)]
    public void MedianIsTheMiddle(double[] values, double expected) => Assert.That(Statistics.Median(values), Is.EqualTo(expected));

    [Test]
    public void MinimumIsTheLeast() => Assert.That(Statistics.Minimum([2.0, 1.5, 9.0]), Is.EqualTo(1.5));

    [Test]
    public void GeometricMeanOfARatioAndItsInverseIsOne() => Assert.That(Statistics.GeometricMean([4.0, 0.25]), Is.EqualTo(1.0).Within(1e-12));

    [Test]
    public void NothingHasNoFigure()
    {
        Assert.That(Statistics.Median([]), Is.NaN);
        Assert.That(Statistics.Minimum([]), Is.NaN);
        Assert.That(Statistics.GeometricMean([]), Is.NaN);
        Assert.That(Figures.Ratio(double.NaN), Is.EqualTo("-"));
    }
}
