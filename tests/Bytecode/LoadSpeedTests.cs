using System.Diagnostics;
using CoroVm.Bytecode;
using CoroVm.Tests.Campaign;
using NUnit.Framework;

namespace CoroVm.Tests.Bytecode;

/// <summary>What reading and verifying costs. The figures go to the test's output; the bounds allow for a busy machine.</summary>
[NonParallelizable]
internal sealed class LoadSpeedTests
{
    [Test]
    public void ReadingAndVerifyingIsFast()
    {
        byte[][] files = [.. Seeds.Compiled()];
        double best = 0;
        for (int round = 0; round < 12; round++)
        {
            long bytes = 0;
            var watch = Stopwatch.StartNew();
            foreach (byte[] file in files)
            {
                CbcReader.Read(file);
                bytes += file.Length;
            }
            best = Math.Max(best, bytes / 1e6 / watch.Elapsed.TotalSeconds);
        }
        TestContext.Out.WriteLine($"{best:F1} MB/s, {files.Sum(static f => f.Length) / 1e6:F2} MB in {files.Length} files");
        Assert.That(best, Is.GreaterThan(5));
    }
}
