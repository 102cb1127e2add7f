using CoroVm.Bytecode;
using CoroVm.Compiler;
using CoroVm.Tests.Bytecode;
using NUnit.Framework;

namespace CoroVm.Tests.Compile;

/// <summary>The code of small programs: each file of <c>listings</c> holds sources and what they compile to. With
/// <c>UPDATE=1</c> the files are rewritten.</summary>
internal sealed class ListingTests
{
    private const string CodeMark = "---- code\n";
    private const string SourceMark = "==== ";

    private static string Folder => Path.Combine(RepositoryFiles.Root, "tests", "Compile", "listings");

    private static IEnumerable<string> Names() =>
        Directory.GetFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)!).Order();

    [TestCaseSource(nameof(Names))]
    public void CodeIsAsListed(string name)
    {
        string path = Path.Combine(Folder, name + ".txt");
        string result = string.Concat(File.ReadAllText(path).Split(SourceMark, StringSplitOptions.RemoveEmptyEntries)
            .Select(Compile));
        RepositoryFiles.Check(path, result);
    }

    // A section is a title, a source and its code.
    private static string Compile(string section)
    {
        int body = section.IndexOf('\n') + 1;
        int code = section.IndexOf(CodeMark, StringComparison.Ordinal);
        string source = code < 0 ? section[body..].TrimEnd('\n') + "\n" : section[body..code];
        CodeUnit unit = ScriptCompiler.Compile(source, "<listing>").Code;
        Assert.That(Verifier.Verify(unit), Is.Null);
        return SourceMark + section[..body] + source + CodeMark + UnitListing.Of(unit) + "\n";
    }
}
