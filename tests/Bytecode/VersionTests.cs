using System.Text;
using CoroVm.Bytecode;
using CoroVm.Runtime;
using CoroVm.StdLib;
using NUnit.Framework;

namespace CoroVm.Tests.Bytecode;

/// <summary>Files that each minor version of the format wrote are kept in <c>versions</c>, with their source and what CPython prints for
/// it: they load and run. When the format's version grows, one of the old version stays and one of the new is added.</summary>
public sealed class VersionTests
{
    private static string Folder => Path.Combine(RepositoryFiles.Root, "tests", "Bytecode", "versions");

    private static IEnumerable<string> Versions => Directory.GetFiles(Folder, "*.cbc").Select(f => Path.GetFileNameWithoutExtension(f)!);

    [TestCaseSource(nameof(Versions))]
    public void AFileOfTheVersionLoadsAndRuns(string version)
    {
        byte[] file = File.ReadAllBytes(Path.Combine(Folder, version + ".cbc"));
        Assert.That($"{file[4]}.{file[5]}", Is.EqualTo(version));
        using var output = new MemoryStream();
        var vm = new VirtualMachine(new VirtualMachineOptions { Output = output, Error = output });
        StandardLibrary.AddTo(vm);
        int status = vm.RunMain(CbcReader.Read(file).Main, version + ".py");
        Assert.That(Encoding.UTF8.GetString(output.ToArray()), Is.EqualTo(File.ReadAllText(Path.Combine(Folder, version + ".out"))));
        Assert.That(status, Is.Zero);
    }

    [Test]
    public void TheCurrentVersionIsKept() => Assert.That(Versions, Does.Contain(CbcVersion.Current.ToString()));

    [Test]
    public void OlderMinorVersionsAreReadable()
    {
        CbcVersion now = CbcVersion.Current;
        for (int minor = 0; minor <= 255; minor++)
            Assert.That(new CbcVersion(now.Major, (byte)minor).IsReadable, Is.EqualTo(minor <= now.Minor), $"minor {minor}");
        Assert.That(new CbcVersion((byte)(now.Major + 1), 0).IsReadable, Is.False);
    }
}
