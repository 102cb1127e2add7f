using CoroVm.Perf.Compare;

namespace CoroVm.Tests.Perf;

/// <summary>The line of JSON that programs print.</summary>
internal sealed class MeasurementTests
{
    [Test]
    public void ReadsALine()
    {
        Measurement? run = Measurement.Parse("""
            something else
            {"name": "fib", "seconds": 0.5, "check": "2178309", "n": 7049155, "cpu": 0.25}
            """, out string? problem);
        Assert.That(problem, Is.Null);
        Assert.That(run, Is.EqualTo(new Measurement(0.25, 0.5, "2178309")));
    }

    [Test]
    public void TheLastLineCounts() =>
        Assert.That(Measurement.Parse("{\"seconds\": 1, \"check\": 1}\n{\"seconds\": 2, \"check\": 1}\nend\n", out _)!.Wall, Is.EqualTo(2));

    [Test]
    public void WithoutCpuTheWallCounts() =>
        Assert.That(Measurement.Parse("""{"seconds": 0.5, "check": 7}""", out _), Is.EqualTo(new Measurement(0.5, 0.5, "7")));

    [Test]
    public void ReadsBytes() =>
        Assert.That(Measurement.Parse("""{"seconds": 0, "check": "", "bytes_per": 210.5}""", out _)!.BytesPer, Is.EqualTo(210.5));

    [TestCase("")]
    [TestCase("Traceback")]
    [TestCase("{\"seconds\": 1}")]
    [TestCase("{\"seconds\": \"1\", \"check\": 1}")]
    [TestCase("{\"seconds\": -1, \"check\": 1}")]
    [TestCase("{\"seconds\": 1e999, \"check\": 1}")]
    [TestCase("{\"seconds\": 1, ")]
    [TestCase("{]")]
    public void SaysWhatIsWrong(string output)
    {
        Assert.That(Measurement.Parse(output, out string? problem), Is.Null);
        Assert.That(problem, Is.Not.Empty);
    }
}
