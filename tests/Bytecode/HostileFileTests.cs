using System.Diagnostics;
using CoroVm.Bytecode;
using NUnit.Framework;

namespace CoroVm.Tests.Bytecode;

/// <summary>Each case breaks one rule of the format, with a right checksum unless that is the rule.</summary>
public sealed class HostileFileTests
{
    private static IEnumerable<TestCaseData> Cases =>
    [
        Case(CbcRule.Magic, "empty", []),
        Case(CbcRule.Magic, "text", "print(1)\n"u8.ToArray()),
        Case(CbcRule.Version, "major", Edit(f => f[4] = 2)),
        Case(CbcRule.Version, "older major", Edit(f => f[4] = 0)),
        Case(CbcRule.Version, "newer minor", Edit(f => f[5] = 255)),
        Case(CbcRule.Checksum, "a flipped bit", Edit(f => f[^1] ^= 1)),
        Case(CbcRule.Checksum, "cut off", CbcBytes.Small[..^1]),
        Case(CbcRule.Number, "a header cut off", CbcBytes.Small[..7]),
        Case(CbcRule.Number, "nothing but the header", CbcBytes.WithChecksum(CbcBytes.Small[..10])),
        Case(CbcRule.Sections, "none", CbcBytes.WithChecksum([.. CbcBytes.Small[..10], 0])),
        Case(CbcRule.Sections, "too many", CbcBytes.WithChecksum([.. CbcBytes.Small[..10], 7])),
        Case(CbcRule.Sections, "unknown", CbcBytes.WithChecksum([.. CbcBytes.Small[..10], 1, 9, 1, 0])),
        Case(CbcRule.Sections, "twice", CbcBytes.WithChecksum([.. CbcBytes.Small[..10], 2, 1, 1, 1, 1, 0, 0])),
        Case(CbcRule.Sections, "longer than the file", CbcBytes.WithChecksum([.. CbcBytes.Small[..10], 1, 1, 0xFF, 0xFF, 0xFF, 0xFF, 7])),
        Case(CbcRule.Sections, "bytes left over", CbcBytes.WithChecksum([.. CbcBytes.Small, 0])),
        Case(CbcRule.Sections, "one is missing", Section(CbcSection.Constants)),
        Case(CbcRule.Number, "an overlong number", Section(CbcSection.Strings, 0x80, 0)),
        Case(CbcRule.Number, "a number of 33 bits", Section(CbcSection.Strings, 0xFF, 0xFF, 0xFF, 0xFF, 0x1F)),
        Case(CbcRule.Number, "a string beyond its section", Section(CbcSection.Strings, 1, 100)),
        Case(CbcRule.Number, "too great", Section(CbcSection.Strings, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F)),
        Case(CbcRule.Count, "two thousand million strings", Section(CbcSection.Strings, 0xFF, 0xFF, 0xFF, 0xFF, 0x07)),
        Case(CbcRule.Text, "a lone tail byte", Section(CbcSection.Strings, 1, 1, 0x80)),
        Case(CbcRule.Text, "not the shortest form", Section(CbcSection.Strings, 1, 2, 0xC1, 0x81)),
        Case(CbcRule.Text, "cut off within a character", Section(CbcSection.Strings, 1, 2, 0xE2, 0x82)),
        Case(CbcRule.Text, "beyond Unicode", Section(CbcSection.Strings, 1, 4, 0xF4, 0x90, 0x80, 0x80)),
        Case(CbcRule.Index, "no such string", Section(CbcSection.Metadata, 0, 99)),
        Case(CbcRule.Index, "no such string constant", Section(CbcSection.Constants, 1, 0x8C, 3)),
        Case(CbcRule.Index, "no such shared constant", Section(CbcSection.Constants, 0)),
        Case(CbcRule.Constant, "unknown kind", Section(CbcSection.Constants, 1, 9 << 2 | 1)),
        Case(CbcRule.Constant, "unknown singleton", Section(CbcSection.Constants, 1, 5 << 2 | 2)),
        Case(CbcRule.Constant, "a code unit in a tuple", Section(CbcSection.Constants, 1, 3 << 2 | 1, 1, 4 << 2 | 2)),
        Case(CbcRule.Constant, "tuples 300 deep", Section(CbcSection.Constants, [1, .. Enumerable.Repeat(new byte[] { 3 << 2 | 1, 1 }, 300).SelectMany(t => t), 2])),
        Case(CbcRule.UnitOrder, "no unit", Section(CbcSection.Units, 0)),
        Case(CbcRule.UnitOrder, "a unit that no other has", TwoUnits(withConstant: false)),
        Case(CbcRule.UnitOrder, "a unit that is missing", CbcBytes.WithSection(TwoUnits(withConstant: true), CbcSection.Units, OneUnit())),
        Case(CbcRule.UnitOrder, "501 deep", TooDeep()),
        Case(CbcRule.Reserved, "metadata flags", Section(CbcSection.Metadata, 4, 0)),
        Case(CbcRule.Reserved, "stripped, but with lines", Section(CbcSection.Metadata, 1, 0)),
        Case(CbcRule.Reserved, "a unit's shape", EditSection(CbcSection.Units, u => u[1] |= 128)),
        Case(CbcRule.Reserved, "a qualified name in nothing", EditSection(CbcSection.Units, u => u[1] |= 1)),
        Case(CbcRule.Lines, "too many instructions", Section(CbcSection.Lines, 2, 6, 5)),
        Case(CbcRule.Lines, "an unknown head", Section(CbcSection.Lines, 2, 255)),
        Case(CbcRule.Lines, "a repetition of nothing", Section(CbcSection.Lines, 2, 0)),
        Case(CbcRule.Lines, "a negative first line", Section(CbcSection.Lines, 1, 7)),
        Case(CbcRule.Lines, "a line before the first", Section(CbcSection.Lines, 2, 8 + 8 * 27 + 5, 3, 0)),
        Case(CbcRule.Lines, "a line beyond all", Section(CbcSection.Lines, 2, 8 + 8 * 27 + 5, 0xFE, 0xFF, 0xFF, 0xFF, 0x0F, 0)),
        Case(CbcRule.Handlers, "a negative start", WithHandlers(1, 1, 1, 0, 0)),
        Case(CbcRule.Handlers, "a target beyond all", WithHandlers(1, 0, 0xFF, 0xFF, 0xFF, 0xFF, 7, 0xFF, 0xFF, 0xFF, 0xFF, 7, 0)),
        Case(CbcRule.Trailing, "strings", Section(CbcSection.Strings, 0, 0)),
        Case(CbcRule.Trailing, "lines", Section(CbcSection.Lines, 2, 6, 6, 6)),
        Case(CbcRule.QualName, "a long name in itself", LongQualNames()),
    ];

    [TestCaseSource(nameof(Cases))]
    public void AFileThatBreaksARuleIsRefused(CbcRule rule, byte[] file)
    {
        CbcFormatException error = Assert.Throws<CbcFormatException>(() => CbcReader.Read(file))!;
        Assert.That(error.Rule, Is.EqualTo(rule), error.Message);
        Assert.That(error.Offset, Is.InRange(0, file.Length));
    }

    [Test]
    public void EveryRuleIsBrokenByACase()
    {
        var broken = Cases.Select(c => (CbcRule)c.Arguments[0]!).ToHashSet();
        Assert.That(Enum.GetValues<CbcRule>().Where(r => !broken.Contains(r)), Is.Empty);
    }

    [Test]
    public void AVersionErrorSaysFoundExpectedAndWhatToDo()
    {
        CbcFormatException error = Assert.Throws<CbcFormatException>(() => CbcReader.Read(Edit(f => f[4] = 7)))!;
        Assert.That(error.Message, Does.Contain("found version 7.0, expected 1.0: compile the source again"));
    }

    [Test]
    public void AVerifiersRuleIsReportedWithItsPlaceInTheFile()
    {
        byte[] units = CbcBytes.SectionOf(CbcBytes.Small, CbcSection.Units);
        units[^1] = (byte)Opcode.PopTop;
        byte[] file = CbcBytes.WithSection(CbcBytes.Small, CbcSection.Units, units);
        CbcFormatException error = Assert.Throws<CbcFormatException>(() => CbcReader.Read(file))!;
        Assert.That(error.VerifyError?.Rule, Is.EqualTo(VerifyRule.FallsOff));
        Assert.That(file[error.Offset], Is.EqualTo((byte)Opcode.PopTop));
    }

    [Test]
    public void AClaimOfManyGigabytesIsAnsweredAtOnce()
    {
        byte[] file = CbcBytes.WithChecksum([.. CbcBytes.Small[..10], 4, 1, 1, 2, 0xFF, 0xFF, 0xFF, 0xFF, 7, 3, 1, 4, 1]);
        var watch = Stopwatch.StartNew();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(() => CbcReader.Read(file), Throws.TypeOf<CbcFormatException>());
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(100_000));
        Assert.That(watch.ElapsedMilliseconds, Is.LessThan(1000));
    }

    private static TestCaseData Case(CbcRule rule, string name, byte[] file) =>
        new TestCaseData(rule, file).SetArgDisplayNames($"{rule}: {name}");

    private static byte[] Edit(Action<byte[]> edit)
    {
        byte[] file = CbcBytes.Small;
        edit(file);
        return file;
    }

    private static byte[] Section(CbcSection section, params byte[] content) =>
        CbcBytes.WithSection(CbcBytes.Small, section, content);

    private static byte[] EditSection(CbcSection section, Action<byte[]> edit)
    {
        byte[] content = CbcBytes.SectionOf(CbcBytes.Small, section);
        edit(content);
        return CbcBytes.WithSection(CbcBytes.Small, section, content);
    }

    // The record of the unit of Small, once or twice.
    private static byte[] TwoUnits(bool withConstant)
    {
        byte[] one = CbcBytes.SectionOf(CbcBytes.Small, CbcSection.Units)[1..];
        byte[] lines = CbcBytes.SectionOf(CbcBytes.Small, CbcSection.Lines);
        byte[] file = CbcBytes.WithSection(CbcBytes.Small, CbcSection.Units, withConstant ? OneUnit() : [2, .. one, .. one]);
        return CbcBytes.WithSection(file, CbcSection.Lines, withConstant ? lines : [.. lines, .. lines]);
    }

    private static byte[] OneUnit()
    {
        // name, flags, args, stack, locals, names, constants: the next unit
        byte[] one = CbcBytes.SectionOf(CbcBytes.Small, CbcSection.Units);
        byte[] code = [2, (byte)Opcode.LoadNone, (byte)Opcode.ReturnValue];
        int constants = one.Length - code.Length - 3;
        return [.. one[..constants], 1, 4 << 2 | 2, .. code];
    }

    private static byte[] WithHandlers(params byte[] table)
    {
        byte[] units = CbcBytes.SectionOf(CbcBytes.Small, CbcSection.Units);
        units[1] |= 64;
        return CbcBytes.WithSection(CbcBytes.WithSection(CbcBytes.Small, CbcSection.Units, units), CbcSection.Handlers, table);
    }

    private static byte[] TooDeep() => CbcWriter.Write(CbcRoundTripTests.Nested(VerifyLimits.UnitNesting + 1));

    // Units in a row whose qualified names each repeat 50,000 characters.
    private static byte[] LongQualNames()
    {
        var inner = new Constant[200];
        string name = new('x', 50_000);
        for (int i = 0; i < inner.Length; i++)
            inner[i] = new CodeConstant(Unit("f", $"{name}.f", []));
        return CbcWriter.Write(Unit(name, name, inner), strip: true);
    }

    private static CodeUnit Unit(string name, string qualName, Constant[] constants) => new()
    {
        Name = name, QualName = qualName, FileName = "a.py", StackDepth = 1, Constants = constants,
        Code = [(byte)Opcode.LoadNone, (byte)Opcode.ReturnValue],
    };
}
