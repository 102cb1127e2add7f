using NUnit.Framework;

namespace CoroVm.Tests.Campaign;

/// <summary>A hundredth part of each campaign, and everything that a campaign has found. The whole ones:
/// <c>dotnet tests/bin/Release/net10.0/CoroVm.Tests.dll campaign cbc|source|casm COUNT [SEED] [PROCESSES]</c>; CAMPAIGN.md has the
/// last results.</summary>
internal sealed class CampaignTests
{
    [TestCase(Target.Cbc, 20_000)]
    [TestCase(Target.Source, 5_000)]
    [TestCase(Target.Casm, 5_000)]
    public void NothingFailsOnDamagedInput(Target target, int count)
    {
        Summary summary = new Driver(target, seed: 1).Run(count);
        summary.Write(TestContext.Out);
        Assert.That(summary.Failures, Is.Empty);
        Assert.That(summary["inputs"], Is.EqualTo(count));
        Assert.That(summary["accepted"], Is.GreaterThan(count / 20));
    }

    private static IEnumerable<string> Kept =>
        Directory.GetFiles(Seeds.KeptFolder).Select(static f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Kept))]
    public void WhatWasFoundOnceStaysFixed(string name)
    {
        var summary = new Summary();
        byte[] input = File.ReadAllBytes(Path.Combine(Seeds.KeptFolder, name));
        var thread = new Thread(() => CbcTrial.Run(input, 1, summary), 16 << 20) { IsBackground = true };
        thread.Start();
        Assert.That(thread.Join(TimeSpan.FromSeconds(20)), "it hangs");
        Assert.That(summary.Failures, Is.Empty);
    }
}
